/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/update.h"

#include "base/pool.h"
#include "indexer/apply.h"
#include "indexer/place.h"
#include "indexer/settle.h"
#include "lexicon/lexicon.h"
#include "store/schema.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * An update is made in place as long as what changed is less than a part of the index: a
 * merge copies all of it, but takes new articles faster. The upper limit is for memory.
 */
enum { HOLD_SHARE = 16, HOLD_MIN = 1024 * 1024, HOLD_MAX = 16 * 1024 * 1024 };

struct update {
	const struct update_options *options;
	struct update_result *result;
	struct error *err;
	struct arena *arena;
	struct place place;
	struct manifest manifest;
	struct scan scan;
	struct ingest **workers;
	struct analyzer **analyzers; /* what is left of the workers */
	int n_workers;
	bool failed;         /* a chunk could not be written: *err says why */
	uint64_t lexicon;    /* of the index as it will be: schema_mark */
	uint64_t hold_bytes; /* hold chunks until that many bytes have changed */
	struct chunk **held;
	size_t n_held, held_room;
	const char **paths;
	size_t n_paths, paths_room;
	struct settle_orders orders;
	struct manifest_file **gone;
	size_t n_gone;
};

/* ---- the pipeline ---- */

static void *next_chunk(void *ctx)
{
	struct update *u = ctx;
	struct chunk *c = u->failed ? NULL : scan_next(&u->scan);

	if (c == NULL)
		return NULL;
	c->hold = u->result->bytes < u->hold_bytes && c->n_bytes < 2 * CHUNK_BYTES;
	u->result->bytes += c->n_bytes;
	return c;
}

/* Large items are worked on alone: each takes more memory than it has bytes. */
static int weigh_chunk(const void *job)
{
	const struct chunk *c = job;

	return 1 + (int)(c->n_bytes / (2 * CHUNK_BYTES));
}

static void work_chunk(void *ctx, int worker, void *job)
{
	struct update *u = ctx;

	chunk_work(job, u->workers[worker], u->place.journal);
}

/* Out of the chunk, which is not kept. */
static void copy_result(struct arena *a, struct manifest_item *to,
			const struct manifest_item *from)
{
	*to = *from;
	to->articles = arena_make(a, from->n_articles, struct manifest_article);
	to->failures = arena_make(a, from->n_failures, struct manifest_failure);
	if (from->n_articles > 0)
		memcpy(to->articles, from->articles,
		       from->n_articles * sizeof(*to->articles));
	for (size_t i = 0; i < from->n_failures; i++)
		to->failures[i] = (struct manifest_failure){
			from->failures[i].empty, arena_copy(a, from->failures[i].text)
		};
}

static void tell_failures(const struct scan_options *options,
			  const struct manifest_item *item)
{
	char text[sizeof(((struct error *)0)->text)];

	for (size_t i = 0; i < item->n_failures; i++) {
		if (item->failures[i].empty)
			continue;
		snprintf(text, sizeof(text), "%.*s", STR_ARG(item->failures[i].text));
		options->warn(options->ctx, text);
	}
}

static void take_results(struct update *u, const struct chunk *c)
{
	for (size_t i = 0; i < c->n_items; i++) {
		struct chunk_item *item = &c->items[i];

		copy_result(u->arena, &item->visit->items[item->slot].known,
			    &item->result);
		tell_failures(&u->options->scan, &item->result);
		u->result->articles += item->result.n_articles;
	}
}

/* Keeps a chunk whose documents are in memory, and of others the path. */
static void take_chunk(struct update *u, struct chunk *c)
{
	if (c->hold) {
		u->held = arena_room(u->arena, u->held, u->n_held, 1, &u->held_room,
				     struct chunk *);
		u->held[u->n_held++] = c;
		return;
	}
	u->paths = arena_room(u->arena, u->paths, u->n_paths, 1, &u->paths_room,
			      const char *);
	u->paths[u->n_paths++] =
		arena_copy(u->arena, (str){ c->path, strlen(c->path) + 1 }).p;
	chunk_free(c);
}

