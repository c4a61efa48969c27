/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * window: the passage of a part that answers best: whole sentences, about 150 words,
 * under one heading.
 */
#ifndef QUERY_WINDOW_H
#define QUERY_WINDOW_H

#include "query/bind.h"
#include "query/reread.h"
#include "store/record.h"

/* About 150 words of Vietnamese, French or English. */
enum { WINDOW_BYTES = 900 };

struct window {
	uint32_t start, end; /* bytes of the part's text */
	str heading;         /* that it stands under, or empty */
};

/*
 * A window holds WINDOW_BYTES at most, or one sentence that is longer. `marks` are
 * further ranges of the text that must count, such as citations, each its own weight.
 */
struct window_mark {
	uint32_t start, end;
	double weight;
};

/* The heading that byte `start` of the part stands under, or empty. */
str window_heading(const struct record *r, uint32_t start);

struct window window_find(struct arena *a, const struct bound *b, const struct record *r,
			  const struct reading *reading, const struct window_mark *marks,
			  size_t n_marks);

#endif
