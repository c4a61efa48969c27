/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * manifest: what the index knows of the files that it was made from.
 *
 * One metadata entry a file, in the index itself, so that a commit holds both or neither.
 * Format: docs/INDEX.md.
 */
#ifndef INDEXER_MANIFEST_H
#define INDEXER_MANIFEST_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"
#include "store/store.h"
#include "store/terms.h"

#include <stdint.h>

/* XXH3, 128 bits. */
struct manifest_hash {
	uint64_t high, low;
};

struct manifest_article {
	char key[TERMS_ARTICLE_BYTES]; /* terms_article of it */
	uint32_t parts;                /* documents in the index, at least 1 */
};

struct manifest_failure {
	bool empty; /* nothing to index in it; else it could not be read */
	str text;   /* place and reason, as it was reported */
};

/* What became of one item (corpus/source.h). */
struct manifest_item {
	struct manifest_hash hash; /* of its raw bytes */
	bool again;                /* to be read again when the file changes */
	uint32_t n_articles, n_failures;
	struct manifest_article *articles;
	struct manifest_failure *failures;
};

struct manifest_file {
	str path;   /* absolute; "-" is standard input */
	str source; /* as found, which is its articles' source */
	str name;   /* below the SOURCE */
	uint64_t size, inode;
	int64_t mtime_ns, ctime_ns;
	bool whole;  /* read to its end; else it is read again in any case */
	str failure; /* of the file itself, or empty */
	uint32_t n_articles, n_failed, n_empty; /* in all */
	struct manifest_item *items;
	size_t n_items;
	str packed; /* of a loaded one: its items, see manifest_items */
	bool seen;  /* for the scan */
};

struct manifest {
	struct manifest_file *files; /* in byte order of their paths */
	size_t n;
};

/* Key and value of a file's metadata entry; counts are made from the items. */
str manifest_key(struct arena *a, str path);
void manifest_pack(struct buf *out, struct manifest_file *file);

/* What manifest_pack wrote, with its items, in `a`. */
bool manifest_unpack(struct arena *a, str bytes, struct manifest_file *out,
		     struct error *err);

/* All files, without their items. */
bool manifest_load(struct arena *a, struct store *s, struct manifest *out,
		   struct error *err);

/* Fills in file->items, in `a`. Fails with ERR_INDEX where the entry is damaged. */
bool manifest_items(struct arena *a, struct manifest_file *file, struct error *err);

/* The file with that path, or NULL. */
struct manifest_file *manifest_find(const struct manifest *m, str path);

/* The files whose path begins with `prefix`: *n of them from the one returned on. */
struct manifest_file *manifest_below(const struct manifest *m, str prefix, size_t *n);

#endif
