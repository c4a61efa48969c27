/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/graph.h"

#include "app/cite_record.h"
#include "app/complete.h"
#include "app/wanted.h"

#include <stdlib.h>
#include <string.h>

enum { NEAR = 50 }; /* mentions before and after one that may name its source */

/* One mention of a relation. */
struct graph_found {
	str kind, source, target, article, text;
	str source_name, target_name;
	size_t order;
};

static void add(struct graph *g, struct graph_found found)
{
	g->found = arena_room(g->arena, g->found, g->n_found, 1, &g->room,
			      struct graph_found);
	found.order = g->n_found;
	g->found[g->n_found++] = found;
}

/* How a mention near the `i`-th calls the document. */
static str name_of(const struct article *article, const struct citation *cites, size_t n,
		   size_t i, str id)
{
	size_t last = i + NEAR < n ? i + NEAR : n;

	for (size_t k = i > NEAR ? i - NEAR : 0; k < last; k++)
		if (str_eq(cites[k].id, id) && cites[k].form != CITATION_ANAPHOR)
			return str_range(article->text, cites[k].start, cites[k].end);
	return (str){ "", 0 };
}

void graph_add(struct graph *g, const struct article *article,
	       const struct citation *cites, size_t n)
{
	struct arena *a = g->arena;

	for (size_t i = 0; i < n; i++) {
		const struct citation *c = &cites[i];
		if (c->id.n == 0 || c->relation.n == 0 || c->relation_source.n == 0)
			continue;
		str source = name_of(article, cites, n, i, c->relation_source);
		str target = str_range(article->text, c->start, c->end);
		str text = cite_record_sentence(article->text, c->start, c->end);
		add(g, (struct graph_found){ .kind = arena_copy(a, c->relation),
					     .source = arena_copy(a, c->relation_source),
					     .target = arena_copy(a, c->id),
					     .source_name = arena_copy(a, source),
					     .target_name = arena_copy(a, target),
					     .article = arena_copy(a, article->id),
					     .text = arena_copy(a, text) });
	}
}

void graph_know(struct graph *g, str id)
{
	graph_relate(g, id, (str){ "", 0 }, id);
}

void graph_relate(struct graph *g, str source, str kind, str target)
{
	add(g, (struct graph_found){ .kind = arena_copy(g->arena, kind),
				     .source = arena_copy(g->arena, source),
				     .target = arena_copy(g->arena, target) });
}

/* ---- nodes ---- */

static int compare_nodes(const void *left, const void *right)
{
	const struct graph_node *x = left, *y = right;

	return str_compare(x->id, y->id);
}

static struct graph_node *node_of(const struct graph *g, str id)
{
	const struct graph_node key = { .id = id };

	return bsearch(&key, g->nodes, g->n_nodes, sizeof(key), compare_nodes);
}

/* The one node that completes node `i`, or that node itself. */
static size_t complete(const struct graph *g, size_t i)
{
	size_t only = i;

	for (size_t k = i + 1;
	     k < g->n_nodes && str_starts(g->nodes[k].id, g->nodes[i].id); k++) {
		if (!complete_is(g->nodes[k].id, g->nodes[i].id))
			continue;
		if (only != i)
			return i;
		only = k;
	}
	return only;
}

static size_t place_of(const struct graph *g, str id)
{
	return complete(g, (size_t)(node_of(g, id) - g->nodes));
}

static void call(struct graph_node *node, str name)
{
	if (node->name.n == 0)
		node->name = name;
}

static void make_nodes(struct graph *g)
{
	size_t n = 0;

	g->nodes = arena_make(g->arena, 2 * g->n_found + 1, struct graph_node);
	for (size_t i = 0; i < g->n_found; i++) {
		g->nodes[n++].id = g->found[i].source;
		g->nodes[n++].id = g->found[i].target;
	}
	qsort(g->nodes, n, sizeof(*g->nodes), compare_nodes);
	for (size_t i = 0; i < n; i++)
		if (g->n_nodes == 0 ||
		    !str_eq(g->nodes[g->n_nodes - 1].id, g->nodes[i].id))
			g->nodes[g->n_nodes++] =
				(struct graph_node){ g->nodes[i].id, { "", 0 }, false };
	for (size_t i = 0; i < g->n_found; i++) {
		call(&g->nodes[place_of(g, g->found[i].source)], g->found[i].source_name);
		call(&g->nodes[place_of(g, g->found[i].target)], g->found[i].target_name);
	}
}

/* ---- edges ---- */

static int compare_edges(const void *left, const void *right)
{
	const struct graph_edge *x = left, *y = right;

	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	if (x->target != y->target)
		return x->target < y->target ? -1 : 1;
	int order = str_compare(x->kind, y->kind);
	return order ? order : (x->n > y->n) - (x->n < y->n);
}

