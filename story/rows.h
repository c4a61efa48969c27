/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * rows: what an article says in words that the lexicon knows, as rows, which are the same
 * in every language.
 */
#ifndef STORY_ROWS_H
#define STORY_ROWS_H

#include "story/reading.h"

/* Also marks the tokens that are explained (g->covered): those of a phrase, and in French
 * and English single words too. */
void rows_find(struct reading *g);

/* The index terms of a phrase of a row: the row's, where an index that is `tagged` has
 * one, or its word, or its first and its last. */
void rows_terms(struct arena *a, bool tagged, enum lexicon_key key, uint32_t phrase,
		uint32_t row, str out[2]);

#endif
