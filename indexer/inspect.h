/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * inspect: what an index holds, what it could not read, and whether it is sound.
 */
#ifndef INDEXER_INSPECT_H
#define INDEXER_INSPECT_H

#include "base/error.h"
#include "base/str.h"
#include "text/lang.h"

#include <stdint.h>

struct inspect_status {
	uint64_t files, articles, failed, empty;
	uint32_t parts;                 /* documents of the store */
	uint32_t languages[LANG_COUNT]; /* parts in each */
	uint64_t bytes;                 /* on disk */
	uint64_t lexicon;               /* schema_lexicon */
};

bool inspect_status(const char *dir, struct inspect_status *out, struct error *err);

struct inspect_failure {
	str source;
	bool empty; /* nothing to index in it; else it could not be read */
	str reason; /* place and reason, as they were reported */
};

/* Calls `each` for every failure that the index remembers, in order of the files; false
 * from it stops. */
bool inspect_failures(const char *dir,
		      bool (*each)(void *ctx, const struct inspect_failure *failure),
		      void *ctx, struct error *err);

/*
 * Reads the whole index: every block of every table, every document, and whether files
 * and documents account for each other. False with ERR_INDEX and the first fault, with
 * ERR_BUSY where it is being written: then nothing can be told.
 */
bool inspect_check(const char *dir, struct error *err);

#endif
