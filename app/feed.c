/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/feed.h"

#include "base/buf.h"
#include "base/memory.h"
#include "base/pool.h"
#include "corpus/source.h"

#include <stdlib.h>
#include <string.h>

/* A batch is what one worker takes at a time: enough that handing it over costs nothing
 * beside the work, little enough that all batches in flight stay small. An item that is
 * longer is a batch, and beyond LARGE_BYTES it is worked on alone. */
enum { BATCH_BYTES = 256 * 1024, BATCH_ITEMS = 256, LARGE_BYTES = 8 * 1024 * 1024 };

struct piece {
	struct item item;
	size_t at; /* of its bytes in the batch, unless that owns them */
	struct article *articles;
	void **results;
	size_t n;
	bool ok;
	struct error err;
};

struct batch {
	struct batch *next_free, *next_made;
	struct arena *arena;
	struct buf bytes; /* of all items but the owned one */
	void *owned;      /* memory of the last item, or NULL */
	struct piece pieces[BATCH_ITEMS];
	size_t n;
};

struct feed {
	const struct feed_ops *ops;
	void *ctx;
	const struct command_run *run;
	struct feed_counts *counts;
	struct batch *free,
		*made;    /* only the one thread that reads and writes uses them */
	uint64_t n_bytes; /* of all items done, for the progress line */

	size_t n_opened; /* of run->args */
	struct source *source;
	struct items *items;
	struct source_file file;
	uint64_t total; /* bytes of all files, for the progress line; 0: unknown */
};

static void warn(struct feed *f, const struct error *err)
{
	report_warn(f->run->report, "%s", err->text);
	f->counts->failed++;
}

/* ---- serial: sources to items ---- */

/* Moves to the next SOURCE that can be opened. */
static bool open_source(struct feed *f)
{
	struct error err = { 0 };

	while (f->n_opened < f->run->n_args) {
		if (source_open(&f->source, f->run->args[f->n_opened++], &err)) {
			f->counts->opened++;
			return true;
		}
		warn(f, &err);
	}
	return false;
}

/* Moves to the next file that can be opened. */
static bool open_file(struct feed *f)
{
	struct error err = { 0 };

	while (f->source != NULL || open_source(f)) {
		switch (source_next(f->source, &f->file, &err)) {
		case SOURCE_FILE:
			report_detail(f->run->report, "reading %.*s",
				      STR_ARG(f->file.path));
			if (items_open(&f->items, &f->file, &err))
				return true;
			warn(f, &err);
			break;
		case SOURCE_BAD:
			warn(f, &err);
			break;
		case SOURCE_END:
			source_close(f->source);
			f->source = NULL;
			break;
		}
	}
	return false;
}

static bool next_item(struct feed *f, struct item *out)
{
	while (f->items != NULL || open_file(f)) {
		struct error err = { 0 };
		if (items_next(f->items, out, &err))
			return true;
		if (err.code != ERR_NONE)
			warn(f, &err);
		items_close(f->items);
		f->items = NULL;
	}
	return false;
}

static struct batch *take_batch(struct feed *f)
{
	struct batch *b = f->free;

	if (b != NULL) {
		f->free = b->next_free;
		return b;
	}
	b = memory_must(calloc(1, sizeof(*b)));
	b->arena = arena_new();
	b->next_made = f->made;
	f->made = b;
	return b;
}

static void add_item(struct feed *f, struct batch *b, const struct item *item)
{
	struct piece *p = &b->pieces[b->n];

	*p = (struct piece){ .item = *item, .at = b->bytes.n };
	if (b->n > 0 && str_eq(p[-1].item.path, item->path) &&
	    str_eq(p[-1].item.name, item->name)) {
		p->item.path = p[-1].item.path;
		p->item.name = p[-1].item.name;
	} else {
		p->item.path = arena_copy(b->arena, item->path);
		p->item.name = arena_copy(b->arena, item->name);
	}
	if (item->bytes.n >= BATCH_BYTES)
		b->owned = items_detach(f->items);
	else
		buf_put(&b->bytes, item->bytes);
	b->n++;
}

