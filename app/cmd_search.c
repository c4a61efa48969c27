/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/command.h"
#include "app/emit.h"
#include "app/facet_record.h"
#include "app/suggestions.h"
#include "app/task_record.h"
#include "app/versions.h"
#include "app/why.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "query/search.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct cmd_options {
	const char *db, *format, *by, *cross, *lang, *batch;
	const char *facets;
	bool excel, explain;
	uint32_t n;
};

static const struct options_row rows[] = {
	{ "batch", 0, OPTIONS_TEXT, "TOPICS", NULL,
	  "answer each line \"qid<TAB>query\" of a file, - for standard input",
	  offsetof(struct cmd_options, batch) },
	{ "by", 0, OPTIONS_CHOICE, "passage|article|story", "passage",
	  "one record a passage, or the best of an article or a story",
	  offsetof(struct cmd_options, by) },
	{ "cross", 0, OPTIONS_CHOICE, "auto|off|exact|concepts|learned", "auto",
	  "how passages in other languages are found",
	  offsetof(struct cmd_options, cross) },
	{ "db", 0, OPTIONS_TEXT, "DIR", NULL, "the index [$TRACUU_DB]",
	  offsetof(struct cmd_options, db) },
	{ "excel", 0, OPTIONS_FLAG, NULL, NULL,
	  "csv that spreadsheet programs open safely",
	  offsetof(struct cmd_options, excel) },
	{ "explain", 0, OPTIONS_FLAG, NULL, NULL,
	  "say on standard error what became of the query",
	  offsetof(struct cmd_options, explain) },
	{ "facets", 0, OPTIONS_TEXT, "lang,type,issuer,kind,year,outlet", NULL,
	  "count all articles that match by these, after the hits",
	  offsetof(struct cmd_options, facets) },
	{ "format", 0, OPTIONS_CHOICE, "text|ndjson|csv|tsv|trec", "text", "how to print",
	  offsetof(struct cmd_options, format) },
	{ "lang", 0, OPTIONS_TEXT, "vi,fr,en", NULL, "only passages in these languages",
	  offsetof(struct cmd_options, lang) },
	{ "hits", 'n', OPTIONS_NUMBER, "N", "10", "at most so many records",
	  offsetof(struct cmd_options, n) },
	{ 0 },
};

static const char *const columns[] = {
	"qid",      "rank",          "score",      "article",   "passage", "kind",
	"source",   "lang",          "title",      "heading",   "url",     "published",
	"start",    "end",           "text",       "citations", "actor",   "coordinator",
	"deadline", "deadline_text", "ordered_by", NULL
};
static const char *const lines[] = {
	"{qid}",
	"{rank:green}. {article:cyan}  {lang}  {published}",
	"   {title:bold}",
	"   {heading:dim}",
	"   {url:dim}",
	"{text}",
	"   who: {actor:green}",
	"   with: {coordinator}",
	"   by: {deadline:yellow}",
	"   ordered by: {ordered_by:cyan}",
	"   cites {citations:yellow}",
	"[versions]   also {article:cyan}  {lang}  {published}  {title}",
	"[why]   {query}: {matched} ({via} {lang}{note})",
	"",
	NULL,
};
static const char *const trec_passage[] = { "qid",   "=Q0",     "passage", "rank",
					    "score", "=tracuu", NULL };
static const char *const trec_article[] = { "qid",   "=Q0",     "article", "rank",
					    "score", "=tracuu", NULL };
static const char *const story_columns[] = {
	"qid",      "rank",          "score",      "article",   "passage", "kind",
	"source",   "lang",          "title",      "heading",   "url",     "published",
	"start",    "end",           "text",       "citations", "actor",   "coordinator",
	"deadline", "deadline_text", "ordered_by", "versions",  NULL
};
static const struct emit_view by_passage = { columns, trec_passage, lines };
static const struct emit_view by_article = { columns, trec_article, lines };
static const struct emit_view by_story = { story_columns, trec_article, lines };

/* The command while it runs. */
struct job {
	const struct command_run *run;
	const struct cmd_options *options;
	struct search *search;
	struct search_options how;
	struct emit *emit;
	struct arena *arena;
	struct buf explain;
	struct search_results results; /* of the last question */
	bool trec, ndjson;
	size_t n_hits;
};

/* ---- printing ---- */

static void print_text(struct arena *a, struct emit *e, const struct search_hit *hit)
{
	struct emit_mark *marks = arena_make(a, hit->n_highlights, struct emit_mark);

	for (size_t i = 0; i < hit->n_highlights; i++)
		marks[i] = (struct emit_mark){ hit->highlights[i].start,
					       hit->highlights[i].end };
	emit_uint(e, "start", hit->start);
	emit_uint(e, "end", hit->end);
	emit_marked(e, "text", hit->text, marks, hit->n_highlights);
	emit_array(e, "highlights");
	for (size_t i = 0; i < hit->n_highlights; i++) {
		emit_array(e, NULL);
		emit_uint(e, NULL, marks[i].start);
		emit_uint(e, NULL, marks[i].end);
		emit_array_end(e);
	}
	emit_array_end(e);
}

