/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * count: how many tasks a text announces: "seven new key tasks", "nhiệm vụ (7 nhóm)".
 */
#ifndef TASK_COUNT_H
#define TASK_COUNT_H

#include "citation/lex.h"

/* The count before or behind the noun of `n` tokens at token `i`, 0 if there is none. */
unsigned count_of(const struct lex *l, size_t i, size_t n);

#endif