static void *fill_batch(void *ctx)
{
	struct feed *f = ctx;
	struct batch *b = take_batch(f);
	struct item item;

	while (b->n < BATCH_ITEMS && b->bytes.n < BATCH_BYTES && b->owned == NULL &&
	       next_item(f, &item))
		add_item(f, b, &item);
	for (size_t i = 0; i + (b->owned != NULL) < b->n; i++)
		b->pieces[i].item.bytes.p = buf_str(&b->bytes).p + b->pieces[i].at;
	if (b->n > 0)
		return b;
	b->next_free = f->free;
	f->free = b;
	return NULL;
}

/* ---- parallel: items to results ---- */

static int weigh_batch(const void *job)
{
	const struct batch *b = job;

	return 1 + (int)(b->pieces[b->n - 1].item.bytes.n / LARGE_BYTES);
}

static void work_batch(void *ctx, int worker, void *job)
{
	const struct feed *f = ctx;
	struct batch *b = job;

	(void)worker;
	for (size_t i = 0; i < b->n; i++) {
		struct piece *p = &b->pieces[i];

		p->ok = item_read(b->arena, &p->item, &p->articles, &p->n, &p->err);
		if (!p->ok || f->ops->work == NULL)
			continue;
		p->results = arena_make(b->arena, p->n, void *);
		for (size_t j = 0; j < p->n; j++)
			p->results[j] = f->ops->work(f->ctx, b->arena, &p->articles[j]);
	}
}

/* ---- serial: results out, in order ---- */

static bool finish_piece(struct feed *f, const struct piece *p)
{
	f->n_bytes += p->item.bytes.n;
	if (!p->ok) {
		warn(f, &p->err);
		return true;
	}
	for (size_t i = 0; i < p->n; i++) {
		f->counts->articles++;
		f->counts->bytes += p->articles[i].text.n;
		if (!f->ops->done(f->ctx, &p->articles[i],
				  p->results != NULL ? p->results[i] : NULL))
			return false;
	}
	return true;
}

static bool finish_batch(void *ctx, void *job)
{
	struct feed *f = ctx;
	struct batch *b = job;
	bool go_on = true;

	for (size_t i = 0; i < b->n && go_on; i++)
		go_on = finish_piece(f, &b->pieces[i]);
	report_progress(f->run->report, f->counts->articles, f->n_bytes, f->total);
	arena_reset(b->arena);
	buf_reset(&b->bytes);
	free(b->owned);
	b->owned = NULL;
	b->n = 0;
	b->next_free = f->free;
	f->free = b;
	return go_on;
}

/* A stat for each file, done only where somebody watches. */
static uint64_t total_bytes(const struct command_run *run)
{
	uint64_t total = 0;

	for (size_t i = 0; i < run->n_args; i++) {
		struct source *s;
		struct source_file file;
		struct error err;
		enum source_step step;

		if (!source_open(&s, run->args[i], &err))
			continue;
		while ((step = source_next(s, &file, &err)) != SOURCE_END)
			total += step == SOURCE_FILE ? file.size : 0;
		source_close(s);
	}
	return total;
}

void feed_run(const struct feed_ops *ops, void *ctx, const struct command_run *run,
	      uint32_t workers, struct feed_counts *counts)
{
	static const struct pool_ops pool = { .next = fill_batch,
					      .work = work_batch,
					      .done = finish_batch,
					      .weight = weigh_batch };
	struct feed f = { .ops = ops, .ctx = ctx, .run = run, .counts = counts };

	*counts = (struct feed_counts){ 0 };
	if (run->report->progress)
		f.total = total_bytes(run);
	pool_run(&pool, &f, pool_workers(workers));
	if (f.items != NULL)
		items_close(f.items);
	if (f.source != NULL)
		source_close(f.source);
	while (f.made != NULL) {
		struct batch *b = f.made;

		f.made = b->next_made;
		arena_free(b->arena);
		buf_free(&b->bytes);
		free(b->owned);
		free(b);
	}
	report_clear(run->report);
}

enum command_status feed_status(const struct command_run *run,
				const struct feed_counts *counts, bool found)
{
	if (counts->opened == 0)
		return STATUS_NO_INPUT;
	if (counts->articles == 0 && counts->failed == 0)
		report_note(run->report, "there is no article in what was given");
	if (counts->failed > 0)
		return STATUS_PARTIAL;
	return found ? STATUS_DONE : STATUS_NOTHING;
}
