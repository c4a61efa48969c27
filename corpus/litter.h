/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * litter: lines of a page's text that are not the article's, whatever the format they
 * came in: comment counters, source footers, related lists, photo credits.
 */
#ifndef CORPUS_LITTER_H
#define CORPUS_LITTER_H

#include "corpus/article.h"

/*
 * Takes litter out of `lines`, which are NFC, and returns how many are left. What litter
 * tells is kept where the article does not know it: url (of a "Source :" line), outlet
 * and published.
 */
size_t litter_clean(struct arena *a, struct line *lines, size_t n,
		    struct article *article);

#endif
