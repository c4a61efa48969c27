/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * str: a slice of bytes. It points, it has a length, it never owns.
 *
 * Text is UTF-8 and is not NUL-terminated. Offsets are byte offsets.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "base/ascii.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct {
	const char *p;
	size_t n;
} str;

/* For literals, and for printf("%.*s", STR_ARG(s)). */
#define STR(lit)   ((str){ "" lit, sizeof(lit) - 1 })
#define STR_ARG(s) (int)(s).n, (s).p

/* A literal in a static table. */
#define STR_ROW(lit)                    \
	{                               \
		"" lit, sizeof(lit) - 1 \
	}

/* A C string that is no literal: a name out of a table, an argument. */
static inline str str_of(const char *s)
{
	const str all = { s, strlen(s) };

	return all;
}

static inline bool str_eq(str a, str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* FNV-1a of 64 bits over `s`, going on from `hash`: STR_HASH, or what another call gave.
 */
#define STR_HASH UINT64_C(14695981039346656037)
uint64_t str_hash(uint64_t hash, str s);

/* Is it one of `n`? */
bool str_among(const str *list, size_t n, str s);

/* Byte order, as memcmp: below, at or above 0. */
int str_compare(str a, str b);

static inline bool str_starts(str s, str with)
{
	return s.n >= with.n && (with.n == 0 || memcmp(s.p, with.p, with.n) == 0);
}

/* The same whatever the case of ASCII letters in `s`; `lower` is lower case. */
static inline bool str_starts_folded(str s, str lower)
{
	size_t i = 0;

	while (i < s.n && i < lower.n && ascii_lower(s.p[i]) == lower.p[i])
		i++;
	return i == lower.n;
}

static inline bool str_ends(str s, str with)
{
	return s.n >= with.n &&
	       (with.n == 0 || memcmp(s.p + s.n - with.n, with.p, with.n) == 0);
}

/* The bytes from `start` to `end`, and all from `start` on. */
static inline str str_range(str s, size_t start, size_t end)
{
	const str range = { s.p + start, end - start };

	return range;
}

static inline str str_from(str s, size_t start)
{
	return str_range(s, start, s.n);
}

/* Without ASCII blanks (space, tab, line ends) at either end. */
str str_trim(str s);

/* Where `part` first stands in `s`, or s.n + 1 where it does not. */
size_t str_find(str s, str part);

/*
 * Cuts `rest` at the first byte `c`: *head gets what is before it and `rest`
 * moves past it. Returns false, with *head empty, once `rest` is used up.
 */
bool str_cut(str *rest, char c, str *head);

/* How many words blanks part it into. */
size_t str_words(str s);

#endif
