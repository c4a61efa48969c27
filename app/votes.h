/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * votes: how often each of some strings was met, and in which language.
 */
#ifndef APP_VOTES_H
#define APP_VOTES_H

#include "app/emit.h"
#include "base/arena.h"
#include "text/lang.h"

/* Begin with the arena set and the rest zero; what is added is copied into it. All is
 * added before anything is emitted. */
struct votes {
	struct arena *arena;
	struct vote {
		str text;
		enum lang lang;
		size_t n;
	} * list;
	size_t n, room;
	size_t *slots, n_slots; /* a hash table of 1 + places in the list; 0 is free */
};

/* The same text in another language is another vote. */
void votes_add(struct votes *v, str text, enum lang lang);

/* An array of {"text","lang","mentions"}, most first; no lang where it is LANG_UND. */
void votes_emit(struct votes *v, struct emit *e, const char *key);

/* The same in the order of the texts. */
void votes_emit_sorted(struct votes *v, struct emit *e, const char *key);

/* The text with most votes, or empty. */
str votes_best(const struct votes *v);

#endif
