/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * subject: an office as the subject of a clause, and whether it owes or does what is
 * told.
 */
#ifndef TASK_SUBJECT_H
#define TASK_SUBJECT_H

#include "task/order.h"

/* ORDER_NONE, ORDER_STARTS, ORDER_ACTS or ORDER_OWES; *actor gets the subject. */
enum order subject_read(const struct order_reader *r, str *actor);

/* No "we think", "if", "this morning" stands before token `i`. */
bool subject_told(const struct lex *l, size_t i);

/* The name from token `i` to `end` is of no one firm: a rule for firms is no order. */
bool subject_any_firm(const struct lex *l, size_t i, size_t end);

#endif
