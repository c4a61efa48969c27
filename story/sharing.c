/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/sharing.h"

#include "base/memory.h"
#include "base/numbers.h"
#include "store/terms.h"
#include "story/ways.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
	LISTS_ROOM = 1 << 17, /* of the table of lists; a power of 2 */
	IDS_MOST = 1 << 22,   /* in all lists: 16 MB; then all are forgotten */
	COUNT_MOST = 1 << 13, /* a feature that more parts have costs too much */
	FEW_PARTS = 100,      /* where there are no more, what is rare says little */
};

/*
 * If features had nothing to do with each other, the sum of their weights were the
 * logarithm of the odds against a part that shares them by chance, and the luckiest part
 * would reach the logarithm of the number of parts. What is shared, times its share of
 * what could be, must be this much of that. Chosen on 10,000 articles and stories with a
 * gold beside them: docs/ARCHITECTURE.md.
 */
static const double LEAST = 0.8;

/* The documents in a language, a bit each. */
struct members {
	uint8_t *bits; /* NULL: not known yet */
	uint32_t end;
};

struct list {
	uint64_t hash;     /* of the feature and the language; 0: free */
	uint32_t first, n; /* in sharing->ids */
};

struct sharing {
	struct store *store;
	struct rarity *rarity;
	struct members langs[LANG_COUNT];
	struct list *lists; /* open addressing */
	size_t n_lists;
	uint32_t *ids;
	size_t n_ids, ids_room;
};

/* What a document shares. */
struct share {
	uint32_t id; /* 0: free */
	float weight;
};

struct sharing *sharing_new(struct store *s, struct rarity *rarity)
{
	struct sharing *g = memory_must(calloc(1, sizeof(*g)));

	g->store = s;
	g->rarity = rarity;
	g->lists = memory_must(calloc(LISTS_ROOM, sizeof(*g->lists)));
	return g;
}

void sharing_free(struct sharing *g)
{
	if (g == NULL)
		return;
	for (int lang = 0; lang < LANG_COUNT; lang++)
		free(g->langs[lang].bits);
	free(g->lists);
	free(g->ids);
	free(g);
}

/* ---- who has a feature ---- */

static bool load_members(struct arena *a, struct sharing *g, enum lang lang,
			 struct error *err)
{
	struct members *m = &g->langs[lang];
	uint32_t *ids;
	size_t n;

	if (m->bits != NULL)
		return true;
	if (!rarity_documents(a, g->rarity, lang, &ids, &n, err))
		return false;
	m->end = n > 0 ? ids[n - 1] + 1 : 0;
	m->bits = memory_must(calloc(m->end / 8 + 1, 1));
	for (size_t i = 0; i < n; i++)
		m->bits[ids[i] / 8] |= (uint8_t)(1u << ids[i] % 8);
	return true;
}

static bool is_member(const struct members *m, uint32_t id)
{
	return id < m->end && (m->bits[id / 8] >> id % 8 & 1);
}

/* The documents that have a way; the rarer of its terms comes first. */
static bool read_way(struct arena *a, struct sharing *g, const struct way *way,
		     uint32_t **ids, size_t *n, struct error *err)
{
	uint32_t counts[2] = { 0 };
	bool both = way->terms[1].n > 0;

	for (int i = 0; i < 1 + both; i++)
		if (!store_term_count(g->store, way->terms[i], &counts[i], err))
			return false;
	bool swap = both && counts[1] < counts[0];
	return store_postings(a, g->store, way->terms[swap], ids, n, err) &&
	       (!both || store_keep(g->store, way->terms[!swap], *ids, n, err));
}

static void keep_id(struct sharing *g, uint32_t id)
{
	if (g->n_ids == g->ids_room) {
		g->ids_room = g->ids_room * 2 + 4096;
		g->ids = memory_must(realloc(g->ids, g->ids_room * sizeof(*g->ids)));
	}
	g->ids[g->n_ids++] = id;
}

/* Those of `n` documents that are in the language, each once. */
static void keep_members(struct sharing *g, const struct members *m, uint32_t *ids,
			 size_t n, struct list *out)
{
	out->first = (uint32_t)g->n_ids;
	for (size_t i = 0; i < n; i++)
		if (is_member(m, ids[i]))
			keep_id(g, ids[i]);
	out->n = (uint32_t)g->n_ids - out->first;
}

/* Empty where too many have the feature. */
static bool read_list(struct arena *a, struct sharing *g, const struct way *ways,
		      size_t n_ways, enum lang lang, struct list *out, struct error *err)
{
	uint32_t *all = NULL, parts, count = 0, one;
	size_t n_all = 0, room = 0, n = 0;

	out->n = 0;
	if (!rarity_parts(g->rarity, lang, &parts, err))
		return false;
	for (size_t i = 0; i < n_ways; i++) {
		if (!ways_count(g->rarity, &ways[i], &one, err))
			return false;
		count += one;
	}
	if (count == 0 || count > COUNT_MOST || ways_are_common(count, parts))
		return true;
	for (size_t i = 0; i < n_ways; i++) {
		uint32_t *ids;

		if (!read_way(a, g, &ways[i], &ids, &n, err))
			return false;
		all = arena_room(a, all, n_all, n, &room, uint32_t);
		if (n > 0)
			memcpy(all + n_all, ids, n * sizeof(*ids));
		n_all += n;
	}
	if (n < n_all)
		n = numbers_once(all, n_all);
	keep_members(g, &g->langs[lang], all, n, out);
	return true;
}

