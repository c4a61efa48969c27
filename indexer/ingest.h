/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * ingest: bytes -> article -> passages -> terms + citations -> index, for one item.
 */
#ifndef INDEXER_INGEST_H
#define INDEXER_INGEST_H

#include "base/arena.h"
#include "base/error.h"
#include "corpus/source.h"
#include "indexer/manifest.h"
#include "store/store.h"

/* What one worker needs. Owned by the caller. */
struct ingest;

struct ingest *ingest_new(void);
/* Frees all but its analyzer: tally_end. */
struct analyzer *ingest_end(struct ingest *g);

/* Where documents go. */
struct ingest_sink {
	/* The document lives during the call; false, with *err set, stops. */
	bool (*put)(void *ctx, const struct store_doc *doc, struct error *err);
	void *ctx;
};

/*
 * Reads an item and gives the documents of its articles to `sink`, in order. What cannot
 * be read is no error: it is told in out->failures. The articles and failures of *out
 * live in `keep`. False if the sink failed.
 */
bool ingest_item(struct arena *keep, struct ingest *g, const struct item *item,
		 const struct ingest_sink *sink, struct manifest_item *out,
		 struct error *err);

#endif
