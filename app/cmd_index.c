/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"
#include "base/pool.h"
#include "indexer/update.h"

#include <inttypes.h>
#include <signal.h>
#include <string.h>

struct index_options {
	const char *db;
	bool learn, no_learn, prune;
	uint32_t workers;
};

static const struct options_row rows[] = {
	{ "db", 0, OPTIONS_TEXT, "DIR", NULL, "folder of the index",
	  offsetof(struct index_options, db) },
	{ "jobs", 'j', OPTIONS_NUMBER, "N", NULL, "threads [one for each processor]",
	  offsetof(struct index_options, workers) },
	{ "learn", 0, OPTIONS_FLAG, NULL, NULL,
	  "learn translations from stories in two languages, however few",
	  offsetof(struct index_options, learn) },
	{ "no-learn", 0, OPTIONS_FLAG, NULL, NULL, "learn no translations, keep none",
	  offsetof(struct index_options, no_learn) },
	{ "prune", 0, OPTIONS_FLAG, NULL, NULL,
	  "remove what vanished even if it is most of a folder",
	  offsetof(struct index_options, prune) },
	{ 0 },
};

/* A signal handler can reach nothing else. */
static volatile sig_atomic_t interrupted;

static void on_signal(int number)
{
	(void)number;
	interrupted = 1;
}

/* The first signal ends the work in good order; a second one ends the program. */
static void catch_signals(void)
{
	const int numbers[] = { SIGINT, SIGTERM };
	struct sigaction action = { .sa_handler = on_signal,
				    .sa_flags = (int)SA_RESETHAND };
	struct sigaction before;

	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		if (sigaction(numbers[i], NULL, &before) == 0 &&
		    before.sa_handler != SIG_IGN)
			sigaction(numbers[i], &action, NULL);
}

static void warn(void *ctx, const char *text)
{
	report_warn(ctx, "%s", text);
}

static void progress(void *ctx, uint64_t articles, uint64_t bytes)
{
	report_progress(ctx, articles, bytes, 0);
}

static void tell(struct report *report, const struct update_result *r)
{
	double seconds = (double)(report_now() - report->began_ns) / 1e9;

	if (r->interrupted) {
		report_warn(report, "interrupted: the index is as it was; the next run "
				    "goes on from here");
		return;
	}
	if (r->files == 0)
		report_note(report, "there is no file in what was given");
	report_note(report,
		    "%" PRIu64 " files: %" PRIu64 " articles indexed, %" PRIu64
		    " removed, %" PRIu64 " failed; %.1f MB read in %.1f s",
		    r->files, r->articles, r->removed, r->failed, (double)r->bytes / 1e6,
		    seconds);
	if (r->learned.learned)
		report_note(report,
			    "%u pairs of stories: %u sentences aligned, %u terms learned",
			    r->learned.head.stories, r->learned.head.sentences,
			    r->learned.head.terms);
}

static bool run_index(const struct command_run *run, enum command_status *status,
		      struct error *err)
{
	const struct index_options *o = run->options;
	char dir[COMMAND_PATH_MAX];
	struct update_result result;

	if (o->learn && o->no_learn)
		return error_set(err, ERR_USAGE, "--learn or --no-learn, not both");
	if (!command_db(dir, o->db, err))
		return false;
	const struct update_options options = {
		.dir = dir,
		.scan = { .sources = (const char *const *)run->args,
			  .n_sources = run->n_args,
			  .stop = &interrupted,
			  .warn = warn,
			  .ctx = run->report },
		.workers = pool_workers(o->workers),
		.prune = o->prune,
		.learn = o->no_learn ? LEARN_NEVER
			 : o->learn  ? LEARN_ALWAYS
				     : LEARN_AUTO,
		.progress = progress,
		.ctx = run->report,
	};
	catch_signals();
	if (!update_run(&options, &result, err))
		return false;
	if (result.missing == run->n_args)
		return error_set(err, ERR_MISSING, "nothing to index");
	tell(run->report, &result);
	*status = result.interrupted ? STATUS_INTERRUPTED
		  : result.failed > 0 || result.missing > 0 || result.kept
			  ? STATUS_PARTIAL
			  : STATUS_DONE;
	return true;
}

const struct command cmd_index = {
	.name = "index",
	.operands = "SOURCE...",
	.summary = "build an index of articles, or bring it up to date",
	.rows = rows,
	.options_size = sizeof(struct index_options),
	.min_args = 1,
	.run = run_index,
};
