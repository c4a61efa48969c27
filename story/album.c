/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/album.h"

#include "base/memory.h"
#include "base/pool.h"

#include <stdlib.h>
#include <string.h>

enum {
	ROOM = 1 << 15, /* of the table; a power of 2 */
	MOST = 1 << 13, /* sketches, about 10 KB each */
};

struct album {
	struct store *store;
	struct rarity *rarity;
	struct feature_reader **readers; /* by worker */
	int workers;
	struct arena *arena;      /* of the sketches */
	struct sketch **sketches; /* open addressing, by key */
	size_t n;
};

struct album *album_new(struct store *s, struct analyzer *const *analyzers, int workers)
{
	struct album *al = memory_must(calloc(1, sizeof(*al)));

	al->store = s;
	al->rarity = rarity_new(s);
	al->workers = workers;
	al->readers = memory_must(calloc((size_t)workers, sizeof(*al->readers)));
	for (int i = 0; i < workers; i++)
		al->readers[i] = feature_reader_new(analyzers ? analyzers[i] : NULL);
	al->arena = arena_new();
	al->sketches = memory_must(calloc(ROOM, sizeof(struct sketch *)));
	return al;
}

void album_free(struct album *al)
{
	if (al == NULL)
		return;
	for (int i = 0; i < al->workers; i++)
		feature_reader_free(al->readers[i]);
	free(al->readers);
	rarity_free(al->rarity);
	arena_free(al->arena);
	free(al->sketches);
	free(al);
}

static void forget_sketches(struct album *al)
{
	arena_reset(al->arena);
	memset(al->sketches, 0, ROOM * sizeof(struct sketch *));
	al->n = 0;
}

void album_trim(struct album *al)
{
	if (al->n > MOST)
		forget_sketches(al);
}

struct rarity *album_rarity(struct album *al)
{
	return al->rarity;
}

/* The key is a hash already. */
static size_t place_of(const struct album *al, str key)
{
	uint64_t hash = str_hash(STR_HASH, key);
	size_t at = (hash ^ hash >> 32) & (ROOM - 1);
	while (al->sketches[at] != NULL && !str_eq(al->sketches[at]->key, key))
		at = (at + 1) & (ROOM - 1);
	return at;
}

static const struct sketch *sketch_at(const struct album *al, str key)
{
	return al->sketches[place_of(al, key)];
}

static bool is_known(const struct album *al, str key, bool rough)
{
	const struct sketch *known = sketch_at(al, key);

	return known != NULL && (rough || !known->rough);
}

static bool keep(struct album *al, const struct sketch_draft *draft, bool rough,
		 struct error *err)
{
	struct sketch *sketch = arena_make(al->arena, 1, struct sketch);

	if (!sketch_finish(al->arena, al->rarity, draft, rough, sketch, err))
		return false;
	al->sketches[place_of(al, draft->key)] = sketch;
	al->n++;
	return true;
}

bool album_find(struct album *al, str key, bool rough, const struct sketch **out,
		struct error *err)
{
	struct sketch_draft draft;

	if (!is_known(al, key, rough)) {
		struct arena *a = arena_new();
		bool ok = sketch_open(a, al->store, al->rarity, key, &draft, err);

		if (ok) {
			sketch_draw(a, al->readers[0], &draft);
			ok = keep(al, &draft, rough, err);
		}
		arena_free(a);
		if (!ok)
			return false;
	}
	*out = sketch_at(al, key);
	return true;
}

/* ---- many at a time ---- */

struct job {
	struct arena *a;
	str key;
	bool known; /* there is nothing to draw */
	struct sketch_draft draft;
};

struct loading {
	struct album *album;
	const str *keys;
	size_t n, at;
	bool (*each)(void *ctx, const struct sketch *sketch);
	void *ctx;
	bool failed;
	struct error *err;
};

static void *next_job(void *ctx)
{
	struct loading *l = ctx;
	struct album *al = l->album;

	if (l->at == l->n || l->failed)
		return NULL;
	struct arena *a = arena_new();
	struct job *job = arena_make(a, 1, struct job);
	job->a = a;
	job->key = l->keys[l->at++];
	job->known = is_known(al, job->key, false);
	if (job->known ||
	    sketch_open(a, al->store, al->rarity, job->key, &job->draft, l->err))
		return job;
	l->failed = true;
	arena_free(a);
	return NULL;
}

static void work_job(void *ctx, int worker, void *arg)
{
	struct loading *l = ctx;
	struct job *job = arg;

	if (!job->known)
		sketch_draw(job->a, l->album->readers[worker], &job->draft);
}

/* A key may be named twice. */
static bool done_job(void *ctx, void *arg)
{
	struct loading *l = ctx;
	struct job *job = arg;

	if (!l->failed && !is_known(l->album, job->key, false))
		l->failed = !keep(l->album, &job->draft, false, l->err);
	if (!l->failed && l->each != NULL)
		l->failed = !l->each(l->ctx, sketch_at(l->album, job->key));
	arena_free(job->a);
	return true;
}

bool album_load(struct album *al, const str *keys, size_t n,
		bool (*each)(void *ctx, const struct sketch *sketch), void *ctx,
		struct error *err)
{
	static const struct pool_ops ops = { .next = next_job,
					     .work = work_job,
					     .done = done_job };
	struct loading l = {
		.album = al, .keys = keys, .n = n, .each = each, .ctx = ctx, .err = err
	};

	pool_run(&ops, &l, al->workers);
	return !l.failed;
}
