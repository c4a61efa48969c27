/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * twins: two articles of an index that tell the same in two languages, read and aligned.
 */
#ifndef INDEXER_TWINS_H
#define INDEXER_TWINS_H

#include "indexer/bitext.h"
#include "store/terms.h"

#include <signal.h>

struct twins {
	char keys[2][TERMS_ARTICLE_BYTES]; /* Q terms, by language */
	enum lang langs[2];                /* the first is the lower */
};

/* A hash of both texts with their names: equal if nothing changed. Fails where the index
 * lacks an article. */
bool twins_hash(struct store *s, const struct twins *t, uint64_t *out, struct error *err);

/* The bitexts of all pairs of languages, by twins_bitext. */
enum { TWINS_BITEXTS = 3 };
size_t twins_bitext(const struct twins *t);

/* Aligns all of them, with an analyzer for each worker, into `bitexts`, which were made
 * for their languages. Returns false with ERR_NONE if *stop was set. */
bool twins_align(struct store *s, const struct twins *list, size_t n,
		 struct analyzer *const *analyzers, int workers,
		 const volatile sig_atomic_t *stop, struct bitext *bitexts[TWINS_BITEXTS],
		 struct error *err);

#endif
