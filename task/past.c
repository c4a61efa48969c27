/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/past.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"
#include "task/year.h"
#include "text/sentence.h"

enum {
	MAX_GAVE = 6, /* tokens from "đã" to the verb: "đã có công văn yêu cầu" */
	MIN_NAME = 4,  /* bytes of the name of an office behind its first word */
	MAX_LATER = 4, /* tokens from it to "đã": "sau đó cũng đã" */
	MAX_DAY = 8,   /* tokens of "Ngày 25/4/2017," */
	MAX_MANY = 16, /* tokens from the verb over the many to what they do */
};

/* The token "đã" a little before the verb at token `i`, 0 if none is there. */
static size_t past_before(const struct lex *l, size_t i)
{
	for (size_t at = i; at-- > 1 && at + MAX_GAVE >= i;)
		if (cue_past(l, at))
			return at;
	return 0;
}

/* "đã có công văn yêu cầu": a document orders, which is as good as an order of today,
 * between token `from` and the verb at token `i`. */
static bool by_document(const struct lex *l, size_t from, size_t i)
{
	static const char *const documents[] = { "van", "dien", NULL };

	while (from < i && !cue_among(l, from, documents))
		from++;
	return from < i;
}

/* A phrase of a story begins at token `at`, not the first of the sentence: between commas
 * or right before the verb at token `i`: "..., trước đó, ...", "sau đó yêu cầu". */
static bool is_amid(const struct lex *l, size_t at, size_t i)
{
	uint16_t value;
	size_t n = cue_at(l, at, TABLE_NON_ORDER, &value);

	return n > 0 && value == CUE_NON_ORDER_STORY &&
	       ((at + n == i && cue_word(l, at, "sau")) ||
		(lex_is(l, at - 1, ',') && lex_is(l, at + n, ',')));
}

/* "Nhận được đơn, ... đã yêu cầu": somebody did so at once, by the verb at token `i`, and
 * by no document. */
static bool is_prompt(const struct lex *l, size_t i)
{
	for (size_t at = i; at-- > 1;)
		if (cue_past(l, at))
			return !by_document(l, at, i);
	return false;
}

/* "Sau đó, ...": the sentence goes on with what happened, up to the verb at token `i`. */
static bool is_story(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t first = 1;

	while (l->t[first].kind == LEX_PUNCT)
		first++;
	for (size_t at = first + 1; at < i; at++)
		if (is_amid(l, at, i))
			return true;
	return cue_at(l, first, TABLE_NON_ORDER, &value) > 0 &&
	       (value == CUE_NON_ORDER_STORY ||
		(value == CUE_NON_ORDER_PROMPT && is_prompt(l, i)));
}

/* A date, "để", "tại", "hiện" before token `i`: the order has its time, place or aim. */
static bool is_placed(const struct lex *l, size_t i)
{
	static const char *const words[] = { "de",   "nham",  "truoc", "hien", "vua",
					     "ngay", "do",    "tai",   "sau",  "lien",
					     "sang", "chieu", NULL };

	for (size_t at = 1; at < i; at++)
		if (l->t[at].kind == LEX_NUMBER || cue_among(l, at, words))
			return true;
	return false;
}

/* "Chính phủ đã chỉ đạo các ngành tăng cường quản lý ...": work in general given to many
 * at no time, by the verb at token `i`, is a report of what was done. */
static bool is_report(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t n;

	if (!cue_past(l, i - 1) || !cue_word(l, i, "chi") ||
	    !(cue_is(l, i + 2, TABLE_PLURAL_SIGN, &n) || cue_word(l, i + 2, "nganh")) ||
	    is_placed(l, i))
		return false;
	for (size_t at = i + 3; at <= l->n && at < i + MAX_MANY; at++)
		if (cue_at(l, at, TABLE_NON_ORDER, &value) > 0 &&
		    value == CUE_NON_ORDER_GENERAL)
			return true;
	return false;
}

/* "đã yêu cầu": the clause tells that somebody gave an order. */
static bool is_given(const struct lex *l)
{
	enum assign how;

	for (size_t i = 1; i <= l->n; i++)
		for (size_t at = i + 1; cue_past(l, i) && at <= i + MAX_GAVE; at++)
			if (assign_at(l, at, &how) > 0 &&
			    (how == ASSIGN_GIVES || how == ASSIGN_GIVES_WEAKLY))
				return true;
	return false;
}

/* The sentence tells what came of an order; `gave`: which was told as given. */
static bool is_outcome(const struct lex *l, bool gave)
{
	static const char *const follows[] = { "thuc", "chap", "tiep", "ket", NULL };
	uint16_t value;
	size_t first = assign_skip(l, 1);
	size_t n = cue_at(l, first, TABLE_NON_ORDER, &value);
	bool done = gave || (cue_word(l, first, "ket") && lex_is(l, first + n, ','));

	for (size_t i = 1; i <= l->n && cue_among(l, first, follows); i++)
		done |= cue_past(l, i);
	return done && n > 0 && value == CUE_NON_ORDER_OUTCOME;
}

