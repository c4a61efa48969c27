/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * segment: Vietnamese syllables to words.
 *
 * Of all ways to cut a stretch of syllables into words that the lexicon has, single
 * syllables and names, the one with the fewest words is taken; of equal ones that whose
 * first words are longer. Names are capitals in a row.
 */
#ifndef LEXICON_SEGMENT_H
#define LEXICON_SEGMENT_H

#include "text/analyzer.h"

struct segment_syllable {
	uint32_t word; /* lexicon_word of LEXICON_VI */
	bool apart;    /* no word reaches across what lies before it: not just a blank */
	bool name;     /* can be a part of one */
};

/* From a token of `text`, which ends at byte `last` of the text before it (0: none is).
 */
struct segment_syllable segment_syllable(str text, const struct token *token, size_t last,
					 uint32_t word);

/* Sets lengths[i] to how many syllables the word has that begins at i; 0 within a word.
 */
void segment_cut(const struct segment_syllable *syllables, size_t n, uint8_t *lengths);

#endif
