/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * album: sketches of articles, drawn when they are asked for and remembered for a while.
 */
#ifndef STORY_ALBUM_H
#define STORY_ALBUM_H

#include "story/sketch.h"

struct album;

/* Owned by the caller, one thread uses it at a time; `s` must outlive it. Where there is
 * more than one sketch to draw so many workers do it, each with an analyzer (as
 * feature_reader_new; NULL: all have their own). An index that is opened again needs
 * another album. */
struct album *album_new(struct store *s, struct analyzer *const *analyzers, int workers);
void album_free(struct album *al);

/* Between two questions, since sketches are in use during one: forgets them if there are
 * too many. */
void album_trim(struct album *al);

/* The sketch of the article with that Q term; it lives until album_trim. */
bool album_find(struct album *al, str key, bool rough, const struct sketch **out,
		struct error *err);

/*
 * Draws the sketches of all these articles, so that album_find has them. `each`, if it is
 * not NULL, gets them in order, while later ones are drawn; false, with *err set, stops.
 */
bool album_load(struct album *al, const str *keys, size_t n,
		bool (*each)(void *ctx, const struct sketch *sketch), void *ctx,
		struct error *err);

/* What it weighs features with. */
struct rarity *album_rarity(struct album *al);

#endif
