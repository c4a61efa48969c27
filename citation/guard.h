/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * guard: what looks like a citation and is none.
 */
#ifndef CITATION_GUARD_H
#define CITATION_GUARD_H

#include "citation/mention.h"

/* May the bare number of tokens [i, end) stand after the type word of `b`? */
bool guard_bare(const struct lex *l, const struct bind *b, size_t i, size_t end);

/* May the type word of `b` carry the number at token `i` without a symbol? `has_year`: as
 * "15/2008". *weak: only in company. */
bool guard_name(const struct stretch *s, const struct bind *b, size_t i, bool has_year,
		bool *weak);

/* Is the number before token `end` a quantity ("66 per cent", "5 120", "1080p")? */
bool guard_quantity(const struct lex *l, size_t end);

/* "mẫu số 04/TB-HT": is the number at token `i` that of a blank form? */
bool guard_template(const struct lex *l, size_t i);

/* "l'ordonnance du 4 avril du docteur Petit": does a physician write the type word of
 * tokens [first, end)? */
bool guard_prescription(const struct lex *l, size_t first, size_t end);

/* Words of screens and new years near token `i`. */
bool guard_screen(const struct lex *l, size_t i);

#endif
