/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * scan: the SOURCEs against the manifest: which items are new or have changed.
 *
 * An unchanged file costs a stat. Of a changed one the items are hashed, and those that
 * the index has are carried over; the others go into chunks, in order.
 */
#ifndef INDEXER_SCAN_H
#define INDEXER_SCAN_H

#include "base/arena.h"
#include "base/error.h"
#include "indexer/chunk.h"
#include "indexer/manifest.h"

#include <signal.h>

/* An item of a file that is read. */
struct visit_item {
	struct manifest_item known; /* carried over, or set when its chunk is done */
	uint32_t number;            /* of the item in its file */
	bool carried;
	bool kept; /* carried though it was not met again: see keep_rest */
};

struct visit_hash;

/* A file that is read, since it is new or not as the manifest has it. */
struct visit {
	struct manifest_file file; /* as it is now, but for its items */
	struct manifest_file *old; /* as it was, with its items, or NULL */
	bool *used;                /* which items of `old` were carried over */
	struct visit_hash *index;  /* of those that can be, by hash */
	size_t n_index;
	struct visit_item *items; /* in the file's order; freed by scan_close */
	size_t n_items, room;
};

struct scan_options {
	const char *const *sources;
	size_t n_sources;
	const volatile sig_atomic_t *stop; /* when not 0: no further items. May be NULL */
	void (*warn)(void *ctx, const char *text); /* each failure, in order */
	void *ctx;
};

/* A SOURCE that is there. */
struct scan_root {
	str path;  /* absolute */
	str found; /* as given */
	bool folder;
};

/* What could not be looked at: absolute, a folder's with a slash at its end. */
struct scan_hidden {
	str path;
	const struct scan_hidden *next;
};

struct scan {
	struct arena *arena; /* of all below */
	const struct scan_options *options;
	const struct manifest *manifest;
	struct visit **visits;
	size_t n_visits, visits_room;
	struct scan_root *roots;
	size_t n_roots;
	const struct scan_hidden *hidden;
	size_t n_missing; /* SOURCEs that are not there */
	uint64_t n_files; /* seen in all */
	bool stopped;
	struct error err; /* set where the index itself cannot be read */

	/* Where it stands. */
	size_t next_source;
	struct source *source;
	struct items *items;
	struct visit *visit;
};

/* The manifest is marked (seen) and must outlive the scan. */
void scan_open(struct scan *s, const struct manifest *manifest,
	       const struct scan_options *options);
void scan_close(struct scan *s);

/* The next chunk, or NULL at the end. It is the caller's. */
struct chunk *scan_next(struct scan *s);

/* True for `folder`, which may end in a slash, and for what lies in it. */
bool scan_is_below(str path, str folder);

#endif
