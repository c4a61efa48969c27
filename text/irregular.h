/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * irregular: French and English forms whose Snowball stem is not that of their lemma
 * (said and say, yeux and œil), from text/irregular.{en,fr}.tsv.
 */
#ifndef TEXT_IRREGULAR_H
#define TEXT_IRREGULAR_H

#include "base/str.h"
#include "text/lang.h"

/* The lemma of `word` (normal_word's form), or `word` itself. */
str irregular_lemma(enum lang lang, str word);

/* The whole table: lines "form<TAB>lemma"; empty for other languages. */
str irregular_list(enum lang lang);

/* The letters, other than its own, that forms of a lemma that begins with `lemma`
 * (without marks) begin with: "went" is a form of "go". */
const char *irregular_letters(enum lang lang, char lemma);

#endif
