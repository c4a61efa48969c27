/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * mentions: where a part that was found cites the documents that the question asks for by
 * number.
 */
#ifndef QUERY_MENTIONS_H
#define QUERY_MENTIONS_H

#include "query/found.h"
#include "query/number.h"
#include "query/window.h"

/* In the order of the text; `marks` as window_find wants them. */
struct mentions {
	struct window_mark *marks;
	const struct number **numbers; /* by mark */
	size_t n;
};

void mentions_find(struct arena *a, const struct found *f, const struct numbers *numbers,
		   struct mentions *out);

#endif
