/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * syllables: those of one Vietnamese text, cut into words where it is asked.
 *
 * A term is looked up in the lexicon once, and a stretch between two marks cut once for
 * all questions about it in a row.
 */
#ifndef QUERY_SYLLABLES_H
#define QUERY_SYLLABLES_H

#include "base/arena.h"
#include "query/bind.h"

struct syllables;

/* `z` is who gives the tokens. */
struct syllables *syllables_new(struct analyzer *z);
void syllables_free(struct syllables *s);

/* After an analyzer_trim that returned true: numbers of terms are new. */
void syllables_forget(struct syllables *s);

/* Begins a text. */
void syllables_reset(struct syllables *s);

/* The next token of `text`. */
void syllables_add(struct syllables *s, str text, const struct token *token);

/* True if `n` tokens from `position` are one word or several; false if a word reaches
 * into them or out of them. */
bool syllables_are_words(struct syllables *s, uint32_t position, uint32_t n);

/*
 * The same of a question's units: by unit, how many syllables the word has that begins
 * there, or 0 within a word.
 */
uint8_t *syllables_cut(struct arena *a, const struct bound *b);

#endif
