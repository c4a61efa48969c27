/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/chunk.h"

#include "base/folder.h"
#include "base/memory.h"
#include "base/pack.h"
#include "indexer/place.h"
#include "lexicon/lexicon.h"
#include "store/schema.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <xxhash.h>

/* The metadata entry of a chunk that holds its results. */
#define META_RESULT "result"

struct chunk *chunk_new(void)
{
	struct chunk *c = memory_must(calloc(1, sizeof(*c)));

	c->input = arena_new();
	c->output = arena_new();
	c->items = arena_make(c->output, CHUNK_ITEMS, struct chunk_item);
	return c;
}

static void free_input(struct chunk *c)
{
	arena_free(c->input);
	free(c->owned);
	c->input = NULL;
	c->owned = NULL;
}

void chunk_free(struct chunk *c)
{
	if (c == NULL)
		return;
	free_input(c);
	arena_free(c->output);
	free(c);
}

bool chunk_is_full(const struct chunk *c)
{
	return c->n_items == CHUNK_ITEMS || c->n_bytes >= CHUNK_BYTES;
}

static str copy_path(struct arena *a, str s)
{
	char *p = arena_alloc(a, s.n + 1, 1);

	memcpy(p, s.p, s.n);
	return (str){ p, s.n };
}

void chunk_add(struct chunk *c, const struct item *item, void *owned,
	       struct manifest_hash hash, struct visit *visit, size_t slot)
{
	struct chunk_item *i = &c->items[c->n_items++];

	i->item = *item;
	if (owned == NULL)
		i->item.bytes = arena_copy(c->input, item->bytes);
	else
		c->owned = owned; /* the chunk is full with it, so there is one */
	i->item.path = copy_path(c->input, item->path);
	i->item.name = copy_path(c->input, item->name);
	i->visit = visit;
	i->slot = slot;
	i->result.hash = hash;
	c->n_bytes += item->bytes.n;
}

/* ---- results, to the journal and back ---- */

/* In the form of a file of the manifest, which has all that is to be kept. */
static void pack_results(struct buf *out, const struct chunk *c)
{
	struct arena *a = arena_new();
	struct manifest_file file = {
		.items = arena_make(a, c->n_items, struct manifest_item),
		.n_items = c->n_items,
	};

	for (size_t i = 0; i < c->n_items; i++)
		file.items[i] = c->items[i].result;
	manifest_pack(out, &file);
	arena_free(a);
}

static bool take_results(struct chunk *c, str packed)
{
	struct manifest_file file = { 0 };
	struct error ignored;

	if (!manifest_unpack(c->output, packed, &file, &ignored) ||
	    file.n_items != c->n_items)
		return false;
	for (size_t i = 0; i < c->n_items; i++)
		c->items[i].result = file.items[i];
	return true;
}

/* ---- the journal ---- */

static void hash_str(XXH3_state_t *h, str s)
{
	XXH3_128bits_update(h, &s.n, sizeof(s.n));
	XXH3_128bits_update(h, s.p, s.n);
}

/* The name says all that the documents depend on. */
static const char *chunk_path(struct chunk *c, const char *journal)
{
	const uint32_t version = SCHEMA_VERSION;
	const uint64_t lexicon = lexicon_hash();
	XXH3_state_t *h = memory_must(XXH3_createState());
	char name[33];

	XXH3_128bits_reset(h);
	XXH3_128bits_update(h, &version, sizeof(version));
	XXH3_128bits_update(h, &lexicon, sizeof(lexicon));
	for (size_t i = 0; i < c->n_items; i++) {
		const struct chunk_item *item = &c->items[i];

		hash_str(h, item->item.path);
		hash_str(h, item->item.name);
		XXH3_128bits_update(h, &item->item.number, sizeof(item->item.number));
		XXH3_128bits_update(h, &item->result.hash, sizeof(item->result.hash));
	}
	XXH128_hash_t sum = XXH3_128bits_digest(h);
	XXH3_freeState(h);
	snprintf(name, sizeof(name), "%016llx%016llx", (unsigned long long)sum.high64,
		 (unsigned long long)sum.low64);
	return place_path(c->output, journal, name);
}

/* A chunk that an earlier run finished. It is looked through, for after a power cut a
 * file may be there without what was written to it. */
static bool find_in_journal(struct chunk *c)
{
	struct error err;
	struct store *s;
	str packed;

	if (!store_open(&s, c->path, &err))
		return false;
	bool ok = store_meta(c->output, s, STR(META_RESULT), &packed, &err) &&
		  store_check(c->path, &err) && take_results(c, packed);
	store_close(s);
	return ok;
}

