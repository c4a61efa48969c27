/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * reason: why a passage is a hit, as a person is told: which words of the question
 * matched what of it, and by which route.
 */
#ifndef QUERY_REASON_H
#define QUERY_REASON_H

#include "query/found.h"
#include "query/mentions.h"
#include "query/search.h"
#include "query/window.h"

/* Fills `why` of `out`: documents asked for first, then words in the question's order. */
void reason_tell(struct arena *a, const struct found *f, const struct window *w,
		 const struct numbers *numbers, const struct mentions *named,
		 struct search_hit *out);

/* The bytes of the query that some hit spells alike: seen[query.n], in `a`. */
const bool *reason_spelled(struct arena *a, str query, const struct search_results *r);

#endif
