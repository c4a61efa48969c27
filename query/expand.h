/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * expand: gives each unit the index terms of its own language that satisfy it, and its
 * weight.
 *
 * Marks that are typed are binding. Vietnamese typed without marks stands for all the
 * syllables that it can be and that the index holds; a star for the words that the index
 * holds.
 */
#ifndef QUERY_EXPAND_H
#define QUERY_EXPAND_H

#include "base/error.h"
#include "query/bind.h"
#include "store/store.h"

/* Stop words of `asked`, the language of the question, count as such in every language.
 */
bool expand_units(struct arena *a, struct store *s, struct bound *b, struct error *err);

/*
 * What a unit found in `count` of `total` parts is worth: its inverse document frequency,
 * as BM25 has it (Robertson and Zaragoza 2009), and little for a stop word.
 */
double expand_weight(uint32_t count, uint32_t total, bool stop);

#endif
