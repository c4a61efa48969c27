/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * rarity: what a feature is worth in this index: the rarer, the more it tells.
 *
 * Counts come from the index and are remembered. In a small index, where counts say
 * little, what is known of features in general weighs in.
 */
#ifndef STORY_RARITY_H
#define STORY_RARITY_H

#include "base/error.h"
#include "store/store.h"
#include "story/feature.h"

struct rarity;

/* Owned by the caller; it lives as long as the store, until that is opened again. */
struct rarity *rarity_new(struct store *s);
void rarity_free(struct rarity *r);

/* True if the index has the concepts of this lexicon (store/schema.h). */
bool rarity_tagged(const struct rarity *r);

/* Parts of articles in a language: what the frequency of its words is held against. */
bool rarity_count_parts(struct store *s, enum lang lang, uint32_t *out,
			struct error *err);

/* The same, remembered. */
bool rarity_parts(struct rarity *r, enum lang lang, uint32_t *out, struct error *err);

/* Which they are, in order; in `a`. */
bool rarity_documents(struct arena *a, const struct rarity *r, enum lang lang,
		      uint32_t **out, size_t *n, struct error *err);

/* Parts that have an index term. */
bool rarity_count(struct rarity *r, str term, uint32_t *out, struct error *err);

/* What rarity_weigh may give, without a look at the index. */
double rarity_guess(const struct feature *f);

/* The logarithm of how few articles of `lang` have the feature, 0 or more. */
bool rarity_weigh(struct rarity *r, const struct feature *f, enum lang lang, double *out,
		  struct error *err);

#endif
