/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * whole: an article put together again from its parts.
 *
 * Bytes between the parts, which are not stored, come back as line ends; offsets are
 * those of the article that was indexed.
 */
#ifndef STORE_WHOLE_H
#define STORE_WHOLE_H

#include "store/record.h"
#include "store/store.h"

struct whole {
	struct record *parts; /* in order; at least one */
	size_t n_parts;
	str lang; /* of most of the text */
	str text;
};

/*
 * The article with that Q term (store/terms.h), in `a`; of a long one the first `most`
 * parts. Fails with ERR_INDEX where its records are damaged or there is none.
 */
bool whole_read(struct arena *a, struct store *s, str key, size_t most, struct whole *out,
		struct error *err);

#endif
