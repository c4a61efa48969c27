/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * graph: the documents that articles relate to each other, and what proves each relation.
 *
 * Nodes and edges are in byte order of their identities, whatever the order of reading.
 * An identity that lacks its term or year is taken for the one complete identity of that
 * document, where only one was added.
 */
#ifndef APP_GRAPH_H
#define APP_GRAPH_H

#include "base/arena.h"
#include "base/str.h"
#include "citation/citation.h"
#include "corpus/article.h"

struct graph_node {
	str id, name; /* as one of its mentions calls it, or empty */
	bool kept;
};

struct graph_edge {
	str kind;
	size_t source, target; /* nodes */
	size_t n;              /* mentions that say so */
	str article, text;     /* the first of them, and its sentence */
};

struct graph {
	struct arena *arena;
	struct graph_node *nodes;
	struct graph_edge *edges; /* by source, target and kind */
	size_t n_nodes, n_edges;
	/* Node i is the source of edges[leaving[i]] up to edges[leaving[i + 1]], and the
	 * target of edges[into[arriving[i]]] up to edges[into[arriving[i + 1]]]. */
	size_t *leaving, *arriving, *into;
	struct graph_found *found; /* while articles are added */
	size_t n_found, room;
};

/* Begin with the arena set and the rest zero; what is added is copied into it. */
void graph_add(struct graph *g, const struct article *article,
	       const struct citation *cites, size_t n);

/* Adds a document without any relation: it may complete the identity of another. */
void graph_know(struct graph *g, str id);

/* Adds that `source` stands so to `target`, without proof. */
void graph_relate(struct graph *g, str source, str kind, str target);

/* Makes nodes and edges of all that was added; all with an edge are kept. */
void graph_link(struct graph *g);

/*
 * The nodes that `id` names as wanted.h tells: those that it is, or else those that leave
 * open whether they are. Sets marks[i] for each; false if there is none.
 */
bool graph_match(const struct graph *g, str id, bool *marks);

/* Keeps only what lies at most `depth` edges from a marked node. */
void graph_keep(struct graph *g, const bool *marks, size_t depth);

/* True if the document `id`, or what completes it, is kept. */
bool graph_has(const struct graph *g, str id);

/* An edge between two kept nodes. */
bool graph_is_kept(const struct graph *g, const struct graph_edge *e);

#endif
