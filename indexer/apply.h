/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * apply: everything that an update found out, into the index, in one commit.
 *
 * A small update is made in place. A large one, and the first, is a merge of what is
 * there with the chunks into a new generation. Either way a reader sees all of it or
 * nothing.
 */
#ifndef INDEXER_APPLY_H
#define INDEXER_APPLY_H

#include "indexer/chunk.h"
#include "indexer/place.h"
#include "indexer/scan.h"
#include "indexer/settle.h"

struct apply {
	struct place *place;
	struct chunk **held; /* chunks with their documents in memory, in order */
	size_t n_held;
	const char **paths; /* chunks in the journal, which come behind those */
	size_t n_paths;
	struct settle_orders *orders;
	struct visit **visits;
	size_t n_visits;
	struct manifest_file **gone; /* files whose entries go */
	size_t n_gone;
	uint64_t lexicon; /* that found the concepts of all documents: schema_mark */
};

bool apply_run(const struct apply *todo, struct error *err);

#endif
