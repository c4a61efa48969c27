/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/standard.h"

#include "citation/letter.h"

#include <stdio.h>
#include <string.h>

static bool small_number(const struct lex *l, size_t i)
{
	return l->t[i].kind == LEX_NUMBER && l->t[i].end - l->t[i].start <= 5;
}

/* "TCVN 6909:2001", "QCVN 01:2021/BXD", "QCVN 10-2014" */
bool standard_read(struct stretch *s, size_t i)
{
	const struct lex *l = s->l;
	char folded[8], text[64];
	size_t n = letter_fold(lex_slice(l, i, i + 1), folded, sizeof(folded));
	bool norm = n == 4 && !memcmp(folded, "tcvn", 4);
	if (!norm && !(n == 4 && !memcmp(folded, "qcvn", 4)))
		return false;
	size_t at = i + 1;
	if (!small_number(l, at))
		return false;
	while ((lex_is(l, at + 1, '-') || lex_is(l, at + 1, '.')) &&
	       lex_glued(l, at + 1) &&
	       (small_number(l, at + 2) || (l->t[at + 2].flags & LEX_UPPER)) &&
	       !symbol_year(l, at + 2).n)
		at += 2; /* "7722-2-5", "10-MT" */
	if (!lex_is(l, at + 1, ':') && !lex_is(l, at + 1, '-') && !lex_is(l, at + 1, '/'))
		return false;
	str number = lex_slice(l, i + 1, at + 1), year = symbol_year(l, at + 2);
	if (year.n == 0)
		return false;
	size_t end = at + 3;
	if (lex_is(l, end, '/') && l->t[end + 1].kind == LEX_WORD &&
	    (l->t[end + 1].flags & LEX_UPPER))
		end += 2;
	struct mention *m = mention_add(s);
	m->first = i;
	m->end = end;
	m->type = table_type_find(norm ? STR("tcvn") : STR("qcvn"));
	m->c.form = CITATION_FULL;
	m->c.issuer = norm ? STR("TCVN") : STR("QCVN");
	m->c.confidence = 0.95;
	m->c.rule = "standard";
	while (number.n > 1 && *number.p == '0')
		number = (str){ number.p + 1, number.n - 1 };
	m->c.number = number;
	m->c.year = year;
	snprintf(text, sizeof(text), "%s %.*s:%.*s%.*s", norm ? "TCVN" : "QCVN",
		 STR_ARG(number), STR_ARG(year), STR_ARG(lex_slice(l, at + 3, end)));
	m->c.symbol = arena_copy(s->a, str_of(text));
	snprintf(text, sizeof(text), "vn:%s/%.*s/%.*s", norm ? "tcvn" : "qcvn",
		 STR_ARG(number), STR_ARG(year));
	m->foreign = arena_copy(s->a, str_of(text));
	mention_span(s, m);
	return true;
}
