/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * task_record: the tasks of an article, and their fields in records of `tracuu tasks` and
 * `tracuu show`.
 */
#ifndef APP_TASK_RECORD_H
#define APP_TASK_RECORD_H

#include "app/emit.h"
#include "corpus/article.h"
#include "store/record.h"
#include "task/task.h"

/* All tasks of the article, in `a` or pointing into it; `cites` are its citations. */
size_t task_record_find(struct arena *a, const struct article *article,
			const struct citation *cites, size_t n, struct task **out);

/* The fields from `start` to `ordered_by`, into an open record or object. */
void task_record_emit(struct emit *e, str text, const struct task *t);

/* The fields from `actor` to `ordered_by` of a task that an index keeps. */
void task_record_emit_stored(struct emit *e, const struct record_task *t);

#endif
