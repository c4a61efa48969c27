/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"
#include "app/emit.h"
#include "app/feed.h"
#include "app/task_record.h"
#include "citation/citation.h"
#include "indexer/context.h"

#include <string.h>
#include <unistd.h>

struct tasks_options {
	const char *format;
	bool excel;
	uint32_t workers;
};

static const struct options_row rows[] = {
	{ "excel", 0, OPTIONS_FLAG, NULL, NULL,
	  "csv that spreadsheet programs open safely",
	  offsetof(struct tasks_options, excel) },
	{ "format", 0, OPTIONS_CHOICE, "text|ndjson|csv|tsv", "text", "how to print",
	  offsetof(struct tasks_options, format) },
	{ "jobs", 'j', OPTIONS_NUMBER, "N", NULL, "threads [one for each processor]",
	  offsetof(struct tasks_options, workers) },
	{ 0 },
};

static const char *const columns[] = {
	"article",  "source",        "lang",         "start",     "end",   "list",
	"index",    "parent.list",   "parent.index", "announced", "actor", "coordinator",
	"deadline", "deadline_text", "ordered_by",   "text",      NULL,
};

static const char *const lines[] = {
	"{article:dim}  {list}{.index:bold}  {text}",
	"    who: {actor:green}",
	"    with: {coordinator}",
	"    by: {deadline:yellow}",
	"    ordered by: {ordered_by:cyan}",
	NULL,
};

static const struct emit_view view = { columns, NULL, lines };

struct run {
	struct emit *emit;
	uint64_t n;
};

struct found {
	struct task *tasks;
	size_t n;
};

static void *find(void *ctx, struct arena *a, const struct article *article)
{
	struct found *found = arena_make(a, 1, struct found);
	const struct citation_context context = context_of(article);
	struct citation *cites;
	size_t n = citation_find(a, &context, &cites);

	(void)ctx;
	found->n = task_record_find(a, article, cites, n, &found->tasks);
	return found;
}

static void emit_task(struct emit *e, const struct article *article, const struct task *t)
{
	emit_record(e);
	emit_str(e, "article", article->id);
	emit_str(e, "source", article->source);
	emit_known(e, "lang", lang_known(article->lang));
	task_record_emit(e, article->text, t);
	emit_record_end(e);
}

static bool print(void *ctx, const struct article *article, void *result)
{
	struct run *r = ctx;
	const struct found *found = result;

	r->n += found->n;
	for (size_t i = 0; i < found->n; i++)
		emit_task(r->emit, article, &found->tasks[i]);
	return emit_ok(r->emit);
}

static bool run_tasks(const struct command_run *run, enum command_status *status,
		      struct error *err)
{
	static const struct feed_ops ops = { find, print };
	const struct tasks_options *o = run->options;
	const struct emit_options how = { o->format, o->excel, run->color, STDOUT_FILENO,
					  run->held };
	struct run r = { 0 };
	struct feed_counts counts;

	if (o->excel && strcmp(o->format, "csv") != 0)
		return error_set(err, ERR_USAGE, "--excel needs --format csv");
	r.emit = emit_open(&view, &how);
	feed_run(&ops, &r, run, o->workers, &counts);
	if (!emit_close(r.emit, err))
		return false;
	report_detail(run->report, "%llu tasks in %llu articles, %llu failed",
		      (unsigned long long)r.n, (unsigned long long)counts.articles,
		      (unsigned long long)counts.failed);
	*status = feed_status(run, &counts, r.n > 0);
	return true;
}

const struct command cmd_tasks = {
	.name = "tasks",
	.operands = "SOURCE...",
	.summary = "print every task that articles set, no index needed",
	.rows = rows,
	.options_size = sizeof(struct tasks_options),
	.min_args = 1,
	.run = run_tasks,
};
