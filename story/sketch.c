/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/sketch.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "store/whole.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Features of a rough sketch that are looked up in the index. */
enum { ROUGH = SKETCH_RARE };

struct weighed {
	const struct feature *feature;
	float weight;
};

static int by_weight(const void *left, const void *right)
{
	const struct weighed *x = left, *y = right;

	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return (x->feature->hash > y->feature->hash) -
	       (x->feature->hash < y->feature->hash);
}

static void keep_rare(struct arena *a, struct weighed *all, size_t n, struct sketch *out)
{
	struct feature *rare = arena_make(a, SKETCH_RARE, struct feature);

	qsort(all, n, sizeof(*all), by_weight);
	for (size_t i = 0; i < n && out->n_rare < SKETCH_RARE; i++) {
		struct feature f = *all[i].feature;

		if (f.terms[0].n == 0)
			continue;
		f.name = arena_copy(a, f.name);
		f.terms[0] = arena_copy(a, f.terms[0]);
		f.terms[1] = arena_copy(a, f.terms[1]);
		rare[out->n_rare++] = f;
	}
	out->rare = rare;
}

/* Weighs those that are likely to be rare, and keeps the rarest. */
static bool weigh_rough(struct arena *a, struct arena *work, struct rarity *rarity,
			const struct feature_set *set, struct sketch *out,
			struct error *err)
{
	struct weighed *all = arena_make(work, set->n, struct weighed);

	for (size_t i = 0; i < set->n; i++)
		all[i] = (struct weighed){ &set->items[i],
					   (float)rarity_guess(&set->items[i]) };
	qsort(all, set->n, sizeof(*all), by_weight);
	size_t n = set->n < ROUGH ? set->n : ROUGH;
	for (size_t i = 0; i < n; i++) {
		double weight;

		if (!rarity_weigh(rarity, all[i].feature, out->lang, &weight, err))
			return false;
		all[i].weight = (float)weight;
	}
	keep_rare(a, all, n, out);
	return true;
}

static bool weigh(struct arena *a, struct arena *work, struct rarity *rarity,
		  const struct feature_set *set, struct sketch *out, struct error *err)
{
	struct sketch_item *items = arena_make(a, set->n, struct sketch_item);
	struct weighed *all = arena_make(work, set->n, struct weighed);
	double squares = 0;

	for (size_t i = 0; i < set->n; i++) {
		const struct feature *f = &set->items[i];
		double weight;

		if (!rarity_weigh(rarity, f, out->lang, &weight, err))
			return false;
		items[i] = (struct sketch_item){
			.hash = f->hash,
			.weight = (float)weight,
			.count = f->count < UINT16_MAX ? (uint16_t)f->count : UINT16_MAX,
			.kind = (uint16_t)f->kind,
		};
		all[i] = (struct weighed){ f, (float)weight };
		if (f->kind == FEATURE_ROW)
			squares += weight * weight;
	}
	out->items = items;
	out->n = set->n;
	out->rows = sqrt(squares);
	keep_rare(a, all, set->n, out);
	return true;
}

/* A part of one endless line may be longer than others. */
static str beginning(str text)
{
	return text.n > SKETCH_BYTES ? str_range(text, 0, utf8_floor(text, SKETCH_BYTES))
				     : text;
}

bool sketch_read(struct arena *a, struct store *s, struct feature_reader *r,
		 struct rarity *rarity, str key, bool rough, struct sketch *out,
		 struct error *err)
{
	struct arena *work = arena_new();
	struct whole whole;
	bool ok = whole_read(work, s, key, SKETCH_PARTS, &whole, err);

	*out = (struct sketch){ .key = arena_copy(a, key), .rough = rough };
	if (ok) {
		const struct record *first = whole.parts;
		const struct feature_source source = {
			.text = beginning(whole.text),
			.title = first->title,
			.url = first->url,
			.published = first->published,
			.lang = lang_parse(whole.lang),
			.tagged = rarity_tagged(rarity),
		};
		struct feature_set set;

		out->lang = source.lang;
		out->n_parts = (uint32_t)whole.n_parts;
		feature_read(work, r, &source, &set);
		uint64_t *shingles = arena_make(a, set.n_shingles, uint64_t);
		memcpy(shingles, set.shingles, set.n_shingles * sizeof(*shingles));
		out->shingles = shingles;
		out->n_shingles = set.n_shingles;
		ok = (rough ? weigh_rough : weigh)(a, work, rarity, &set, out, err);
	}
	arena_free(work);
	return ok;
}
