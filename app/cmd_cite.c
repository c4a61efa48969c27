/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/cite_pivot.h"
#include "app/cite_record.h"
#include "app/command.h"
#include "app/emit.h"
#include "app/feed.h"
#include "app/stored.h"
#include "indexer/context.h"

#include <string.h>
#include <unistd.h>

struct cite_options {
	const char *db, *format;
	bool anaphors, excel, explain, index, pivot;
	uint32_t workers;
};

static const struct options_row rows[] = {
	{ "anaphors", 0, OPTIONS_FLAG, NULL, NULL,
	  "also mentions like \"this Resolution\"",
	  offsetof(struct cite_options, anaphors) },
	{ "db", 0, OPTIONS_TEXT, "DIR", NULL, "the index [$TRACUU_DB]",
	  offsetof(struct cite_options, db) },
	{ "excel", 0, OPTIONS_FLAG, NULL, NULL,
	  "csv that spreadsheet programs open safely",
	  offsetof(struct cite_options, excel) },
	{ "explain", 0, OPTIONS_FLAG, NULL, NULL, "name the rule behind each citation",
	  offsetof(struct cite_options, explain) },
	{ "format", 0, OPTIONS_CHOICE, "text|ndjson|csv|tsv", "text", "how to print",
	  offsetof(struct cite_options, format) },
	{ "index", 0, OPTIONS_FLAG, NULL, NULL, "those of the index, not of sources",
	  offsetof(struct cite_options, index) },
	{ "jobs", 'j', OPTIONS_NUMBER, "N", NULL, "threads [one for each processor]",
	  offsetof(struct cite_options, workers) },
	{ "pivot", 0, OPTIONS_FLAG, NULL, NULL, "one record for each cited document",
	  offsetof(struct cite_options, pivot) },
	{ 0 },
};

struct cite {
	const struct cite_options *options;
	struct cite_record_options record;
	struct emit *emit;
	struct cite_pivot *pivot; /* or NULL */
	uint64_t n;
	size_t n_articles; /* begun */
};

/* The citations of one piece of an article. */
struct found {
	struct citation *citations;
	size_t n, end; /* the byte after the piece */
};

static struct found find_from(const struct cite *cite, struct arena *a,
			      const struct article *article, size_t start)
{
	struct citation_context context = context_of(article);
	struct found found = { .end = citation_piece(article->text, start) };

	context.anaphors = cite->options->anaphors;
	context.text = str_range(article->text, start, found.end);
	found.n = citation_find(a, &context, &found.citations);
	citation_piece_shift(found.citations, found.n, start);
	return found;
}

static void *find(void *ctx, struct arena *a, const struct article *article)
{
	struct found *found = arena_make(a, 1, struct found);

	*found = find_from(ctx, a, article, 0);
	return found;
}

static void print(struct cite *cite, const struct article *article,
		  const struct found *found)
{
	cite->n += found->n;
	if (cite->pivot != NULL)
		cite_pivot_add(cite->pivot, article, cite->n_articles, found->citations,
			       found->n);
	for (size_t i = 0; i < found->n && cite->pivot == NULL; i++)
		cite_record_emit(cite->emit, article, &found->citations[i],
				 &cite->record);
}

/* Prints what was found in the first piece, then piece by piece what is in the others. */
static bool print_all(void *ctx, const struct article *article, void *result)
{
	struct cite *cite = ctx;
	struct found found = *(const struct found *)result;

	cite->n_articles++;
	print(cite, article, &found);
	if (found.end == article->text.n)
		return emit_ok(cite->emit);
	struct arena *a = arena_new();
	while (found.end < article->text.n && emit_ok(cite->emit)) {
		arena_reset(a);
		found = find_from(cite, a, article, found.end);
		print(cite, article, &found);
	}
	arena_free(a);
	return emit_ok(cite->emit);
}

static void print_pivot(struct cite *cite, const struct command_run *run)
{
	size_t left_out = cite_pivot_left_out(cite->pivot);

	cite_pivot_emit(cite->pivot, cite->emit);
	if (left_out > 0)
		report_note(run->report,
			    "%zu mentions whose document is unknown are left out",
			    left_out);
}

/* Goes through the sources, or the index. */
static bool read_all(struct cite *cite, const struct command_run *run,
		     struct feed_counts *counts, struct error *err)
{
	static const struct feed_ops ops = { find, print_all };
	const struct cite_options *o = cite->options;
	char db[COMMAND_PATH_MAX];

	if (o->index)
		return command_db(db, o->db, err) &&
		       stored_run(&ops, cite, NULL, run, o->workers, db, counts, err);
	feed_run(&ops, cite, run, o->workers, counts);
	return true;
}

static bool run_cite(const struct command_run *run, enum command_status *status,
		     struct error *err)
{
	const struct cite_options *o = run->options;
	const struct emit_options how = { o->format, o->excel, run->color, STDOUT_FILENO,
					  run->held };
	bool table = strcmp(o->format, "csv") == 0 || strcmp(o->format, "tsv") == 0;
	struct cite cite = { .options = o, .record = { table, o->explain } };
	struct feed_counts counts;

	if (o->excel && strcmp(o->format, "csv") != 0)
		return error_set(err, ERR_USAGE, "--excel needs --format csv");
	if (o->index == (run->n_args > 0))
		return error_set(err, ERR_USAGE, "give either sources or --index");
	cite.emit = emit_open(o->pivot ? &cite_pivot_view : &cite_record_view, &how);
	if (o->pivot)
		cite.pivot = cite_pivot_new();
	bool ok = read_all(&cite, run, &counts, err);
	if (ok && o->pivot)
		print_pivot(&cite, run);
	cite_pivot_free(cite.pivot);
	if (!emit_close(cite.emit, ok ? err : &(struct error){ 0 }) || !ok)
		return false;
	report_detail(run->report, "%llu citations in %llu articles, %llu failed",
		      (unsigned long long)cite.n, (unsigned long long)counts.articles,
		      (unsigned long long)counts.failed);
	*status = feed_status(run, &counts, cite.n > 0);
	return true;
}

const struct command cmd_cite = {
	.name = "cite",
	.operands = "SOURCE...",
	.summary = "print every citation of a document, no index needed",
	.rows = rows,
	.options_size = sizeof(struct cite_options),
	.min_args = 0,
	.run = run_cite,
};
