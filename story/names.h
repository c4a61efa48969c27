/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * names: capitalised words within a sentence that no phrase of the lexicon explains.
 *
 * Vietnamese names lose their marks in other languages and their blanks at times, so two
 * neighbours count as one word without either.
 */
#ifndef STORY_NAMES_H
#define STORY_NAMES_H

#include "story/reading.h"

/* After rows_find. */
void names_find(struct reading *g);

#endif
