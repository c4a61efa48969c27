/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * pairs: all stories of an index that are told in two languages.
 */
#ifndef STORY_PAIRS_H
#define STORY_PAIRS_H

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"
#include "store/store.h"
#include "text/analyzer.h"

#include <signal.h>
#include <stddef.h>

struct pairs_pair {
	str keys[2];        /* Q terms (store/terms.h) */
	enum lang langs[2]; /* the first has fewer parts in the index */
	double confidence;  /* at least STORY_LEAST */
};

/*
 * All pairs of articles in two languages that are each other's likeliest version, by
 * their keys; the same for any number of workers (album_new). An index in one language
 * costs nothing. Where *stop (which may be NULL) is set it ends with what it has.
 */
bool pairs_find(struct arena *a, struct store *s, struct analyzer *const *analyzers,
		int workers, const volatile sig_atomic_t *stop, struct pairs_pair **out,
		size_t *n, struct error *err);

#endif
