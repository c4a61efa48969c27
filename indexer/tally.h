/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * tally: how often each word stands in a text, and which stand next to each other.
 *
 * Counts are arrays over the analyzer's numbers, so that a token costs no look-up. Rows
 * of the lexicon that a text names in several words are counted, too.
 */
#ifndef INDEXER_TALLY_H
#define INDEXER_TALLY_H

#include "base/arena.h"
#include "base/buf.h"
#include "text/analyzer.h"

#include <stdint.h>

struct tally;

struct tally_word {
	str term;       /* lives until tally_begin */
	uint32_t count; /* at least 1 */
};

/* Never fails. One thread uses a tally at a time. */
struct tally *tally_new(void);
/* Frees all but its analyzer, which knows the words by now and is the caller's. */
struct analyzer *tally_end(struct tally *t);

/* Begins an article: words given out before are void. */
void tally_begin(struct tally *t);

/* Counts the words of a text and notes which are neighbours. */
void tally_text(struct tally *t, str text, enum lang lang);

/* The terms of a short text, in order; nothing is counted. The list lives in `a`. */
size_t tally_terms(struct arena *a, struct tally *t, str text, enum lang lang, str **out);

/* The words counted since the last call, each once, in no order; the list lives in `a`.
 */
size_t tally_words(struct arena *a, struct tally *t, struct tally_word **out);

/* The rows of the lexicon counted since the last call, by their ids: those that
 * lexicon_is_tagged says. */
size_t tally_rows(struct arena *a, struct tally *t, struct tally_word **out);

/* Appends the filter of all neighbours since the last call (store/adjacent.h). */
void tally_filter(struct tally *t, struct buf *out);

#endif
