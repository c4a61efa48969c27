/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/pairs.h"

#include "store/terms.h"
#include "story/album.h"
#include "story/compare.h"
#include "story/sharing.h"
#include "story/story.h"

#include <math.h>
#include <stdlib.h>

/* Articles of which the versions are looked for at a time. */
enum { BATCH = 512 };

struct hunt {
	struct store *store;
	struct album *album;
	struct sharing *sharing;
	enum lang from;
	bool to[LANG_COUNT];
	uint32_t parts[LANG_COUNT];
	const volatile sig_atomic_t *stop;
	struct arena *a; /* of the pairs found */
	struct pairs_pair *list;
	size_t n, room;
	struct error *err;
};

/* Who may be the version of an article in a language. */
struct candidates {
	str article;
	enum lang to;
	str *keys; /* in the list of all */
	size_t n;
};

struct batch {
	struct hunt *hunt;
	struct arena *a;
	struct candidates list[BATCH * LANG_COUNT];
	size_t n;
	str keys[BATCH * LANG_COUNT * SHARING_MOST];
	size_t n_keys;
};

/* ---- some articles ---- */

static bool find_candidates(void *ctx, const struct sketch *x)
{
	struct batch *b = ctx;
	struct hunt *g = b->hunt;
	struct arena *work;
	bool ok = true;

	if (x->lang != g->from)
		return true; /* only some of its parts are */
	work = arena_new();
	for (enum lang to = LANG_UND; ok && to < LANG_COUNT; to++) {
		struct candidates *c = &b->list[b->n];
		str *keys = b->keys + b->n_keys;

		if (!g->to[to])
			continue;
		*c = (struct candidates){ x->key, to, keys, 0 };
		ok = sharing_find(work, g->sharing, x, to, keys, &c->n, g->err);
		for (size_t i = 0; ok && i < c->n; i++)
			keys[i] = arena_copy(b->a, keys[i]);
		b->n += c->n > 0;
		b->n_keys += c->n;
	}
	arena_free(work);
	return ok;
}

/* Adds the likeliest of the candidates, if it is likely. */
static bool add_best(struct hunt *g, const struct candidates *c)
{
	struct pairs_pair best = { .keys = { c->article }, .langs = { g->from, c->to } };
	const struct sketch *x, *y;

	if (!album_find(g->album, c->article, false, &x, g->err))
		return false;
	for (size_t i = 0; i < c->n; i++) {
		if (!album_find(g->album, c->keys[i], false, &y, g->err))
			return false;
		double sure = 1 / (1 + exp(-compare_sketches(x, y, g->parts[c->to])));
		if (y->lang != c->to || sure < STORY_LEAST || sure < best.confidence ||
		    (sure == best.confidence &&
		     str_compare(c->keys[i], best.keys[1]) > 0))
			continue;
		best.keys[1] = c->keys[i];
		best.confidence = sure;
	}
	if (best.confidence == 0)
		return true;
	for (int side = 0; side < 2; side++)
		best.keys[side] = arena_copy(g->a, best.keys[side]);
	g->list = arena_room(g->a, g->list, g->n, 1, &g->room, struct pairs_pair);
	g->list[g->n++] = best;
	return true;
}

static bool hunt_batch(struct hunt *g, const str *articles, size_t n)
{
	struct arena *a = arena_new();
	struct batch *b = arena_make(a, 1, struct batch);

	b->hunt = g;
	b->a = a;
	album_trim(g->album);
	bool ok = album_load(g->album, articles, n, find_candidates, b, g->err) &&
		  album_load(g->album, b->keys, b->n_keys, NULL, NULL, g->err);
	for (size_t i = 0; ok && i < b->n; i++)
		ok = add_best(g, &b->list[i]);
	arena_free(a);
	return ok;
}

/* ---- the articles of a language ---- */

static int by_bytes(const void *left, const void *right)
{
	const str *x = left, *y = right;

	return str_compare(*x, *y);
}