static uint64_t hash_of(const struct way *ways, size_t n, enum lang lang)
{
	uint64_t hash = STR_HASH + lang;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < 2; k++)
			hash = str_hash(hash + 1, ways[i].terms[k]);
	return hash ? hash : 1;
}

/* The parts in `lang` that have a feature of an article in `from`. */
static bool find_list(struct arena *a, struct sharing *g, const struct feature *f,
		      enum lang from, enum lang lang, struct list *out, struct error *err)
{
	struct way ways[WAYS_MOST];
	size_t n = ways_find(a, g->rarity, f, from, lang, ways);
	uint64_t hash = hash_of(ways, n, lang);
	size_t i = (hash ^ hash >> 32) & (LISTS_ROOM - 1);

	while (g->lists[i].hash != 0 && g->lists[i].hash != hash)
		i = (i + 1) & (LISTS_ROOM - 1);
	if (g->lists[i].hash == 0) {
		if (!read_list(a, g, ways, n, lang, &g->lists[i], err))
			return false;
		g->lists[i].hash = hash;
		g->n_lists++;
	}
	*out = g->lists[i];
	return true;
}

/* Between two questions, since lists are in use during one. */
static void trim(struct sharing *g)
{
	if (g->n_lists <= LISTS_ROOM / 2 && g->n_ids <= IDS_MOST)
		return;
	memset(g->lists, 0, LISTS_ROOM * sizeof(*g->lists));
	g->n_lists = g->n_ids = 0;
}

/* ---- who shares most ---- */

static double weight_of(const struct list *list, uint32_t parts)
{
	return log((parts + 1.0) / list->n);
}

/* The documents of the lists, in a table of `room`, a power of 2. */
static void add_shares(const struct sharing *g, const struct list *lists, size_t n,
		       uint32_t parts, struct share *table, size_t room)
{
	for (size_t i = 0; i < n; i++) {
		const uint32_t *ids = g->ids + lists[i].first;
		float weight = (float)weight_of(&lists[i], parts);

		for (size_t k = 0; k < lists[i].n; k++) {
			size_t at = ids[k] * 0x9E3779B1u & (room - 1);

			while (table[at].id != 0 && table[at].id != ids[k])
				at = (at + 1) & (room - 1);
			table[at].id = ids[k];
			table[at].weight += weight;
		}
	}
}

static int by_weight(const void *left, const void *right)
{
	const struct share *x = left, *y = right;

	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return (x->id > y->id) - (x->id < y->id);
}

/* Those that share enough, most first; the table is used up. */
static size_t take_best(struct share *table, size_t room, double least)
{
	size_t n = 0;

	for (size_t i = 0; i < room; i++)
		if (table[i].id != 0 && table[i].weight >= least)
			table[n++] = table[i];
	qsort(table, n, sizeof(*table), by_weight);
	return n;
}

static bool find_lists(struct arena *a, struct sharing *g, const struct sketch *x,
		       enum lang lang, struct list lists[SKETCH_RARE], size_t *n,
		       struct error *err)
{
	*n = 0;
	for (size_t i = 0; i < x->n_rare; i++) {
		if (!find_list(a, g, &x->rare[i], x->lang, lang, &lists[*n], err))
			return false;
		*n += lists[*n].n > 0;
	}
	return true;
}

bool sharing_find(struct arena *a, struct sharing *g, const struct sketch *x,
		  enum lang lang, str out[SHARING_MOST], size_t *n, struct error *err)
{
	struct list lists[SKETCH_RARE];
	size_t n_lists, n_ids = 0, room = 64;
	double all = 0, least = 0;
	uint32_t parts;

	*n = 0;
	trim(g);
	if (!rarity_parts(g->rarity, lang, &parts, err) ||
	    !load_members(a, g, lang, err) ||
	    !find_lists(a, g, x, lang, lists, &n_lists, err))
		return false;
	for (size_t i = 0; i < n_lists; i++) {
		n_ids += lists[i].n;
		all += weight_of(&lists[i], parts);
	}
	while (room < 2 * n_ids)
		room *= 2;
	struct share *table = arena_make(a, room, struct share);
	add_shares(g, lists, n_lists, parts, table, room);
	if (parts > FEW_PARTS)
		least = sqrt(LEAST * log(parts) * all);
	size_t found = take_best(table, room, least);
	for (size_t i = 0; i < found && *n < SHARING_MOST; i++) {
		str key;

		if (!store_value(a, g->store, table[i].id, SLOT_ARTICLE, &key, err))
			return false;
		if (!str_among(out, *n, key))
			out[(*n)++] = key;
	}
	return true;
}
