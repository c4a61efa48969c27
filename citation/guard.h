/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * guard: what looks like a citation and is none.
 */
#ifndef CITATION_GUARD_H
#define CITATION_GUARD_H

#include "citation/bind.h"
#include "citation/lex.h"

/* May the bare number of tokens [i, end) stand after the type word of `b`? */
bool guard_bare(const struct lex *l, const struct bind *b, size_t i, size_t end);

/* Is the number before token `end` a quantity ("66 per cent", "5 120", "1080p")? */
bool guard_quantity(const struct lex *l, size_t end);

/* Words of screens and new years near token `i`. */
bool guard_screen(const struct lex *l, size_t i);

#endif
