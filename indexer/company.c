/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/company.h"

#include "base/memory.h"
#include "base/pool.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCK = 2048 }; /* terms that a worker takes at once */

struct counted {
	const struct ibm1_text *text;
	uint32_t *counts[2]; /* by term: pairs that have it */
	uint32_t *where;     /* by left term: pairs that have it */
	uint32_t *where_at;  /* by left term: its first in `where` */
	uint32_t *first;     /* by left term: its first link */
	struct ibm1_link *links;
	size_t n_links;
};

static void *make(size_t n, size_t size)
{
	return memory_must(calloc(n + 1, size));
}

static void count_terms(struct counted *m)
{
	uint32_t n;

	for (int side = 0; side < 2; side++)
		m->counts[side] = make(m->text->n_terms[side], sizeof(uint32_t));
	for (uint32_t p = 0; p < m->text->n; p++)
		for (int side = 0; side < 2; side++) {
			const uint32_t *ids = ibm1_side(m->text, p, side, &n);
			for (uint32_t i = 0; i < n; i++)
				m->counts[side][ids[i]]++;
		}
}

static void invert(struct counted *m)
{
	uint32_t n_left = m->text->n_terms[0], n, total = 0;
	uint32_t *next = make(n_left, sizeof(*next));

	m->where_at = make(n_left, sizeof(*m->where_at));
	for (uint32_t t = 0; t < n_left; t++) {
		m->where_at[t] = next[t] = total;
		total += m->counts[0][t];
	}
	m->where_at[n_left] = total;
	m->where = make(total, sizeof(*m->where));
	for (uint32_t p = 0; p < m->text->n; p++) {
		const uint32_t *ids = ibm1_side(m->text, p, 0, &n);
		for (uint32_t i = 0; i < n; i++)
			m->where[next[ids[i]]++] = p;
	}
	free(next);
}

/* Some left terms in a row, and the links that they get. */
struct block {
	uint32_t first, end;
	struct ibm1_link *links;
	size_t n, room;
};

struct company {
	struct counted *m;
	uint32_t next;
	uint32_t **together; /* by worker, by right term: pairs that have both */
	uint32_t **seen;     /* by worker: right terms whose count is not 0 */
};

static void *next_block(void *ctx)
{
	struct company *c = ctx;
	uint32_t n = c->m->text->n_terms[0];

	if (c->next >= n)
		return NULL;
	struct block *b = make(1, sizeof(*b));
	b->first = c->next;
	b->end = n - c->next < BLOCK ? n : c->next + BLOCK;
	c->next = b->end;
	return b;
}

/* A term met while the best of them are kept: a heap with the worst on top. */
struct ranked {
	double dice;
	uint32_t term, together;
};

static bool is_worse(const struct ranked *x, const struct ranked *y)
{
	return x->dice != y->dice ? x->dice < y->dice : x->term > y->term;
}

static void sink(struct ranked *heap, size_t n)
{
	for (size_t i = 0, child; (child = 2 * i + 1) < n; i = child) {
		if (child + 1 < n && is_worse(&heap[child + 1], &heap[child]))
			child++;
		if (!is_worse(&heap[child], &heap[i]))
			return;
		struct ranked swap = heap[i];
		heap[i] = heap[child];
		heap[child] = swap;
	}
}

static void rise(struct ranked *heap, size_t i)
{
	for (; i > 0 && is_worse(&heap[i], &heap[(i - 1) / 2]); i = (i - 1) / 2) {
		struct ranked swap = heap[i];
		heap[i] = heap[(i - 1) / 2];
		heap[(i - 1) / 2] = swap;
	}
}

static int by_term(const void *x, const void *y)
{
	const struct ranked *a = x, *b = y;

	return (a->term > b->term) - (a->term < b->term);
}

