/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/graph_read.h"

#include "app/stored.h"
#include "indexer/context.h"
#include "query/namesake.h"
#include "store/terms.h"

#include <string.h>

struct found {
	struct citation *cites;
	size_t n;
};

static void *find(void *ctx, struct arena *a, const struct article *article)
{
	struct found *found = arena_make(a, 1, struct found);
	const struct citation_context context = context_of(article);

	(void)ctx;
	found->n = citation_find(a, &context, &found->cites);
	return found;
}

/* While the index is read. */
struct reader {
	struct graph *g;
	const struct command_run *run;
	size_t depth;
};

/* Relations in one index; ten times what a million articles have told. */
enum { MOST_RELATIONS = 2000000 };

/* "source kind target" of a term; false for one too long to be kept whole. */
static bool take_relation(str name, str *source, str *kind, str *target)
{
	str rest = str_from(name, strlen(TERMS_RELATED));

	if (name.n >= STORE_TERM_BYTES || !str_cut(&rest, ' ', source) ||
	    !str_cut(&rest, ' ', kind))
		return false;
	*target = rest;
	return target->n > 0;
}

/* What else the index has that may complete `id`: relations need not name all of it. */
static bool know_others(struct graph *all, struct store *s, str id, struct error *err)
{
	struct arena *a = arena_new();
	struct store_name *names;
	size_t n = 0;
	bool ok = !str_eq(namesake_base(id), id) ||
		  namesake_find(a, s, id, &names, &n, err);

	for (size_t i = 0; ok && i < n; i++)
		graph_know(all, names[i].name);
	arena_free(a);
	return ok;
}

/* Of terms in order, the sources stand together. */
static bool know_namesakes(struct graph *all, struct store *s,
			   const struct store_name *names, size_t n, struct error *err)
{
	str source, kind, target, last = { 0 };

	for (size_t i = 0; i < n; i++) {
		if (!take_relation(names[i].name, &source, &kind, &target))
			continue;
		if (!str_eq(source, last) && !know_others(all, s, source, err))
			return false;
		last = source;
		if (!know_others(all, s, target, err))
			return false;
	}
	return true;
}

/* The relations of the index, without proof; those that are wanted are kept. */
static void sketch(const struct reader *r, struct graph *all,
		   const struct store_name *names, size_t n)
{
	str source, kind, target;

	for (size_t i = 0; i < n; i++)
		if (take_relation(names[i].name, &source, &kind, &target))
			graph_relate(all, source, kind, target);
	graph_link(all);
	if (r->run->n_args == 0)
		return;
	bool *marks = arena_make(all->arena, all->n_nodes + 1, bool);
	for (size_t i = 0; i < r->run->n_args; i++)
		graph_match(all, str_of(r->run->args[i]), marks);
	graph_keep(all, marks, r->depth);
}

/* All identities are known, so that those of the articles are completed as in `all`. */
static void know_all(struct graph *g, const struct graph *all)
{
	for (size_t i = 0; i < all->n_nodes; i++)
		graph_know(g, all->nodes[i].id);
}

/* True where both ends are wanted; a term that is not kept whole may be. */
static bool is_wanted(const struct graph *all, str name)
{
	str source, kind, target;

	return !take_relation(name, &source, &kind, &target) ||
	       (graph_has(all, source) && graph_has(all, target));
}

/* Parts while they are gathered. */
struct parts {
	uint32_t *ids;
	size_t n, room;
};

static bool add_postings(struct arena *a, struct store *s, str name, struct parts *parts,
			 struct error *err)
{
	uint32_t *ids;
	size_t n;

	if (!store_postings(a, s, name, &ids, &n, err))
		return false;
	parts->ids = arena_room(a, parts->ids, parts->n, n, &parts->room, uint32_t);
	if (n > 0)
		memcpy(parts->ids + parts->n, ids, n * sizeof(*ids));
	parts->n += n;
	return true;
}

static bool choose(void *ctx, struct arena *a, struct store *s, uint32_t **ids, size_t *n,
		   struct error *err)
{
	const struct reader *r = ctx;
	struct graph all = { .arena = a };
	struct parts parts = { 0 };
	struct store_name *names;
	size_t n_names;

	if (!store_terms(a, s, STR(TERMS_RELATED), MOST_RELATIONS, &names, &n_names, err))
		return false;
	if (!know_namesakes(&all, s, names, n_names, err))
		return false;
	sketch(r, &all, names, n_names);
	know_all(r->g, &all);
	for (size_t i = 0; i < n_names; i++)
		if (is_wanted(&all, names[i].name) &&
		    !add_postings(a, s, names[i].name, &parts, err))
			return false;
	*ids = parts.ids;
	*n = parts.n;
	return true;
}

static bool keep(void *ctx, const struct article *article, void *result)
{
	const struct reader *r = ctx;
	const struct found *found = result;

	graph_add(r->g, article, found->cites, found->n);
	return true;
}

bool graph_read(struct graph *g, const struct command_run *run, const char *db,
		size_t depth, struct error *err)
{
	static const struct feed_ops ops = { find, keep };
	struct reader reader = { g, run, depth };
	struct feed_counts counts;
	char path[COMMAND_PATH_MAX];

	if (!command_db(path, db, err) ||
	    !stored_run(&ops, &reader, choose, run, 0, path, &counts, err))
		return false;
	graph_link(g);
	return true;
}
