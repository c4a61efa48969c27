/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * stored: articles put together again from what the index holds of them, as whole.h
 * tells.
 */
#ifndef APP_STORED_H
#define APP_STORED_H

#include "app/feed.h"
#include "corpus/article.h"
#include "store/record.h"
#include "store/store.h"

struct stored {
	struct article article; /* without blocks and charset */
	struct record *parts;   /* in order; at least one */
	size_t n_parts;
};

/* The article with that Q term (store/terms.h), in `a`. Fails with ERR_INDEX where its
 * records are damaged or there is none. */
bool stored_article(struct arena *a, struct store *s, str key, struct stored *out,
		    struct error *err);

/* The Q terms of the articles that parts are of, each once, in the order in which `ids`
 * name them first. In `a`. */
bool stored_keys(struct arena *a, struct store *s, const uint32_t *ids, size_t n,
		 str **keys, size_t *n_keys, struct error *err);

/* Parts of the articles that are wanted, in any order, in `a`. */
typedef bool stored_choose(void *ctx, struct arena *a, struct store *s, uint32_t **ids,
			   size_t *n, struct error *err);

/*
 * As feed_run, over the articles of an index, in the order of their first parts: those
 * that `choose` gives, or all where it is NULL.
 */
bool stored_run(const struct feed_ops *ops, void *ctx, stored_choose *choose,
		const struct command_run *run, uint32_t workers, const char *db,
		struct feed_counts *counts, struct error *err);

#endif
