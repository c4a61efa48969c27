/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * modifier: words between the name of an office and what it owes that say which office it
 * is: "based in the city", "public régional", "có bờ sông".
 */
#ifndef TASK_MODIFIER_H
#define TASK_MODIFIER_H

#include "task/order.h"

/* The token behind such words from token `end` on, where the office owes something; 0 if
 * there are none. */
size_t modifier_end(const struct order_reader *r, size_t end);

#endif
