/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * graph_read: the graph of all articles of an index.
 */
#ifndef APP_GRAPH_READ_H
#define APP_GRAPH_READ_H

#include "app/command.h"
#include "app/graph.h"

/* Reads the index at --db `db` through, with a thread for each processor. `g` has its
 * arena. */
bool graph_read(struct graph *g, const struct command_run *run, const char *db,
		struct error *err);

#endif
