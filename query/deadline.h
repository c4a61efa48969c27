/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * deadline: days, months, quarters and years as stretches of days.
 */
#ifndef QUERY_DEADLINE_H
#define QUERY_DEADLINE_H

#include "base/str.h"

/* True of "2025-Q4", in either case. */
bool deadline_is_quarter(str s);

/* True if `high` ends no earlier than `low` begins, or either is empty. */
bool deadline_is_range(str low, str high);

/*
 * True if the days of `deadline` (ISO, or "2025-Q4") and those from `low` to `high`, each
 * of which may be shorter or a quarter, or empty where that end is open, have one in
 * common.
 */
bool deadline_meets(str deadline, str low, str high);

#endif
