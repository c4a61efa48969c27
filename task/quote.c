/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/quote.h"

#include "citation/cue.h"

#include <string.h>

/* The bytes of the quotation mark at byte `at`: "\"", U+201C, U+201D; 0 if none. */
static size_t mark_at(str text, size_t at)
{
	str rest = str_range(text, at, text.n);

	if (str_starts(rest, STR("\"")))
		return 1;
	return str_starts(rest, STR("\u201C")) || str_starts(rest, STR("\u201D")) ? 3 : 0;
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
			   cue_is(l, i, TABLE_BODY_HEAD, &n);
	}
	return orderer;
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
