/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/near.h"

#include "base/buf.h"
#include "store/terms.h"
#include "story/ways.h"

#include <math.h>

enum {
	TERMS = 16, /* features that are looked for, the rarest that others may have */
	HITS = 3 * NEAR_MOST, /* parts: several may be of one article, or of this one */
};

/*
 * A candidate holds this much of the rare features' weight, and this much of what the
 * first one holds: lower bounds and more terms found no more versions among 10,000 other
 * articles, and cost twice the time. Where there are few
 * articles, what is rare among them says little.
 */
static const double LEAST = 0.26, LEAST_OF_FIRST = 0.55;
enum { FEW_PARTS = 100 };

struct search {
	struct arena *a;
	struct store *store;
	struct rarity *rarity;
	enum lang from, to;
	uint32_t parts; /* in `to` */
	uint32_t own;   /* of them, parts of the article itself */
	struct store_query **subs;
	size_t n;
	size_t sought; /* features, those that no part has among them */
	double weight; /* of these */
	struct error *err;
};

static struct store_query *term_query(struct search *g, str term)
{
	struct store_query *q = arena_make(g->a, 1, struct store_query);

	*q = (struct store_query){ .op = STORE_TERM, .term = term };
	return q;
}

static struct store_query *join(struct search *g, enum store_op op,
				struct store_query **subs, size_t n)
{
	if (n == 1)
		return subs[0];
	struct store_query *q = arena_make(g->a, 1, struct store_query);
	*q = (struct store_query){ .op = op, .subs = subs, .n_subs = n };
	return q;
}

/* NULL if the index does not have it; counts the parts that may. */
static bool add_way(struct search *g, const struct way *way, struct store_query **out,
		    uint32_t *count)
{
	struct store_query **subs = arena_make(g->a, 2, struct store_query *);
	size_t n = way->terms[1].n > 0 ? 2 : 1;
	uint32_t fewest;

	*out = NULL;
	if (!ways_count(g->rarity, way, &fewest, g->err))
		return false;
	for (size_t i = 0; i < n; i++)
		subs[i] = term_query(g, way->terms[i]);
	if (fewest > 0)
		*out = join(g, STORE_AND, subs, n);
	*count += fewest;
	return true;
}

/*
 * The ways, those that the index has, as one; nothing if it has them too often, or for
 * the article alone. What no part has is sought all the same: a version would have it.
 */
static bool add(struct search *g, const struct way *ways, size_t n)
{
	struct store_query **subs = arena_make(g->a, n, struct store_query *);
	uint32_t count = 0;
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		if (!add_way(g, &ways[i], &subs[kept], &count))
			return false;
		kept += subs[kept] != NULL;
	}
	if ((kept > 0 && count <= g->own) || ways_are_common(count, g->parts))
		return true;
	if (kept > 0)
		g->subs[g->n++] = join(g, STORE_SYNONYM, subs, kept);
	g->sought++;
	g->weight += log((g->parts + 1.0) / fmax(1, fmin(count, g->parts)));
	return true;
}

static bool add_feature(struct search *g, const struct feature *f)
{
	struct way ways[WAYS_MOST];
	size_t n = ways_find(g->a, g->rarity, f, g->from, g->to, ways);

	return n == 0 || add(g, ways, n);
}

static bool run(struct search *g, struct store_hits *hits)
{
	const struct store_search how = { .max = HITS, .k1 = 0, .b = 0 };
	struct store_query any = { .op = STORE_OR, .subs = g->subs, .n_subs = g->n };
	struct buf lang = { 0 };

	buf_printf(&lang, "%s%s", TERMS_LANG, lang_code(g->to));
	struct store_query *both[2] = { &any, term_query(g, buf_str(&lang)) };
	struct store_query all = { .op = STORE_FILTER, .subs = both, .n_subs = 2 };
	bool ok = store_search(g->a, g->store, &all, &how, hits, g->err);
	buf_free(&lang);
	return ok;
}

bool near_find(struct arena *a, struct store *s, struct rarity *rarity,
	       const struct sketch *sketch, enum lang lang, str out[NEAR_MOST], size_t *n,
	       struct error *err)
{
	struct search g = { .a = a,
			    .store = s,
			    .rarity = rarity,
			    .from = sketch->lang,
			    .to = lang,
			    .err = err };
	struct store_hits hits;
	double first = 0;

	*n = 0;
	g.subs = arena_make(a, TERMS, struct store_query *);
	if (!rarity_parts(rarity, lang, &g.parts, err))
		return false;
	g.own = lang == sketch->lang ? sketch->n_parts : 0;
	for (size_t i = 0; i < sketch->n_rare && g.sought < TERMS; i++)
		if (!add_feature(&g, &sketch->rare[i]))
			return false;
	if (g.n == 0)
		return true;
	if (!run(&g, &hits))
		return false;
	for (size_t i = 0; i < hits.n && *n < NEAR_MOST; i++) {
		str key;

		if (g.parts > FEW_PARTS && (hits.hits[i].score < LEAST * g.weight ||
					    hits.hits[i].score < LEAST_OF_FIRST * first))
			break;
		if (!store_value(a, s, hits.hits[i].id, SLOT_ARTICLE, &key, err))
			return false;
		if (str_eq(key, sketch->key) || str_among(out, *n, key))
			continue;
		first = *n == 0 ? hits.hits[i].score : first;
		out[(*n)++] = key;
	}
	return true;
}
