/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * fronted: an office that stands before who orders: "Đối với Sở Y tế, Thủ tướng yêu cầu".
 */
#ifndef TASK_FRONTED_H
#define TASK_FRONTED_H

#include "task/order.h"

/* ORDER_ASSIGNS, and *actor gets the office; else ORDER_NONE. */
enum order fronted_read(const struct order_reader *r, str *actor);

#endif
