/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"
#include "app/emit.h"
#include "app/graph_print.h"
#include "app/graph_read.h"

#include <string.h>
#include <unistd.h>

struct graph_options {
	const char *db, *format;
	uint32_t depth;
};

static const struct options_row rows[] = {
	{ "db", 0, OPTIONS_TEXT, "DIR", NULL, "the index [$TRACUU_DB]",
	  offsetof(struct graph_options, db) },
	{ "depth", 0, OPTIONS_NUMBER, "N", "2", "how many relations around the documents",
	  offsetof(struct graph_options, depth) },
	{ "format", 0, OPTIONS_CHOICE, "dot|graphml|csv|json", "dot", "how to print",
	  offsetof(struct graph_options, format) },
	{ 0 },
};

static const char *const columns[] = { "kind",    "source_id", "target_id", "mentions",
				       "article", "text",      NULL };
static const struct emit_view view = { .columns = columns };

static void emit_edge(struct emit *e, const struct graph *g,
		      const struct graph_edge *edge)
{
	emit_str(e, "kind", edge->kind);
	emit_str(e, "source_id", g->nodes[edge->source].id);
	emit_str(e, "target_id", g->nodes[edge->target].id);
	emit_uint(e, "mentions", edge->n);
	emit_str(e, "article", edge->article);
	emit_str(e, "text", edge->text);
}

static void emit_table(struct emit *e, const struct graph *g)
{
	for (size_t i = 0; i < g->n_edges; i++) {
		if (!graph_is_kept(g, &g->edges[i]))
			continue;
		emit_record(e);
		emit_edge(e, g, &g->edges[i]);
		emit_record_end(e);
	}
}

static void emit_json(struct emit *e, const struct graph *g)
{
	emit_record(e);
	emit_array(e, "nodes");
	for (size_t i = 0; i < g->n_nodes; i++) {
		if (!g->nodes[i].kept)
			continue;
		emit_object(e, NULL);
		emit_str(e, "id", g->nodes[i].id);
		emit_known(e, "name", g->nodes[i].name);
		emit_object_end(e);
	}
	emit_array_end(e);
	emit_array(e, "edges");
	for (size_t i = 0; i < g->n_edges; i++) {
		if (!graph_is_kept(g, &g->edges[i]))
			continue;
		emit_object(e, NULL);
		emit_edge(e, g, &g->edges[i]);
		emit_object_end(e);
	}
	emit_array_end(e);
	emit_record_end(e);
}

static bool print(const struct graph *g, const struct command_run *run,
		  const struct graph_options *o, struct error *err)
{
	const struct emit_options how = { o->format, false, run->color, STDOUT_FILENO,
					  run->held };

	if (strcmp(o->format, "dot") == 0) {
		graph_print_dot(run->held, g);
		return true;
	}
	if (strcmp(o->format, "graphml") == 0) {
		graph_print_graphml(run->held, g);
		return true;
	}
	struct emit *e = emit_open(&view, &how);
	if (strcmp(o->format, "csv") == 0)
		emit_table(e, g);
	else
		emit_json(e, g);
	return emit_close(e, err);
}

/* Keeps what is around the documents that the operands name, or everything. */
static bool choose(struct graph *g, const struct command_run *run, size_t depth)
{
	bool *marks = arena_make(g->arena, g->n_nodes + 1, bool), any = false;

	for (size_t i = 0; i < run->n_args; i++) {
		str id = { run->args[i], strlen(run->args[i]) };

		if (graph_match(g, id, marks))
			any = true;
		else
			report_note(run->report, "nothing is related to \"%s\"",
				    run->args[i]);
	}
	if (run->n_args > 0)
		graph_keep(g, marks, depth);
	return run->n_args > 0 ? any : g->n_edges > 0;
}

static bool run_graph(const struct command_run *run, enum command_status *status,
		      struct error *err)
{
	const struct graph_options *o = run->options;
	struct graph g = { .arena = arena_new() };
	size_t depth = o->depth > 0 ? o->depth : 1; /* a relation tells a node's name */
	bool ok = graph_read(&g, run, o->db, depth, err);

	if (ok) {
		*status = choose(&g, run, o->depth) ? STATUS_DONE : STATUS_NOTHING;
		ok = print(&g, run, o, err);
	}
	arena_free(g.arena);
	return ok;
}

const struct command cmd_graph = {
	.name = "graph",
	.operands = "[ID...]",
	.summary = "draw how documents stand to each other",
	.rows = rows,
	.options_size = sizeof(struct graph_options),
	.min_args = 0,
	.whole = true,
	.run = run_graph,
};
