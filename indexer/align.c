/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/align.h"

#include "base/numbers.h"

#include <math.h>
#include <stdlib.h>

/* Variance of the length of a translation, for each byte of the text (Gale and Church
 * found 6.8 for characters of two European languages). */
static const double VARIANCE = 6.8;

/* A length that fits worse than this costs no more: sentences are also cut differently.
 */
static const double WORST_LENGTH = 8;

/* What is in common counts against the lengths: all of it as much as a length that is off
 * by some four deviations. */
static const double LIKENESS = 20;

/* Pairs that have less in common are left out. */
static const double LEAST_LIKENESS = 0.1;

/* Ways to go on, and what each costs: -log of how common it is. */
static const struct {
	uint8_t n[2];
	double cost;
} steps[] = {
	{ { 1, 1 }, 0.1 }, { { 1, 0 }, 3 },   { { 0, 1 }, 3 },
	{ { 2, 1 }, 3.2 }, { { 1, 2 }, 3.2 },
};
enum { STEPS = sizeof(steps) / sizeof(*steps) };

struct aligner {
	struct arena *a;
	const struct align_sentence *sides[2];
	size_t n[2];
	double ratio;    /* bytes of the right text for one of the left */
	uint32_t *signs; /* of both, ascending, each once */
	double *weights; /* of each: rare ones tell more */
	size_t n_signs;
};

/* Weighs each sign by the sentences of both articles that have it. */
static void weigh_signs(struct aligner *al)
{
	size_t room = 0, n = 0;

	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < al->n[side]; i++)
			room += al->sides[side][i].n_signs;
	uint32_t *all = arena_make(al->a, room + 1, uint32_t);
	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < al->n[side]; i++)
			for (size_t k = 0; k < al->sides[side][i].n_signs; k++)
				all[n++] = al->sides[side][i].signs[k];
	qsort(all, n, sizeof(*all), numbers_order);
	al->signs = all;
	al->weights = arena_make(al->a, n + 1, double);
	double sentences = (double)(al->n[0] + al->n[1]);
	for (size_t i = 0; i < n;) {
		size_t end = i;
		while (end < n && all[end] == all[i])
			end++;
		al->weights[al->n_signs] = log(1 + sentences / (double)(end - i));
		al->signs[al->n_signs++] = all[i];
		i = end;
	}
}

static double weight_of(const struct aligner *al, uint32_t sign)
{
	const uint32_t *at =
		bsearch(&sign, al->signs, al->n_signs, sizeof(sign), numbers_order);

	return al->weights[at - al->signs];
}

/* The weight of all signs of a sentence. */
static double weight_sum(const struct aligner *al, const struct align_sentence *x)
{
	double sum = 0;

	for (size_t i = 0; i < x->n_signs; i++)
		sum += weight_of(al, x->signs[i]);
	return sum;
}

/* Of those that both have. */
static double weight_shared(const struct aligner *al, const struct align_sentence *x,
			    const struct align_sentence *y)
{
	double sum = 0;

	for (size_t i = 0, j = 0; i < x->n_signs && j < y->n_signs;) {
		if (x->signs[i] == y->signs[j]) {
			sum += weight_of(al, x->signs[i++]);
			j++;
		} else if (x->signs[i] < y->signs[j]) {
			i++;
		} else {
			j++;
		}
	}
	return sum;
}

/* The table of the dynamic programming. */
struct cells {
	double *shared;  /* of sentence i with sentence j */
	double *sums[2]; /* of each sentence's signs */
	double *cost;
	uint8_t *step;
};

/* Dice's coefficient, by weight. */
static double likeness(const struct aligner *al, const struct cells *c, size_t i,
		       size_t n_i, size_t j, size_t n_j)
{
	double shared = 0, all = 0;

	for (size_t x = i; x < i + n_i; x++)
		all += c->sums[0][x];
	for (size_t y = j; y < j + n_j; y++)
		all += c->sums[1][y];
	for (size_t x = i; x < i + n_i; x++)
		for (size_t y = j; y < j + n_j; y++)
			shared += c->shared[x * al->n[1] + y];
	double like = all > 0 ? 2 * shared / all : 0;
	return like < 1 ? like : 1;
}

