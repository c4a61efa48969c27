/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * graph_read: the graph of the documents of an index, or what is near some of them.
 *
 * The relations are terms of the index; only the articles that prove those that are
 * wanted are read.
 */
#ifndef APP_GRAPH_READ_H
#define APP_GRAPH_READ_H

#include "app/command.h"
#include "app/graph.h"

/*
 * What lies at most `depth` relations from the documents that the operands name, or all
 * where there are none, of the index at --db `db`. `g` has its arena.
 */
bool graph_read(struct graph *g, const struct command_run *run, const char *db,
		size_t depth, struct error *err);

#endif
