/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/citation.h"

#include "citation/keys.h"

str citation_query_key(struct arena *a, const struct citation *c)
{
	char key[256];
	size_t n = keys_partial(c, true, true, key, sizeof(key));
	if (n == 0)
		return c->id;
	return arena_copy(a, (str){ key, n });
}
