/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * number: the document numbers of a question, answered exactly.
 *
 * A number that the index knows is one key and nothing else. One that it does not know
 * is, all by itself, the row of its words, since parts that hold them apart are about
 * other documents; beside other words, or as a law's name, it is words. A part that
 * defines or dates the document stands above one that mentions it.
 */
#ifndef QUERY_NUMBER_H
#define QUERY_NUMBER_H

#include "base/error.h"
#include "query/tree.h"
#include "store/store.h"

/* A part that does not name the document, of an article that tells what one tells that
 * does. */
struct number_twin {
	uint32_t part;
	str naming; /* the id of the article that names it */
};

struct number {
	struct tree *leaf;
	const uint32_t *parts, *defining; /* ids, ascending */
	const uint32_t *ordering;         /* parts with a task that it orders */
	size_t n_parts, n_defining, n_ordering;
	const struct number_twin *twins; /* by part; see twin.h */
	size_t n_twins;
	double weight;
	bool excluded;
	bool binding; /* a hit must name it, or must not */
};

struct numbers {
	struct number *items;
	size_t n;
	double weight; /* of all that are not excluded */
};

/* Looks up every TREE_KEY of `query`; those that the index does not know are marked
 * uncited, and become words or a phrase unless they are required. */
bool number_resolve(struct arena *a, struct store *s, str query, struct tree *tree,
		    struct numbers *out, struct error *err);

/* True if the document that `leaf` names orders a task of part `id`. */
bool number_orders(const struct numbers *n, const struct tree *leaf, uint32_t id);

/* The twin that part `id` is for a number, or NULL. */
const struct number_twin *number_twin(const struct number *n, uint32_t id);

/* True if part `id` cites the document that `leaf` names, or is a twin. */
bool number_matches(const struct numbers *n, const struct tree *leaf, uint32_t id);

/* What the numbers add to the score of part `id`; *held gets their share of n->weight. */
double number_score(const struct numbers *n, uint32_t id, double *held);

/* The same for a task of part `id`. */
double number_score_task(const struct numbers *n, uint32_t id, double *held);

#endif
