/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * found: the candidates of one language that were read again, and the lists of several
 * languages made one.
 */
#ifndef QUERY_FOUND_H
#define QUERY_FOUND_H

#include "query/actor.h"
#include "query/bind.h"
#include "query/number.h"
#include "query/reread.h"
#include "store/record.h"

struct found {
	uint32_t id;
	double score; /* of the merged list: `named`, and 1 or less; before:
			 score_reading's */
	double share; /* of the question's weight that the part holds, 0 to 1 */
	double named; /* weight of the document numbers of the question that it holds,
			 and of the offices whose task it is */
	double words; /* of the weight of its words that the part holds, 0 to 1 */
	struct record record;
	const struct record_task *task; /* of the record: the hit is this; or NULL */
	double office; /* weight of the offices of the question whose task it is: less
			  than a document number has, more than all words */
	const struct actor *actor;     /* the first of them, or NULL */
	struct reading reading;        /* of the part's text, or of the task's */
	struct reading title;          /* of what stands around it as well */
	const struct found_list *list; /* where it comes from */
};

/* What one language gave. */
struct found_list {
	struct bound bound;
	const struct row *rows;
	size_t n_rows;
	struct actors actors;
	struct actors offices; /* of intent.names */
	struct found *items;   /* best first */
	size_t n;
	uint32_t estimated;
	double share; /* of the question, as far as the first candidates show */
};

/* Marks in each list the units that none of the lists can hold: they tell no language
 * from another. */
void found_mark_unheld(struct found_list *lists, size_t n_lists);

/* Sorts by score; equal scores by article and part, which an update does not change. */
void found_sort(struct found *items, size_t n);

/*
 * The lists as one, best first, at most `most` of it; with `by_article` only the first of
 * each article. What holds more numbers of the question stands above what holds fewer,
 * whatever the language.
 */
size_t found_merge(struct arena *a, const struct found_list *lists, size_t n_lists,
		   bool by_article, size_t most, struct found **out);

/* True if what was read is worth showing: a translation, and what stands beside a number
 * of the question, must hold more than stop words; what holds the number needs no other
 * reason. */
bool found_convinces(const struct numbers *numbers, const struct found_list *list,
		     const struct found *f);

/* Leaves the others out of the list. */
void found_drop_unconvincing(const struct numbers *numbers, struct found_list *list);

/*
 * How many of its items each list may have among the first `most` of the merged list,
 * going by their shares. To out[n_lists].
 */
void found_allot(const struct found_list *lists, size_t n_lists, uint32_t most,
		 uint32_t *out);

#endif
