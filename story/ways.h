/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * ways: what a language has to say a feature, as terms of the index.
 */
#ifndef STORY_WAYS_H
#define STORY_WAYS_H

#include "story/rarity.h"

/* One way to say a feature: a term, or two that a part has both. */
struct way {
	str terms[2];
};

enum { WAYS_MOST = 3 }; /* of a row in another language */

/*
 * The ways in which articles in `to` say a feature of one in `from`; returns how many. 0:
 * no index term tells it. They live in `a` or as long as the feature.
 */
size_t ways_find(struct arena *a, const struct rarity *r, const struct feature *f,
		 enum lang from, enum lang to, struct way out[WAYS_MOST]);

/* How many parts have a way at most: as many as have its rarer term. 0: none. */
bool ways_count(struct rarity *r, const struct way *way, uint32_t *out,
		struct error *err);

/* True if so many of the parts of a language have a feature that it says little. */
bool ways_are_common(uint32_t count, uint32_t parts);

#endif
