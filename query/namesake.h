/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * namesake: other documents of one issuer, type and number. A term of the Party counts
 * from one again, and so does every year of the State.
 */
#ifndef QUERY_NAMESAKE_H
#define QUERY_NAMESAKE_H

#include "store/store.h"

/* The identity without its term or year. */
str namesake_base(str id);

/* Of those that the index has, and are not `id` itself, the keys and how many parts cite
 * them. */
bool namesake_find(struct arena *a, struct store *s, str id, struct store_name **out,
		   size_t *n, struct error *err);

#endif
