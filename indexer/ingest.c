/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/ingest.h"

#include "base/memory.h"
#include "citation/citation.h"
#include "citation/own.h"
#include "corpus/part.h"
#include "indexer/context.h"
#include "indexer/document.h"
#include "indexer/tally.h"
#include "task/task.h"

#include <stdlib.h>
#include <string.h>

struct ingest {
	struct arena *item, *stretch, *document; /* emptied for each */
	struct tally *tally;
};

struct ingest *ingest_new(void)
{
	struct ingest *g = memory_must(calloc(1, sizeof(*g)));

	*g = (struct ingest){ arena_new(), arena_new(), arena_new(), tally_new() };
	return g;
}

struct analyzer *ingest_end(struct ingest *g)
{
	struct analyzer *z = tally_end(g->tally);

	arena_free(g->item);
	arena_free(g->stretch);
	arena_free(g->document);
	free(g);
	return z;
}

static void add_failure(struct arena *keep, struct manifest_item *out, size_t room,
			bool empty, const char *text)
{
	if (out->failures == NULL)
		out->failures = arena_make(keep, room, struct manifest_failure);
	out->failures[out->n_failures++] = (struct manifest_failure){
		.empty = empty,
		.text = arena_copy(keep, str_of(text)),
	};
}

/* Articles without text are told, since their reader may have missed it. */
static void add_empty(struct arena *keep, struct manifest_item *out, size_t room,
		      const struct item *item, const struct article *article)
{
	struct error why;

	if (item->number > 0)
		error_set(&why, ERR_FORMAT, "%.*s:%u: %.*s: no text",
			  STR_ARG(article->source), (unsigned)item->number,
			  STR_ARG(article->id));
	else
		error_set(&why, ERR_FORMAT, "%.*s: no text", STR_ARG(article->source));
	add_failure(keep, out, room, true, why.text);
}

/* The end of the parts from `first` on in which citations and tasks are looked for at a
 * time. */
static size_t stretch_end(const struct part *parts, size_t first, size_t n)
{
	size_t end = first + 1;

	while (end < n && parts[end].end - parts[first].start <= CITATION_PIECE)
		end++;
	return end;
}

static void shift_tasks(struct task *tasks, size_t n, uint32_t by)
{
	for (size_t i = 0; i < n; i++) {
		tasks[i].start += by;
		tasks[i].end += by;
	}
}

/* What the bytes from `start` to `end` cite and order. */
static void study(struct ingest *g, struct document_source *source, uint32_t start,
		  uint32_t end)
{
	const struct article *article = source->article;
	struct citation_context context = context_of(article);
	struct citation *cites;
	struct task *tasks;

	context.text = str_range(article->text, start, end);
	source->n_cites = citation_find(g->stretch, &context, &cites);
	source->cites = cites;
	const struct task_context orders = { context.text, article->lang,
					     article->published, cites, source->n_cites };
	source->n_tasks = task_find(g->stretch, &orders, &tasks);
	source->tasks = tasks;
	if (start == 0)
		source->own = own_id(g->item, &context, cites, source->n_cites);
	citation_piece_shift(cites, source->n_cites, start);
	shift_tasks(tasks, source->n_tasks, start);
}

static bool put_parts(struct ingest *g, const struct document_source *source,
		      const struct part *parts, size_t first, size_t end,
		      const struct ingest_sink *sink, struct error *err)
{
	tally_begin(g->tally);
	for (size_t i = first; i < end; i++) {
		arena_reset(g->document);
		struct store_doc doc = document_make(g->document, g->tally, source,
						     &parts[i], (uint32_t)i);
		if (!sink->put(sink->ctx, &doc, err))
			return false;
	}
	return true;
}

static bool ingest_article(struct ingest *g, const struct article *article,
			   const struct ingest_sink *sink, struct manifest_article *out,
			   struct error *err)
{
	struct document_source source = {
		.article = article,
		.key = terms_article(g->item, article->source, article->id),
	};
	struct part *parts;
	size_t n;

	part_cut(g->item, article, &parts, &n);
	out->parts = (uint32_t)n;
	memcpy(out->key, source.key.p, sizeof(out->key));
	for (size_t i = 0, end; i < n; i = end) {
		end = stretch_end(parts, i, n);
		uint32_t from = i == 0 ? 0 : parts[i].start;
		uint32_t to = end == n ? (uint32_t)article->text.n : parts[end - 1].end;

		arena_reset(g->stretch);
		study(g, &source, from, to);
		if (!put_parts(g, &source, parts, i, end, sink, err))
			return false;
	}
	return true;
}

bool ingest_item(struct arena *keep, struct ingest *g, const struct item *item,
		 const struct ingest_sink *sink, struct manifest_item *out,
		 struct error *err)
{
	struct article *articles = NULL;
	struct error why = { 0 };
	size_t n = 0;

	arena_reset(g->item);
	if (!item_read(g->item, item, &articles, &n, &why)) {
		add_failure(keep, out, 1, false, why.text);
		return true;
	}
	if (n > 0)
		out->articles = arena_make(keep, n, struct manifest_article);
	for (size_t i = 0; i < n; i++) {
		struct manifest_article *known = &out->articles[out->n_articles];

		if (!ingest_article(g, &articles[i], sink, known, err))
			return false;
		if (known->parts > 0)
			out->n_articles++;
		else
			add_empty(keep, out, n, item, &articles[i]);
	}
	return true;
}
