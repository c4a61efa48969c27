/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * feature: what of an article is the same in every language that tells its event.
 *
 * Documents cited, days, numbers and what they count, names without their marks, links,
 * and the rows of the lexicon. A feature is a hash; two articles share it where the
 * hashes are equal.
 */
#ifndef STORY_FEATURE_H
#define STORY_FEATURE_H

#include "base/arena.h"
#include "base/str.h"
#include "text/analyzer.h"

#include <stdint.h>

enum feature_kind {
	FEATURE_CITATION, /* a document cited */
	FEATURE_LINK,     /* where the article or its source lies */
	FEATURE_DAY,      /* day and month in the text */
	FEATURE_NUMBER,
	FEATURE_COUNT, /* a number of what a row of the lexicon says */
	FEATURE_NAME,  /* capitalised words within a sentence */
	FEATURE_PLACE, /* row of the lexicon */
	FEATURE_ROW,   /* any other row */
	FEATURE_KINDS,
};

/*
 * The hash of so many of what a row says. Its first bits are those of the number, so that
 * in the order of hashes all that is said of one number stands together.
 */
#define FEATURE_COUNT_BITS 48
static inline uint64_t feature_count(uint64_t number, uint32_t row)
{
	const uint64_t spread = UINT64_C(0x9E3779B97F4A7C15);
	uint64_t low = (UINT64_C(1) << FEATURE_COUNT_BITS) - 1;

	return (number * spread & ~low) | (((row + 1) * spread) & low);
}

struct feature {
	uint64_t hash;
	enum feature_kind kind;
	uint32_t count; /* how often in the article */
	uint32_t row;   /* of the lexicon */
	str name; /* of a FEATURE_NAME or FEATURE_NUMBER as other languages may have it */
	/* Index terms that an article with it has in this language: the rarer says how
	 * rare it is. Empty where it has none. */
	str terms[2];
};

struct feature_source {
	str text, title, url, published;
	enum lang lang;
	bool tagged; /* the index has the concepts of this lexicon: rarity_tagged */
};

struct feature_set {
	struct feature *items; /* each once */
	size_t n;
	uint64_t *shingles; /* sorted: FEATURE_SHINGLE words in a row, one of FEATURE_KEPT
			     */
	size_t n_shingles;
};

/* Of the words in a row that two texts share, a sample that depends on nothing but the
 * words (Broder 1997): whatever text they stand in, the same are kept. */
enum { FEATURE_SHINGLE = 5, FEATURE_KEPT = 8 };

struct feature_reader;

/* Owned by the caller; one thread uses it at a time. Until it is freed nobody else uses
 * its analyzer, which must outlive it; NULL: it has one of its own. */
struct feature_reader *feature_reader_new(struct analyzer *z);
void feature_reader_free(struct feature_reader *r);

/* The features of an article, in `a`. */
void feature_read(struct arena *a, struct feature_reader *r,
		  const struct feature_source *source, struct feature_set *out);

#endif