static bool same_edge(const struct graph_edge *x, const struct graph_edge *y)
{
	return x->source == y->source && x->target == y->target &&
	       str_eq(x->kind, y->kind);
}

/* Where the edges of each node begin, from the count of each at its node's next. */
static void sum_up(size_t *begin, size_t n_nodes)
{
	for (size_t i = 0; i < n_nodes; i++)
		begin[i + 1] += begin[i];
}

static void order_edges(struct graph *g)
{
	g->leaving = arena_make(g->arena, g->n_nodes + 1, size_t);
	g->arriving = arena_make(g->arena, g->n_nodes + 1, size_t);
	g->into = arena_make(g->arena, g->n_edges + 1, size_t);
	size_t *next = arena_make(g->arena, g->n_nodes + 1, size_t);

	for (size_t i = 0; i < g->n_edges; i++) {
		g->leaving[g->edges[i].source + 1]++;
		g->arriving[g->edges[i].target + 1]++;
	}
	sum_up(g->leaving, g->n_nodes);
	sum_up(g->arriving, g->n_nodes);
	memcpy(next, g->arriving, (g->n_nodes + 1) * sizeof(*next));
	for (size_t i = 0; i < g->n_edges; i++)
		g->into[next[g->edges[i].target]++] = i;
}

void graph_link(struct graph *g)
{
	make_nodes(g);
	g->edges = arena_make(g->arena, g->n_found + 1, struct graph_edge);
	for (size_t i = 0; i < g->n_found; i++) {
		const struct graph_found *f = &g->found[i];

		/* Until they are counted, `n` keeps them in the order of reading. */
		g->edges[i] = (struct graph_edge){ f->kind,
						   place_of(g, f->source),
						   place_of(g, f->target),
						   f->order,
						   f->article,
						   f->text };
	}
	qsort(g->edges, g->n_found, sizeof(*g->edges), compare_edges);
	for (size_t i = 0; i < g->n_found; i++) {
		struct graph_edge *e = &g->edges[i];

		if (g->n_edges > 0 && same_edge(&g->edges[g->n_edges - 1], e)) {
			g->edges[g->n_edges - 1].n++;
			continue;
		}
		if (e->source == e->target)
			continue;
		g->edges[g->n_edges] = *e;
		g->edges[g->n_edges].n = 1;
		g->nodes[e->source].kept = g->nodes[e->target].kept = true;
		g->n_edges++;
	}
	order_edges(g);
}

/* ---- a part of it ---- */

/* Marks the kept nodes that are asked for so, or better; true if there are any. */
static bool mark(const struct graph *g, const struct wanted *w, enum wanted_fit least,
		 bool *marks)
{
	struct arena *a = arena_new();
	bool any = false;

	for (size_t i = 0; i < g->n_nodes; i++) {
		const struct citation c = { .id = g->nodes[i].id };

		arena_reset(a);
		if (g->nodes[i].kept && wanted_fit(a, w, &c, c.id) >= least)
			any = marks[i] = true;
	}
	arena_free(a);
	return any;
}

bool graph_match(const struct graph *g, str id, bool *marks)
{
	struct arena *a = arena_new();
	struct wanted w;

	wanted_parse(a, id, &w);
	bool any = mark(g, &w, WANTED_IS, marks) || mark(g, &w, WANTED_OPEN, marks);
	arena_free(a);
	return any;
}

void graph_keep(struct graph *g, const bool *marks, size_t depth)
{
	bool *near = arena_make(g->arena, g->n_nodes + 1, bool),
	     *next = arena_make(g->arena, g->n_nodes + 1, bool);

	memcpy(near, marks, g->n_nodes * sizeof(*near));
	for (bool more = true; depth > 0 && more; depth--) {
		more = false;
		memcpy(next, near, g->n_nodes * sizeof(*next));
		for (size_t i = 0; i < g->n_edges; i++) {
			const struct graph_edge *e = &g->edges[i];

			if (near[e->source] != near[e->target])
				more = next[e->source] = next[e->target] = true;
		}
		memcpy(near, next, g->n_nodes * sizeof(*next));
	}
	for (size_t i = 0; i < g->n_nodes; i++)
		g->nodes[i].kept &= near[i];
}

bool graph_is_kept(const struct graph *g, const struct graph_edge *e)
{
	return g->nodes[e->source].kept && g->nodes[e->target].kept;
}

bool graph_has(const struct graph *g, str id)
{
	return node_of(g, id) != NULL && g->nodes[place_of(g, id)].kept;
}
