/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * cue: words in a text with the marks that it prints: those of lexicon/task_words.tsv,
 * and the classes EXACT of cite_words.tsv.
 *
 * The citation grammar reads through wrong marks; tasks must not: "bố" is no "bộ". A word
 * typed without any marks is still taken.
 */
#ifndef CITATION_CUE_H
#define CITATION_CUE_H

#include "citation/lex.h"

/* Values of class assign; what is weak counts only beside a deadline. */
enum cue_assign {
	CUE_ASSIGN_GIVES = 1,
	CUE_ASSIGN_OWES = 2,
	CUE_ASSIGN_OWES_WEAKLY = 3,
	CUE_ASSIGN_GIVES_WEAKLY = 4,
	CUE_ASSIGN_NOT = 9, /* words that only look so: "giao thông" */
};

/*
 * Values of class due: any date; only a quarter or a month, where nothing surer stands;
 * the end of the year, by itself.
 */
enum cue_due { CUE_DUE_ANY = 1, CUE_DUE_IN = 2, CUE_DUE_WEAK = 3, CUE_DUE_YEAR_END = 4 };

/* Like lex_phrase: the tokens of the longest phrase of `kind` at token `i`, 0 if none. */
size_t cue_at(const struct lex *l, size_t i, enum table_class kind, uint16_t *value);

/* The same, but what has no marks at all is taken however short it is. */
size_t cue_loose(const struct lex *l, size_t i, enum table_class kind, uint16_t *value);

/* cue_at where the value does not matter. */
bool cue_is(const struct lex *l, size_t i, enum table_class kind, size_t *n);

/* Like cue_at for class assign: "giao Ban Chỉ đạo" gives work, "giao ban" does not. */
size_t cue_assign(const struct lex *l, size_t i, uint16_t *value);

/* Token `i` is the word that folds to `folded`. */
bool cue_word(const struct lex *l, size_t i, const char *folded);

/* An unknown French infinitive of the first group stands at token `i`. */
bool cue_infinitive(const struct lex *l, size_t i);

#endif
