/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * taskpart: who a task is given to, with whom, and by when.
 */
#ifndef TASK_TASKPART_H
#define TASK_TASKPART_H

#include "base/arena.h"
#include "task/due.h"
#include "task/order.h"
#include "text/lang.h"

/* Slices of the text; empty where the task does not say. */
struct taskpart {
	str actor, coordinator;
	str deadline;      /* ISO date, month, quarter or year */
	str deadline_text; /* as written, the words that bind it included */
	bool directed;     /* the actor is whom somebody named before is to direct */
};

/* Where a clause stands: nowhere near other tasks, in a paragraph with some before, right
 * behind some, among them. */
enum taskpart_place { TASKPART_ALONE, TASKPART_NEAR, TASKPART_BEHIND, TASKPART_LISTED };

struct taskpart_reader {
	struct arena *a;
	struct lex *l;
	enum lang lang;
	struct due_now now; /* for deadlines that print no year */
	unsigned year;      /* of which the text tells, 0 if that is unknown */
	bool after;         /* the text tells other tasks before */
	str addressee;      /* who "vous" is, or empty */
	enum taskpart_place place;
	bool minutes; /* the text is minutes of a meeting */
};

/* Reads the clause text[start:end], as far as `l` has room. */
enum order taskpart_read(const struct taskpart_reader *p, size_t start, size_t end,
			 struct taskpart *out);

#endif
