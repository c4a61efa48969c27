/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * year: of which year a text tells, and which orders were given in one long gone.
 */
#ifndef TASK_YEAR_H
#define TASK_YEAR_H

#include "base/str.h"
#include "citation/lex.h"

/* The years of a text, 0 where it has none. */
struct year_of {
	unsigned told; /* the last one that many of its dates and plans have, or a later
			* one that it names: "năm 2017" */
	unsigned due;  /* without plans, "2021-2025": that of deadlines without one */
};

/* Both are of its publication (ISO or empty) where that is known. */
struct year_of year_of_text(str text, str published);

/* The order that the verb at token `i` tells of, with "đã" at token `past` where that is
 * not 0, was given in a year before `year`. */
bool year_is_gone(const struct lex *l, size_t i, size_t past, unsigned year);

#endif
