/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * stopword: the words that carry no topic, from stopwords/{vi,fr,en}.txt.
 *
 * Stop words are words, not syllables: a Vietnamese one may be a compound ("cho nên").
 */
#ifndef TEXT_STOPWORD_H
#define TEXT_STOPWORD_H

#include "base/str.h"
#include "text/lang.h"

enum { STOPWORD_MAX_WORDS = 3 };

/* `words` is one word, or a compound with one blank between words, in normal_word's form.
 */
bool stopword_is(enum lang lang, str words);

/* The list itself: sorted lines (base/table.h). Empty for LANG_UND. */
str stopword_list(enum lang lang);

#endif
