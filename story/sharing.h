/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * sharing: which articles of a language share the rarest features of one, for who asks
 * for one article after the other (near.h is for one question).
 *
 * The parts that have a feature are remembered, since the next article may have it, too.
 */
#ifndef STORY_SHARING_H
#define STORY_SHARING_H

#include "story/sketch.h"

struct sharing;

/* Owned by the caller; both must outlive it, and the index must not change. */
struct sharing *sharing_new(struct store *s, struct rarity *rarity);
void sharing_free(struct sharing *g);

enum { SHARING_MOST = 4 }; /* articles found */

/*
 * Their Q terms, in `a`, those that share most first, and *n how many: articles in
 * another language than the one of `x` that share more with it than chance would have it.
 */
bool sharing_find(struct arena *a, struct sharing *g, const struct sketch *x,
		  enum lang lang, str out[SHARING_MOST], size_t *n, struct error *err);

#endif