static void print_hit(struct job *job, str qid, size_t rank, const struct search_hit *hit)
{
	struct emit *e = job->emit;

	emit_record(e);
	if (qid.n > 0)
		emit_str(e, "qid", qid);
	emit_uint(e, "rank", rank);
	emit_real(e, "score", hit->score);
	emit_str(e, "article", hit->article);
	emit_str(e, "passage", hit->passage);
	emit_str(e, "kind", hit->kind);
	emit_str(e, "source", hit->source);
	emit_str(e, "lang", hit->lang);
	emit_known(e, "title", hit->title);
	emit_known(e, "heading", hit->heading);
	emit_known(e, "url", hit->url);
	emit_known(e, "published", hit->published);
	if (!job->trec) {
		print_text(job->arena, e, hit);
		why_print(e, hit, strcmp(job->options->format, "text") == 0);
		emit_array(e, "citations");
		for (size_t i = 0; i < hit->n_citations; i++)
			emit_str(e, NULL, hit->citations[i]);
		emit_array_end(e);
		if (hit->task != NULL)
			task_record_emit_stored(e, hit->task);
	}
	if (job->how.by_story)
		versions_emit(e, hit->versions, hit->n_versions);
	emit_record_end(e);
}

/* ---- asking ---- */

static bool ask(struct job *job, str qid, str query, struct error *err)
{
	struct search_results *results = &job->results;
	bool ok = search_run(job->arena, job->search, query, &job->how, results, err);

	if (job->explain.n > 0) {
		report_clear(job->run->report);
		fprintf(stderr, "%.*s", STR_ARG(buf_str(&job->explain)));
		buf_reset(&job->explain);
	}
	if (!ok)
		return false;
	for (size_t i = 0; i < results->n && job->options->n > 0; i++)
		print_hit(job, qid, i + 1, &results->hits[i]);
	job->n_hits += results->n;
	suggestions_print(job->ndjson ? job->emit : NULL, job->run->report, qid,
			  results->suggestions, results->n_suggestions);
	return true;
}

/* A topic is free text: what is no valid query is searched as its words. */
static bool ask_topic(struct job *job, str qid, str query, struct error *err)
{
	job->how.mode = PARSE_QUERY;
	if (ask(job, qid, query, err))
		return true;
	if (err->code != ERR_USAGE)
		return false;
	const char *end = strchr(err->text, '\n');
	report_note(job->run->report, "topic %.*s: %.*s; searched as words", STR_ARG(qid),
		    end ? (int)(end - err->text) : (int)strlen(err->text), err->text);
	job->how.mode = PARSE_WORDS;
	*err = (struct error){ 0 };
	if (ask(job, qid, query, err))
		return true;
	return err->code == ERR_USAGE; /* too long, or no word in it: no hits */
}

static bool ask_topics(struct job *job, FILE *in, const char *name, struct error *err)
{
	char *line = NULL;
	size_t room = 0, number = 0;
	ssize_t n;
	bool ok = true;

	while (ok && emit_ok(job->emit) && (n = getline(&line, &room, in)) >= 0) {
		str rest = { line, (size_t)n }, qid;

		number++;
		if (str_trim(rest).n == 0)
			continue;
		str_cut(&rest, '\t', &qid);
		qid = str_trim(qid);
		if (rest.p == NULL || qid.n == 0)
			ok = error_set(err, ERR_USAGE,
				       "%s: line %zu: not \"qid<TAB>query\"", name,
				       number);
		else if (memchr(qid.p, ' ', qid.n) != NULL)
			ok = error_set(err, ERR_USAGE,
				       "%s: line %zu: a qid holds no blanks", name,
				       number);
		else
			ok = ask_topic(job, qid, str_trim(rest), err);
		arena_reset(job->arena);
	}
	if (ok && ferror(in))
		ok = error_set(err, ERR_IO, "%s: %s", name, strerror(errno));
	free(line);
	return ok;
}

static bool ask_file(struct job *job, struct error *err)
{
	const char *name = job->options->batch;
	FILE *in = strcmp(name, "-") == 0 ? stdin : fopen(name, "r");

	if (in == NULL)
		return error_set(err, ERR_MISSING, "%s: %s", name, strerror(errno));
	bool ok = ask_topics(job, in, name, err);
	if (in != stdin)
		fclose(in);
	return ok;
}

static void report_nothing(struct job *job, str query)
{
	enum { SHOWN = 60 }; /* bytes of a long query */
	bool cut = query.n > SHOWN;

	query.n = cut ? utf8_floor(query, SHOWN) : query.n;
	report_note(
		job->run->report,
		"nothing found for: %.*s%s (tracuu status shows what the index holds)",
		STR_ARG(query), cut ? "..." : "");
}

