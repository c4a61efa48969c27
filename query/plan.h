/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * plan: a bound tree to the store's query that finds its candidates.
 *
 * The index holds no positions: a phrase or NEAR is planned as all of its words, and
 * verify reads the text of what that finds. The plan never misses a hit.
 */
#ifndef QUERY_PLAN_H
#define QUERY_PLAN_H

#include "base/error.h"
#include "query/bind.h"
#include "query/intent.h"
#include "query/plan_field.h"
#include "store/weigh.h"

struct plan {
	bool passages;                   /* are asked for, by one of: */
	const struct weigh_query *words; /* if it is words alone; or NULL */
	struct store_query *query;       /* the same for the library; or NULL */
	struct store_query *tasks;       /* for parts that set tasks; the same */
	bool verify; /* holds a phrase or NEAR: candidates must be read to be hits */
};

/* With `whole` the library's query is made even where it is words alone: for facets and
 * --explain. */
bool plan_query(struct arena *a, const struct bound *b,
		const struct plan_field_source *fields, unsigned kinds, bool whole,
		struct plan *out, struct error *err);

/* The plan's candidates for passages. */
bool plan_search(struct arena *a, struct store *s, const struct plan *plan,
		 const struct store_search *how, struct store_hits *out,
		 struct error *err);

/* True if what the store finds for `t` is exact, without reading texts. */
bool plan_is_exact(const struct bound *b, const struct tree *t);

/* True if the plan leaves out what the TREE_NOT `t` excludes. A part may hold what a task
 * of it lacks. */
bool plan_excludes(const struct bound *b, const struct tree *t, bool tasks);

/*
 * True for what a hit of a TREE_FREE may lack: words, stars, groups, numbers; not what is
 * marked +, nor a phrase or NEAR: who writes those means them.
 */
bool plan_is_optional(const struct tree *t);

/* For --explain. */
void plan_print(struct buf *out, const struct store_query *q);

#endif
