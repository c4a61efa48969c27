/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * context: an article (corpus) as citations are looked for in it (citation), two layers
 * that do not know each other.
 */
#ifndef INDEXER_CONTEXT_H
#define INDEXER_CONTEXT_H

#include "citation/citation.h"
#include "corpus/article.h"

/* Points into the article. Without anaphors. */
struct citation_context context_of(const struct article *article);

#endif
