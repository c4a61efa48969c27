/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * anybody: a body or a person as a subject that no word of the lexicon tells for one.
 */
#ifndef TASK_ANYBODY_H
#define TASK_ANYBODY_H

#include "task/order.h"

/* One office by its name: "Bộ Y tế", not "các sở", "the schools". */
bool anybody_is_named(const struct lex *l, size_t i, size_t end);

/* "Viet Nam and Cambodia were mandated to", and behind other orders "la presse est
 * invitée à": the token behind the body at token `i`, 0 if there is none. */
size_t anybody_end(const struct order_reader *r, size_t i);

#endif
