/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/glossary.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Both ways together a pair is this likely, or it is chance; and from the term on. */
static const double LEAST_BOTH = 0.005, LEAST_GIVEN = 0.02;

enum { PER_MILLE = 1000 };

/* One direction of one pair. */
struct entry {
	enum lang from, to, through;
	str term, text, partner, partner_text;
	double forward, backward;
	uint32_t passages;
	uint32_t bitext, pair; /* where its example is */
};

struct entries {
	struct entry *items;
	size_t n, room;
};

static void add(struct entries *list, struct entry e)
{
	if (e.forward * e.backward < LEAST_BOTH || e.forward < LEAST_GIVEN ||
	    str_eq(e.term, e.partner))
		return; /* names stand for themselves */
	if (list->n == list->room) {
		list->room = 2 * list->room + 1024;
		list->items = memory_must(
			realloc(list->items, list->room * sizeof(*list->items)));
	}
	list->items[list->n++] = e;
}

/* By term, then partner language, the best first. */
static int compare(const void *x, const void *y)
{
	const struct entry *a = x, *b = y;
	int order = (a->from > b->from) - (a->from < b->from);

	if (order == 0)
		order = str_compare(a->term, b->term);
	if (order == 0)
		order = (a->to > b->to) - (a->to < b->to);
	if (order == 0)
		order = (b->forward > a->forward) - (b->forward < a->forward);
	return order != 0 ? order : str_compare(a->partner, b->partner);
}

static bool same_term(const struct entry *x, const struct entry *y)
{
	return x->from == y->from && str_eq(x->term, y->term);
}

/* Sorted, and of each term's partners in a language only the first. */
static void settle(struct entries *list)
{
	size_t kept = 0, rank = 0;

	if (list->n > 0)
		qsort(list->items, list->n, sizeof(*list->items), compare);
	for (size_t i = 0; i < list->n; i++) {
		const struct entry *before = i > 0 ? &list->items[i - 1] : NULL;
		struct entry e = list->items[i];

		rank = before != NULL && same_term(before, &e) && before->to == e.to
			       ? rank + 1
			       : 0;
		if (rank < GLOSSARY_PARTNERS)
			list->items[kept++] = e;
	}
	list->n = kept;
}

/* ---- directly ---- */

static void add_link(struct entries *list, const struct bitext *b, uint32_t number,
		     const struct ibm1_link *link)
{
	for (int side = 0; side < 2; side++)
		add(list,
		    (struct entry){
			    .from = bitext_lang(b, side),
			    .to = bitext_lang(b, !side),
			    .term = bitext_term(b, side, link->terms[side]),
			    .text = bitext_spelling(b, side, link->terms[side]),
			    .partner = bitext_term(b, !side, link->terms[!side]),
			    .partner_text = bitext_spelling(b, !side, link->terms[!side]),
			    .forward = (double)link->given[side],
			    .backward = (double)link->given[!side],
			    .passages = link->passages,
			    .bitext = number,
			    .pair = link->example,
		    });
}

/* ---- through a third language ---- */