static const char *unfinished(struct arena *a, const char *path)
{
	char *p = arena_alloc(a, strlen(path) + 5, 1);

	strcpy(p, path);
	strcat(p, ".new");
	return p;
}

/* The results, then the name under which a later run looks for it. */
static bool finish(struct chunk *c, struct store_writer *w, const char *from,
		   struct error *err)
{
	struct buf packed = { 0 };

	pack_results(&packed, c);
	bool ok = store_writer_set_meta(w, STR(META_RESULT), buf_str(&packed), err) &&
		  store_writer_commit(w, err);
	buf_free(&packed);
	store_writer_close(w);
	folder_remove(c->path);
	if (ok && rename(from, c->path) != 0)
		ok = error_set(err, ERR_IO, "%s: %s", c->path, strerror(errno));
	if (!ok)
		folder_remove(from);
	return ok;
}

static void give_up(struct store_writer *w, const char *path)
{
	store_writer_close(w);
	folder_remove(path);
}

/* ---- work ---- */

/* The index that is made, and the bytes of documents that the writer holds. */
struct making {
	struct store_writer *writer;
	size_t n_held;
};

/* The writer keeps what it was given in trees, several bytes for one, and is the slower
 * the less of them a processor's cache holds: this many bytes of records are held. */
enum { HELD_BYTES = 512 * 1024 };

static bool put_to_writer(void *ctx, const struct store_doc *doc, struct error *err)
{
	struct making *m = ctx;
	uint32_t id;

	if (!store_writer_add(m->writer, doc, &id, err))
		return false;
	m->n_held += doc->data.n;
	if (m->n_held < HELD_BYTES)
		return true;
	m->n_held = 0;
	return store_writer_commit(m->writer, err);
}

static struct store_doc copy_doc(struct arena *a, const struct store_doc *doc)
{
	struct store_term *terms = arena_make(a, doc->n_terms, struct store_term);
	struct store_value *values = arena_make(a, doc->n_values, struct store_value);

	for (size_t i = 0; i < doc->n_terms; i++)
		terms[i] = (struct store_term){ arena_copy(a, doc->terms[i].name),
						doc->terms[i].wdf };
	for (size_t i = 0; i < doc->n_values; i++)
		values[i] = (struct store_value){ doc->values[i].slot,
						  arena_copy(a, doc->values[i].bytes) };
	return (struct store_doc){ terms, doc->n_terms, values, doc->n_values,
				   arena_copy(a, doc->data) };
}

static bool put_to_memory(void *ctx, const struct store_doc *doc, struct error *err)
{
	struct chunk *c = ctx;

	(void)err;
	c->docs = arena_room(c->output, c->docs, c->n_docs, 1, &c->docs_room,
			     struct store_doc);
	c->docs[c->n_docs++] = copy_doc(c->output, doc);
	return true;
}

static void make_held(struct chunk *c, struct ingest *g)
{
	const struct ingest_sink sink = { put_to_memory, c };

	for (size_t i = 0; i < c->n_items; i++)
		ingest_item(c->output, g, &c->items[i].item, &sink, &c->items[i].result,
			    &c->err);
}

static void make_index(struct chunk *c, struct ingest *g)
{
	struct error *err = &c->err;
	const char *path = unfinished(c->output, c->path);
	struct making m = { 0 };
	const struct ingest_sink sink = { put_to_writer, &m };
	bool ok = store_writer_open(&m.writer, path, STORE_CHUNK, err);

	for (size_t i = 0; ok && i < c->n_items; i++)
		ok = ingest_item(c->output, g, &c->items[i].item, &sink,
				 &c->items[i].result, err);
	if (ok)
		finish(c, m.writer, path, err);
	else
		give_up(m.writer, path);
}

void chunk_work(struct chunk *c, struct ingest *g, const char *journal)
{
	c->path = chunk_path(c, journal);
	if (c->hold)
		make_held(c, g);
	else if (!find_in_journal(c))
		make_index(c, g);
	if (!c->hold)
		free_input(c);
}

bool chunk_spill(struct chunk *c, struct error *err)
{
	const char *path = unfinished(c->output, c->path);
	struct store_writer *w;
	uint32_t id;
	bool ok = store_writer_open(&w, path, STORE_CHUNK, err);

	for (size_t i = 0; ok && i < c->n_docs; i++)
		ok = store_writer_add(w, &c->docs[i], &id, err);
	if (!ok) {
		give_up(w, path);
		return false;
	}
	c->hold = false;
	return finish(c, w, path, err);
}
