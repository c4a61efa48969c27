/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * document: one part of an article to what the store keeps of it: terms, values, record.
 *
 * The schema is in docs/INDEX.md.
 */
#ifndef INDEXER_DOCUMENT_H
#define INDEXER_DOCUMENT_H

#include "base/arena.h"
#include "citation/citation.h"
#include "corpus/article.h"
#include "corpus/part.h"
#include "indexer/tally.h"
#include "store/store.h"
#include "task/task.h"

/* What is known of an article before its parts are indexed. */
struct document_source {
	const struct article *article;
	str key;                      /* terms_article of it */
	const struct citation *cites; /* of the whole article, in text order */
	size_t n_cites;
	const struct task *tasks; /* the same */
	size_t n_tasks;
	str own; /* id of the document that the article is the text of, or empty */
};

/*
 * The document of part `number`, counted from 0. All that it points to lives in `a`, or
 * until the next tally_begin.
 */
struct store_doc document_make(struct arena *a, struct tally *t,
			       const struct document_source *source,
			       const struct part *part, uint32_t number);

#endif
