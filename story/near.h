/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * near: the articles of a language that share the rarest features of one, by one query
 * of few postings. Whether they tell its event their sketches show.
 */
#ifndef STORY_NEAR_H
#define STORY_NEAR_H

#include "story/sketch.h"

/* Articles found; the right one is nearly always the first. */
enum { NEAR_MOST = 4 };

/* Their Q terms, best first, without the article itself; *n gets how many. */
bool near_find(struct arena *a, struct store *s, struct rarity *rarity,
	       const struct sketch *sketch, enum lang lang, str out[NEAR_MOST], size_t *n,
	       struct error *err);

#endif