/* Chunks that were under way when one failed end here, too. */
static bool done_chunk(void *ctx, void *job)
{
	struct update *u = ctx;
	struct chunk *c = job;

	if (!u->failed && c->err.code != ERR_NONE) {
		*u->err = c->err;
		u->failed = true;
	}
	if (u->failed) {
		chunk_free(c);
		return true;
	}
	take_results(u, c);
	take_chunk(u, c);
	if (u->options->progress != NULL)
		u->options->progress(u->options->ctx, u->result->articles,
				     u->result->bytes);
	return true;
}

static bool read_all(struct update *u)
{
	static const struct pool_ops ops = { .next = next_chunk,
					     .work = work_chunk,
					     .done = done_chunk,
					     .weight = weigh_chunk };
	int n = u->options->workers < POOL_AHEAD - 2 ? u->options->workers
						     : POOL_AHEAD - 2;

	u->n_workers = n;
	u->analyzers = arena_make(u->arena, (size_t)n, struct analyzer *);
	u->workers = arena_make(u->arena, (size_t)n, struct ingest *);
	for (int i = 0; i < n; i++)
		u->workers[i] = ingest_new();
	pool_run_ahead(&ops, u, n, n + 2);
	for (int i = 0; i < n; i++)
		u->analyzers[i] = ingest_end(u->workers[i]);
	if (!u->failed && u->scan.err.code != ERR_NONE)
		*u->err = u->scan.err;
	return !u->failed && u->scan.err.code == ERR_NONE;
}

/* ---- what vanished ---- */

/* A folder that could not be looked into hides its files; they are not gone. */
static bool is_gone(const struct update *u, const struct manifest_file *f)
{
	for (const struct scan_hidden *h = u->scan.hidden; h != NULL; h = h->next)
		if (scan_is_below(f->path, h->path))
			return false;
	return !f->seen;
}

static bool drop_file(struct update *u, struct manifest_file *f)
{
	f->seen = true; /* a SOURCE may be named twice */
	if (!manifest_items(u->arena, f, u->err))
		return false;
	settle_vanished(f, &u->orders);
	u->gone[u->n_gone++] = f;
	u->result->removed += f->n_articles;
	return true;
}

/* The index loses what a folder does not hold any more, but not most of it at once: that
 * looks like a disk that is not mounted. */
static bool drop_vanished(struct update *u, const struct scan_root *root)
{
	struct buf prefix = { 0 };
	uint64_t n_gone = 0, n_all = 0;
	size_t n;

	buf_put(&prefix, root->path);
	if (!str_ends(root->path, STR("/")))
		buf_put_char(&prefix, '/');
	struct manifest_file *files = manifest_below(&u->manifest, buf_str(&prefix), &n);
	buf_free(&prefix);
	for (size_t i = 0; i < n; i++) {
		n_all += files[i].n_articles;
		n_gone += is_gone(u, &files[i]) ? files[i].n_articles : 0;
	}
	if (n_gone * 2 > n_all && !u->options->prune) {
		struct error why;

		error_set(&why, ERR_LIMIT,
			  "%.*s: %llu of %llu articles vanished; nothing is removed "
			  "without --prune",
			  STR_ARG(root->found), (unsigned long long)n_gone,
			  (unsigned long long)n_all);
		u->options->scan.warn(u->options->scan.ctx, why.text);
		u->result->kept = true;
		return true;
	}
	for (size_t i = 0; i < n; i++)
		if (is_gone(u, &files[i]) && !drop_file(u, &files[i]))
			return false;
	return true;
}

/* ---- the whole ---- */

