/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * company: which terms of two languages are often in the same pairs of sentences.
 */
#ifndef INDEXER_COMPANY_H
#define INDEXER_COMPANY_H

#include "indexer/ibm1.h"

/*
 * For each left term the IBM1_LINKS right ones with the highest Dice coefficient, by left
 * term, then right; `given` says in what share of a term's pairs the other is. *first
 * gets where the links of each left term begin (and of the last one end). The caller
 * frees both.
 */
struct ibm1_link *company_find(const struct ibm1_text *text, int workers,
			       uint32_t **first, size_t *n);

#endif
