/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * chunk: some items that one worker turns into documents, and what became of them.
 *
 * The documents are either held in memory, for a small update, or form an index of their
 * own in the journal, which is named after everything that it was made from: a run that
 * was killed finds it again.
 */
#ifndef INDEXER_CHUNK_H
#define INDEXER_CHUNK_H

#include "base/arena.h"
#include "base/error.h"
#include "corpus/source.h"
#include "indexer/ingest.h"
#include "indexer/manifest.h"
#include "store/store.h"

/*
 * Where a chunk ends, whatever comes first. Measured with the index: see
 * docs/ARCHITECTURE.md.
 */
enum { CHUNK_ITEMS = 2500, CHUNK_BYTES = 8 * 1024 * 1024 };

struct visit; /* indexer/scan.h: a file that is read */

struct chunk_item {
	struct item item; /* its bytes live in the chunk's `input` */
	struct visit *visit;
	size_t slot;                 /* its place in visit->items */
	struct manifest_item result; /* all but the hash is set by chunk_work */
};

struct chunk {
	struct arena *input;  /* freed when the work is done, as is `owned` */
	void *owned;          /* the bytes of a large item, or NULL */
	struct arena *output; /* results and held documents */
	struct chunk_item *items;
	size_t n_items, n_bytes;
	bool hold;              /* keep the documents in memory */
	const char *path;       /* of its index in the journal */
	struct store_doc *docs; /* held ones, in order */
	size_t n_docs, docs_room;
	struct error err; /* set where the index could not be written */
};

struct chunk *chunk_new(void);
void chunk_free(struct chunk *c);

bool chunk_is_full(const struct chunk *c);

/*
 * Takes a copy of the item; but of the bytes of one as large as CHUNK_BYTES it takes the
 * memory that they lie in, `owned` (else NULL), for the copy would be as large.
 */
void chunk_add(struct chunk *c, const struct item *item, void *owned,
	       struct manifest_hash hash, struct visit *visit, size_t slot);

/* In any thread, after the last chunk_add: makes the documents, or finds them in the
 * journal. */
void chunk_work(struct chunk *c, struct ingest *g, const char *journal);

/* Moves the documents of a held chunk to the journal. */
bool chunk_spill(struct chunk *c, struct error *err);

#endif
