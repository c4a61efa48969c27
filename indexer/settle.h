/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * settle: which articles count where an id occurs twice, and which documents must go.
 *
 * The result is what an index built afresh from the same files would hold: of articles
 * with one id in one file the first counts.
 */
#ifndef INDEXER_SETTLE_H
#define INDEXER_SETTLE_H

#include "base/arena.h"
#include "indexer/manifest.h"
#include "indexer/scan.h"

/*
 * Of the documents of an article, in the order of their numbers (those that the index had
 * before, then the new ones), `n` from `first` on stay, and the others of `total` go.
 */
struct settle_order {
	char key[TERMS_ARTICLE_BYTES];
	uint32_t first, n, total;
};

struct settle_orders {
	struct settle_order *orders; /* malloced: the caller frees it */
	size_t n, room;
};

/*
 * Decides for one file: articles that lost are taken out of visit->items (and told to
 * `options`, unless they were superseded by standard input), and orders are added where
 * documents must go. `a` holds new failures.
 */
void settle_visit(struct arena *a, struct visit *v, const struct scan_options *options,
		  struct settle_orders *out);

/* All articles of a file that vanished go. Its items must be loaded. */
void settle_vanished(const struct manifest_file *file, struct settle_orders *out);

#endif
