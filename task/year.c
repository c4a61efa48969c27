/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/year.h"

#include "base/ascii.h"
#include "citation/cue.h"
#include "task/due.h"

enum {
	FIRST_YEAR = 1900,
	N_YEARS = 200,
	OFTEN = 4,   /* dates of the year that most have, for one of a later year */
	PLANNED = 2, /* years from the last date to one that no plan for the next names */
	PLAN_YEARS = 5, /* the last year of a plan is a multiple */
	YEAR_BYTES = 4,
	MAX_DUE = 24,  /* bytes from "trước" to the year */
	MAX_DATE = 10, /* tokens of a date and the words before it */
};

/* The year whose four digits stand behind byte `at`; 0 if they do not. */
static unsigned digits_behind(str text, size_t at)
{
	unsigned year = 0;
	size_t end = at + 1;

	for (; end < text.n && ascii_is_digit(text.p[end]) && end <= at + YEAR_BYTES;
	     end++)
		year = 10 * year + (unsigned)(text.p[end] - '0');
	bool whole = end == at + 1 + YEAR_BYTES &&
		     (end == text.n || !ascii_is_digit(text.p[end]));
	return whole && year >= FIRST_YEAR && year < FIRST_YEAR + N_YEARS ? year : 0;
}

/* The year of "30/6/2025", "6-2025" whose last mark is byte `at`; 0 if it is none. */
static unsigned year_behind(str text, size_t at)
{
	return at > 0 && ascii_is_digit(text.p[at - 1]) ? digits_behind(text, at) : 0;
}

/* The same of "năm 2025" whose blank is byte `at`. */
static unsigned year_named(str text, size_t at)
{
	return at > 0 && text.p[at - 1] == 'm' &&
			       str_ends(str_range(text, 0, at), STR("năm"))
		       ? digits_behind(text, at)
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

/* "2016-2020": a year stands before the mark that is byte `at`. */
static bool is_range(str text, size_t at)
{
	size_t first = at;

	while (first > 0 && ascii_is_digit(text.p[first - 1]))
		first--;
	return at - first == YEAR_BYTES;
}

/* The last year that many dates have, or a later one that is named; 0 if there are no
 * dates. */
static unsigned last_often(const unsigned *counts, const bool *named)
{
	size_t best = 0;

	for (size_t i = 1; i < N_YEARS; i++)
		best = counts[i] > counts[best] ? i : best;
	for (size_t i = best; i < N_YEARS; i++)
		if (OFTEN * counts[i] >= counts[best])
			best = i;
	if (counts[best] == 0)
		return 0;
	for (size_t i = best + PLANNED; i < N_YEARS; i++)
		if (named[i] && (FIRST_YEAR + i) % PLAN_YEARS != 0)
			return FIRST_YEAR + (unsigned)i;
	return FIRST_YEAR + (unsigned)best;
}

struct year_of year_of_text(str text, str published)
{
	unsigned told[N_YEARS] = { 0 }, due[N_YEARS] = { 0 };
	unsigned year = due_now_of(published).year;
	bool named[N_YEARS] = { 0 }, dated = false, ranged = false;

	if (year != 0)
		return (struct year_of){ year, year };
	for (size_t at = 0; at < text.n; at++) {
		char c = text.p[at];

		year = c == '/' || c == '-' || c == '.' ? year_behind(text, at) : 0;
		if (year != 0 && !is_deadline(text, at)) {
			told[year - FIRST_YEAR]++;
			due[year - FIRST_YEAR] += !is_range(text, at);
			ranged |= is_range(text, at);
			dated = true;
		}
		year = c == ' ' ? year_named(text, at) : 0;
		if (year != 0 && !is_deadline(text, at))
			named[year - FIRST_YEAR] = true;
	}
	year = dated ? last_often(told, named) : 0;
	return (struct year_of){ year, ranged ? last_often(due, named) : year };
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

/* "Từ năm 2016 ... đã yêu cầu", with "đã" at token `past`: it was given in another year.
 */
static bool is_since(const struct lex *l, size_t past)
{
	for (size_t at = 3; at < past; at++)
		if (cue_word(l, at - 2, "tu") && cue_word(l, at - 1, "nam") &&
		    l->t[at].kind == LEX_NUMBER)
			return true;
	return false;
}

/* "đã có văn bản số 12 ngày 11/5/2015 chỉ đạo": the year of the document behind "đã", by
 * which the verb at token `i` orders; 0 if it is not told. */
static unsigned document_year(const struct lex *l, size_t i)
{
	unsigned year = 0;

	for (size_t at = i; at-- > 2 && !lex_is(l, at, ',');)
		if (cue_past(l, at))
			return year;
		else if (l->t[at].kind == LEX_NUMBER && l->t[at].value >= FIRST_YEAR &&
			 l->t[at].value < FIRST_YEAR + N_YEARS &&
			 l->t[at - 2].kind == LEX_NUMBER)
			year = l->t[at].value;
	return 0;
}

/* "- Ngày 1.5.2016, ...": the sentence is an entry of a chronicle. */
static bool is_entry(const struct lex *l)
{
	if (!lex_is(l, 1, '-') && !lex_is(l, 1, 0x2022) && !lex_is(l, 1, '+'))
		return false;
	for (size_t i = 2; i < MAX_DATE && is_date_part(l, i); i++)
		if (l->t[i].kind == LEX_NUMBER && l->t[i].value >= FIRST_YEAR &&
		    l->t[i].value < FIRST_YEAR + N_YEARS)
			return true;
	return false;
}

bool year_is_gone(const struct lex *l, size_t i, size_t past, unsigned year)
{
	unsigned told = document_year(l, i);

	if (is_entry(l) || is_since(l, past) || (told != 0 && told < year))
		return true;
	for (size_t at = 2; at < i; at++) {
		told = lex_is(l, at, ',') ? year_before(l, at) : year_first(l, at);
		if (told != 0 && told < year)
			return true;
	}
	return false;
}