/* "Ngày 25/4, ": the token behind the day at token `i`, or `i`. */
static size_t behind_day(const struct lex *l, size_t i)
{
	size_t at = i;

	if (!cue_word(l, i, "ngay"))
		return i;
	while (at < i + MAX_DAY && !lex_is(l, at, ','))
		at++;
	return lex_is(l, at, ',') ? at + 1 : i;
}

/* "Cục Di sản sau đó đã có báo cáo", "Ngày 25/4, cục đã ...": the sentence tells what
 * `actor` has done. */
static bool is_done_by(const struct lex *l, str actor)
{
	size_t end, first = behind_day(l, assign_skip(l, 1));
	str office = office_at(l, first, LANG_VI, &end);

	if (end == 0)
		return false;
	/* behind its first word, whose first letter may be large here */
	office = str_range(office, str_find(office, STR(" ")), office.n);
	if (office.n < MIN_NAME || str_find(actor, office) >= actor.n)
		return false;
	for (size_t at = end; at < end + MAX_LATER; at++)
		if (cue_past(l, at))
			return !cue_word(l, at + 1, "duoc");
	return false;
}

bool past_followed(struct lex *l, size_t end, str actor)
{
	struct sentence_iter it = { l->text, end };
	struct sentence s;
	bool gave = is_given(l);

	if (!sentence_next(&it, &s))
		return false;
	lex_run(l, s.start, s.end);
	return is_outcome(l, gave) || (gave && is_done_by(l, actor));
}

/* The two words at token `i` were told from token `from` on. */
static bool is_again(const struct lex *l, size_t from, size_t i)
{
	for (size_t k = from; k + 1 < i; k++)
		if (l->t[k].word == l->t[i].word && l->t[k + 1].word == l->t[i + 1].word)
			return l->t[i].word != 0;
	return false;
}

/* "vì vậy", "do đó": the token behind what leads at token `i` to what came of it, or `i`.
 */
static size_t behind_so(const struct lex *l, size_t i)
{
	bool so = (cue_word(l, i, "vi") && cue_word(l, i + 1, "vay")) ||
		  (cue_word(l, i, "do") && cue_word(l, i + 1, "do"));

	return so ? i + 2 : i;
}

/* "chỉ đạo nhà thầu ..., nhà thầu đã điều động": the office behind the mark at token `i`
 * that the verb at token `from` gives work to has done it; "; vì vậy, bộ đã ban hành":
 * or another has because of it. */
static bool has_done(const struct lex *l, size_t from, size_t i)
{
	size_t at, end;

	if (!lex_is(l, i, ',') && !lex_is(l, i, ';'))
		return false;
	at = behind_so(l, i + 1);
	office_at(l, at + lex_is(l, at, ','), LANG_VI, &end);
	return end != 0 && cue_past(l, end) && !cue_word(l, end + 1, "duoc") &&
	       (at > i + 1 || is_again(l, from, i + 1));
}

bool past_told(const struct lex *l, size_t i, unsigned year)
{
	uint16_t value;

	if (is_story(l, i) || is_report(l, i) ||
	    year_is_gone(l, i, past_before(l, i), year))
		return true;
	for (size_t at = i; at <= l->n; at++)
		if (has_done(l, i, at))
			return true;
		else if (cue_at(l, at, TABLE_NON_ORDER, &value) > 0 &&
			 value == CUE_NON_ORDER_RESULT &&
			 (lex_is(l, at - 1, ',') || !cue_word(l, at, "da")))
			return true;
	return false;
}

bool past_mentioned(const struct lex *l, size_t i)
{
	size_t n;

	if (cue_word(l, i, "ma") && l->t[i].flags & LEX_MARKED)
		return !cue_word(l, i + 1, "con");
	if ((cue_word(l, i, "trong") && cue_word(l, i + 1, "khi")) ||
	    (cue_word(l, i, "mac") && cue_word(l, i + 1, "du")))
		return true;
	if (cue_word(l, i, "viec") &&
	    (cue_word(l, i - 1, "ngoai") || cue_word(l, i - 1, "canh")))
		return true;
	bool clause = cue_word(l, i, "viec") ||
		      (cue_word(l, i, "sau") && cue_word(l, i + 1, "khi"));
	i += cue_word(l, i, "sau");
	return clause && ((l->t[i + 1].flags & LEX_CAPITAL) ||
			  cue_is(l, i + 1, TABLE_BODY_HEAD, &n));
}
