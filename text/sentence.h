/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * sentence: cuts text into sentences, in three languages.
 *
 * A line end always ends a sentence. "n°", "No.", "TP.", "GS.", "12.000", "v.v." and a
 * stop followed by a lower-case letter do not.
 */
#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include "base/str.h"

struct sentence {
	size_t start, end; /* bytes of the text; no blanks at either end */
};

struct sentence_iter {
	str text;
	size_t at;
};

/* False at the end of the text. */
bool sentence_next(struct sentence_iter *it, struct sentence *out);

#endif
