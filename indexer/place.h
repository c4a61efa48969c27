/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * place: the folder of an index, while it is being written.
 *
 *     DIR/XAPIANDB   a Xapian stub that names the current generation, so that any reader
 *                    opens DIR itself; replaced by a rename, never changed
 *     DIR/db.N/      the generations; one, but for the moment of a change
 *     DIR/journal/   finished chunks of a build that is not complete
 *     DIR/lock       held by the one writer
 */
#ifndef INDEXER_PLACE_H
#define INDEXER_PLACE_H

#include "base/arena.h"
#include "base/error.h"

#include <stdint.h>

struct place {
	struct arena *arena; /* of the strings */
	const char *dir;
	const char *current; /* path of the current generation, or NULL */
	const char *next;    /* where the next one is to be built */
	const char *journal;
	const char *stub; /* content of XAPIANDB when `next` is current */
	int lock;
};

/*
 * Makes the folder where it is not there, takes the lock and clears what a writer that
 * died left behind. ERR_BUSY where another process writes, ERR_USAGE where the folder
 * holds something else.
 */
bool place_open(struct place *p, const char *dir, struct error *err);

/* Removes `next` where it did not become current. Accepts a place that place_open
 * refused. */
void place_close(struct place *p);

/* Makes `next` durable and current, at once, and removes the former generation, which
 * readers that are open keep. */
bool place_swap(struct place *p, struct error *err);

/* Removes the journal. */
void place_clear_journal(const struct place *p);

/* The current generation of an index, for what must see its tables; `dir` itself where
 * it has none. */
const char *place_current(struct arena *a, const char *dir);

/* A writer is at work there. */
bool place_is_written(const char *dir);

/* Bytes of the current generation on disk. */
uint64_t place_size(const char *dir);

/* Path of `name` in the folder `dir`, in `a`. */
const char *place_path(struct arena *a, const char *dir, const char *name);

#endif
