/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * task: who must do what by when, as articles announce it.
 *
 * Lists of tasks in all their shapes (task/tasklist.h) and single assignments outside
 * any list. Fields as in the contract; a number 0 or an empty string is its null.
 */
#ifndef TASK_TASK_H
#define TASK_TASK_H

#include "base/arena.h"
#include "base/str.h"
#include "citation/citation.h"

#include <stdint.h>

struct task {
	uint32_t start, end;                /* bytes of the text */
	uint32_t list, index;               /* both from 1; list 0: a single assignment */
	uint32_t parent_list, parent_index; /* 0: none */
	uint32_t announced;                 /* the count that the text gives, 0 if none */
	str actor, coordinator;
	str deadline;      /* ISO date, month, quarter ("2025-Q4") or year */
	str deadline_text; /* as written */
	str ordered_by;    /* id of the document that orders it */
	str heading; /* what announces its list, or the task it belongs under; or empty */
};

struct task_context {
	str text;
	enum lang lang;
	str published; /* of the article, ISO or empty: the year of dates that print none
			*/
	const struct citation *cites; /* the text's, in order: they name who orders */
	size_t n_cites;
};

/* All tasks in text order. They live in `a` or point into the text. */
size_t task_find(struct arena *a, const struct task_context *context, struct task **out);

#endif
