/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * complete: identities that lack their term or year, taken for the one complete identity
 * of that document, where the index has only one.
 */
#ifndef APP_COMPLETE_H
#define APP_COMPLETE_H

#include "base/arena.h"
#include "base/error.h"
#include "store/store.h"

enum { COMPLETE_KEPT = 64 }; /* places and years that a number mostly has */

/* Begin with arena and store set and the rest zero. */
struct complete {
	struct arena *arena;
	struct store *store;
	struct complete_pair {
		str id, whole;
	} kept[COMPLETE_KEPT]; /* looked up before */
	size_t n;
};

/* `whole` is `id` with a term or year behind it. */
bool complete_is(str whole, str id);

/* *out is what completes `id`, or `id`; it lives in the arena or is `id` itself. */
bool complete_id(struct complete *c, str id, str *out, struct error *err);

#endif
