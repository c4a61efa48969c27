/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/graph_read.h"

#include "app/stored.h"

struct found {
	struct citation *cites;
	size_t n;
};

static void *find(void *ctx, struct arena *a, const struct article *article)
{
	struct found *found = arena_make(a, 1, struct found);
	const struct citation_context context = {
		.text = article->text,
		.lang = article->lang,
		.published = article->published,
		.title = article->title,
		.url = article->url,
	};

	(void)ctx;
	found->n = citation_find(a, &context, &found->cites);
	return found;
}

static bool keep(void *ctx, const struct article *article, void *result)
{
	const struct found *found = result;

	graph_add(ctx, article, found->cites, found->n);
	return true;
}

bool graph_read(struct graph *g, const struct command_run *run, const char *db,
		struct error *err)
{
	static const struct feed_ops ops = { find, keep };
	struct feed_counts counts;
	char path[COMMAND_PATH_MAX];

	if (!command_db(path, db, err) ||
	    !stored_run(&ops, g, run, 0, path, &counts, err))
		return false;
	graph_link(g);
	return true;
}
