/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/ibm1.h"

#include "base/memory.h"
#include "base/pool.h"
#include "indexer/company.h"

#include <stdlib.h>
#include <string.h>

enum {
	ITERATIONS =
		8, /* of expectation maximisation; 4, 8 and 15 find as many sentences */
	BLOCK = 2048, /* pairs of sentences that a worker takes at once */
};

/* A term by itself, which stands for no other, as likely as this many partners seen. */
static const float NONE = 0.05f;

/* Seen as much beside what was seen (Moore 2004): a word seen once is not certain. */
static const double UNSEEN = 0.3;

/* A link within a pair of sentences. */
struct cell {
	uint32_t link;
	uint8_t at[2]; /* places of its terms in the two sides */
};

/* The links of some pairs of sentences in a row. */
struct page {
	uint32_t first, end;
	struct cell *cells;
	size_t n, room;
	uint32_t ends[BLOCK]; /* by pair: where its cells end */
};

struct model {
	const struct ibm1_text *text;
	uint32_t *first; /* by left term: its first link */
	struct ibm1_link *links;
	size_t n_links;
	struct page *pages;
	uint32_t n_pages;
};

static void *make(size_t n, size_t size)
{
	return memory_must(calloc(n + 1, size));
}

/* ---- the links within each pair of sentences ---- */

/* Appends the links of a pair to its page. */
static void link_pair(const struct model *m, uint32_t pair, struct page *page)
{
	uint32_t n_left, n_right;
	const uint32_t *left = ibm1_side(m->text, pair, 0, &n_left);
	const uint32_t *right = ibm1_side(m->text, pair, 1, &n_right);

	if (page->room - page->n < (size_t)n_left * IBM1_LINKS) {
		page->room = 2 * page->room + (size_t)IBM1_SIDE * IBM1_LINKS;
		page->cells = memory_must(
			realloc(page->cells, page->room * sizeof(*page->cells)));
	}
	for (uint32_t i = 0; i < n_left; i++) {
		uint32_t j = 0, link = m->first[left[i]], end = m->first[left[i] + 1];

		while (link < end && j < n_right) {
			uint32_t term = m->links[link].terms[1];
			if (term == right[j])
				page->cells[page->n++] =
					(struct cell){ link, { (uint8_t)i, (uint8_t)j } };
			link += term <= right[j];
			j += term >= right[j];
		}
	}
}

struct paging {
	struct model *m;
	size_t next;
};

static void *next_page(void *ctx)
{
	struct paging *p = ctx;

	return p->next < p->m->n_pages ? &p->m->pages[p->next++] : NULL;
}

static void work_page(void *ctx, int worker, void *job)
{
	const struct model *m = ((struct paging *)ctx)->m;
	struct page *page = job;

	(void)worker;
	for (uint32_t p = page->first; p < page->end; p++) {
		link_pair(m, p, page);
		page->ends[p - page->first] = (uint32_t)page->n;
	}
}

static bool done_nothing(void *ctx, void *job)
{
	(void)ctx;
	(void)job;
	return true;
}

static void link_pairs(struct model *m, int workers)
{
	static const struct pool_ops ops = { .next = next_page,
					     .work = work_page,
					     .done = done_nothing };
	struct paging paging = { .m = m };

	m->n_pages = (m->text->n + BLOCK - 1) / BLOCK;
	m->pages = make(m->n_pages, sizeof(*m->pages));
	for (uint32_t i = 0; i < m->n_pages; i++) {
		m->pages[i].first = i * BLOCK;
		m->pages[i].end =
			m->text->n - i * BLOCK < BLOCK ? m->text->n : (i + 1) * BLOCK;
	}
	pool_run(&ops, &paging, workers);
}

/* ---- expectation maximisation ---- */

/* One direction; 0: the left terms are given. */
struct training {
	struct model *m;
	int direction;
	float *given;     /* by link; links[].given while it is estimated */
	double *expected; /* by link */
	double *totals;   /* by given term */
};

/* Shares each produced term of a pair out among the terms that may have produced it. */
static void expect(struct training *t, const struct cell *cells, size_t n)
{
	float sums[IBM1_SIDE];
	int produced = !t->direction;

	for (uint32_t i = 0; i < IBM1_SIDE; i++)
		sums[i] = NONE;
	for (size_t c = 0; c < n; c++)
		sums[cells[c].at[produced]] += t->given[cells[c].link];
	for (size_t c = 0; c < n; c++)
		t->expected[cells[c].link] +=
			t->given[cells[c].link] / sums[cells[c].at[produced]];
}

