/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * mentions: where a part that was found cites the documents that the question asks for,
 * by number or by a field: type:, issuer:, signed:.
 */
#ifndef QUERY_MENTIONS_H
#define QUERY_MENTIONS_H

#include "query/found.h"
#include "query/number.h"
#include "query/window.h"

/* In the order of the text; `marks` as window_find wants them. */
struct mentions {
	struct window_mark *marks;
	const struct tree **leaves; /* by mark: the TREE_KEY or TREE_FIELD */
	size_t n;
};

/* Of a mention that is both it is the number. */
void mentions_find(struct arena *a, const struct found *f, const struct numbers *numbers,
		   struct mentions *out);

/* The weight of the number that mark `i` is of, 0 if it is a field's. */
double mentions_weight(const struct numbers *numbers, const struct mentions *m, size_t i);

#endif
