/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/settle.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* Where the documents of an article are, and who says so. */
enum origin {
	GONE,    /* in the index, of an item that is not there any more */
	CARRIED, /* in the index, of an item that still stands */
	MADE,    /* new */
};

struct claim {
	struct manifest_article *article;
	struct visit_item *item; /* NULL if GONE */
	size_t slot;             /* of the item; 0 if GONE */
	enum origin origin;
};

struct claims {
	struct claim *list;
	size_t n;
};

static void add_order(struct settle_orders *out, const struct settle_order *order)
{
	if (out->n == out->room) {
		out->room = out->room * 2 + 64;
		out->orders = memory_must(
			realloc(out->orders, out->room * sizeof(*out->orders)));
	}
	out->orders[out->n++] = *order;
}

/* By article, then what the index has, then the order of the file. */
static int compare_claims(const void *left, const void *right)
{
	const struct claim *x = left, *y = right;
	int order = memcmp(x->article->key, y->article->key, TERMS_ARTICLE_BYTES);

	if (order != 0)
		return order;
	if ((x->origin == MADE) != (y->origin == MADE))
		return x->origin == MADE ? 1 : -1;
	if (x->slot != y->slot)
		return x->slot < y->slot ? -1 : 1;
	return (x->article > y->article) - (x->article < y->article);
}

static void claim_all(struct claims *c, struct manifest_item *known,
		      struct visit_item *item, size_t slot, enum origin origin)
{
	for (size_t i = 0; i < known->n_articles; i++)
		c->list[c->n++] =
			(struct claim){ &known->articles[i], item, slot, origin };
}

static struct claims gather(struct visit *v)
{
	struct claims c = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < v->n_items; i++)
		n += v->items[i].known.n_articles;
	for (size_t i = 0; v->old != NULL && i < v->old->n_items; i++)
		n += v->old->items[i].n_articles;
	c.list = memory_must(malloc((n + 1) * sizeof(*c.list)));
	for (size_t i = 0; v->old != NULL && i < v->old->n_items; i++)
		if (!v->used[i])
			claim_all(&c, &v->old->items[i], NULL, 0, GONE);
	for (size_t i = 0; i < v->n_items; i++)
		claim_all(&c, &v->items[i].known, &v->items[i], i,
			  v->items[i].carried ? CARRIED : MADE);
	qsort(c.list, c.n, sizeof(*c.list), compare_claims);
	return c;
}

/* The claim that counts: the first of the file; NULL if all are gone. */
static const struct claim *winner_of(const struct claim *group, size_t n)
{
	const struct claim *best = NULL;

	for (size_t i = 0; i < n; i++) {
		const struct claim *c = &group[i];

		if (c->origin == GONE)
			continue;
		if (best == NULL || c->slot < best->slot ||
		    (c->slot == best->slot && c->article < best->article))
			best = c;
	}
	return best;
}

/* Parts 0 marks an article that lost; drop_losers takes it out. One that was only kept is
 * replaced by the new one, and no failure. */
static void lose(struct arena *a, const struct claim *c, const struct visit *v,
		 const struct scan_options *options)
{
	struct manifest_item *known = &c->item->known;
	struct manifest_failure *failures;
	struct error why;

	c->article->parts = 0;
	known->again = true;
	if (c->item->kept)
		return;
	failures = arena_make(a, known->n_failures + 1, struct manifest_failure);
	error_set(&why, ERR_FORMAT, "%.*s:%u: its id occurred before in this file",
		  STR_ARG(v->file.source), (unsigned)c->item->number);
	if (known->n_failures > 0)
		memcpy(failures, known->failures, known->n_failures * sizeof(*failures));
	failures[known->n_failures++].text = arena_copy(a, str_of(why.text));
	known->failures = failures;
	options->warn(options->ctx, why.text);
}

/* Those that lost are put into `losers`; returns how many. */
static size_t settle_group(const struct claim *group, size_t n, struct settle_orders *out,
			   struct claim *losers)
{
	const struct claim *winner = winner_of(group, n);
	struct settle_order order = { 0 };

	memcpy(order.key, group->article->key, sizeof(order.key));
	for (size_t i = 0; i < n; i++) {
		if (&group[i] == winner) {
			order.first = order.total;
			order.n = group[i].article->parts;
		}
		order.total += group[i].article->parts;
	}
	if (order.n < order.total)
		add_order(out, &order);
	size_t lost = 0;
	for (size_t i = 0; i < n; i++)
		if (&group[i] != winner && group[i].origin != GONE)
			losers[lost++] = group[i];
	return lost;
}

/* In the order of the file. */
static int compare_slots(const void *left, const void *right)
{
	const struct claim *x = left, *y = right;

	if (x->slot != y->slot)
		return x->slot < y->slot ? -1 : 1;
	return (x->article > y->article) - (x->article < y->article);
}

static void drop_losers(struct visit *v)
{
	for (size_t i = 0; i < v->n_items; i++) {
		struct manifest_item *known = &v->items[i].known;
		uint32_t n = 0;

		for (uint32_t k = 0; k < known->n_articles; k++)
			if (known->articles[k].parts > 0)
				known->articles[n++] = known->articles[k];
		known->n_articles = n;
	}
}

void settle_visit(struct arena *a, struct visit *v, const struct scan_options *options,
		  struct settle_orders *out)
{
	struct claims c = gather(v);
	struct claim *losers = memory_must(malloc((c.n + 1) * sizeof(*losers)));
	size_t end, n = 0;

	for (size_t i = 0; i < c.n; i = end) {
		for (end = i + 1;
		     end < c.n && memcmp(c.list[i].article->key, c.list[end].article->key,
					 TERMS_ARTICLE_BYTES) == 0;)
			end++;
		n += settle_group(c.list + i, end - i, out, losers + n);
	}
	if (n > 0)
		qsort(losers, n, sizeof(*losers), compare_slots);
	for (size_t i = 0; i < n; i++)
		lose(a, &losers[i], v, options);
	free(losers);
	free(c.list);
	drop_losers(v);
}

void settle_vanished(const struct manifest_file *file, struct settle_orders *out)
{
	for (size_t i = 0; i < file->n_items; i++)
		for (size_t k = 0; k < file->items[i].n_articles; k++) {
			const struct manifest_article *gone = &file->items[i].articles[k];
			struct settle_order order = { .total = gone->parts };

			memcpy(order.key, gone->key, sizeof(order.key));
			add_order(out, &order);
		}
}
