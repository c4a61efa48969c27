/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * clause: pieces of a store's query, put together in an arena.
 */
#ifndef QUERY_CLAUSE_H
#define QUERY_CLAUSE_H

#include "store/store.h"
#include "text/lang.h"

/* Queries that are to be joined. */
struct clauses {
	struct store_query **items;
	size_t n;
};

/* An empty list with room for `most`. */
struct clauses clause_list(struct arena *a, size_t most);
/* NULL adds nothing. */
void clause_add(struct clauses *list, struct store_query *q);

struct store_query *clause_make(struct arena *a, struct store_query q);
/* One clause is itself, none is NULL. */
struct store_query *clause_join(struct arena *a, enum store_op op, struct clauses list);
/* Of two, each may be NULL. */
struct store_query *clause_join_two(struct arena *a, enum store_op op,
				    struct store_query *x, struct store_query *y);
struct store_query *clause_term(struct arena *a, str prefix, str name);
/* A word of a text in `lang`. */
struct store_query *clause_word(struct arena *a, enum lang lang, str word);
/* A part in `lang`. */
struct store_query *clause_lang(struct arena *a, enum lang lang);
struct store_query *clause_scale(struct arena *a, double factor, struct store_query *q);
struct store_query *clause_nothing(struct arena *a);

#endif
