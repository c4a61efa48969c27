/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lexicon_lookup: all that the program, the user and an index know of a word.
 */
#ifndef APP_LEXICON_LOOKUP_H
#define APP_LEXICON_LOOKUP_H

#include "app/emit.h"
#include "lexicon/user.h"
#include "store/store.h"

extern const struct emit_view lexicon_lookup_view;

/* One record a route. `s` may be NULL. *n gets how many records there are. */
bool lexicon_lookup(struct store *s, const struct user *user, str words, struct emit *e,
		    size_t *n, struct error *err);

#endif
