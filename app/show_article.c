/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/show.h"

#include "app/stored.h"
#include "app/task_record.h"
#include "app/versions.h"
#include "app/votes.h"
#include "indexer/context.h"
#include "query/telling.h"
#include "text/lang.h"

#include <string.h>

static const char *const columns[] = { "kind",     "article",   "source",    "url",
				       "title",    "lang",      "published", "outlet",
				       "versions", "citations", "passages",  "tasks",
				       NULL };
static const char *const lines[] = {
	"{title:bold}",
	"{article:cyan}  {lang}  {published}  {outlet}",
	"from {source}",
	"{url:dim}",
	"",
	"[versions]also told by {article:cyan}  {lang}  {published}  {title}",
	"[citations]cites {text:green}  x {mentions}",
	"[tasks]{list}{.index:bold}  {actor:green}  {deadline:yellow}  {text}",
	"[passages]{passage:cyan}  {lang}  bytes {start} to {end}  {heading}",
	NULL,
};
const struct emit_view show_article_view = { .columns = columns, .lines = lines };

static void emit_citations(struct arena *a, struct emit *e, const struct stored *stored)
{
	struct votes votes = { .arena = a };

	for (size_t i = 0; i < stored->n_parts; i++)
		for (size_t j = 0; j < stored->parts[i].n_cites; j++)
			if (stored->parts[i].cites[j].id.n > 0)
				votes_add(&votes, stored->parts[i].cites[j].id, LANG_UND);
	votes_emit(&votes, e, "citations");
}

static void emit_passages(struct emit *e, const struct stored *stored)
{
	emit_array(e, "passages");
	for (size_t i = 0; i < stored->n_parts; i++) {
		const struct record *r = &stored->parts[i];
		struct buf name = { 0 };

		buf_put(&name, r->article);
		buf_printf(&name, "#%u", r->number);
		emit_object(e, NULL);
		emit_str(e, "passage", buf_str(&name));
		emit_str(e, "lang", r->lang);
		emit_known(e, "heading", r->heading);
		emit_uint(e, "start", r->start);
		emit_uint(e, "end", r->start + r->text.n);
		emit_object_end(e);
		buf_free(&name);
	}
	emit_array_end(e);
}

static void emit_tasks(struct arena *a, struct emit *e, const struct article *article)
{
	const struct citation_context context = context_of(article);
	struct citation *cites;
	struct task *tasks;
	size_t n = citation_find(a, &context, &cites);

	n = task_record_find(a, article, cites, n, &tasks);
	emit_array(e, "tasks");
	for (size_t i = 0; i < n; i++) {
		emit_object(e, NULL);
		task_record_emit(e, article->text, &tasks[i]);
		emit_object_end(e);
	}
	emit_array_end(e);
}

static bool emit_versions(struct arena *a, struct store *s, str key, struct emit *e,
			  struct error *err)
{
	struct story *story = story_new(s);
	struct story_versions versions;
	struct telling telling;
	bool ok = story_versions(a, story, key, 0, &versions, err) &&
		  telling_describe(a, s, &versions, &telling, err);

	story_free(story);
	if (ok)
		versions_emit(e, telling.versions, telling.n);
	return ok;
}

bool show_article(struct store *s, str key, struct emit *e, struct error *err)
{
	struct arena *a = arena_new();
	struct stored stored;
	bool ok = stored_article(a, s, key, &stored, err);

	if (ok) {
		const struct article *article = &stored.article;
		const char *lang = lang_code(article->lang);

		emit_record(e);
		emit_str(e, "kind", STR("article"));
		emit_str(e, "article", article->id);
		emit_str(e, "source", article->source);
		emit_known(e, "url", article->url);
		emit_known(e, "title", article->title);
		emit_str(e, "lang", str_of(lang));
		emit_known(e, "published", article->published);
		emit_known(e, "outlet", article->outlet);
		ok = emit_versions(a, s, key, e, err);
		emit_citations(a, e, &stored);
		emit_tasks(a, e, article);
		emit_passages(e, &stored);
		emit_record_end(e);
	}
	arena_free(a);
	return ok;
}
