/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * finder: what is known while the tasks of a text are looked for; for task/task.c and
 * task/single.c.
 */
#ifndef TASK_FINDER_H
#define TASK_FINDER_H

#include "task/mandate.h"
#include "task/outline.h"
#include "task/task.h"
#include "task/taskpart.h"
#include "task/year.h"

struct finder {
	struct arena *a;
	struct lex l;
	const struct task_context *context;
	struct due_now now; /* of the article */
	struct year_of of;  /* the years of which it tells, once `dated` */
	bool dated;
	const struct outline_para *p;
	size_t n;
	struct task *tasks;
	size_t n_tasks, room;
	uint32_t n_lists;
	struct mandate mandate;
	str addressee;             /* of a letter, or empty */
	enum taskpart_place place; /* of what comes next */
	enum taskpart_place far;   /* of what stands near no task */
	unsigned gap;              /* sentences behind the last task */
	bool directed;             /* the last actor is one whom somebody directs */
	unsigned last_year;        /* of the last date before, 0 if there is none */
	enum { NOT_ASKED, CODE, NO_CODE } code; /* whether the text is a body of rules */
};

/* One more task of these bytes, without the marks at its end. */
struct task *finder_add(struct finder *f, size_t start, size_t end);

/* taskpart_read, with what the text told before. */
enum order finder_read(struct finder *f, enum taskpart_place place, size_t start,
		       size_t end, struct taskpart *out);

void finder_fill(struct task *t, const struct taskpart *part);

#endif
