/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * ibm1: how likely a term of one language stands for one of another, from pairs of
 * sentences: IBM Model 1 (Brown, Della Pietra, Della Pietra and Mercer 1993), estimated
 * by expectation maximisation in each direction by itself.
 *
 * Only pairs of terms that keep each other's company are estimated: for each term the
 * IBM1_LINKS others with the highest Dice coefficient. So memory grows with the text and
 * not with the square of the vocabulary. The result does not depend on the number of
 * workers.
 */
#ifndef INDEXER_IBM1_H
#define INDEXER_IBM1_H

#include <stddef.h>
#include <stdint.h>

enum {
	IBM1_LINKS = 32, /* four times what is kept of a term; each takes 24 bytes */
	IBM1_SIDE = 255, /* terms of a sentence; the others are left out */
};

/* Both sides of one pair of sentences are ascending terms, each once. */
struct ibm1_text {
	const uint32_t *ids; /* of all sides, one after the other */
	const uint32_t
		*starts;     /* of pair p: left from starts[2 p], right from the next, */
	uint32_t n;          /* pairs; 2 n + 1 starts */
	uint32_t n_terms[2]; /* ids of a side are below that */
};

/* The terms of one side of a pair, *n of them. */
static inline const uint32_t *ibm1_side(const struct ibm1_text *t, uint32_t pair,
					int side, uint32_t *n)
{
	uint32_t at = t->starts[2 * pair + (uint32_t)side];

	*n = t->starts[2 * pair + (uint32_t)side + 1] - at;
	*n = *n < IBM1_SIDE ? *n : IBM1_SIDE;
	return t->ids + at;
}

struct ibm1_link {
	uint32_t terms[2];
	float given[2];    /* given[0]: p(right term | left term), given[1] the reverse */
	uint32_t passages; /* pairs in which each is the likeliest partner of the other */
	uint32_t example;  /* one of them */
};

struct ibm1_table {
	struct ibm1_link *links; /* by left term, then right */
	size_t n;
};

/* Links without a passage are not in the table. Free it with ibm1_free. */
void ibm1_learn(const struct ibm1_text *text, int workers, struct ibm1_table *out);
void ibm1_free(struct ibm1_table *table);

#endif