static double length_cost(const struct aligner *al, size_t i, size_t n_i, size_t j,
			  size_t n_j)
{
	double left = 0, right = 0;

	for (size_t x = i; x < i + n_i; x++)
		left += al->sides[0][x].bytes;
	for (size_t y = j; y < j + n_j; y++)
		right += al->sides[1][y].bytes;
	double off = (right - left * al->ratio) / sqrt((left + 1) * VARIANCE);
	double cost = off * off / 2;
	return cost < WORST_LENGTH ? cost : WORST_LENGTH;
}

static double step_cost(const struct aligner *al, const struct cells *c, size_t step,
			size_t i, size_t j)
{
	size_t n_i = steps[step].n[0], n_j = steps[step].n[1];

	if (n_i == 0 || n_j == 0)
		return steps[step].cost;
	double like = likeness(al, c, i, n_i, j, n_j);
	return steps[step].cost + length_cost(al, i, n_i, j, n_j) - LIKENESS * like;
}

static void fill(const struct aligner *al, struct cells *c)
{
	size_t width = al->n[1] + 1;

	for (size_t i = 0; i <= al->n[0]; i++)
		for (size_t j = 0; j <= al->n[1]; j++) {
			double best = i + j == 0 ? 0 : HUGE_VAL;
			for (size_t s = 0; s < STEPS; s++) {
				size_t n_i = steps[s].n[0], n_j = steps[s].n[1];
				if (n_i > i || n_j > j)
					continue;
				double cost = c->cost[(i - n_i) * width + j - n_j] +
					      step_cost(al, c, s, i - n_i, j - n_j);
				if (cost >= best)
					continue;
				best = cost;
				c->step[i * width + j] = (uint8_t)s;
			}
			c->cost[i * width + j] = best;
		}
}

static size_t trace(const struct aligner *al, const struct cells *c,
		    struct align_pair *pairs)
{
	size_t i = al->n[0], j = al->n[1], width = j + 1, n = 0;

	while (i + j > 0) {
		size_t s = c->step[i * width + j], n_i = steps[s].n[0],
		       n_j = steps[s].n[1];
		i -= n_i;
		j -= n_j;
		if (n_i > 0 && n_j > 0 &&
		    likeness(al, c, i, n_i, j, n_j) >= LEAST_LIKENESS)
			pairs[n++] =
				(struct align_pair){ { (uint32_t)i, (uint32_t)j },
						     { (uint32_t)n_i, (uint32_t)n_j } };
	}
	for (size_t k = 0; k < n / 2; k++) {
		struct align_pair swap = pairs[k];
		pairs[k] = pairs[n - 1 - k];
		pairs[n - 1 - k] = swap;
	}
	return n;
}

static void make_cells(struct aligner *al, struct cells *c)
{
	size_t n = (al->n[0] + 1) * (al->n[1] + 1);

	*c = (struct cells){
		.shared = arena_make(al->a, n, double),
		.cost = arena_make(al->a, n, double),
		.step = arena_make(al->a, n, uint8_t),
	};
	for (int side = 0; side < 2; side++) {
		c->sums[side] = arena_make(al->a, al->n[side] + 1, double);
		for (size_t i = 0; i < al->n[side]; i++)
			c->sums[side][i] = weight_sum(al, &al->sides[side][i]);
	}
	for (size_t i = 0; i < al->n[0]; i++)
		for (size_t j = 0; j < al->n[1]; j++)
			c->shared[i * al->n[1] + j] =
				weight_shared(al, &al->sides[0][i], &al->sides[1][j]);
}

size_t align_articles(struct arena *a, const struct align_sentence *left, size_t n_left,
		      const struct align_sentence *right, size_t n_right,
		      struct align_pair **out)
{
	struct aligner al = { .a = a,
			      .sides = { left, right },
			      .n = { n_left < ALIGN_SENTENCES ? n_left : ALIGN_SENTENCES,
				     n_right < ALIGN_SENTENCES ? n_right
							       : ALIGN_SENTENCES } };
	double bytes[2] = { 1, 1 };
	struct cells c;

	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < al.n[side]; i++)
			bytes[side] += al.sides[side][i].bytes;
	al.ratio = bytes[1] / bytes[0];
	weigh_signs(&al);
	make_cells(&al, &c);
	fill(&al, &c);
	*out = arena_make(a, al.n[0] + al.n[1] + 1, struct align_pair);
	return trace(&al, &c, *out);
}
