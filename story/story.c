/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/story.h"

#include "base/memory.h"
#include "story/album.h"
#include "story/compare.h"
#include "story/near.h"

#include <math.h>
#include <stdlib.h>

struct story {
	struct store *store;
	struct album *album; /* of a story that was asked about, or NULL */
};

struct story *story_new(struct store *s)
{
	struct story *st = memory_must(calloc(1, sizeof(*st)));

	st->store = s;
	return st;
}

void story_free(struct story *st)
{
	if (st == NULL)
		return;
	story_reset(st);
	free(st);
}

void story_reset(struct story *st)
{
	album_free(st->album);
	st->album = NULL;
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
	str key;                  /* of the article itself */
	const struct sketch *own; /* of it */
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

/*
 * What is reached by another version must not be unlikely by itself (compare.h): a survey
 * of the day's news is a version of many.
 */
static const double CHAINED = -1;

/* Adds the versions in one language of an article that is one by `confidence`. */
static bool add_versions(struct hunt *h, const struct sketch *sketch, enum lang lang,
			 double confidence)
{
	struct story *st = h->st;
	str keys[NEAR_MOST];
	uint32_t parts;
	size_t n;

	if (!rarity_parts(album_rarity(st->album), lang, &parts, h->err) ||
	    !near_find(h->a, st->store, album_rarity(st->album), sketch, lang, keys, &n,
		       h->err))
		return false;
	if (n > 0 && sketch->rough &&
	    !album_find(st->album, sketch->key, false, &sketch, h->err))
		return false;
	if (str_eq(sketch->key, h->key))
		h->own = sketch;
	for (size_t i = 0; i < n && h->out->n < STORY_MOST; i++) {
		const struct sketch *other;

		if (is_known(h, keys[i]))
			continue;
		if (!album_find(st->album, keys[i], false, &other, h->err))
			return false;
		double sure =
			confidence / (1 + exp(-compare_sketches(sketch, other, parts)));
		if (other->lang == lang && sure >= STORY_LEAST &&
		    (sketch == h->own ||
		     compare_sketches(h->own, other, parts) > CHAINED))
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

		if (!rarity_parts(album_rarity(h->st->album), lang, &parts, h->err))
			return false;
		h->langs[lang] = parts > 0 &&
				 ((langs & ~STORY_OTHERS) == 0 || (langs & 1u << lang)) &&
				 !((langs & STORY_OTHERS) && lang == own);
	}
	return true;
}

bool story_versions(struct arena *a, struct story *st, str key, unsigned langs,
		    struct story_versions *out, struct error *err)
{
	struct hunt h = { .a = a, .st = st, .key = key, .out = out, .err = err };
	const struct sketch *sketch;
	bool others = (langs & STORY_OTHERS) != 0;

	if (st->album == NULL)
		st->album = album_new(st->store, NULL, 1);
	album_trim(st->album);
	if (!album_find(st->album, key, others, &sketch, err))
		return false;
	*out = (struct story_versions){
		.lang = sketch->lang,
		.list = arena_make(a, STORY_MOST, struct story_version),
	};
	if (!choose_langs(&h, langs, sketch->lang) || !add_all(&h, sketch, 1))
		return false;
	size_t n = others ? 0 : out->n; /* whose versions are versions too */
	for (size_t i = 0; i < n; i++)
		if (!album_find(st->album, out->list[i].key, false, &sketch, err) ||
		    !add_all(&h, sketch, out->list[i].confidence))
			return false;
	qsort(out->list, out->n, sizeof(*out->list), by_confidence);
	return true;
}
