/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/str.h"

#include <string.h>

bool str_eq(str a, str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
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
