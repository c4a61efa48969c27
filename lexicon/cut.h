/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * cut: a row of words as phrases, where many overlap: the best way to cut it.
 */
#ifndef LEXICON_CUT_H
#define LEXICON_CUT_H

#include "base/arena.h"
#include "lexicon/lexicon.h"

/*
 * Chooses phrases that do not overlap and are worth most together; longer ones are worth
 * more than their parts. `matches` in the order of lexicon_next, over `n_words` words.
 * Returns an array by word: 1 + number of the match that was taken there, or 0.
 */
uint32_t *cut_phrases(struct arena *a, const struct lexicon_match *matches, size_t n,
		      size_t n_words);

#endif
