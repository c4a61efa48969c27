/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * candidate: the store's candidates for a plan, read again and ranked.
 */
#ifndef QUERY_CANDIDATE_H
#define QUERY_CANDIDATE_H

#include "base/error.h"
#include "query/found.h"
#include "query/intent.h"
#include "query/number.h"
#include "query/plan.h"
#include "query/verify.h"

struct candidate_how {
	struct arena *a;
	struct store *store;
	struct reread *reread; /* begun with the list's bound */
	struct reread *names;  /* of actors */
	const struct intent *intent;
	const struct numbers *numbers;
	uint32_t wanted; /* hits */
	bool by_article;
	double best_share; /* found_share of the languages searched so far, or 0 */
	uint32_t rivals;   /* of those, how many have all the hits that are wanted */
};

/*
 * Fills list->items, best first. A list that found_merge would put behind `wanted` hits
 * of the languages searched so far is cut short.
 */
bool candidate_rank(const struct candidate_how *how, const struct plan *plan,
		    struct found_list *list, struct error *err);

/*
 * True if part `id` holds the tree of the list, as far as its signature shows, and with
 * `read` its text.
 */
bool candidate_holds(const struct candidate_how *how, const struct found_list *list,
		     uint32_t id, bool read, bool *out, struct error *err);

/* What the readings of the list are held against. */
struct verify candidate_verify(const struct candidate_how *how,
			       const struct found_list *list);

#endif
