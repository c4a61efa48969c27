/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * hit: a part that was found becomes a record of the answer: its passage, what is
 * highlighted in it, why it was found, what it cites.
 */
#ifndef QUERY_HIT_H
#define QUERY_HIT_H

#include "query/found.h"
#include "query/number.h"
#include "query/search.h"

void hit_describe(struct arena *a, const struct found *f, const struct numbers *numbers,
		  struct search_hit *out);

/* Ids and score alone. */
void hit_name(struct arena *a, const struct found *f, struct search_hit *out);

#endif
