/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/past.h"

#include "base/ascii.h"
#include "citation/cue.h"
#include "task/assign.h"
#include "task/due.h"
#include "task/office.h"
#include "text/sentence.h"

enum {
	FIRST_YEAR = 1900,
	N_YEARS = 200,
	OFTEN = 4, /* dates of the year that most have, for one of a later year */
	YEAR_BYTES = 4,
	MAX_DUE = 24,  /* bytes from "trước" to the year */
	MAX_DATE = 10, /* tokens of a date and the words before it */
	MAX_GAVE = 6, /* tokens from "đã" to the verb: "đã có công văn yêu cầu" */
};

/* The year of "30/6/2025", "6-2025" whose last mark is byte `at`; 0 if it is none. */
static unsigned year_behind(str text, size_t at)
{
	unsigned year = 0;
	size_t end = at + 1;

	for (; end < text.n && ascii_is_digit(text.p[end]) && end <= at + YEAR_BYTES;
	     end++)
		year = 10 * year + (unsigned)(text.p[end] - '0');
	bool whole = end == at + 1 + YEAR_BYTES &&
		     (end == text.n || !ascii_is_digit(text.p[end]));
	return whole && at > 0 && ascii_is_digit(text.p[at - 1]) && year >= FIRST_YEAR &&
			       year < FIRST_YEAR + N_YEARS
		       ? year
		       : 0;
}

/* "trước ngày 31/12/2030", "by 31/12/2030": the date whose mark is byte `at` is a
 * deadline. */
static bool is_deadline(str text, size_t at)
{
	static const char *const words[] = { "trước", "đến",   "before",
					     "by ",   "avant", "d'ici" };
	str before = str_range(text, at > MAX_DUE ? at - MAX_DUE : 0, at);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_find(before, str_of(words[i])) <= before.n)
			return true;
	return false;
}

unsigned past_year(str text, str published)
{
	unsigned counts[N_YEARS] = { 0 }, year = due_now_of(published).year;

	size_t best = 0;

	if (year != 0)
		return year;
	for (size_t at = 0; at < text.n; at++) {
		char c = text.p[at];

		year = c == '/' || c == '-' || c == '.' ? year_behind(text, at) : 0;
		if (year != 0 && !is_deadline(text, at) &&
		    ++counts[year - FIRST_YEAR] > counts[best])
			best = year - FIRST_YEAR;
	}
	for (size_t i = best; i < N_YEARS; i++)
		if (OFTEN * counts[i] >= counts[best])
			best = i;
	return counts[best] > 0 ? FIRST_YEAR + (unsigned)best : 0;
}

static bool is_date_part(const struct lex *l, size_t i)
{
	static const char *const words[] = { "ngay", "thang",  "nam",  "dau",  "cuoi",
					     "giua", "khoang", "quy",  "vao",  "tu",
					     "den",  "trong",  "thoi", "gian", NULL };

	return l->t[i].kind == LEX_NUMBER || lex_is(l, i, '/') || lex_is(l, i, '-') ||
	       lex_is(l, i, '.') || cue_among(l, i, words);
}

/* "Đầu tháng 6-2007, ...", "..., ngày 4/4/2013, ...": the year of a date that stands by
 * itself before the comma at token `i`; 0 if none does. */
static unsigned year_before(const struct lex *l, size_t i)
{
	unsigned year = l->t[i - 1].kind == LEX_NUMBER ? l->t[i - 1].value : 0;
	size_t first = i - 1;

	if (year < FIRST_YEAR || year >= FIRST_YEAR + N_YEARS)
		return 0;
	while (first > 0 && i - first < MAX_DATE && is_date_part(l, first))
		first--;
	bool apart = first == 0 || lex_is(l, first, ',') ||
		     (first + 1 < i && l->t[first + 1].flags & LEX_CAPITAL);
	return apart ? year : 0;
}

/* "đã" or "had" itself, as it is printed. */
static bool is_past_sign(const struct lex *l, size_t i)
{
	return cue_word(l, i, "da") && l->t[i].flags & LEX_MARKED;
}