static void keep_links(struct block *b, const struct counted *m, uint32_t left,
		       struct ranked *best, size_t n)
{
	qsort(best, n, sizeof(*best), by_term);
	if (b->room - b->n < n) {
		b->room = 2 * b->room + 4 * IBM1_LINKS;
		b->links = memory_must(realloc(b->links, b->room * sizeof(*b->links)));
	}
	for (size_t i = 0; i < n; i++)
		b->links[b->n++] = (struct ibm1_link){
			.terms = { left, best[i].term },
			.given = { (float)best[i].together / (float)m->counts[0][left],
				   (float)best[i].together /
					   (float)m->counts[1][best[i].term] },
		};
}

/* The best partners of one left term. */
static void find_company(const struct counted *m, struct block *b, uint32_t left,
			 uint32_t *together, uint32_t *seen)
{
	struct ranked best[IBM1_LINKS];
	size_t n_seen = 0, n_best = 0;
	uint32_t n;

	for (uint32_t w = m->where_at[left]; w < m->where_at[left + 1]; w++) {
		const uint32_t *ids = ibm1_side(m->text, m->where[w], 1, &n);
		for (uint32_t i = 0; i < n; i++)
			if (together[ids[i]]++ == 0)
				seen[n_seen++] = ids[i];
	}
	for (size_t i = 0; i < n_seen; i++) {
		uint32_t term = seen[i], count = together[term];
		struct ranked r = { 2.0 * count /
					    (m->counts[0][left] + m->counts[1][term]),
				    term, count };
		together[term] = 0;
		if (n_best < IBM1_LINKS) {
			best[n_best] = r;
			rise(best, n_best++);
		} else if (is_worse(&best[0], &r)) {
			best[0] = r;
			sink(best, n_best);
		}
	}
	keep_links(b, m, left, best, n_best);
}

static void work_block(void *ctx, int worker, void *job)
{
	struct company *c = ctx;
	struct block *b = job;

	for (uint32_t left = b->first; left < b->end; left++) {
		c->m->first[left] = (uint32_t)b->n; /* within the block */
		find_company(c->m, b, left, c->together[worker], c->seen[worker]);
	}
}

static bool done_block(void *ctx, void *job)
{
	struct counted *m = ((struct company *)ctx)->m;
	struct block *b = job;

	for (uint32_t left = b->first; left < b->end; left++)
		m->first[left] += (uint32_t)m->n_links;
	m->links = memory_must(
		realloc(m->links, (m->n_links + b->n + 1) * sizeof(*m->links)));
	if (b->n > 0)
		memcpy(m->links + m->n_links, b->links, b->n * sizeof(*m->links));
	m->n_links += b->n;
	free(b->links);
	free(b);
	return true;
}

static void find_links(struct counted *m, int workers)
{
	static const struct pool_ops ops = { .next = next_block,
					     .work = work_block,
					     .done = done_block };
	struct company c = { .m = m };
	size_t n = (size_t)workers;

	c.together = make(n, sizeof(*c.together));
	c.seen = make(n, sizeof(*c.seen));
	for (size_t i = 0; i < n; i++) {
		c.together[i] = make(m->text->n_terms[1], sizeof(uint32_t));
		c.seen[i] = make(m->text->n_terms[1], sizeof(uint32_t));
	}
	m->first = make(m->text->n_terms[0], sizeof(*m->first));
	pool_run(&ops, &c, workers);
	m->first[m->text->n_terms[0]] = (uint32_t)m->n_links;
	for (size_t i = 0; i < n; i++) {
		free(c.together[i]);
		free(c.seen[i]);
	}
	free(c.together);
	free(c.seen);
}

struct ibm1_link *company_find(const struct ibm1_text *text, int workers,
			       uint32_t **first, size_t *n)
{
	struct counted m = { .text = text };

	count_terms(&m);
	invert(&m);
	find_links(&m, workers);
	free(m.counts[0]);
	free(m.counts[1]);
	free(m.where);
	free(m.where_at);
	*first = m.first;
	*n = m.n_links;
	return m.links;
}
