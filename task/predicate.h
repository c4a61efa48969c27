/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * predicate: what is said of an office whose name ends before a token.
 */
#ifndef TASK_PREDICATE_H
#define TASK_PREDICATE_H

#include "task/order.h"

/* It owes something: "chủ trì", "shall", "est chargé de", at once or behind an aside. */
bool predicate_owes(const struct order_reader *r, size_t i);

/* "Bộ trưởng Bộ Y tế chủ trì.": nothing to do follows token `end`, and no other tasks are
 * near. */
bool predicate_is_caption(const struct order_reader *r, size_t end);

/* Outside lists "sẽ" at token `i` tells what an office plans for itself: nobody orders
 * it.
 */
bool predicate_is_plan(const struct order_reader *r, size_t i);

/* It does what is told: "rà soát", "publie". */
bool predicate_acts(const struct order_reader *r, size_t i);

/* The weak verb at token `i`, of `n` tokens, speaks of work: "sẽ sớm trình", "will
 * draft", no "will remain", "will meet". */
bool predicate_does(const struct lex *l, size_t i, size_t n);

/* It needs to or must: "cần", "should". */
bool predicate_needs(const struct lex *l, size_t i);

/* In French a future or a verb of tasks follows at some distance. */
bool predicate_promised(const struct order_reader *r, size_t i);

/* The token behind what is set off by commas or brackets at token `i`, or `i`. */
size_t predicate_behind(const struct lex *l, size_t i);

#endif
