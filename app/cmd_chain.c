/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"
#include "app/emit.h"
#include "app/graph_read.h"

#include <string.h>
#include <unistd.h>

enum {
	MAX_DEPTH = 16, /* real chains have some five links; cycles end here */
	UP_AND_DOWN = 2 * MAX_DEPTH, /* to what a chain begins with, and all below that */
};

struct chain_options {
	const char *db, *format;
};

static const struct options_row rows[] = {
	{ "db", 0, OPTIONS_TEXT, "DIR", NULL, "the index [$TRACUU_DB]",
	  offsetof(struct chain_options, db) },
	{ "format", 0, OPTIONS_CHOICE, "text|ndjson|csv|tsv", "text", "how to print",
	  offsetof(struct chain_options, format) },
	{ 0 },
};

static const char *const columns[] = { "depth", "id",      "name", "kind", "parent_id",
				       "asked", "article", "text", NULL };
static const char *const lines[] = { "{branch}{id:green}  {kind}  {name:dim}", NULL };
static const struct emit_view view = { .columns = columns, .lines = lines };

struct chain {
	const struct graph *g;
	struct emit *emit;
	bool *asked; /* the nodes that the operand names */
	bool *roots;
	bool *seen; /* on the way up, then those whose branch is printed */
};

/* A later document carries out an earlier one. */
static bool is_link(const struct graph_edge *e)
{
	static const char *const kinds[] = { "implements", "continues", "guides",
					     "based-on" };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (str_eq(e->kind, str_of(kinds[i])))
			return true;
	return false;
}

/* Marks the documents at the beginning of the chains that node `at` is in. */
static void climb(struct chain *c, size_t at, int depth)
{
	const struct graph *g = c->g;
	bool top = true;

	if (c->seen[at])
		return;
	c->seen[at] = true;
	for (size_t i = g->leaving[at]; i < g->leaving[at + 1] && depth < MAX_DEPTH;
	     i++) {
		const struct graph_edge *e = &g->edges[i];

		if (!is_link(e))
			continue;
		top &= c->seen[e->target];
		climb(c, e->target, depth + 1);
	}
	c->roots[at] = top;
}

static void print_node(struct chain *c, size_t at, const struct graph_edge *from,
		       int depth)
{
	static const char blanks[] = "                                ";
	const struct graph_node *node = &c->g->nodes[at];
	struct emit *e = c->emit;

	emit_record(e);
	emit_uint(e, "depth", (uint64_t)depth);
	emit_str(e, "branch", (str){ blanks, (size_t)(2 * depth) });
	emit_str(e, "id", node->id);
	emit_known(e, "name", node->name);
	emit_known(e, "kind", from ? from->kind : (str){ "", 0 });
	emit_known(e, "parent_id", from ? c->g->nodes[from->target].id : (str){ "", 0 });
	emit_bool(e, "asked", c->asked[at]);
	emit_known(e, "article", from ? from->article : (str){ "", 0 });
	emit_known(e, "text", from ? from->text : (str){ "", 0 });
	emit_record_end(e);
}

/* A document and all that carry it out; the branch of one met again is not repeated. */
static void print_branch(struct chain *c, size_t at, const struct graph_edge *from,
			 int depth)
{
	const struct graph *g = c->g;

	print_node(c, at, from, depth);
	if (c->seen[at] || depth == MAX_DEPTH)
		return;
	c->seen[at] = true;
	for (size_t i = g->arriving[at]; i < g->arriving[at + 1]; i++) {
		const struct graph_edge *e = &g->edges[g->into[i]];

		if (is_link(e))
			print_branch(c, e->source, e, depth + 1);
	}
}

static void print_chains(struct chain *c)
{
	size_t n = c->g->n_nodes;

	for (size_t i = 0; i < n; i++)
		if (c->asked[i])
			climb(c, i, 0);
	memset(c->seen, 0, n * sizeof(*c->seen));
	for (size_t i = 0; i < n; i++)
		if (c->roots[i])
			print_branch(c, i, NULL, 0);
}

static bool run_chain(const struct command_run *run, enum command_status *status,
		      struct error *err)
{
	const struct chain_options *o = run->options;
	const struct emit_options how = { o->format, false, run->color, STDOUT_FILENO,
					  run->held };
	struct graph g = { .arena = arena_new() };
	str id = { run->args[0], strlen(run->args[0]) };

	if (run->n_args > 1) {
		arena_free(g.arena);
		return error_set(err, ERR_USAGE,
				 "chain takes one id; quote it where it holds blanks");
	}
	bool ok = graph_read(&g, run, o->db, UP_AND_DOWN, err);
	if (ok) {
		struct chain c = { .g = &g,
				   .asked = arena_make(g.arena, g.n_nodes + 1, bool),
				   .roots = arena_make(g.arena, g.n_nodes + 1, bool),
				   .seen = arena_make(g.arena, g.n_nodes + 1, bool) };
		bool found = graph_match(&g, id, c.asked);

		if (!found)
			report_note(run->report, "nothing is related to \"%s\"",
				    run->args[0]);
		c.emit = emit_open(&view, &how);
		print_chains(&c);
		ok = emit_close(c.emit, err);
		*status = found ? STATUS_DONE : STATUS_NOTHING;
	}
	arena_free(g.arena);
	return ok;
}

const struct command cmd_chain = {
	.name = "chain",
	.operands = "ID",
	.summary = "print what a document carries out, and what carries it out",
	.rows = rows,
	.options_size = sizeof(struct chain_options),
	.min_args = 1,
	.whole = true,
	.run = run_chain,
};
