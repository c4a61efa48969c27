/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Times queries in one process, each with ten hits and their passages. */
#include "app/bench_cite.h"
#include "app/command.h"
#include "base/arena.h"
#include "base/memory.h"
#include "query/search.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct cmd_options {
	const char *db;
	bool cite;
};

static const struct options_row rows[] = {
	{ "cite", 0, OPTIONS_FLAG, NULL, NULL,
	  "time the extraction of citations from SOURCEs",
	  offsetof(struct cmd_options, cite) },
	{ "db", 0, OPTIONS_TEXT, "DIR", NULL, "the index [$TRACUU_DB]",
	  offsetof(struct cmd_options, db) },
	{ 0 },
};

/* How the queries of a class are asked. */
static const struct {
	str name;
	enum parse_mode mode;
} classes[] = {
	{ STR_ROW("term"), PARSE_WORDS },    { STR_ROW("multi"), PARSE_ALL },
	{ STR_ROW("phrase"), PARSE_PHRASE }, { STR_ROW("code"), PARSE_WORDS },
	{ STR_ROW("nodia"), PARSE_ALL },
};

struct bench {
	struct arena *arena;
	struct search *search;
	FILE *out;
	int64_t *times; /* nanoseconds */
	size_t n, room;
};

static bool class_mode(str name, enum parse_mode *out)
{
	for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++) {
		if (!str_eq(name, classes[i].name))
			continue;
		*out = classes[i].mode;
		return true;
	}
	return false;
}

static void add_time(struct bench *b, int64_t ns)
{
	if (b->n == b->room) {
		b->room = b->room ? 2 * b->room : 256;
		b->times = memory_must(realloc(b->times, b->room * sizeof(*b->times)));
	}
	b->times[b->n++] = ns;
}

static bool time_query(struct bench *b, str qid, str class, str query, struct error *err)
{
	struct search_options how = { .n = 10 };
	struct search_results results;

	if (!class_mode(class, &how.mode))
		return error_set(err, ERR_FORMAT, "unknown class of query: %.*s",
				 STR_ARG(class));
	int64_t began = report_now();
	if (!search_run(b->arena, b->search, query, &how, &results, err))
		return false;
	int64_t took = report_now() - began;
	add_time(b, took);
	fprintf(b->out, "%.*s\t%.*s\t%lld\t%u\t", STR_ARG(qid), STR_ARG(class),
		(long long)(took / 1000), results.estimated);
	for (size_t i = 0; i < results.n; i++)
		fprintf(b->out, "%s%.*s", i > 0 ? "," : "",
			STR_ARG(results.hits[i].article));
	fputc('\n', b->out);
	arena_reset(b->arena);
	return true;
}

static bool time_queries(struct bench *b, FILE *in, struct error *err)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t n;
	bool ok = true;

	while (ok && (n = getline(&line, &room, in)) >= 0) {
		str rest = str_trim((str){ line, (size_t)n }), qid, class;

		if (rest.n == 0)
			continue;
		str_cut(&rest, '\t', &qid);
		str_cut(&rest, '\t', &class);
		ok = rest.p != NULL ? time_query(b, qid, class, rest, err)
				    : error_set(err, ERR_FORMAT,
						"not \"qid<TAB>class<TAB>query\": %.*s",
						STR_ARG(qid));
	}
	if (ok && ferror(in))
		ok = error_set(err, ERR_IO, "the queries: %s", strerror(errno));
	free(line);
	return ok;
}

static int by_size(const void *x, const void *y)
{
	int64_t a = *(const int64_t *)x, b = *(const int64_t *)y;

	return (a > b) - (a < b);
}

static void summarise(struct bench *b, struct report *report)
{
	if (b->n == 0)
		return;
	qsort(b->times, b->n, sizeof(*b->times), by_size);
	report_note(report, "%zu queries: p50 %.2f ms, p99 %.2f ms, most %.2f ms", b->n,
		    (double)b->times[b->n / 2] / 1e6,
		    (double)b->times[b->n * 99 / 100] / 1e6,
		    (double)b->times[b->n - 1] / 1e6);
}

static bool bench_files(struct bench *b, const char *queries, const char *out,
			struct error *err)
{
	FILE *in = fopen(queries, "r");

	if (in == NULL)
		return error_set(err, ERR_MISSING, "%s: %s", queries, strerror(errno));
	b->out = fopen(out, "w");
	if (b->out == NULL) {
		fclose(in);
		return error_set(err, ERR_IO, "%s: %s", out, strerror(errno));
	}
	bool ok = time_queries(b, in, err);
	fclose(in);
	bool lost = ferror(b->out) != 0;
	if ((fclose(b->out) != 0 || lost) && ok)
		return error_set(err, ERR_IO, "%s: %s", out, strerror(errno));
	return ok;
}

static bool run_bench(const struct command_run *run, enum command_status *status,
		      struct error *err)
{
	const struct cmd_options *o = run->options;
	struct bench b = { 0 };
	char path[COMMAND_PATH_MAX];
	struct user *user;

	if (o->cite && run->n_args > 0)
		return bench_cite(run, status, err);
	if (run->n_args != 2)
		return error_set(err, ERR_USAGE, "bench takes two files: QUERIES OUT");
	if (!command_db(path, o->db, err) || !command_user(&user, err))
		return false;
	if (!search_open(&b.search, path, err)) {
		user_close(user);
		return false;
	}
	search_use(b.search, user);
	b.arena = arena_new();
	bool ok = bench_files(&b, run->args[0], run->args[1], err);
	if (ok)
		summarise(&b, run->report);
	arena_free(b.arena);
	search_close(b.search);
	user_close(user);
	free(b.times);
	*status = STATUS_DONE;
	return ok;
}

const struct command cmd_bench = {
	.name = "bench",
	.operands = "QUERIES OUT",
	.summary = "time queries in one process",
	.rows = rows,
	.options_size = sizeof(struct cmd_options),
	.min_args = 0,
	.run = run_bench,
};
