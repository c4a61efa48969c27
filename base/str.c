/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/str.h"

#include "base/ascii.h"

#include <string.h>

uint64_t str_hash(uint64_t hash, str s)
{
	for (size_t i = 0; i < s.n; i++)
		hash = (hash ^ (unsigned char)s.p[i]) * UINT64_C(1099511628211);
	return hash;
}

bool str_among(const str *list, size_t n, str s)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(list[i], s))
			return true;
	return false;
}

int str_compare(str a, str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n > 0 ? memcmp(a.p, b.p, n) : 0;

	return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

str str_trim(str s)
{
	while (s.n > 0 && ascii_is_blank(s.p[0]))
		s = str_from(s, 1);
	while (s.n > 0 && ascii_is_blank(s.p[s.n - 1]))
		s.n--;
	return s;
}

size_t str_find(str s, str part)
{
	if (part.n == 0)
		return 0;
	for (size_t at = 0; at + part.n <= s.n; at++) {
		const char *p = memchr(s.p + at, part.p[0], s.n - part.n + 1 - at);
		if (p == NULL)
			break;
		at = (size_t)(p - s.p);
		if (memcmp(p, part.p, part.n) == 0)
			return at;
	}
	return s.n + 1;
}

bool str_cut(str *rest, char c, str *head)
{
	*head = (str){ rest->p, 0 };
	if (rest->p == NULL)
		return false;

	const char *hit = rest->n ? memchr(rest->p, c, rest->n) : NULL;
	if (hit == NULL) {
		*head = *rest;
		*rest = (str){ NULL, 0 };
		return true;
	}
	head->n = (size_t)(hit - rest->p);
	rest->p += head->n + 1;
	rest->n -= head->n + 1;
	return true;
}

size_t str_words(str s)
{
	str word;
	size_t n = 0;

	while (s.n > 0 && str_cut(&s, ' ', &word))
		n += word.n > 0;
	return n;
}