static bool ask_words(struct job *job, struct error *err)
{
	struct buf query = { 0 };

	for (size_t i = 0; i < job->run->n_args; i++) {
		if (i > 0)
			buf_put_char(&query, ' ');
		buf_put(&query, str_of(job->run->args[i]));
	}
	bool ok = ask(job, job->trec ? STR("1") : STR(""), buf_str(&query), err);
	if (ok && job->n_hits == 0)
		report_nothing(job, buf_str(&query));
	buf_free(&query);
	return ok;
}

/* ---- the command ---- */

/* One of the choices that the table of options allows. */
static enum search_cross cross_of(const char *name)
{
	if (strcmp(name, "off") == 0)
		return SEARCH_CROSS_OFF;
	if (strcmp(name, "exact") == 0)
		return SEARCH_CROSS_EXACT;
	if (strcmp(name, "learned") == 0)
		return SEARCH_CROSS_LEARNED;
	return strcmp(name, "concepts") == 0 ? SEARCH_CROSS_CONCEPTS : SEARCH_CROSS_AUTO;
}

static bool take_langs(const char *list, unsigned *out, struct error *err)
{
	str rest = list ? str_of(list) : (str){ 0 }, code;

	while (str_cut(&rest, ',', &code)) {
		enum lang lang = lang_parse(code);
		if (lang == LANG_UND)
			return error_set(err, ERR_USAGE,
					 "--lang: \"%.*s\" is not one of vi, fr, en",
					 STR_ARG(code));
		*out |= 1u << lang;
	}
	return true;
}

/* Records of their own, behind the hits. */
static bool print_facets(struct job *job, const struct emit_options *format,
			 struct error *err)
{
	struct emit *e = emit_open(&facet_record_view, format);

	for (size_t i = 0; i < job->results.n_facets; i++)
		facet_record_emit(e, &job->results.facets[i]);
	return emit_close(e, err);
}

static bool run_job(struct job *job, struct error *err)
{
	const struct cmd_options *o = job->options;
	const struct emit_options format = { o->format, o->excel, job->run->color,
					     STDOUT_FILENO, job->run->held };
	struct error write_error;

	job->arena = arena_new();
	job->emit = emit_open(job->how.by_story     ? &by_story
			      : job->how.by_article ? &by_article
						    : &by_passage,
			      &format);
	bool ok = o->batch ? ask_file(job, err) : ask_words(job, err);
	bool written = emit_close(job->emit, &write_error);
	if (ok && written && job->how.facets != 0)
		written = print_facets(job, &format, &write_error);
	if (ok && !written)
		*err = write_error;
	arena_free(job->arena);
	buf_free(&job->explain);
	return ok && written;
}

static bool takes_facets(const struct cmd_options *o)
{
	return o->batch == NULL &&
	       (strcmp(o->format, "text") == 0 || strcmp(o->format, "ndjson") == 0);
}

static bool run_search(const struct command_run *run, enum command_status *status,
		       struct error *err)
{
	const struct cmd_options *o = run->options;
	struct job job = { .run = run, .options = o };
	char path[COMMAND_PATH_MAX];
	struct user *user;

	if (o->batch == NULL && run->n_args == 0)
		return error_set(err, ERR_USAGE, "search for what? Give a query");
	if (o->batch != NULL && run->n_args > 0)
		return error_set(err, ERR_USAGE, "give a query or --batch, not both");
	if (o->excel && strcmp(o->format, "csv") != 0)
		return error_set(err, ERR_USAGE, "--excel needs --format csv");
	if (!facet_record_parse(o->facets, &job.how.facets, err))
		return false;
	if (job.how.facets != 0 && !takes_facets(o))
		return error_set(err, ERR_USAGE,
				 "--facets needs a query and --format text or ndjson");
	job.trec = strcmp(o->format, "trec") == 0;
	job.how.n = o->n;
	job.how.by_article = strcmp(o->by, "article") == 0;
	job.how.by_story = strcmp(o->by, "story") == 0;
	job.how.cross = cross_of(o->cross);
	job.ndjson = strcmp(o->format, "ndjson") == 0;
	job.how.no_passages = job.trec;
	job.how.explain = o->explain ? &job.explain : NULL;
	if (!take_langs(o->lang, &job.how.langs, err) || !command_db(path, o->db, err) ||
	    !command_user(&user, err))
		return false;
	if (!search_open(&job.search, path, err)) {
		user_close(user);
		return false;
	}
	search_use(job.search, user);
	bool ok = run_job(&job, err);
	search_close(job.search);
	user_close(user);
	*status = job.n_hits > 0 || o->batch ? STATUS_DONE : STATUS_NOTHING;
	return ok;
}

const struct command cmd_search = {
	.name = "search",
	.operands = "QUERY...",
	.summary = "find the passages that answer a query",
	.rows = rows,
	.options_size = sizeof(struct cmd_options),
	.min_args = 0,
	.run = run_search,
};
