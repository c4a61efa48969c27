/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * tablerows: the rows of a table that tells who does what: "Action | Owner | Due", one
 * paragraph a row.
 */
#ifndef TASK_TABLEROWS_H
#define TASK_TABLEROWS_H

#include "task/listshape.h"

/* The paragraph is the head of such a table: it has a column of tasks, and one of who
 * does them or by when. */
bool tablerows_head(struct lex *l, const struct outline_para *p);

/* The rows below the head `at`, marked or not, become the items; their owners are the
 * cells of that column. False if there is none. */
bool tablerows_find(struct listshape *f, size_t at);

#endif
