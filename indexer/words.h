/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * words: the terms of a sentence that translations are learned of, and the signs by which
 * its translation is known.
 *
 * Vietnamese is cut into the lexicon's compounds; what is left are single syllables. In
 * French and English each content word is a term, and so is each phrase of the lexicon.
 * Stop words and numbers are none.
 */
#ifndef INDEXER_WORDS_H
#define INDEXER_WORDS_H

#include "base/arena.h"
#include "text/analyzer.h"

struct word {
	str term;   /* store/learned.h */
	str text;   /* as it is written */
	bool joins; /* Vietnamese: a lone syllable right behind another one */
};

struct words {
	const struct word *items;
	size_t n;
	/* Hashes of what two languages have in common, ascending, each once: numbers,
	 * names without marks, rows of the lexicon. */
	const uint32_t *signs;
	size_t n_signs;
};

/* `lang` is not LANG_UND. Everything in *out lives in `a`. */
void words_read(struct arena *a, struct analyzer *z, str sentence, enum lang lang,
		struct words *out);

#endif
