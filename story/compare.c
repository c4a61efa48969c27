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

/* The weights of a logistic model; how it was fitted: docs/ARCHITECTURE.md. */
static const double BIAS = -4.5, ROWS = 28;
static const struct {
	double agree, differ;
} KINDS[FEATURE_KINDS] = {
	[FEATURE_CITATION] = { 1.7, -0.8 }, [FEATURE_LINK] = { 6, 0 },
	[FEATURE_NUMBER] = { 2.8, -1.6 },   [FEATURE_NAME] = { 1.3, -3.1 },
	[FEATURE_PLACE] = { 1.6, -1.2 },
};

/* A place that is named again and again is where it happens. */
static double weight_of(const struct sketch_item *item)
{
	return item->kind == FEATURE_PLACE ? item->weight * (1 + log(item->count))
					   : item->weight;
}

/* Days count as numbers. */
static struct overlap *kind_of(struct overlap kinds[FEATURE_KINDS],
			       const struct sketch_item *item)
{
	return &kinds[item->kind == FEATURE_DAY ? FEATURE_NUMBER : item->kind];
}

static double overlap_all(const struct sketch *x, const struct sketch *y,
			  struct overlap kinds[FEATURE_KINDS])
{
	size_t i = 0, j = 0;
	double rows = 0;

	while (i < x->n || j < y->n) {
		const struct sketch_item *p = i < x->n ? &x->items[i] : NULL;
		const struct sketch_item *q = j < y->n ? &y->items[j] : NULL;

		if (q == NULL || (p != NULL && p->hash < q->hash)) {
			kind_of(kinds, p)->x += weight_of(p);
			i++;
		} else if (p == NULL || q->hash < p->hash) {
			kind_of(kinds, q)->y += weight_of(q);
			j++;
		} else {
			kind_of(kinds, p)->both += fmin(weight_of(p), weight_of(q));
			if (p->kind == FEATURE_ROW)
				rows += fmin(p->weight, q->weight) *
					fmin(p->weight, q->weight);
			i++;
			j++;
		}
	}
	return rows;
}

static double evidence(const struct overlap *o, double agree, double differ)
{
	double alone = fmin(o->x, o->y), all = o->both + alone;

	if (all <= 0)
		return 0;
	return agree * o->both / all * (1 - exp(-o->both / ENOUGH)) +
	       differ * alone / all * (1 - exp(-alone / ENOUGH));
}

double compare_sketches(const struct sketch *x, const struct sketch *y)
{
	struct overlap kinds[FEATURE_KINDS] = { 0 };
	double rows = overlap_all(x, y, kinds), odds = BIAS;

	if (x->rows > 0 && y->rows > 0)
		odds += ROWS * rows / (x->rows * y->rows);
	for (int k = 0; k < FEATURE_KINDS; k++)
		odds += evidence(&kinds[k], KINDS[k].agree, KINDS[k].differ);
	return odds;
}
