/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * verify: what the index cannot answer: phrases and NEAR, first by the part's adjacency
 * signature, then in its text.
 */
#ifndef QUERY_VERIFY_H
#define QUERY_VERIFY_H

#include "query/bind.h"
#include "query/number.h"
#include "query/reread.h"

/* What a reading is held against. */
struct verify {
	const struct bound *bound;
	const struct row *rows;
	size_t n_rows;
	const struct numbers *numbers;
};

/*
 * False if the signature (the bytes in SLOT_ADJACENT) shows that a phrase that must be
 * there is not. Without a signature it is true.
 */
bool verify_signature(const struct verify *v, str signature);

/* True if part `id`, whose text was read as `r`, is a hit of the tree. */
bool verify_reading(struct arena *a, const struct verify *v, uint32_t id,
		    const struct reading *r);

#endif
