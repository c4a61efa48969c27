/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/stored.h"

#include "base/memory.h"
#include "base/numbers.h"
#include "base/pool.h"
#include "store/schema.h"
#include "store/terms.h"
#include "store/whole.h"

#include <stdlib.h>
#include <string.h>

/* ---- one article ---- */

bool stored_article(struct arena *a, struct store *s, str key, struct stored *out,
		    struct error *err)
{
	struct whole whole;

	if (!whole_read(a, s, key, SIZE_MAX, &whole, err))
		return false;
	const struct record *r = whole.parts;
	out->parts = whole.parts;
	out->n_parts = whole.n_parts;
	out->article = (struct article){
		.id = r->article,
		.source = r->source,
		.url = r->url,
		.title = r->title,
		.published = r->published,
		.outlet = r->outlet,
		.lang = lang_parse(whole.lang),
		.text = whole.text,
	};
	return true;
}

/* ---- the articles of parts ---- */

struct part {
	str key;
	size_t order;
};

static int by_order(const void *left, const void *right)
{
	const struct part *x = left, *y = right;

	return (x->order > y->order) - (x->order < y->order);
}

static int by_key(const void *left, const void *right)
{
	const struct part *x = left, *y = right;
	int order = str_compare(x->key, y->key);

	return order ? order : by_order(x, y);
}

bool stored_keys(struct arena *a, struct store *s, const uint32_t *ids, size_t n,
		 str **keys, size_t *n_keys, struct error *err)
{
	struct part *parts = arena_make(a, n, struct part);
	size_t count = 0;

	*keys = arena_make(a, n, str);
	if (!store_values(a, s, SLOT_ARTICLE, ids, n, *keys, err))
		return false;
	for (size_t i = 0; i < n; i++)
		parts[i] = (struct part){ (*keys)[i], i };
	if (n > 0)
		qsort(parts, n, sizeof(*parts), by_key);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || !str_eq(parts[count - 1].key, parts[i].key))
			parts[count++] = parts[i];
	if (count > 0)
		qsort(parts, count, sizeof(*parts), by_order);
	for (size_t i = 0; i < count; i++)
		(*keys)[i] = parts[i].key;
	*n_keys = count;
	return true;
}

/* ---- all of them ---- */

struct job {
	struct arena *arena;
	struct stored stored;
	void *result;
};

struct walk {
	const struct feed_ops *ops;
	void *ctx;
	const struct command_run *run;
	struct feed_counts *counts;
	struct store *store;
	struct arena *arena;
	uint32_t *ids; /* of all passages */
	size_t n, at;
	struct error *err;
	bool failed, stopped;
};

static void free_job(struct job *job)
{
	arena_free(job->arena);
	free(job);
}

/* True where document `id` is the first of its article, whose term *key is set to. */
static bool is_first(struct walk *w, struct arena *a, uint32_t id, str *key)
{
	uint32_t *ids;
	size_t n;

	if (!store_value(a, w->store, id, SLOT_ARTICLE, key, w->err) ||
	    !store_postings(a, w->store, *key, &ids, &n, w->err)) {
		w->failed = true;
		return false;
	}
	return n > 0 && ids[0] == id;
}

static void *next_job(void *ctx)
{
	struct walk *w = ctx;
	struct job *job = memory_must(calloc(1, sizeof(*job)));
	str key = { 0 };
	bool found = false;

	job->arena = arena_new();
	while (!found && !w->failed && !w->stopped && w->at < w->n)
		found = is_first(w, job->arena, w->ids[w->at++], &key);
	if (found && stored_article(job->arena, w->store, key, &job->stored, w->err))
		return job;
	w->failed |= found;
	free_job(job);
	return NULL;
}

static void work_job(void *ctx, int worker, void *arg)
{
	const struct walk *w = ctx;
	struct job *job = arg;

	(void)worker;
	if (w->ops->work != NULL)
		job->result = w->ops->work(w->ctx, job->arena, &job->stored.article);
}

static bool finish_job(void *ctx, void *arg)
{
	struct walk *w = ctx;
	struct job *job = arg;

	if (!w->stopped) { /* jobs that were under way end here, too */
		w->counts->articles++;
		w->counts->bytes += job->stored.article.text.n;
		w->stopped = !w->ops->done(w->ctx, &job->stored.article, job->result);
		report_progress(w->run->report, w->counts->articles, w->counts->bytes, 0);
	}
	free_job(job);
	return true;
}

/* The first part of each article that has one of the parts, each once. */
static bool take_firsts(struct walk *w)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < w->n && !w->failed; i++) {
		uint32_t *ids;
		size_t n;
		str key;

		arena_reset(a);
		if (!store_value(a, w->store, w->ids[i], SLOT_ARTICLE, &key, w->err) ||
		    !store_postings(a, w->store, key, &ids, &n, w->err))
			w->failed = true;
		else if (n > 0)
			w->ids[i] = ids[0];
	}
	arena_free(a);
	w->n = numbers_once(w->ids, w->n);
	return !w->failed;
}

static bool take_parts(struct walk *w, stored_choose *choose)
{
	if (choose == NULL)
		return store_postings(w->arena, w->store, STR(TERMS_KIND "passage"),
				      &w->ids, &w->n, w->err);
	return choose(w->ctx, w->arena, w->store, &w->ids, &w->n, w->err) &&
	       take_firsts(w);
}

bool stored_run(const struct feed_ops *ops, void *ctx, stored_choose *choose,
		const struct command_run *run, uint32_t workers, const char *db,
		struct feed_counts *counts, struct error *err)
{
	static const struct pool_ops pool = { .next = next_job,
					      .work = work_job,
					      .done = finish_job };
	struct walk w = { .ops = ops,
			  .ctx = ctx,
			  .run = run,
			  .counts = counts,
			  .arena = arena_new(),
			  .err = err };

	*counts = (struct feed_counts){ .opened = 1 };
	bool ok = schema_open(&w.store, db, err) && take_parts(&w, choose);
	if (ok)
		pool_run(&pool, &w, pool_workers(workers));
	report_clear(run->report);
	store_close(w.store);
	arena_free(w.arena);
	return ok && !w.failed;
}
