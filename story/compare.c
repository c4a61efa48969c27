/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/compare.h"

#include <math.h>

/*
 * What two articles share of a kind of features, and what one of them has alone. What
 * only the longer one has says nothing: the shorter one may just have left it out.
 */
struct overlap {
	double both, x, y; /* weights */
};

/* Evidence of this weight is two thirds of all that a kind can say. */
static const double ENOUGH = 8;

struct weight {
	double agree, differ;
};

/*
 * The weights of two logistic models; how they were fitted: docs/ARCHITECTURE.md. Across
 * languages what is said tells most, since a translation loses words at random. In one
 * language all that is about one subject says much the same, and days, numbers and rows
 * of words decide.
 */
static const struct model {
	double bias, rows, many, shingles, crowd, apart;
	struct weight kinds[FEATURE_KINDS];
} ACROSS = {
	.bias = -4.8,
	.rows = 17,
	.many = 11,
	.crowd = 0.25,
	.apart = -4.5,
	.kinds = {
		[FEATURE_CITATION] = { 2.6, -1.1 },
		[FEATURE_LINK] = { 6, 0 },
		[FEATURE_DAY] = { 2.2, -0.6 },
		[FEATURE_NUMBER] = { 5.2, -2.1 },
		[FEATURE_COUNT] = { 4.3, 0 },
		[FEATURE_NAME] = { 2.9, -1.2 },
		[FEATURE_PLACE] = { 1.4, -2.1 },
	},
}, WITHIN = {
	.bias = -3.8,
	.rows = 8,
	.shingles = 3,
	.crowd = 0.5,
	.apart = -6,
	.kinds = {
		[FEATURE_CITATION] = { 1.5, -1.5 },
		[FEATURE_LINK] = { 6, 0 },
		[FEATURE_DAY] = { 3, -1.7 },
		[FEATURE_NUMBER] = { 5, -1.5 },
		[FEATURE_COUNT] = { 3, 0 },
		[FEATURE_NAME] = { 2.5, -0.7 },
		[FEATURE_PLACE] = { 0.8, -2 },
	},
};

/*
 * The more articles there are, the more are alike by chance: the logarithm of their
 * number over these few is taken off, weighed by `crowd`.
 */
static const double FEW = 50;

/* A place that is named again and again is where it happens. */
static double weight_of(const struct sketch_item *item)
{
	return item->kind == FEATURE_PLACE ? item->weight * (1 + log(item->count))
					   : item->weight;
}

/* What is counted may be said in several rows: it is the number that counts, and once. */
static bool is_new(const struct sketch_item *item, uint64_t *number)
{
	uint64_t before = *number;

	if (item->kind != FEATURE_COUNT)
		return true;
	*number = item->hash >> FEATURE_COUNT_BITS;
	return *number != before;
}

static double overlap_all(const struct sketch *x, const struct sketch *y,
			  struct overlap kinds[FEATURE_KINDS])
{
	size_t i = 0, j = 0;
	uint64_t counted = UINT64_MAX; /* the number that was last seen on both sides */
	double rows = 0;

	while (i < x->n || j < y->n) {
		const struct sketch_item *p = i < x->n ? &x->items[i] : NULL;
		const struct sketch_item *q = j < y->n ? &y->items[j] : NULL;

		if (q == NULL || (p != NULL && p->hash < q->hash)) {
			kinds[p->kind].x += weight_of(p);
			i++;
		} else if (p == NULL || q->hash < p->hash) {
			kinds[q->kind].y += weight_of(q);
			j++;
		} else {
			if (is_new(p, &counted))
				kinds[p->kind].both += fmin(weight_of(p), weight_of(q));
			if (p->kind == FEATURE_ROW)
				rows += fmin(p->weight, q->weight) *
					fmin(p->weight, q->weight);
			i++;
			j++;
		}
	}
	return rows;
}

static double evidence(const struct overlap *o, const struct weight *w)
{
	double alone = w->differ < 0 ? fmin(o->x, o->y) : 0, all = o->both + alone;

	if (all <= 0)
		return 0;
	return w->agree * o->both / all * (1 - exp(-o->both / ENOUGH)) +
	       w->differ * alone / all * (1 - exp(-alone / ENOUGH));
}

/* How far the rows that both have are so many that their cosine is no accident. */
static double many(const struct overlap *rows)
{
	static const double SOME = 150; /* fifty rows of middling weight */

	return 1 - exp(-rows->both / SOME);
}

/* The share of the shorter one's sampled rows of words that the longer one has. */
static double contained(const struct sketch *x, const struct sketch *y)
{
	size_t least = x->n_shingles < y->n_shingles ? x->n_shingles : y->n_shingles;
	size_t i = 0, j = 0, both = 0;

	while (i < x->n_shingles && j < y->n_shingles) {
		uint64_t p = x->shingles[i], q = y->shingles[j];

		both += p == q;
		i += p <= q;
		j += q <= p;
	}
	return least > 0 ? (double)both / (double)least : 0;
}

/* 0: published on one day, 1: so far from each other that they hardly tell one event. */
static double apart(const struct sketch *x, const struct sketch *y)
{
	static const double SOME = 4; /* days */
	double days = (double)(x->published - y->published) / SOME;

	return x->published && y->published ? 1 - exp(-days * days) : 0;
}

double compare_sketches(const struct sketch *x, const struct sketch *y, uint32_t parts)
{
	const struct model *m = x->lang == y->lang ? &WITHIN : &ACROSS;
	struct overlap kinds[FEATURE_KINDS] = { 0 };
	double rows = overlap_all(x, y, kinds), odds = m->bias;

	if (x->rows > 0 && y->rows > 0)
		odds += (m->rows + m->many * many(&kinds[FEATURE_ROW])) * rows /
			(x->rows * y->rows);
	if (m->shingles > 0)
		odds += m->shingles * contained(x, y);
	odds += m->apart * apart(x, y);
	for (int k = 0; k < FEATURE_KINDS; k++)
		odds += evidence(&kinds[k], &m->kinds[k]);
	return parts > FEW ? odds - m->crowd * log(parts / FEW) : odds;
}
