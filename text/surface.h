/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * surface: the bytes of a word to what they are worth: word, term, fold, flags.
 *
 * Each surface is normalised and stemmed once; later it costs one look-up. The analyzer's
 * own memory, used by nobody else.
 */
#ifndef TEXT_SURFACE_H
#define TEXT_SURFACE_H

#include "base/str.h"
#include "text/lang.h"
#include "text/stopword.h"

#include <stdint.h>

/* A surface in a text of one language. The numbers are of surface_str. */
struct surface {
	uint32_t term_id, word_id, fold_id;
	uint32_t flags;     /* enum token_flags, those that the word alone decides */
	uint32_t compounds; /* 1 + the first of the stop compounds that begin with it; 0:
			       none */
	bool empty;         /* nothing but zero-width marks */
};

/* A stop word of several syllables, as numbers of its words. */
struct surface_compound {
	uint32_t ids[STOPWORD_MAX_WORDS];
	unsigned n;
};

struct surface_memory;

struct surface_memory *surface_memory_new(void);
void surface_memory_free(struct surface_memory *m);

/* What `bytes` (not empty) are worth; valid until the next call. */
const struct surface *surface_find(struct surface_memory *m, str bytes, enum lang lang,
				   bool number);

/* The flag TOKEN_STOP of a word that is no number, without learning what else it is. */
bool surface_is_stop(struct surface_memory *m, str bytes, enum lang lang);

/* The compound with number `i` (see struct surface), or NULL past the last. */
const struct surface_compound *surface_compound(const struct surface_memory *m,
						uint32_t i);

/* Numbers of terms, words and folds, as analyzer_id and its kin give them out. */
uint32_t surface_id(struct surface_memory *m, str term);
str surface_str(const struct surface_memory *m, uint32_t id);
uint32_t surface_n_ids(const struct surface_memory *m);

/* Forgets everything if it has grown too large; true if it did. */
bool surface_trim(struct surface_memory *m);

#endif
