/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * due: deadlines: "trước ngày 31/12/2025", "d'ici 2030", "in the fourth quarter of 2025".
 */
#ifndef TASK_DUE_H
#define TASK_DUE_H

#include "base/arena.h"
#include "citation/lex.h"

struct due {
	size_t first, end; /* tokens, the words that bind it included */
	bool firm;         /* no mere horizon: "by 2030" */
	str iso; /* "2025-12-31", "2025-06", "2025-Q4", "2025"; empty without a year */
};

/* When the text was published; a year of 0 is unknown. */
struct due_now {
	unsigned year, month;
};

/* Of an ISO date, or of its beginning. */
struct due_now due_now_of(str date);

/*
 * The first deadline at or after token `i`. One without a year takes this year, or the
 * next one where its month is long past.
 */
bool due_find(struct arena *a, const struct lex *l, size_t i, struct due_now now,
	      struct due *out);

/* The same of a date that is a deadline only behind a verb of completion: "vào ngày
 * 19/6", "cuối tháng 2". */
bool due_find_at(struct arena *a, const struct lex *l, size_t i, struct due_now now,
		 struct due *out);

#endif
