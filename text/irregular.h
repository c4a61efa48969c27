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

/*
 * The first two letters (without marks), other than its own, of the forms of a lemma, one
 * pair behind the other with a blank between them: "went" is a form of "go", so "we" is
 * one of the pairs of every lemma that begins with "go". A form of one letter has that.
 */
const char *irregular_openings(enum lang lang, str lemma);

#endif
