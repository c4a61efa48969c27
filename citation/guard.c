/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/guard.h"

#include "citation/cue.h"
#include "citation/symbol.h"

enum { NEAR = 8 }; /* tokens to either side that can tell a screen */

bool guard_screen(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t from = i > NEAR ? i - NEAR : 1;
	size_t to = i + NEAR < l->n ? i + NEAR : l->n;
	for (size_t at = from; at <= to; at++)
		if (lex_phrase(l, at, TABLE_SCREEN, &value, NULL))
			return true;
	return false;
}

/* "1440p", "3840 x 2160" */
static bool is_size(const struct lex *l, size_t end)
{
	const struct lex_token *t = &l->t[end];
	if (lex_is(l, end, 0xD7))
		return true;
	if (t->kind != LEX_WORD || t->end - t->start != 1)
		return false;
	char c = (char)(l->text.p[t->start] | 0x20);
	if (c == 'x')
		return l->t[end + 1].kind == LEX_NUMBER;
	return lex_glued(l, end) && (c == 'p' || c == 'k' || c == 'g');
}

/* "5 120", "1.280", "8,5": a group or decimals of the number go on. */
static bool goes_on(const struct lex *l, size_t end)
{
	const struct lex_token *t = &l->t[end];
	if (t->kind == LEX_NUMBER && !(t->flags & LEX_BREAK))
		return t->end - t->start == 3 || lex_glued(l, end);
	bool point = lex_is(l, end, '.') || lex_is(l, end, ',');
	return point && lex_glued(l, end) && lex_glued(l, end + 1) &&
	       t[1].kind == LEX_NUMBER;
}

bool guard_quantity(const struct lex *l, size_t end)
{
	uint16_t value;
	if (is_size(l, end) || goes_on(l, end))
		return true;
	if (l->t[end].flags & LEX_BREAK)
		return false;
	size_t at = end + (lex_is(l, end, '-') && lex_glued(l, end));
	enum { NO_UNIT = 2 }; /* "đồng ý" */
	size_t n = cue_loose(l, at, TABLE_UNIT, &value);
	if (n == 0 || value == NO_UNIT)
		return false;
	/* "Nghị quyết 59 ngày 24/1": a day follows, not days. */
	return l->t[at + n].kind != LEX_NUMBER;
}

/* "Nghị quyết: 1. Phê duyệt ..." counts what was resolved. */
static bool is_item_label(const struct lex *l, const struct bind *b, size_t i, size_t end)
{
	if (b->marked || l->t[i].value > 30)
		return false;
	bool apart = lex_is(l, i - 1, ':') || (l->t[i].flags & LEX_BREAK);
	return apart && (lex_is(l, end, '.') || lex_is(l, end, ')') ||
			 lex_is(l, end, '-') || lex_is(l, end, '/'));
}

bool guard_bare(const struct lex *l, const struct bind *b, size_t i, size_t end)
{
	if (guard_quantity(l, end) || is_item_label(l, b, i, end))
		return false;
	if (l->t[i].value == 0 || l->t[i].end - l->t[i].start > 4)
		return false;
	if (symbol_year(l, i).n && l->t[i].value >= 1990 && !b->marked)
		return false;
	if (lex_is(l, end, '%') || lex_is(l, end, 0xB0))
		return false;
	if ((lex_is(l, end, '/') || lex_is(l, end, ':')) && lex_glued(l, end) &&
	    l->t[end + 1].kind == LEX_NUMBER)
		return false;
	return !guard_screen(l, i);
}