/* The entries of a term: from *first on, their number. */
static size_t entries_of(const struct entries *list, enum lang from, str term,
			 size_t *first)
{
	struct entry wanted = { .from = from, .term = term };
	size_t low = 0, high = list->n, n = 0;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (compare(&list->items[middle], &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	*first = low;
	while (low + n < list->n && same_term(&list->items[low + n], &wanted))
		n++;
	return n;
}

/* Adds to an entry that is there, or a new one. */
static void add_way(struct entry *ways, size_t *n, size_t room, const struct entry *first,
		    const struct entry *second)
{
	uint32_t passages =
		first->passages < second->passages ? first->passages : second->passages;
	size_t i = 0;

	while (i < *n && !str_eq(ways[i].partner, second->partner))
		i++;
	if (i == room)
		return;
	if (i == *n)
		ways[(*n)++] = (struct entry){ .from = first->from,
					       .to = second->to,
					       .through = first->to,
					       .term = first->term,
					       .text = first->text,
					       .partner = second->partner,
					       .partner_text = second->partner_text };
	ways[i].forward += first->forward * second->forward;
	ways[i].backward += first->backward * second->backward;
	if (ways[i].passages < passages)
		ways[i].passages = passages;
}

static void join_term(const struct entries *direct, size_t first, size_t n, enum lang to,
		      struct entries *out)
{
	struct entry ways[GLOSSARY_PARTNERS * GLOSSARY_PARTNERS];
	size_t n_ways = 0, at;

	for (size_t i = first; i < first + n; i++) {
		const struct entry *e = &direct->items[i];
		size_t n_next = entries_of(direct, e->to, e->partner, &at);
		for (size_t k = at; k < at + n_next; k++)
			if (direct->items[k].to == to)
				add_way(ways, &n_ways, sizeof(ways) / sizeof(*ways), e,
					&direct->items[k]);
	}
	for (size_t i = 0; i < n_ways; i++)
		add(out, ways[i]);
}

static void join_languages(const struct entries *direct, enum lang from, enum lang to,
			   struct entries *out)
{
	for (size_t i = 0, n; i < direct->n; i += n) {
		n = 1;
		while (i + n < direct->n &&
		       same_term(&direct->items[i], &direct->items[i + n]))
			n++;
		if (direct->items[i].from == from)
			join_term(direct, i, n, to, out);
	}
}

static bool is_joined(struct bitext *const *bitexts, size_t n, enum lang x, enum lang y)
{
	for (size_t i = 0; i < n; i++) {
		enum lang left = bitext_lang(bitexts[i], 0),
			  right = bitext_lang(bitexts[i], 1);
		if (bitext_pairs(bitexts[i]) > 0 &&
		    ((left == x && right == y) || (left == y && right == x)))
			return true;
	}
	return false;
}

/* ---- the tables ---- */

struct maker {
	struct arena *a;
	struct bitext *const *bitexts;
	struct glossary *out;
	struct glossary_term *terms;
	uint32_t **numbers; /* by bitext and pair: 1 + number of its example */
	struct learned_example *examples;
};

static str code(enum lang lang)
{
	return str_of(lang_code(lang));
}

static uint32_t example_of(struct maker *m, const struct entry *e)
{
	const struct bitext *b = m->bitexts[e->bitext];
	uint32_t *number = &m->numbers[e->bitext][e->pair];

	if (*number == 0) {
		struct learned_example *example = &m->examples[m->out->n_examples++];
		for (int side = 0; side < 2; side++)
			example->sides[side] = bitext_place(b, side, e->pair);
		*number = (uint32_t)m->out->n_examples;
	}
	return *number - 1;
}

static struct learned_pair pair_of(struct maker *m, const struct entry *e)
{
	bool direct = e->through == LANG_UND;

	return (struct learned_pair){
		.lang = code(e->to),
		.term = e->partner,
		.forward = (uint32_t)lround(e->forward * PER_MILLE),
		.backward = (uint32_t)lround(e->backward * PER_MILLE),
		.passages = e->passages,
		.through = direct ? (str){ 0 } : code(e->through),
		.example = direct ? example_of(m, e) : 0,
	};
}

static uint32_t n_words(str term)
{
	uint32_t n = 1;

	for (size_t i = 0; i < term.n; i++)
		n += term.p[i] == ' ';
	return n;
}

static struct glossary_term *add_term(struct maker *m, enum lang lang, str term, str text)
{
	struct glossary_term *t = &m->terms[m->out->n++];

	*t = (struct glossary_term){ code(lang), term, { .text = text, .longest = 1 } };
	return t;
}

static int by_term(const void *x, const void *y)
{
	const struct glossary_term *a = x, *b = y;
	int order = str_compare(a->lang, b->lang);

	return order != 0 ? order : str_compare(a->term, b->term);
}

/* Each entry's term, partner and first word has an entry, so that they can be found. */
static void add_terms(struct maker *m, const struct entries *list)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++) {
		const struct entry *e = &list->items[i];
		str rest = e->term, head;

		str_cut(&rest, ' ', &head);
		add_term(m, e->from, e->term, e->text);
		add_term(m, e->from, head, (str){ 0 })->entry.longest = n_words(e->term);
		add_term(m, e->to, e->partner, e->partner_text);
	}
	if (m->out->n > 0)
		qsort(m->terms, m->out->n, sizeof(*m->terms), by_term);
	for (size_t i = 0; i < m->out->n; i++) {
		struct glossary_term *last = n > 0 ? &m->terms[n - 1] : NULL,
				     *t = &m->terms[i];
		if (last == NULL || by_term(last, t) != 0) {
			m->terms[n++] = *t;
			continue;
		}
		if (last->entry.text.n == 0)
			last->entry.text = t->entry.text;
		if (last->entry.longest < t->entry.longest)
			last->entry.longest = t->entry.longest;
	}
	m->out->n = n;
}

static void add_pairs(struct maker *m, const struct entries *list)
{
	for (size_t i = 0, n; i < list->n; i += n) {
		const struct entry *e = &list->items[i];
		struct glossary_term wanted = { .lang = code(e->from), .term = e->term };
		struct glossary_term *t =
			bsearch(&wanted, m->terms, m->out->n, sizeof(*m->terms), by_term);

		for (n = 1; i + n < list->n && same_term(e, &list->items[i + n]);)
			n++;
		t->entry.n = n;
		t->entry.pairs = arena_make(m->a, n, struct learned_pair);
		for (size_t k = 0; k < n; k++)
			t->entry.pairs[k] = pair_of(m, &list->items[i + k]);
	}
}

static void make_tables(struct maker *m, const struct entries *list, size_t n_bitexts)
{
	size_t most = 0;

	m->numbers = arena_make(m->a, n_bitexts, uint32_t *);
	for (size_t i = 0; i < n_bitexts; i++) {
		m->numbers[i] = arena_make(m->a, bitext_pairs(m->bitexts[i]), uint32_t);
		most += bitext_pairs(m->bitexts[i]);
	}
	m->examples = arena_make(m->a, most, struct learned_example);
	m->terms = arena_make(m->a, 3 * list->n, struct glossary_term);
	*m->out = (struct glossary){ .terms = m->terms, .examples = m->examples };
	add_terms(m, list);
	add_pairs(m, list);
}

void glossary_make(struct arena *a, struct bitext *const *bitexts,
		   const struct ibm1_table *tables, size_t n, struct glossary *out)
{
	struct entries direct = { 0 }, through = { 0 };
	struct maker m = { .a = a, .bitexts = bitexts, .out = out };

	for (uint32_t i = 0; i < n; i++)
		for (size_t k = 0; k < tables[i].n; k++)
			add_link(&direct, bitexts[i], i, &tables[i].links[k]);
	settle(&direct);
	for (enum lang x = LANG_UND + 1; x < LANG_COUNT; x++)
		for (enum lang y = LANG_UND + 1; y < LANG_COUNT; y++)
			if (x != y && !is_joined(bitexts, n, x, y))
				join_languages(&direct, x, y, &through);
	size_t n_direct = direct.n;
	for (size_t i = 0; i < through.n; i++)
		add(&direct, through.items[i]);
	if (direct.n > n_direct)
		settle(&direct);
	make_tables(&m, &direct, n);
	free(direct.items);
	free(through.items);
}