static bool open_index(struct update *u)
{
	struct store *s;

	u->hold_bytes = 0;
	u->lexicon = lexicon_hash();
	if (u->place.current == NULL)
		return true;
	u->hold_bytes = place_size(u->place.dir) / HOLD_SHARE;
	if (u->hold_bytes < HOLD_MIN)
		u->hold_bytes = HOLD_MIN;
	if (u->hold_bytes > HOLD_MAX)
		u->hold_bytes = HOLD_MAX;
	if (!schema_open(&s, u->place.dir, u->err))
		return false;
	bool ok = schema_lexicon(s, &u->lexicon, u->err) &&
		  manifest_load(u->arena, s, &u->manifest, u->err);
	store_close(s);
	if (u->lexicon != lexicon_hash())
		u->lexicon = SCHEMA_LEXICONS;
	return ok;
}

static void count_failures(struct update *u)
{
	for (size_t i = 0; i < u->manifest.n; i++)
		if (u->manifest.files[i].seen)
			u->result->failed += u->manifest.files[i].n_failed;
	for (size_t i = 0; i < u->scan.n_visits; i++) {
		const struct visit *v = u->scan.visits[i];

		if (v->old != NULL)
			u->result->failed -= v->old->n_failed;
		u->result->failed += v->file.failure.n > 0;
		for (size_t k = 0; k < v->n_items; k++)
			for (size_t f = 0; f < v->items[k].known.n_failures; f++)
				u->result->failed += !v->items[k].known.failures[f].empty;
	}
}

static bool settle_all(struct update *u)
{
	u->gone = arena_make(u->arena, u->manifest.n, struct manifest_file *);
	for (size_t i = 0; i < u->scan.n_visits; i++)
		settle_visit(u->arena, u->scan.visits[i], &u->options->scan, &u->orders);
	for (size_t i = 0; i < u->orders.n; i++)
		u->result->removed += u->orders.orders[i].n == 0;
	count_failures(u);
	for (size_t i = 0; i < u->scan.n_roots; i++)
		if (u->scan.roots[i].folder && !drop_vanished(u, &u->scan.roots[i]))
			return false;
	return true;
}

static bool run(struct update *u)
{
	if (!read_all(u))
		return false;
	u->result->files = u->scan.n_files;
	u->result->missing = u->scan.n_missing;
	u->result->interrupted = u->scan.stopped;
	if (u->scan.stopped || u->scan.n_roots == 0)
		return true;
	if (!settle_all(u))
		return false;
	if (u->place.current != NULL && u->scan.n_visits == 0 && u->n_gone == 0)
		return true;
	const struct apply todo = {
		.place = &u->place,
		.held = u->held,
		.n_held = u->n_held,
		.paths = u->paths,
		.n_paths = u->n_paths,
		.orders = &u->orders,
		.visits = u->scan.visits,
		.n_visits = u->scan.n_visits,
		.gone = u->gone,
		.n_gone = u->n_gone,
		.lexicon = u->lexicon,
	};
	return apply_run(&todo, u->err);
}

/* What the index holds now, of its stories. */
static bool learn(struct update *u)
{
	const struct learn_options options = {
		.index = u->place.current,
		.analyzers = u->analyzers,
		.workers = u->n_workers,
		.mode = u->options->learn,
		.stop = u->options->scan.stop,
	};

	return u->place.current == NULL || u->result->interrupted ||
	       learn_run(&options, &u->result->learned, u->err);
}

bool update_run(const struct update_options *options, struct update_result *result,
		struct error *err)
{
	struct update u = { .options = options, .result = result, .err = err };

	*result = (struct update_result){ 0 };
	u.arena = arena_new();
	bool ok = place_open(&u.place, options->dir, err) && open_index(&u);
	if (ok) {
		scan_open(&u.scan, &u.manifest, &options->scan);
		ok = run(&u) && learn(&u);
		scan_close(&u.scan);
	}
	place_close(&u.place);
	for (int i = 0; i < u.n_workers; i++)
		analyzer_free(u.analyzers[i]);
	for (size_t i = 0; i < u.n_held; i++)
		chunk_free(u.held[i]);
	free(u.orders.orders);
	arena_free(u.arena);
	return ok;
}
