/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * sketch: an article as it is compared with others: its features, each with its weight.
 */
#ifndef STORY_SKETCH_H
#define STORY_SKETCH_H

#include "story/rarity.h"

/*
 * An article's event is told at its beginning: of longer ones only these parts
 * (corpus/part.h), and so many bytes, count.
 */
enum { SKETCH_PARTS = 8, SKETCH_BYTES = 64 * 1024 };

/* Its rarest features, by which others are found. */
enum { SKETCH_RARE = 48 };

struct sketch_item {
	uint64_t hash;
	float weight; /* rarity_weigh */
	uint16_t count;
	uint16_t kind; /* enum feature_kind */
};

struct sketch {
	str key; /* terms_article of it */
	enum lang lang;
	uint32_t n_parts; /* of it, up to SKETCH_PARTS */
	long published;   /* calendar_days; 0: not known */
	bool rough; /* the rarest features only, and of those that are likely to be */
	const struct sketch_item *items; /* by hash */
	size_t n;
	double rows;                /* length of the vector of its rows */
	const struct feature *rare; /* rarest first */
	size_t n_rare;
	const uint64_t *shingles; /* sorted */
	size_t n_shingles;
};

/* An article that a sketch is made of, in three steps. */
struct sketch_draft {
	str key;
	struct feature_source source;
	uint32_t n_parts;
	struct feature_set features;
};

/* 1: reads the article with that Q term. All of *out but the key lives in `a`. */
bool sketch_open(struct arena *a, struct store *s, const struct rarity *rarity, str key,
		 struct sketch_draft *out, struct error *err);

/* 2: finds its features, which takes longest and needs no index. */
void sketch_draw(struct arena *a, struct feature_reader *r, struct sketch_draft *draft);

/*
 * 3: weighs them. All of *out lives in `a`. A rough one, good for near_find and for
 * nothing else, takes less time.
 */
bool sketch_finish(struct arena *a, struct rarity *rarity,
		   const struct sketch_draft *draft, bool rough, struct sketch *out,
		   struct error *err);

#endif
