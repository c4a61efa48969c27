/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * suggest: words that may have been meant by words that nobody knows.
 *
 * A word is unknown if neither the index nor the lexicon has it in the language of the
 * question (in any, where that is not known): attest.h. What is suggested is the nearest
 * known word, by one or two letters inserted, left out, replaced or swapped, of equally
 * near ones the most frequent. Results are never changed by it.
 *
 * Marks: a Vietnamese word typed with marks gets words with the same tone, or with other
 * marks alone, and then says so; one typed without marks gets one without.
 */
#ifndef QUERY_SUGGEST_H
#define QUERY_SUGGEST_H

#include "base/error.h"
#include "query/tree.h"
#include "store/store.h"
#include "text/analyzer.h"

enum {
	SUGGEST_WORDS = 4,    /* unknown words of a question that are looked at */
	SUGGEST_FIELDS = 4,   /* and of its fields, and numbers that nothing cites */
	SUGGEST_SCAN = 20000, /* terms of the index compared with one: 5 ms */
	SUGGEST_LETTERS = 32, /* longer words are no slips */
};

struct suggestion {
	uint32_t start, end; /* of the word in the query */
	str query, word;
	uint32_t count; /* parts of articles that have it, 0 if only the lexicon does */
	bool marks;     /* nothing but marks differs */
	const char *values; /* not NULL: `query` is a field with a value that it does not
			       take, these are what it takes; `word` is empty */
	bool uncited;       /* `query` is a document that no passage cites */
};

/* Fields and numbers before words: at most SUGGEST_FIELDS and SUGGEST_WORDS of them, in
 * `a`, in the order of the query. `seen` as in attest.h.
 */
bool suggest_find(struct arena *a, struct store *s, struct analyzer *z, str query,
		  const struct tree *tree, enum lang asked, const bool *seen,
		  struct suggestion **out, size_t *n, struct error *err);

#endif
