/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * attest: which words of a question are known.
 *
 * A Vietnamese word is known where the index or the lexicon has it. In French and English
 * they have stems, and a stem attests the inflections of a word, but not what is derived
 * of it: "managment" has the stem of "manage", "goverment" that of "governess". Such a
 * word is known where the lexicon spells it, or a hit does.
 */
#ifndef QUERY_ATTEST_H
#define QUERY_ATTEST_H

#include "base/error.h"
#include "query/bind.h"
#include "store/store.h"

enum attest {
	ATTEST_NONE,
	ATTEST_STEM, /* of a word that is derived: nothing but its stem is known */
	ATTEST_WORD,
};

/*
 * Raises known[start] of each word of `b` to what it is. `seen` is true at the bytes of
 * the query that a hit spells alike. Both have an item for each byte.
 */
bool attest_words(struct arena *a, struct store *s, const struct bound *b,
		  const bool *seen, enum attest *known, struct error *err);

/* True of a French or English word whose stem lacks an ending that makes other words. */
bool attest_is_derived(const struct unit *u, enum lang lang);

/* A fold as words are compared that are no slips of each other: without the s of a
 * plural, -isation for -ization. */
str attest_bare(struct arena *a, str fold);

#endif
