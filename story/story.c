/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/story.h"

#include "base/buf.h"
#include "base/memory.h"
#include "store/terms.h"
#include "story/compare.h"
#include "story/near.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
	ROOM = 1 << 15,       /* of the table of sketches; a power of 2 */
	REMEMBERED = 1 << 13, /* sketches, about 5 KB each */
};

struct story {
	struct store *store;
	struct feature_reader *reader;
	struct rarity *rarity;
	struct arena *arena;      /* of the sketches */
	struct sketch **sketches; /* open addressing, by key */
	size_t n;
};

struct story *story_new(struct store *s)
{
	struct story *st = memory_must(calloc(1, sizeof(*st)));

	st->store = s;
	st->reader = feature_reader_new();
	st->rarity = rarity_new(s);
	st->arena = arena_new();
	st->sketches = memory_must(calloc(ROOM, sizeof(struct sketch *)));
	return st;
}

void story_free(struct story *st)
{
	if (st == NULL)
		return;
	feature_reader_free(st->reader);
	rarity_free(st->rarity);
	arena_free(st->arena);
	free(st->sketches);
	free(st);
}

static void forget_sketches(struct story *st)
{
	arena_reset(st->arena);
	memset(st->sketches, 0, ROOM * sizeof(struct sketch *));
	st->n = 0;
}

void story_reset(struct story *st)
{
	forget_sketches(st);
	rarity_reset(st->rarity);
}

/* The key is a hash already. */
static size_t place_of(const struct story *st, str key)
{
	uint64_t hash = str_hash(STR_HASH, key);
	size_t at = (hash ^ hash >> 32) & (ROOM - 1);
	while (st->sketches[at] != NULL && !str_eq(st->sketches[at]->key, key))
		at = (at + 1) & (ROOM - 1);
	return at;
}

/* Lives until forget_sketches. */
static bool sketch_of(struct story *st, str key, bool rough, const struct sketch **out,
		      struct error *err)
{
	size_t at = place_of(st, key);
	const struct sketch *known = st->sketches[at];

	if (known == NULL || (known->rough && !rough)) {
		struct sketch *sketch = arena_make(st->arena, 1, struct sketch);

		if (!sketch_read(st->arena, st->store, st->reader, st->rarity, key, rough,
				 sketch, err))
			return false;
		st->sketches[at] = sketch;
		st->n++;
	}
	*out = st->sketches[at];
	return true;
}

/* Between two questions, since sketches are in use during one. */
static void trim(struct story *st)
{
	if (st->n > REMEMBERED)
		forget_sketches(st);
}

/* ---- versions ---- */

static int by_confidence(const void *left, const void *right)
{
	const struct story_version *x = left, *y = right;

	if (x->confidence != y->confidence)
		return x->confidence < y->confidence ? 1 : -1;
	return str_compare(x->key, y->key);
}

/* What is looked for, and what has been found. */
struct hunt {
	struct arena *a;
	struct story *st;
	str key; /* of the article itself */
	bool langs[LANG_COUNT];
	struct story_versions *out;
	struct error *err;
};

static bool is_known(const struct hunt *h, str key)
{
	for (size_t i = 0; i < h->out->n; i++)
		if (str_eq(h->out->list[i].key, key))
			return true;
	return str_eq(h->key, key);
}

/* Adds the versions in one language of an article that is one by `confidence`. */
static bool add_versions(struct hunt *h, const struct sketch *sketch, enum lang lang,
			 double confidence)
{
	struct story *st = h->st;
	str keys[NEAR_MOST];
	uint32_t parts;
	size_t n;

	if (!rarity_parts(st->rarity, lang, &parts, h->err) ||
	    !near_find(h->a, st->store, st->rarity, sketch, lang, keys, &n, h->err))
		return false;
	if (n > 0 && sketch->rough && !sketch_of(st, sketch->key, false, &sketch, h->err))
		return false;
	for (size_t i = 0; i < n && h->out->n < STORY_MOST; i++) {
		const struct sketch *other;

		if (is_known(h, keys[i]))
			continue;
		if (!sketch_of(st, keys[i], false, &other, h->err))
			return false;
		double sure =
			confidence / (1 + exp(-compare_sketches(sketch, other, parts)));
		if (other->lang == lang && sure >= STORY_LEAST)
			h->out->list[h->out->n++] =
				(struct story_version){ keys[i], lang, sure };
	}
	return true;
}

static bool add_all(struct hunt *h, const struct sketch *sketch, double confidence)
{
	for (enum lang lang = LANG_UND; lang < LANG_COUNT; lang++)
		if (h->langs[lang] && !add_versions(h, sketch, lang, confidence))
			return false;
	return true;
}

/* The languages that are asked for and that the index holds. */
static bool choose_langs(struct hunt *h, unsigned langs, enum lang own)
{
	for (enum lang lang = LANG_UND; lang < LANG_COUNT; lang++) {
		uint32_t parts;

		if (!rarity_parts(h->st->rarity, lang, &parts, h->err))
			return false;
		h->langs[lang] = parts > 0 &&
				 ((langs & ~STORY_OTHERS) == 0 || (langs & 1u << lang)) &&
				 !((langs & STORY_OTHERS) && lang == own);
	}
	return true;
}

