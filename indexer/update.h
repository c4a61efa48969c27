/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * update: builds an index from SOURCEs, or brings one up to date with them.
 *
 * The result does not depend on the number of workers, nor on how often the run was
 * interrupted before.
 */
#ifndef INDEXER_UPDATE_H
#define INDEXER_UPDATE_H

#include "indexer/learn.h"
#include "indexer/scan.h"

struct update_options {
	const char *dir; /* of the index */
	struct scan_options scan;
	int workers; /* at least 1 */
	bool prune;  /* remove what vanished, however much */
	enum learn_mode learn;
	/* From time to time, with what has been read so far. May be NULL. */
	void (*progress)(void *ctx, uint64_t articles, uint64_t bytes);
	void *ctx;
};

struct update_result {
	uint64_t files;    /* looked at */
	uint64_t articles; /* added or renewed */
	uint64_t removed;  /* articles that the index does not hold any more */
	uint64_t failed;   /* failures among the files looked at, old ones included */
	uint64_t bytes;    /* of the items that were read */
	size_t missing;    /* SOURCEs that are not there */
	bool kept;         /* more than half vanished, so nothing was removed */
	bool interrupted;  /* the index is as it was */
	struct learn_result learned;
};

/*
 * False where it could not be done: ERR_BUSY, ERR_VERSION, ERR_IO (disk full) and so on.
 * The index is as it was, then; where only learning failed, as the SOURCEs are.
 */
bool update_run(const struct update_options *options, struct update_result *result,
		struct error *err);

#endif
