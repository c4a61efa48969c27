/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"
#include "app/show.h"
#include "citation/typed.h"
#include "store/schema.h"
#include "store/terms.h"

#include <string.h>
#include <unistd.h>

struct show_options {
	const char *db, *format;
};

static const struct options_row rows[] = {
	{ "db", 0, OPTIONS_TEXT, "DIR", NULL, "the index [$TRACUU_DB]",
	  offsetof(struct show_options, db) },
	{ "format", 0, OPTIONS_CHOICE, "text|json|ndjson|csv|tsv", "text", "how to print",
	  offsetof(struct show_options, format) },
	{ 0 },
};

/* Articles of one id may stand in several sources. */
enum { MAX_ARTICLES = 100 };

struct show {
	struct store *store;
	struct arena *arena;
	struct emit_options how;
	bool found;
};

static bool show_articles(struct show *show, const struct store_name *keys, size_t n,
			  struct error *err)
{
	struct emit *e = emit_open(&show_article_view, &show->how);
	struct error write_error;
	bool ok = true;

	show->found = true;
	for (size_t i = 0; i < n && ok; i++)
		ok = show_article(show->store, keys[i].name, e, err);
	bool written = emit_close(e, &write_error);
	if (ok && !written)
		*err = write_error;
	return ok && written;
}

/* Nothing happens where no part cites the document. */
static bool show_key(struct show *show, str key, struct error *err)
{
	struct error write_error;
	uint32_t *ids;
	size_t n;

	if (!store_postings(show->arena, show->store,
			    terms_prefixed(show->arena, TERMS_CITE, key), &ids, &n, err))
		return false;
	if (n == 0)
		return true;
	show->found = true;
	struct emit *e = emit_open(&show_document_view, &show->how);
	bool ok = show_document(show->store, key, ids, n, e, err);
	bool written = emit_close(e, &write_error);
	if (ok && !written)
		*err = write_error;
	return ok && written;
}

/* A document's number in any spelling. */
static bool show_number(struct show *show, str id, struct error *err)
{
	struct citation *found;

	if (typed_find(show->arena, id, &found) != 1)
		return true;
	str key = citation_query_key(show->arena, &found[0]);
	return key.n == 0 || show_key(show, key, err);
}

/* An article's id, a canonical identity, or a number in any spelling, in this order. */
static bool show_id(struct show *show, str id, struct error *err)
{
	struct store_name *keys;
	size_t n;

	if (!store_terms(show->arena, show->store, terms_article_prefix(show->arena, id),
			 MAX_ARTICLES, &keys, &n, err))
		return false;
	if (n > 0)
		return show_articles(show, keys, n, err);
	return show_key(show, id, err) && (show->found || show_number(show, id, err));
}

static bool run_show(const struct command_run *run, enum command_status *status,
		     struct error *err)
{
	const struct show_options *o = run->options;
	struct show show = { .how = { o->format, false, run->color, STDOUT_FILENO,
				      run->held } };
	str id = { run->args[0], strlen(run->args[0]) };
	char db[COMMAND_PATH_MAX];

	if (run->n_args > 1)
		return error_set(err, ERR_USAGE,
				 "show takes one id; quote it where it "
				 "holds blanks");
	if (!command_db(db, o->db, err) || !schema_open(&show.store, db, err))
		return false;
	show.arena = arena_new();
	bool ok = show_id(&show, id, err);
	if (ok && !show.found)
		report_note(
			run->report,
			"no article has the id \"%s\", and none cites such a document",
			run->args[0]);
	arena_free(show.arena);
	store_close(show.store);
	*status = show.found ? STATUS_DONE : STATUS_NOTHING;
	return ok;
}

const struct command cmd_show = {
	.name = "show",
	.operands = "ID",
	.summary = "all that the index knows of one article or document",
	.rows = rows,
	.options_size = sizeof(struct show_options),
	.min_args = 1,
	.whole = true,
	.run = run_show,
};
