/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * plan_field: name:value of a question to the store's query that finds its parts.
 */
#ifndef QUERY_PLAN_FIELD_H
#define QUERY_PLAN_FIELD_H

#include "query/actor.h"
#include "query/clause.h"
#include "query/tree.h"

struct plan_field_source {
	struct arena *a;
	struct store *store;
	struct analyzer *z;
	const struct bound *bound;
	const struct actors *actors;  /* of the bound tree */
	const struct actors *offices; /* that free words name, none required */
};

/* `t` is a TREE_FIELD. */
bool plan_field_make(const struct plan_field_source *f, const struct tree *t,
		     struct store_query **out, struct error *err);

/* Tasks of the offices; NULL where there are none. */
struct store_query *plan_field_offices(const struct plan_field_source *f);

/* True for a field that one of a part's tasks must meet, not the part. */
bool plan_field_is_of_task(const struct tree *t);

#endif
