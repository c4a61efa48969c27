/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * finding: the words of a question by which candidates are looked for.
 *
 * All words rank, in the second reading. Which of them find candidates is a matter of
 * cost: the weightiest, as long as their posting lists are short.
 */
#ifndef QUERY_FINDING_H
#define QUERY_FINDING_H

#include "query/bind.h"
#include "store/weigh.h"

/*
 * Of `n` different units, which are put in order, the weightiest first, how many find
 * candidates. A word that no part has finds none, and others are not light beside it.
 */
size_t finding_count(const struct bound *b, const struct unit **units, size_t n);

/* True if nothing is found by a member that others of its unit do not find. With `all`
 * also marks that hardly ever are those that were left out find. */
bool finding_needs(const struct unit *u, size_t member, bool all);

/* The question, if it is nothing but words, and not excluded ones; or NULL. */
const struct weigh_query *finding_words(struct arena *a, const struct bound *b);

#endif
