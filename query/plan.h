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
#include "store/store.h"

struct plan {
	struct store_query *query;
	bool verify; /* holds a phrase or NEAR: candidates must be read to be hits */
};

bool plan_query(struct arena *a, struct store *s, struct analyzer *z,
		const struct bound *b, struct plan *out, struct error *err);

/* True if what the store finds for `t` is exact, without reading texts. */
bool plan_is_exact(const struct bound *b, const struct tree *t);

/*
 * True for what a hit of a TREE_FREE may lack: words, stars, groups, numbers; not what is
 * marked +, nor a phrase or NEAR: who writes those means them.
 */
bool plan_is_optional(const struct tree *t);

/* For --explain. */
void plan_print(struct buf *out, const struct store_query *q);

#endif
