/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/citation.h"

#include "citation/keys.h"

#include <string.h>

/* "35/2021/QH15" without a type word may be a law or a resolution. */
static bool type_is_open(const struct citation *c)
{
	bool assembly =
		str_starts(c->issuer, STR("QH")) || str_starts(c->issuer, STR("UBTVQH"));
	return assembly && c->rule && !strcmp(c->rule, "symbol");
}

str citation_query_key(struct arena *a, const struct citation *c)
{
	char key[256];
	unsigned parts = KEYS_ISSUER | KEYS_YEAR;
	size_t n = keys_partial(c, type_is_open(c) ? parts | KEYS_NO_TYPE : parts, key,
				sizeof(key));
	if (n == 0)
		return c->id;
	return arena_copy(a, (str){ key, n });
}

str citation_query_identity(const struct citation *c)
{
	bool term = c->id.n > 0 && memchr(c->id.p, '~', c->id.n) != NULL;
	bool year = c->date.n > 0 && c->year.n == 0;

	return c->resolved_from.n == 0 && (term || year) ? c->id : STR("");
}

bool citation_query_is_identity(str s)
{
	static const str schemes[] = {
		{ "vn:", 3 }, { "eu:", 3 }, { "fr:", 3 }, { "un:", 3 }, { "int:", 4 }
	};

	for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
		if (str_starts(s, schemes[i]) && s.n > schemes[i].n)
			return true;
	return false;
}
