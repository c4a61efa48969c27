/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * director: who is told to direct others: "Bộ Quốc phòng chỉ đạo Bộ đội Biên phòng ...",
 * "Chỉ đạo các xã ..." behind an order to somebody. Work is his, not theirs.
 */
#ifndef TASK_DIRECTOR_H
#define TASK_DIRECTOR_H

#include "task/order.h"

/* The office that directs others in a clause that gives work; empty if none does. */
str director_of(const struct order_reader *r, str subject);

/* The clause tells what somebody directs others to do, and not who. */
bool director_is_before(const struct order_reader *r);

#endif
