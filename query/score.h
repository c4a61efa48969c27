/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * score: how well a text that was read again answers the question.
 *
 * Words count by BM25, pairs of neighbouring words of the question count as words of
 * their own where the text has them next to each other, and again where it has them near
 * each other (the sequential dependence model of Metzler and Croft 2005, in BM25's
 * terms). So a Vietnamese compound is a unit without any dictionary. As its syllables are
 * no words, it counts as one word that is rarer than they are: by how many of the texts
 * that are compared have both next to each other.
 */
#ifndef QUERY_SCORE_H
#define QUERY_SCORE_H

#include "query/bind.h"
#include "query/reread.h"

struct score_model;

/* What does not change from text to text. */
struct score_model *score_model_new(struct arena *a, const struct bound *b);

/* Tells the model of a text that is compared with others: all of them, before the first
 * is scored. `title` as in score_reading. */
void score_compare(struct score_model *m, const struct reading *text,
		   const struct reading *title);

/*
 * The score of a part: its text and, where it begins an article, the title (no events
 * where it does not). `mean_words` is of the texts that are compared. *held gets how much
 * of score_total the part holds.
 */
double score_reading(struct score_model *m, const struct reading *text,
		     const struct reading *title, double mean_words, double *held);

/*
 * What the pairs of neighbouring words, in a translation the phrases, that `signature`
 * (the bytes in SLOT_ADJACENT) has can add to the score of its part, about. None have a
 * promise if score_has_promise is false.
 */
bool score_has_promise(const struct score_model *m);
double score_promise(const struct score_model *m, str signature);

/* The weight of all units of the question that some language can hold. */
double score_total(const struct score_model *m);

#endif
