/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * graph_print: a graph for programs that draw or compute.
 *
 * DOT is the language of Graphviz; GraphML is that of graphml.graphdrawing.org, with the
 * data keys `name`, `kind`, `mentions`, `article` and `text`.
 */
#ifndef APP_GRAPH_PRINT_H
#define APP_GRAPH_PRINT_H

#include "app/graph.h"
#include "base/buf.h"

void graph_print_dot(struct buf *out, const struct graph *g);
void graph_print_graphml(struct buf *out, const struct graph *g);

#endif
