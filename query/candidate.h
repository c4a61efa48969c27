/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * candidate: the store's candidates for a plan, read again and ranked.
 *
 * Reading is what costs, so it goes from what promises most, and stops: first a few parts
 * of each language (candidate_begin), then as many as the merged list can take of it
 * (candidate_finish).
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
};

struct candidates;

/*
 * Looks for candidates and reads the first of them into list->items, unranked. What it is
 * given must outlive *out, which lives in how->a.
 */
bool candidate_begin(const struct candidate_how *how, const struct plan *plan,
		     struct found_list *list, struct candidates **out, struct error *err);

/*
 * Reads on until the best `n` hits are known, and ranks what was read: list->items, best
 * first. There may be more or fewer of them than `n`.
 */
bool candidate_finish(struct candidates *c, uint32_t n, struct error *err);

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