static void iterate(struct training *t)
{
	struct model *m = t->m;

	memset(t->expected, 0, m->n_links * sizeof(*t->expected));
	memset(t->totals, 0, m->text->n_terms[t->direction] * sizeof(*t->totals));
	for (uint32_t i = 0; i < m->n_pages; i++) {
		const struct page *page = &m->pages[i];
		uint32_t at = 0;

		for (uint32_t p = 0; p < page->end - page->first; at = page->ends[p++])
			expect(t, page->cells + at, page->ends[p] - at);
	}
	for (size_t i = 0; i < m->n_links; i++)
		t->totals[m->links[i].terms[t->direction]] += t->expected[i];
	for (size_t i = 0; i < m->n_links; i++)
		t->given[i] =
			(float)(t->expected[i] /
				(t->totals[m->links[i].terms[t->direction]] + UNSEEN));
}

struct directions {
	struct training list[2];
	int next;
};

static void *next_direction(void *ctx)
{
	struct directions *d = ctx;

	return d->next < 2 ? &d->list[d->next++] : NULL;
}

static void work_direction(void *ctx, int worker, void *job)
{
	struct training *t = job;

	(void)ctx;
	(void)worker;
	t->given = make(t->m->n_links, sizeof(*t->given));
	t->expected = make(t->m->n_links, sizeof(*t->expected));
	t->totals = make(t->m->text->n_terms[t->direction], sizeof(*t->totals));
	for (size_t i = 0; i < t->m->n_links; i++)
		t->given[i] = t->m->links[i].given[t->direction];
	for (int i = 0; i < ITERATIONS; i++)
		iterate(t);
	for (size_t i = 0; i < t->m->n_links; i++)
		t->m->links[i].given[t->direction] = t->given[i];
	free(t->given);
	free(t->expected);
	free(t->totals);
}

static void train(struct model *m, int workers)
{
	static const struct pool_ops ops = { .next = next_direction,
					     .work = work_direction,
					     .done = done_nothing };
	struct directions d = { .list = { { .m = m, .direction = 0 },
					  { .m = m, .direction = 1 } } };

	pool_run(&ops, &d, workers);
}

/* ---- what was learned ---- */

/* Counts the links whose terms are each the other's likeliest in the pair. */
static void count_pair(struct model *m, uint32_t pair, const struct cell *cells, size_t n)
{
	float best[2][IBM1_SIDE] = { { 0 } };

	for (size_t c = 0; c < n; c++)
		for (int d = 0; d < 2; d++) {
			float p = m->links[cells[c].link].given[d];
			if (p > best[d][cells[c].at[!d]])
				best[d][cells[c].at[!d]] = p;
		}
	for (size_t c = 0; c < n; c++) {
		struct ibm1_link *link = &m->links[cells[c].link];

		if (link->given[0] < best[0][cells[c].at[1]] ||
		    link->given[1] < best[1][cells[c].at[0]] || link->given[0] == 0 ||
		    link->given[1] == 0)
			continue;
		if (link->passages++ == 0)
			link->example = pair;
	}
}

static void collect(struct model *m, struct ibm1_table *out)
{
	size_t n = 0;

	for (uint32_t i = 0; i < m->n_pages; i++) {
		const struct page *page = &m->pages[i];
		uint32_t at = 0;

		for (uint32_t p = page->first; p < page->end; p++) {
			uint32_t end = page->ends[p - page->first];
			count_pair(m, p, page->cells + at, end - at);
			at = end;
		}
	}
	for (size_t i = 0; i < m->n_links; i++)
		if (m->links[i].passages > 0)
			m->links[n++] = m->links[i];
	*out = (struct ibm1_table){ m->links, n };
}

void ibm1_learn(const struct ibm1_text *text, int workers, struct ibm1_table *out)
{
	struct model m = { .text = text };

	m.links = company_find(text, workers, &m.first, &m.n_links);
	link_pairs(&m, workers);
	train(&m, workers);
	collect(&m, out);
	for (uint32_t i = 0; i < m.n_pages; i++)
		free(m.pages[i].cells);
	free(m.pages);
	free(m.first);
}

void ibm1_free(struct ibm1_table *table)
{
	free(table->links);
	*table = (struct ibm1_table){ 0 };
}
