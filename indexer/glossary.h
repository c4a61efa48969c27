/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * glossary: what is kept of what was learned, in each direction between the languages:
 * for each term its likeliest partners. Two languages that no stories join are joined
 * through the third.
 */
#ifndef INDEXER_GLOSSARY_H
#define INDEXER_GLOSSARY_H

#include "indexer/bitext.h"
#include "store/learned.h"

/* Partners of a term in one language: as many as a query uses. */
enum { GLOSSARY_PARTNERS = 8 };

struct glossary_term {
	str lang, term;
	struct learned_term entry; /* its pairs by language, likeliest first */
};

struct glossary {
	const struct glossary_term *terms; /* by language and term */
	size_t n;
	const struct learned_example *examples; /* by number */
	size_t n_examples;
};

/* `bitexts` are finished, `tables` what was learned of each; they must outlive *out,
 * which lives in `a`. */
void glossary_make(struct arena *a, struct bitext *const *bitexts,
		   const struct ibm1_table *tables, size_t n, struct glossary *out);

#endif
