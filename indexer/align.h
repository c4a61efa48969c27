/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * align: which sentences of two articles say the same.
 *
 * Dynamic programming over both articles at once, after Gale and Church (1993): one
 * sentence stands for one, two for one, or a sentence for none, in the order of the
 * texts, and lengths go together. Articles that tell one story need not be translations,
 * so what two sentences have in common (numbers, names, rows of the lexicon) decides
 * beside the lengths, and what has little in common is left out.
 */
#ifndef INDEXER_ALIGN_H
#define INDEXER_ALIGN_H

#include "base/arena.h"

#include <stdint.h>

/* Sentences of an article that are looked at, for work grows with their square; an
 * article of the press has 20 to 60. */
enum { ALIGN_SENTENCES = 400 };

struct align_sentence {
	uint32_t bytes;
	const uint32_t *signs; /* ascending, each once */
	size_t n_signs;
};

/* n sentences of the one article from `first` on, and those of the other. */
struct align_pair {
	uint32_t first[2], n[2];
};

/* The pairs in order, in `a`; returns how many. */
size_t align_articles(struct arena *a, const struct align_sentence *left, size_t n_left,
		      const struct align_sentence *right, size_t n_right,
		      struct align_pair **out);

#endif
