/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * weigh: documents by the weight of the words that they have, word by word.
 *
 * What store_search finds document by document, through a tree of lists, is added up here
 * in one array, list by list (term-at-a-time evaluation, Turtle and Flood 1995). Lists
 * are remembered, so that a word that is asked for again costs no decoding. It needs
 * nothing of an index but its posting lists, so shards may be remote.
 */
#ifndef STORE_WEIGH_H
#define STORE_WEIGH_H

#include "store/store.h"

/* One way to have a word: all of these terms, as often as the one that stands there least
 * often. */
struct weigh_member {
	const str *terms;
	size_t n_terms;
	double weight; /* of an occurrence */
};

/* A word counts by the sum of its members. */
struct weigh_word {
	const struct weigh_member *members;
	size_t n_members;
	double weight;  /* its share in the score: BM25 without the frequency */
	bool only_adds; /* finds nothing, but counts where another word is found */
};

struct weigh_query {
	const struct weigh_word *words;
	size_t n_words;
	bool all;  /* a document must have all of the words, not only one; those that
		      come first should be the rarest */
	str among; /* a term: only documents that have it, as often as they are long */
};

/* As store_search, with the same errors; estimated is exact. */
bool weigh_search(struct arena *a, struct store *s, const struct weigh_query *query,
		  const struct store_search *how, struct store_hits *out,
		  struct error *err);

#endif
