/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * bitext: pairs of sentences that say the same in two languages, as terms.
 *
 * Two lone Vietnamese syllables that are often side by side are one term: by itself a
 * syllable means too many things.
 */
#ifndef INDEXER_BITEXT_H
#define INDEXER_BITEXT_H

#include "indexer/ibm1.h"
#include "indexer/words.h"
#include "store/learned.h"

/* Pairs of sentences of two languages; those of later stories are left out. Learning
 * holds about a kilobyte for each. */
enum { BITEXT_PAIRS = 200000 };

struct bitext;

/* Owned by the caller. */
struct bitext *bitext_new(enum lang left, enum lang right);
void bitext_free(struct bitext *b);

/* One side of a pair: a sentence, or several in a row. */
struct bitext_side {
	const struct words *sentences;
	size_t n;
	struct learned_sentence place;
};

/* False if the bitext is full. Nothing of the sides is kept. */
bool bitext_add(struct bitext *b, const struct bitext_side sides[2]);

/* After the last bitext_add: joins syllables and returns what ibm1_learn reads. */
const struct ibm1_text *bitext_finish(struct bitext *b);

enum lang bitext_lang(const struct bitext *b, int side);
uint32_t bitext_pairs(const struct bitext *b);
str bitext_term(const struct bitext *b, int side, uint32_t term);
/* As it is most often written. */
str bitext_spelling(const struct bitext *b, int side, uint32_t term);
struct learned_sentence bitext_place(const struct bitext *b, int side, uint32_t pair);

#endif
