/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * twin: articles that do not name a document, but tell in another language what an
 * article tells that does (story/story.h).
 */
#ifndef QUERY_TWIN_H
#define QUERY_TWIN_H

#include "query/number.h"
#include "story/story.h"

/*
 * Gives the numbers of a question their twins in `langs` (bit 1 << LANG_VI ..., 0: all),
 * and their leaves the articles' terms. A number that is binding, or that enough parts
 * cite to fill a page, gets none.
 */
bool twin_find(struct arena *a, struct store *s, struct story *story, unsigned langs,
	       struct numbers *numbers, struct error *err);

#endif
