/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"
#include "app/emit.h"
#include "base/buf.h"
#include "indexer/inspect.h"
#include "indexer/missing.h"
#include "lexicon/lexicon.h"
#include "store/schema.h"

#include <inttypes.h>
#include <string.h>
#include <unistd.h>

struct status_options {
	const char *db, *format;
	bool failed, missing;
	struct options_limit hits;
};

enum { MISSING = 50 }; /* documents where no number is given; failures are all told */

static const struct options_row rows[] = {
	{ "db", 0, OPTIONS_TEXT, "DIR", NULL, "folder of the index",
	  offsetof(struct status_options, db) },
	{ "failed", 0, OPTIONS_FLAG, NULL, NULL,
	  "what could not be read or was empty, and why",
	  offsetof(struct status_options, failed) },
	{ "format", 0, OPTIONS_CHOICE, "text|ndjson|csv|tsv", "text", "how to print",
	  offsetof(struct status_options, format) },
	{ "missing", 0, OPTIONS_FLAG, NULL, NULL,
	  "documents cited by two articles or more and not in the index themselves",
	  offsetof(struct status_options, missing) },
	{ "hits", 'n', OPTIONS_LIMIT, "N", NULL,
	  "at most so many records [50 with --missing, else all]",
	  offsetof(struct status_options, hits) },
	{ 0 },
};

static const char *const status_columns[] = { "articles",  "parts",    "files",
					      "parts_vi",  "parts_fr", "parts_en",
					      "parts_und", "failed",   "empty",
					      "bytes",     "lexicon",  "lexicon_state",
					      NULL };
static const char *const status_lines[] = {
	"{articles:bold} articles in {parts} parts, from {files} files",
	"parts by language: vi {parts_vi}, fr {parts_fr}, en {parts_en}, other "
	"{parts_und}",
	"{failed} failed, {empty} empty (tracuu status --failed)",
	"{bytes} bytes on disk",
	"lexicon {lexicon} ({lexicon_state})",
	NULL
};
static const struct emit_view status_view = { .columns = status_columns,
					      .lines = status_lines };

static const char *const failed_columns[] = { "source", "kind", "reason", NULL };
static const char *const failed_lines[] = { "{kind:yellow}  {reason}", NULL };
static const struct emit_view failed_view = { .columns = failed_columns,
					      .lines = failed_lines };

static const char *const missing_columns[] = { "id",    "name", "articles",
					       "first", "last", NULL };
static const char *const missing_lines[] = { "{articles:bold}  {id:green}  {name}",
					     "    published from {first} to {last}",
					     NULL };
static const struct emit_view missing_view = { .columns = missing_columns,
					       .lines = missing_lines };

/* What another lexicon than this found is looked up by its words instead. */
static const char *lexicon_state(const struct inspect_status *s)
{
	return s->lexicon == lexicon_hash()    ? "current"
	       : s->lexicon == SCHEMA_LEXICONS ? "mixed"
					       : "other";
}

static void print_status(struct emit *e, const struct inspect_status *s)
{
	struct buf lexicon = { 0 };

	emit_record(e);
	emit_uint(e, "articles", s->articles);
	emit_uint(e, "parts", s->parts);
	emit_uint(e, "files", s->files);
	emit_uint(e, "parts_vi", s->languages[LANG_VI]);
	emit_uint(e, "parts_fr", s->languages[LANG_FR]);
	emit_uint(e, "parts_en", s->languages[LANG_EN]);
	emit_uint(e, "parts_und", s->languages[LANG_UND]);
	emit_uint(e, "failed", s->failed);
	emit_uint(e, "empty", s->empty);
	emit_uint(e, "bytes", s->bytes);
	buf_printf(&lexicon, "%016" PRIx64, s->lexicon);
	emit_str(e, "lexicon", buf_str(&lexicon));
	emit_str(e, "lexicon_state", str_of(lexicon_state(s)));
	emit_record_end(e);
	buf_free(&lexicon);
}

/* Failures on their way out. */
struct failures {
	struct emit *emit;
	const struct options_limit *most;
	uint64_t n;
};

static bool print_failure(void *ctx, const struct inspect_failure *failure)
{
	struct failures *f = ctx;
	struct emit *e = f->emit;

	if (f->most->given && f->n == f->most->n)
		return false;
	f->n++;
	emit_record(e);
	emit_str(e, "source", failure->source);
	emit_str(e, "kind", failure->empty ? STR("empty") : STR("failed"));
	emit_str(e, "reason", failure->reason);
	emit_record_end(e);
	return emit_ok(e);
}

static bool print_missing(void *ctx, const struct missing *missing)
{
	struct emit *e = ctx;

	emit_record(e);
	emit_str(e, "id", missing->id);
	emit_known(e, "name", missing->name);
	emit_uint(e, "articles", missing->articles);
	emit_known(e, "first", missing->first);
	emit_known(e, "last", missing->last);
	emit_record_end(e);
	return emit_ok(e);
}

static bool print(struct emit *e, const struct status_options *o, const char *dir,
		  struct error *err)
{
	struct inspect_status s;
	struct failures failures = { e, &o->hits, 0 };

	if (o->failed)
		return inspect_failures(dir, print_failure, &failures, err);
	if (o->missing)
		return missing_list(dir, o->hits.given ? o->hits.n : MISSING,
				    print_missing, e, err);
	if (!inspect_status(dir, &s, err))
		return false;
	print_status(e, &s);
	return true;
}

static bool run_status(const struct command_run *run, enum command_status *status,
		       struct error *err)
{
	const struct status_options *o = run->options;
	const struct emit_options how = { o->format, false, run->color, STDOUT_FILENO,
					  run->held };
	const struct emit_view *view = o->failed    ? &failed_view
				       : o->missing ? &missing_view
						    : &status_view;
	struct error write_error;
	char dir[COMMAND_PATH_MAX];

	if (o->failed && o->missing)
		return error_set(err, ERR_USAGE, "give --failed or --missing, not both");
	if (!command_db(dir, o->db, err))
		return false;
	struct emit *e = emit_open(view, &how);
	bool ok = print(e, o, dir, err);
	*status = STATUS_DONE;
	if (!emit_close(e, &write_error) && ok) {
		*err = write_error;
		return false;
	}
	return ok;
}

const struct command cmd_status = {
	.name = "status",
	.summary = "what is in the index, and what could not be read",
	.rows = rows,
	.options_size = sizeof(struct status_options),
	.whole = true,
	.run = run_status,
};
