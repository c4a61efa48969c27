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

#endif