/* "Trước đó, ...": what comes before the news of the text. */
static bool begins_earlier(const struct lex *l)
{
	return cue_word(l, 1, "truoc") && cue_word(l, 2, "do") &&
	       l->t[2].flags & LEX_MARKED;
}

/* "đã yêu cầu": the clause tells that somebody gave an order. */
static bool is_given(const struct lex *l)
{
	enum assign how;

	for (size_t i = 1; i <= l->n; i++)
		for (size_t at = i + 1; is_past_sign(l, i) && at <= i + MAX_GAVE; at++)
			if (assign_at(l, at, &how) > 0 &&
			    (how == ASSIGN_GIVES || how == ASSIGN_GIVES_WEAKLY))
				return true;
	return false;
}

/* The sentence tells what came of an order; `gave`: which was told as given. */
static bool is_outcome(const struct lex *l, bool gave)
{
	static const char *const follows[] = { "thuc", "chap", "tiep", NULL };
	uint16_t value;
	size_t first = assign_skip(l, 1);
	size_t n = cue_at(l, first, TABLE_NON_ORDER, &value);
	bool done = gave;

	for (size_t i = 1; i <= l->n && cue_among(l, first, follows); i++)
		done |= is_past_sign(l, i);
	return done && n > 0 && value == CUE_NON_ORDER_OUTCOME;
}

bool past_followed(struct lex *l, size_t end)
{
	struct sentence_iter it = { l->text, end };
	struct sentence s;
	bool gave = is_given(l);

	if (!sentence_next(&it, &s))
		return false;
	lex_run(l, s.start, s.end);
	return is_outcome(l, gave);
}

/* "..., năm 2024 UBND xã ...", "that in 2023 the ward": the year that begins a clause
 * with its last token `i`, 0 if it is none. */
static unsigned year_first(const struct lex *l, size_t i)
{
	static const char *const preps[] = { "nam", "in", "en", NULL };
	static const char *const joins[] = { "that", "que", "rang", "biet", NULL };
	unsigned year = l->t[i].kind == LEX_NUMBER ? l->t[i].value : 0;

	if (year < FIRST_YEAR || year >= FIRST_YEAR + N_YEARS || i < 2 ||
	    !cue_among(l, i - 1, preps))
		return 0;
	return i == 2 || lex_is(l, i - 2, ',') || cue_among(l, i - 2, joins) ? year : 0;
}

/* The two words at token `i` were told from token `from` on. */
static bool is_again(const struct lex *l, size_t from, size_t i)
{
	for (size_t k = from; k + 1 < i; k++)
		if (l->t[k].word == l->t[i].word && l->t[k + 1].word == l->t[i + 1].word)
			return l->t[i].word != 0;
	return false;
}

/* "chỉ đạo nhà thầu ..., nhà thầu đã điều động": the office behind the comma at token `i`
 * that the verb at token `from` gives work to has done it. */
static bool has_done(const struct lex *l, size_t from, size_t i)
{
	size_t end;

	if (!lex_is(l, i, ','))
		return false;
	office_at(l, i + 1, LANG_VI, &end);
	return end != 0 && is_past_sign(l, end) && !cue_word(l, end + 1, "duoc") &&
	       is_again(l, from, i + 1);
}

bool past_told(const struct lex *l, size_t i, unsigned year)
{
	uint16_t value;

	if (begins_earlier(l))
		return true;
	for (size_t at = 2; at < i; at++) {
		unsigned told =
			lex_is(l, at, ',') ? year_before(l, at) : year_first(l, at);

		if (told != 0 && told < year)
			return true;
	}
	for (size_t at = i; at <= l->n; at++)
		if (has_done(l, i, at))
			return true;
		else if (cue_at(l, at, TABLE_NON_ORDER, &value) > 0 &&
			 value == CUE_NON_ORDER_RESULT &&
			 (lex_is(l, at - 1, ',') || !cue_word(l, at, "da")))
			return true;
	return false;
}
