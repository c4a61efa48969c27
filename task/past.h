/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * past: whether an order is told as history: it was given in a year long gone, or the
 * clause or the next sentence goes on with what came of it.
 */
#ifndef TASK_PAST_H
#define TASK_PAST_H

#include "base/str.h"
#include "citation/lex.h"

/* The verb at token `i` tells of an order of a year before `year`, or of one that was
 * followed or failed. */
bool past_told(const struct lex *l, size_t i, unsigned year);

/* The clause of an order to `actor` that was read last ends at byte `end`, and the
 * sentence behind tells what came of it. Reads the tokens of that. */
bool past_followed(struct lex *l, size_t end, str actor);

/* Behind token `i` an order is only told of: "phản ánh việc UBND tỉnh chỉ đạo", "bên cạnh
 * việc yêu cầu", "chi phí mà ...", "trong khi ...", "mặc dù ...". */
bool past_mentioned(const struct lex *l, size_t i);

#endif
