/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * year: of which year a text tells, and which orders were given in one long gone.
 */
#ifndef TASK_YEAR_H
#define TASK_YEAR_H

#include "base/str.h"
#include "citation/lex.h"

/* Of its publication (ISO or empty), else the last one that many of its dates have, or a
 * later one that it names ("năm 2017"); 0 if it has no dates. */
unsigned year_of_text(str text, str published);

/* The order that the verb at token `i` tells of, with "đã" at token `past` where that is
 * not 0, was given in a year before `year`. */
bool year_is_gone(const struct lex *l, size_t i, size_t past, unsigned year);

#endif
