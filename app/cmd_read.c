/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"
#include "app/emit.h"
#include "app/feed.h"

#include <string.h>
#include <unistd.h>

struct read_options {
	const char *format;
	uint32_t workers;
};

static const struct options_row rows[] = {
	{ "format", 0, OPTIONS_CHOICE, "text|ndjson|csv|tsv", "text", "how to print",
	  offsetof(struct read_options, format) },
	{ "jobs", 'j', OPTIONS_NUMBER, "N", NULL, "threads [one for each processor]",
	  offsetof(struct read_options, workers) },
	{ 0 },
};

static const char *const columns[] = { "article",   "source", "url",     "title", "lang",
				       "published", "outlet", "charset", "text",  NULL };
static const char *const lines[] = { "{title:bold}",
				     "{article:cyan}  {lang}  {published}  {outlet}",
				     "{url:dim}",
				     "",
				     "{text}",
				     "",
				     NULL };
static const struct emit_view view = { .columns = columns, .lines = lines };

static bool print_article(void *ctx, const struct article *article, void *result)
{
	struct emit *e = ctx;

	(void)result;
	emit_record(e);
	emit_str(e, "article", article->id);
	emit_str(e, "source", article->source);
	emit_known(e, "url", article->url);
	emit_known(e, "title", article->title);
	emit_known(e, "lang", lang_known(article->lang));
	emit_known(e, "published", article->published);
	emit_known(e, "outlet", article->outlet);
	emit_str(e, "charset", str_of(article->charset));
	emit_str(e, "text", article->text);
	emit_record_end(e);
	return emit_ok(e);
}

static bool run_read(const struct command_run *run, enum command_status *status,
		     struct error *err)
{
	static const struct feed_ops ops = { .done = print_article };
	const struct read_options *o = run->options;
	const struct emit_options how = { o->format, false, run->color, STDOUT_FILENO,
					  run->held };
	struct feed_counts counts;
	struct emit *e = emit_open(&view, &how);

	feed_run(&ops, e, run, o->workers, &counts);
	if (!emit_close(e, err))
		return false;
	report_detail(run->report, "%llu articles, %llu failed",
		      (unsigned long long)counts.articles,
		      (unsigned long long)counts.failed);
	*status = feed_status(run, &counts, counts.articles > 0);
	return true;
}

const struct command cmd_read = {
	.name = "read",
	.operands = "SOURCE...",
	.summary = "print articles as the program sees them after cleaning",
	.rows = rows,
	.options_size = sizeof(struct read_options),
	.min_args = 1,
	.run = run_read,
};
