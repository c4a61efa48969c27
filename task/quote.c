/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/quote.h"

#include "citation/cue.h"
#include "task/title.h"

#include <string.h>

static bool is_at(str text, size_t at, str what)
{
	return str_starts(str_range(text, at, text.n), what);
}

/* Bytes of the blank that ends at byte `end`, 0 if none does. */
static size_t blank_before(str text, size_t end)
{
	str before = str_range(text, 0, end);

	if (str_ends(before, STR("\u00A0")))
		return 2;
	return str_ends(before, STR("\u202F")) ? 3 : str_ends(before, STR(" "));
}

/* Bytes of the blanks at byte `at`, those that break no line included. */
static size_t blanks(str text, size_t at)
{
	size_t from = at;

	for (;;)
		if (is_at(text, at, STR(" ")))
			at++;
		else if (is_at(text, at, STR("\u00A0")))
			at += 2;
		else if (is_at(text, at, STR("\u202F")))
			at += 3;
		else
			return at - from;
}

/* Who speaks, from byte `start` to `end`, may give work. */
static bool may_order(struct lex *l, size_t start, size_t end)
{
	uint16_t value;
	size_t n;
	bool orderer = false;

	lex_run(l, start, end);
	for (size_t i = 1; i <= l->n; i++) {
		if (cue_at(l, i, TABLE_NON_ORDER, &value) > 0 &&
		    value == CUE_NON_ORDER_SPEAKER)
			return false;
		orderer |= cue_is(l, i, TABLE_ORDERER, &n) ||
			   cue_is(l, i, TABLE_BODY_HEAD, &n) || title_person(l, i) != 0;
	}
	return orderer;
}

/* ", a souligné le ministre", "." behind a quotation, no ", le ministre a ...". */
static bool is_tag(struct lex *l, size_t start, size_t end)
{
	static const char *const articles[] = { "le", "la", "les", "l", NULL };

	lex_run(l, start, end);
	return lex_is(l, 1, '.') || l->n == 0 ||
	       (lex_is(l, 1, ',') && !cue_among(l, 2, articles));
}

bool quote_guillemets(struct lex *l, struct sentence *s)
{
	str text = l->text, closing = STR("\u00BB"), opening = STR("\u00AB");
	bool open = is_at(text, s->start, opening);
	size_t first = s->start, at = first;

	if (open)
		first += opening.n + blanks(text, first + opening.n);
	for (at = first; at < s->end && !is_at(text, at, closing); at++)
		if (is_at(text, at, opening))
			return true; /* a word in quotation marks */
	if (at < s->end) {
		if (!is_tag(l, at + closing.n, s->end))
			return true;
		if (l->n > 1 && !may_order(l, at + closing.n, s->end))
			return false;
		s->end = at;
	}
	s->start = first;
	while (s->end > first && blank_before(text, s->end) > 0)
		s->end -= blank_before(text, s->end);
	return s->end > first;
}

/* The bytes of the quotation mark at byte `at`: "\"", U+201C, U+201D; 0 if none. */
static size_t mark_at(str text, size_t at)
{
	str rest = str_range(text, at, text.n);

	if (str_starts(rest, STR("\"")))
		return 1;
	return str_starts(rest, STR("\u201C")) || str_starts(rest, STR("\u201D")) ? 3 : 0;
}

bool quote_open(struct lex *l, struct sentence *s)
{
	size_t opening = mark_at(l->text, s->start), end = s->end;
	size_t at = s->start + opening;

	if (opening == 0)
		return true;
	while (at < s->end && mark_at(l->text, at) == 0)
		at++;
	if (at < s->end) {
		if (strchr(",.!?", l->text.p[at - 1]) == NULL)
			return true; /* a word in quotation marks */
		size_t tail = at + mark_at(l->text, at);

		if (tail < end && !may_order(l, tail, end))
			return false;
		s->end = at;
	}
	s->start += opening;
	return s->end > s->start;
}
