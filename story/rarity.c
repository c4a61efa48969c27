/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/rarity.h"

#include "base/buf.h"
#include "base/memory.h"
#include "lexicon/lexicon.h"
#include "store/schema.h"
#include "store/terms.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
	FIRST_ROOM = 4096,   /* of the table of counts; a power of 2 */
	MOST_ROOM = 1 << 20, /* 16 MB: then all is forgotten */
};

/*
 * Articles that each language is thought to have beside its own, and the share of them
 * that have a feature of a kind. Chosen on half of the stories of tests/golden and half
 * of the sentences described in docs/ARCHITECTURE.md.
 */
static const double KNOWN = 50;
static const double SHARES[FEATURE_KINDS] = {
	[FEATURE_CITATION] = 0.002, [FEATURE_LINK] = 0.0005, [FEATURE_DAY] = 0.004,
	[FEATURE_COUNT] = 0.01,     [FEATURE_NAME] = 0.005,  [FEATURE_PLACE] = 0.01,
	[FEATURE_ROW] = 0.01,
};

/* The same for rows of single words. */
static const double WORD = 0.05;

struct count {
	uint64_t hash; /* of a term; 0: free */
	uint32_t n;
};

struct rarity {
	struct store *store;
	struct count *counts; /* open addressing */
	size_t n, room;
	bool known[LANG_COUNT];
	uint32_t parts[LANG_COUNT];
	bool tagged;
};

/* Forgets all counts. */
static void reset(struct rarity *r)
{
	struct error ignored;
	uint64_t lexicon;

	free(r->counts);
	r->counts = memory_must(calloc(FIRST_ROOM, sizeof(*r->counts)));
	r->room = FIRST_ROOM;
	r->n = 0;
	memset(r->known, 0, sizeof(r->known));
	r->tagged =
		schema_lexicon(r->store, &lexicon, &ignored) && lexicon == lexicon_hash();
}

struct rarity *rarity_new(struct store *s)
{
	struct rarity *r = memory_must(calloc(1, sizeof(*r)));

	r->store = s;
	reset(r);
	return r;
}

void rarity_free(struct rarity *r)
{
	if (r == NULL)
		return;
	free(r->counts);
	free(r);
}

bool rarity_tagged(const struct rarity *r)
{
	return r->tagged;
}

/* Two terms of one hash are taken for one, which no answer hangs on. */
static uint64_t hash_of(str term)
{
	uint64_t hash = str_hash(STR_HASH, term);

	return hash ? hash : 1;
}

static struct count *slot_of(struct count *counts, size_t room, uint64_t hash)
{
	size_t i = (hash ^ hash >> 32) & (room - 1);

	while (counts[i].hash != 0 && counts[i].hash != hash)
		i = (i + 1) & (room - 1);
	return &counts[i];
}

static void grow(struct rarity *r)
{
	size_t room = r->room * 2;

	if (room > MOST_ROOM) {
		reset(r);
		return;
	}
	struct count *more = memory_must(calloc(room, sizeof(*more)));
	for (size_t i = 0; i < r->room; i++)
		if (r->counts[i].hash != 0)
			*slot_of(more, room, r->counts[i].hash) = r->counts[i];
	free(r->counts);
	r->counts = more;
	r->room = room;
}

bool rarity_count(struct rarity *r, str term, uint32_t *out, struct error *err)
{
	uint64_t hash = hash_of(term);
	struct count *c = slot_of(r->counts, r->room, hash);

	if (c->hash != 0) {
		*out = c->n;
		return true;
	}
	if (!store_term_count(r->store, term, out, err))
		return false;
	*c = (struct count){ hash, *out };
	if (++r->n > r->room / 2)
		grow(r);
	return true;
}

bool rarity_count_parts(struct store *s, enum lang lang, uint32_t *out, struct error *err)
{
	struct buf term = { 0 };

	buf_printf(&term, "%s%s", TERMS_LANG, lang_code(lang));
	bool ok = store_term_count(s, buf_str(&term), out, err);
	buf_free(&term);
	return ok;
}

bool rarity_parts(struct rarity *r, enum lang lang, uint32_t *out, struct error *err)
{
	if (!r->known[lang])
		r->known[lang] = rarity_count_parts(r->store, lang, &r->parts[lang], err);
	*out = r->parts[lang];
	return r->known[lang];
}

bool rarity_documents(struct arena *a, const struct rarity *r, enum lang lang,
		      uint32_t **out, size_t *n, struct error *err)
{
	struct buf term = { 0 };

	buf_printf(&term, "%s%s", TERMS_LANG, lang_code(lang));
	bool ok = store_postings(a, r->store, buf_str(&term), out, n, err);
	buf_free(&term);
	return ok;
}

static double share_of(const struct feature *f)
{
	str s = f->name;
	if (f->kind == FEATURE_COUNT && s.n < 2)
		return 0.02; /* a digit */
	if (f->kind != FEATURE_NUMBER)
		return SHARES[f->kind];
	if (s.n == 4 && (str_starts(s, STR("19")) || str_starts(s, STR("20"))))
		return 0.15; /* a year */
	return s.n < 3 ? 0.05 : s.n == 3 ? 0.01 : 0.002;
}

double rarity_guess(const struct feature *f)
{
	/* A phrase is rarer than a word; it has two, or the term of its row. */
	bool word = f->kind == FEATURE_ROW && f->terms[1].n == 0 &&
		    !str_starts(f->terms[0], STR(TERMS_CONCEPT));

	return -log(word ? WORD : share_of(f));
}

/*
 * Days and links have no terms: what is thought of them must do. A phrase of two words is
 * counted as if they had nothing to do with each other.
 */
bool rarity_weigh(struct rarity *r, const struct feature *f, enum lang lang, double *out,
		  struct error *err)
{
	uint32_t parts = 0, fewest = UINT32_MAX, most = 0, n;
	double share = share_of(f);

	for (size_t i = 0; i < 2 && f->terms[i].n > 0; i++) {
		if (!rarity_count(r, f->terms[i], &n, err))
			return false;
		fewest = n < fewest ? n : fewest;
		most = n > most ? n : most;
	}
	if (fewest != UINT32_MAX) {
		if (!rarity_parts(r, lang, &parts, err))
			return false;
		double count = fewest;
		if (f->kind >= FEATURE_PLACE && f->terms[1].n > 0 && most < parts)
			count *= (double)most / parts;
		share = (count + KNOWN * share) / (parts + KNOWN);
	}
	*out = share < 1 ? -log(share) : 0;
	return true;
}