/* `hops` 1: only what is like the article itself. */
static bool find_versions(struct arena *a, struct story *st, str key, unsigned langs,
			  int hops, struct story_versions *out, struct error *err)
{
	struct hunt h = { .a = a, .st = st, .key = key, .out = out, .err = err };
	const struct sketch *sketch;

	trim(st);
	if (!sketch_of(st, key, (langs & STORY_OTHERS) != 0, &sketch, err))
		return false;
	*out = (struct story_versions){
		.lang = sketch->lang,
		.list = arena_make(a, STORY_MOST, struct story_version),
	};
	if (!choose_langs(&h, langs, sketch->lang) || !add_all(&h, sketch, 1))
		return false;
	size_t n = hops > 1 ? out->n : 0;
	for (size_t i = 0; i < n; i++)
		if (!sketch_of(st, out->list[i].key, false, &sketch, err) ||
		    !add_all(&h, sketch, out->list[i].confidence))
			return false;
	qsort(out->list, out->n, sizeof(*out->list), by_confidence);
	return true;
}

bool story_versions(struct arena *a, struct story *st, str key, unsigned langs,
		    struct story_versions *out, struct error *err)
{
	return find_versions(a, st, key, langs, langs & STORY_OTHERS ? 1 : 2, out, err);
}

/* ---- pairs ---- */

/* Pairs while they are gathered. */
struct gathered {
	struct story_pair *list;
	size_t n, room;
};

static int by_bytes(const void *left, const void *right)
{
	const str *x = left, *y = right;

	return str_compare(*x, *y);
}

/* The keys of all articles that have parts in the language, in their order. */
static bool keys_of(struct arena *a, struct store *s, enum lang lang, str **out,
		    size_t *n, struct error *err)
{
	struct buf term = { 0 };
	uint32_t *ids;
	size_t n_ids, kept = 0;

	buf_printf(&term, "%s%s", TERMS_LANG, lang_code(lang));
	bool ok = store_postings(a, s, buf_str(&term), &ids, &n_ids, err);
	buf_free(&term);
	if (!ok)
		return false;
	str *keys = arena_make(a, n_ids, str);
	for (size_t i = 0; i < n_ids; i++)
		if (!store_value(a, s, ids[i], SLOT_ARTICLE, &keys[i], err))
			return false;
	qsort(keys, n_ids, sizeof(*keys), by_bytes);
	for (size_t i = 0; i < n_ids; i++)
		if (kept == 0 || !str_eq(keys[kept - 1], keys[i]))
			keys[kept++] = keys[i];
	*out = keys;
	*n = kept;
	return true;
}

static void gather(struct gathered *g, struct story_pair pair)
{
	if (g->n == g->room) {
		g->room = g->room * 2 + 1024;
		g->list = memory_must(realloc(g->list, g->room * sizeof(*g->list)));
	}
	g->list[g->n++] = pair;
}

/* The likeliest version in `to` of each article in `from`. */
static bool gather_langs(struct arena *a, struct story *st, enum lang from, enum lang to,
			 struct gathered *out, struct error *err)
{
	struct arena *work = arena_new();
	str *keys;
	size_t n;
	bool ok = keys_of(a, st->store, from, &keys, &n, err);

	for (size_t i = 0; ok && i < n; i++) {
		struct story_versions versions;

		arena_reset(work);
		ok = find_versions(work, st, keys[i], 1u << to, 1, &versions, err);
		if (!ok || versions.lang != from || versions.n == 0)
			continue;
		gather(out,
		       (struct story_pair){
			       .keys = { keys[i], arena_copy(a, versions.list[0].key) },
			       .langs = { from, to },
			       .confidence = versions.list[0].confidence,
		       });
	}
	arena_free(work);
	return ok;
}

/* By languages and second article, the surest first. */
static int by_second(const void *left, const void *right)
{
	const struct story_pair *x = left, *y = right;
	int order = (int)x->langs[1] - (int)y->langs[1];

	if (order == 0)
		order = (int)x->langs[0] - (int)y->langs[0];
	if (order == 0)
		order = str_compare(x->keys[1], y->keys[1]);
	if (order == 0)
		order = (x->confidence < y->confidence) - (x->confidence > y->confidence);
	return order ? order : str_compare(x->keys[0], y->keys[0]);
}

static bool same_second(const struct story_pair *x, const struct story_pair *y)
{
	return x->langs[0] == y->langs[0] && x->langs[1] == y->langs[1] &&
	       str_eq(x->keys[1], y->keys[1]);
}

/* Of the pairs that an article is the second of, the surest one. */
static void keep_mutual(struct arena *a, struct gathered *g, struct story_pair **out,
			size_t *n)
{
	struct story_pair *kept = arena_make(a, g->n, struct story_pair);

	*n = 0;
	if (g->n > 0)
		qsort(g->list, g->n, sizeof(*g->list), by_second);
	for (size_t i = 0; i < g->n; i++)
		if (i == 0 || !same_second(&g->list[i - 1], &g->list[i]))
			kept[(*n)++] = g->list[i];
	*out = kept;
}

bool story_pairs(struct arena *a, struct story *st, struct story_pair **out, size_t *n,
		 struct error *err)
{
	uint32_t parts[LANG_COUNT];
	struct gathered all = { 0 };
	bool ok = true;

	for (enum lang lang = LANG_UND; lang < LANG_COUNT; lang++)
		if (!rarity_parts(st->rarity, lang, &parts[lang], err))
			return false;
	for (enum lang x = LANG_VI; ok && x < LANG_COUNT; x++)
		for (enum lang y = x + 1; ok && y < LANG_COUNT; y++)
			if (parts[x] > 0 && parts[y] > 0)
				ok = parts[x] < parts[y]
					     ? gather_langs(a, st, x, y, &all, err)
					     : gather_langs(a, st, y, x, &all, err);
	if (ok)
		keep_mutual(a, &all, out, n);
	free(all.list);
	return ok;
}
