/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/namesake.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "store/terms.h"

#include <string.h>

/* A term of the Party is five years, and the State counts by the year. */
enum { MOST_NAMESAKES = 100, YEAR_DIGITS = 4 };

/* "2025", "qh15": what tells apart documents of one number. */
static bool is_time(str s)
{
	size_t digits = 0;

	while (digits < s.n && ascii_is_digit(s.p[digits]))
		digits++;
	return (digits == YEAR_DIGITS && digits == s.n) || str_starts(s, STR("qh")) ||
	       str_starts(s, STR("ubtvqh"));
}

str namesake_base(str id)
{
	for (size_t i = id.n; i > 0; i--) {
		if (id.p[i - 1] == '~')
			return str_range(id, 0, i - 1);
		if (id.p[i - 1] != '/')
			continue;
		return is_time(str_from(id, i)) ? str_range(id, 0, i - 1) : id;
	}
	return id;
}

static bool is_namesake(str other, str base, str id)
{
	if (memchr(other.p, ':', other.n) == NULL || str_eq(other, id) ||
	    other.n <= base.n + 1 || !str_starts(other, base))
		return false;
	return other.p[base.n] == '~' ||
	       (other.p[base.n] == '/' && is_time(str_from(other, base.n + 1)));
}

bool namesake_find(struct arena *a, struct store *s, str id, struct store_name **out,
		   size_t *n, struct error *err)
{
	struct buf prefix = { 0 };
	str base = namesake_base(id);
	size_t kept = 0;

	buf_put(&prefix, STR(TERMS_CITE));
	buf_put(&prefix, base);
	bool ok = store_terms(a, s, buf_str(&prefix), MOST_NAMESAKES, out, n, err);
	buf_free(&prefix);
	for (size_t i = 0; ok && i < *n; i++) {
		struct store_name name = (*out)[i];

		name.name = str_from(name.name, strlen(TERMS_CITE));
		if (is_namesake(name.name, base, id))
			(*out)[kept++] = name;
	}
	*n = kept;
	return ok;
}
