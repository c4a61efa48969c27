/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * cite_pivot: mentions counted by document, for `tracuu cite --pivot`.
 */
#ifndef APP_CITE_PIVOT_H
#define APP_CITE_PIVOT_H

#include "app/emit.h"
#include "citation/citation.h"
#include "corpus/article.h"

struct cite_pivot;

extern const struct emit_view cite_pivot_view;

struct cite_pivot *cite_pivot_new(void);
void cite_pivot_free(struct cite_pivot *p);

/* Counts the citations of one article, or of a piece of it: all have its number. Those
 * without identity are left out. */
void cite_pivot_add(struct cite_pivot *p, const struct article *article, size_t number,
		    const struct citation *citations, size_t n);

/* One record a document, most mentioned first; gives the number of documents. */
size_t cite_pivot_emit(struct cite_pivot *p, struct emit *e);

/* How many mentions had no identity. */
size_t cite_pivot_left_out(const struct cite_pivot *p);

#endif
