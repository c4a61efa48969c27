/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/sketch.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "store/whole.h"
#include "story/calendar.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct weighed {
	const struct feature *feature;
	float weight;
};

static bool is_rarer(const struct weighed *x, const struct weighed *y)
{
	return x->weight > y->weight ||
	       (x->weight == y->weight && x->feature->hash < y->feature->hash);
}

/* The rarest that have index terms, rarest first. */
static size_t find_rare(const struct weighed *all, size_t n,
			struct weighed rare[SKETCH_RARE])
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		if (all[i].feature->terms[0].n == 0)
			continue;
		if (kept == SKETCH_RARE && !is_rarer(&all[i], &rare[kept - 1]))
			continue;
		kept -= kept == SKETCH_RARE;
		size_t at = kept++;
		for (; at > 0 && is_rarer(&all[i], &rare[at - 1]); at--)
			rare[at] = rare[at - 1];
		rare[at] = all[i];
	}
	return kept;
}

static void keep_rare(struct arena *a, const struct weighed *all, size_t n,
		      struct sketch *out)
{
	struct weighed kept[SKETCH_RARE];
	size_t n_rare = find_rare(all, n, kept);
	struct feature *rare = arena_make(a, n_rare, struct feature);

	for (size_t i = 0; i < n_rare; i++) {
		rare[i] = *kept[i].feature;
		rare[i].name = arena_copy(a, rare[i].name);
		rare[i].terms[0] = arena_copy(a, rare[i].terms[0]);
		rare[i].terms[1] = arena_copy(a, rare[i].terms[1]);
	}
	out->rare = rare;
	out->n_rare = n_rare;
}

/* Weighs those that are likely to be rare. */
static bool weigh_rough(struct arena *a, struct arena *work, struct rarity *rarity,
			const struct feature_set *set, struct sketch *out,
			struct error *err)
{
	struct weighed *all = arena_make(work, set->n, struct weighed);
	struct weighed likely[SKETCH_RARE];

	for (size_t i = 0; i < set->n; i++)
		all[i] = (struct weighed){ &set->items[i],
					   (float)rarity_guess(&set->items[i]) };
	size_t n = find_rare(all, set->n, likely);
	for (size_t i = 0; i < n; i++) {
		double weight;

		if (!rarity_weigh(rarity, likely[i].feature, out->lang, &weight, err))
			return false;
		likely[i].weight = (float)weight;
	}
	keep_rare(a, likely, n, out);
	return true;
}

/* Hashes are spread evenly, so after a pass by their first byte few are out of place:
 * a fifth of the time of qsort. */
static void sort_items(struct arena *work, struct sketch_item *items, size_t n)
{
	struct sketch_item *copy = arena_make(work, n, struct sketch_item);
	size_t starts[257] = { 0 };

	memcpy(copy, items, n * sizeof(*copy));
	for (size_t i = 0; i < n; i++)
		starts[(items[i].hash >> 56) + 1]++;
	for (size_t i = 1; i < 257; i++)
		starts[i] += starts[i - 1];
	for (size_t i = 0; i < n; i++)
		items[starts[copy[i].hash >> 56]++] = copy[i];
	for (size_t i = 1; i < n; i++) {
		struct sketch_item item = items[i];
		size_t at = i;

		for (; at > 0 && items[at - 1].hash > item.hash; at--)
			items[at] = items[at - 1];
		items[at] = item;
	}
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
	sort_items(work, items, set->n);
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

bool sketch_open(struct arena *a, struct store *s, const struct rarity *rarity, str key,
		 struct sketch_draft *out, struct error *err)
{
	struct whole whole;

	if (!whole_read(a, s, key, SKETCH_PARTS, &whole, err))
		return false;
	const struct record *first = whole.parts;
	*out = (struct sketch_draft){
		.key = key,
		.n_parts = (uint32_t)whole.n_parts,
		.source = {
			.text = beginning(whole.text),
			.title = first->title,
			.url = first->url,
			.published = first->published,
			.lang = lang_parse(whole.lang),
			.tagged = rarity_tagged(rarity),
		},
	};
	return true;
}

void sketch_draw(struct arena *a, struct feature_reader *r, struct sketch_draft *draft)
{
	feature_read(a, r, &draft->source, &draft->features);
}

bool sketch_finish(struct arena *a, struct rarity *rarity,
		   const struct sketch_draft *draft, bool rough, struct sketch *out,
		   struct error *err)
{
	const struct feature_set *set = &draft->features;
	struct arena *work = arena_new();
	uint64_t *shingles = arena_make(a, set->n_shingles, uint64_t);

	memcpy(shingles, set->shingles, set->n_shingles * sizeof(*shingles));
	*out = (struct sketch){
		.key = arena_copy(a, draft->key),
		.lang = draft->source.lang,
		.n_parts = draft->n_parts,
		.published = calendar_days(draft->source.published),
		.rough = rough,
		.shingles = shingles,
		.n_shingles = set->n_shingles,
	};
	bool ok = (rough ? weigh_rough : weigh)(a, work, rarity, set, out, err);
	arena_free(work);
	return ok;
}
