/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lexicon_pairs: what an index has learned, as a list.
 */
#ifndef APP_LEXICON_PAIRS_H
#define APP_LEXICON_PAIRS_H

#include "app/emit.h"
#include "lexicon/user.h"
#include "store/store.h"

extern const struct emit_view lexicon_pairs_view;

/* Each pair once, those from most passages first, at most `most` (0: all); `with`, if not
 * empty, must be one of its terms. */
bool lexicon_pairs(struct store *s, const struct user *user, str with, uint32_t most,
		   struct emit *e, size_t *n, struct error *err);

#endif