/* The keys of all articles that have parts in the language, in their order. */
static bool keys_of(struct arena *a, const struct hunt *g, str **out, size_t *n)
{
	uint32_t *ids;
	size_t n_ids, kept = 0;

	if (!rarity_documents(a, album_rarity(g->album), g->from, &ids, &n_ids, g->err))
		return false;
	str *keys = arena_make(a, n_ids, str);
	if (!store_values(a, g->store, SLOT_ARTICLE, ids, n_ids, keys, g->err))
		return false;
	qsort(keys, n_ids, sizeof(*keys), by_bytes);
	for (size_t i = 0; i < n_ids; i++)
		if (kept == 0 || !str_eq(keys[kept - 1], keys[i]))
			keys[kept++] = keys[i];
	*out = keys;
	*n = kept;
	return true;
}

/* Looks for the versions that the articles of a language have in languages of which there
 * is more. */
static bool hunt_lang(struct hunt *g)
{
	uint32_t own = g->parts[g->from];
	bool any = false;
	str *keys;
	size_t n;

	for (enum lang to = LANG_VI; to < LANG_COUNT; to++) {
		uint32_t parts = g->parts[to];

		g->to[to] = own > 0 && to != g->from &&
			    (parts > own || (parts == own && to < g->from));
		any |= g->to[to];
	}
	if (!any)
		return true;
	struct arena *a = arena_new();
	bool ok = keys_of(a, g, &keys, &n);
	for (size_t i = 0; ok && i < n; i += BATCH) {
		if (g->stop != NULL && *g->stop)
			break;
		ok = hunt_batch(g, keys + i, n - i < BATCH ? n - i : BATCH);
	}
	arena_free(a);
	return ok;
}

/* ---- both ways ---- */

/* By languages and second article, the surest first. */
static int by_second(const void *left, const void *right)
{
	const struct pairs_pair *x = left, *y = right;
	int order = (int)x->langs[1] - (int)y->langs[1];

	if (order == 0)
		order = (int)x->langs[0] - (int)y->langs[0];
	if (order == 0)
		order = str_compare(x->keys[1], y->keys[1]);
	if (order == 0)
		order = (x->confidence < y->confidence) - (x->confidence > y->confidence);
	return order ? order : str_compare(x->keys[0], y->keys[0]);
}

static bool same_second(const struct pairs_pair *x, const struct pairs_pair *y)
{
	return x->langs[0] == y->langs[0] && x->langs[1] == y->langs[1] &&
	       str_eq(x->keys[1], y->keys[1]);
}

/* Of the pairs that an article is the second of, the surest one. */
static size_t keep_mutual(struct pairs_pair *list, size_t n)
{
	size_t kept = 0;

	if (n > 0)
		qsort(list, n, sizeof(*list), by_second);
	for (size_t i = 0; i < n; i++)
		if (kept == 0 || !same_second(&list[kept - 1], &list[i]))
			list[kept++] = list[i];
	return kept;
}

bool pairs_find(struct arena *a, struct store *s, struct analyzer *const *analyzers,
		int workers, const volatile sig_atomic_t *stop, struct pairs_pair **out,
		size_t *n, struct error *err)
{
	struct hunt g = { .store = s, .stop = stop, .a = a, .err = err };
	bool ok = true;

	g.album = album_new(s, analyzers, workers);
	g.sharing = sharing_new(s, album_rarity(g.album));
	for (enum lang lang = LANG_UND; ok && lang < LANG_COUNT; lang++)
		ok = rarity_parts(album_rarity(g.album), lang, &g.parts[lang], err);
	for (g.from = LANG_VI; ok && g.from < LANG_COUNT; g.from++)
		ok = hunt_lang(&g);
	sharing_free(g.sharing);
	album_free(g.album);
	*n = ok ? keep_mutual(g.list, g.n) : 0;
	*out = g.list;
	return ok;
}
