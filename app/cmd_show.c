/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"
#include "app/show.h"
#include "base/numbers.h"
#include "query/namesake.h"
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

/* Parts while they are gathered. */
struct parts {
	uint32_t *ids;
	size_t n, room;
};

static bool add_parts(struct show *show, str key, struct parts *parts, struct error *err)
{
	uint32_t *ids;
	size_t n;

	if (!store_postings(show->arena, show->store,
			    terms_prefixed(show->arena, TERMS_CITE, key), &ids, &n, err))
		return false;
	parts->ids =
		arena_room(show->arena, parts->ids, parts->n, n, &parts->room, uint32_t);
	if (n > 0)
		memcpy(parts->ids + parts->n, ids, n * sizeof(*ids));
	parts->n += n;
	return true;
}

/* An identity, what completes it, and what it completes. */
static bool add_identity(struct show *show, str id, struct parts *parts,
			 struct error *err)
{
	struct store_name *names;
	str base = namesake_base(id);
	size_t n = 0;

	if (!add_parts(show, id, parts, err))
		return false;
	if (!citation_query_is_identity(id))
		return true;
	if (!str_eq(base, id))
		return add_parts(show, base, parts, err);
	if (!namesake_find(show->arena, show->store, id, &names, &n, err))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!add_parts(show, names[i].name, parts, err))
			return false;
	return true;
}

/* Nothing happens where no part cites the document. */
static bool show_wanted(struct show *show, str id, struct error *err)
{
	struct parts parts = { 0 };
	struct error write_error;
	struct wanted w;

	wanted_parse(show->arena, id, &w);
	if (!add_identity(show, id, &parts, err) ||
	    (w.key.n > 0 && !add_parts(show, w.key, &parts, err)))
		return false;
	if (parts.n == 0)
		return true;
	parts.n = numbers_once(parts.ids, parts.n);
	struct emit *e = emit_open(&show_document_view, &show->how);
	bool ok =
		show_document(show->store, &w, parts.ids, parts.n, e, &show->found, err);
	bool written = emit_close(e, &write_error);
	if (ok && !written)
		*err = write_error;
	return ok && written;
}

/* An article's id, a canonical identity, or a number in any spelling, in this order. */
static bool show_id(struct show *show, str id, struct error *err)
{
	struct store_name *keys;
	size_t n;

	if (!store_terms(show->arena, show->store, terms_article_prefix(show->arena, id),
			 MAX_ARTICLES, &keys, &n, err))
		return false;
	return n > 0 ? show_articles(show, keys, n, err) : show_wanted(show, id, err);
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
