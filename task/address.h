/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * address: to whom a French letter or circular is sent, and what it tells him to do: "à
 * Mesdames et Messieurs les préfets", "je vous demande de", "vous veillerez à".
 */
#ifndef TASK_ADDRESS_H
#define TASK_ADDRESS_H

#include "task/order.h"
#include "task/outline.h"

/* The office that one of the first paragraphs addresses, or empty. Reads the tokens. */
str address_find(struct lex *l, enum lang lang, const struct outline_para *p, size_t n);

/* How the clause gives work to who is addressed. */
enum order address_read(const struct order_reader *r);

#endif
