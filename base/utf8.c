/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/utf8.h"

#include <string.h>

static bool is_tail(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

size_t utf8_decode(str s, size_t at, uint32_t *cp)
{
	const unsigned char *p = (const unsigned char *)s.p + at;
	size_t left = s.n - at;

	*cp = p[0];
	if (p[0] < 0x80)
		return 1;
	if (p[0] >= 0xC2 && p[0] < 0xE0 && left >= 2 && is_tail(p[1])) {
		*cp = (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
		return 2;
	}
	if (p[0] >= 0xE0 && p[0] < 0xF0 && left >= 3 && is_tail(p[1]) && is_tail(p[2])) {
		*cp = (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 |
		      (p[2] & 0x3F);
		if (*cp >= 0x800 && (*cp < 0xD800 || *cp > 0xDFFF))
			return 3;
	}
	if (p[0] >= 0xF0 && p[0] < 0xF5 && left >= 4 && is_tail(p[1]) && is_tail(p[2]) &&
	    is_tail(p[3])) {
		*cp = (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
		      (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
		if (*cp >= 0x10000 && *cp <= 0x10FFFF)
			return 4;
	}
	*cp = UTF8_BAD;
	return 1;
}

size_t utf8_encode(uint32_t cp, char out[4])
{
	if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		cp = UTF8_BAD;
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xC0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xE0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		out[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	out[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

/* Whole ASCII words are skipped eight bytes at a time. */
static size_t skip_ascii(str s, size_t at)
{
	uint64_t eight;

	while (s.n - at >= sizeof(eight)) {
		memcpy(&eight, s.p + at, sizeof(eight));
		if (eight & 0x8080808080808080u)
			break;
		at += sizeof(eight);
	}
	return at;
}

bool utf8_valid(str s)
{
	uint32_t cp;

	for (size_t at = skip_ascii(s, 0); at < s.n;) {
		size_t n = utf8_decode(s, at, &cp);
		if (n == 1 && cp == UTF8_BAD)
			return false;
		at += n;
		if (n == 1)
			at = skip_ascii(s, at);
	}
	return true;
}

bool utf8_harmless(uint32_t cp)
{
	bool control = cp < 0x20 || (cp >= 0x7F && cp < 0xA0);
	bool turns = (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069);

	return cp == '\n' || cp == '\t' || !(control || turns);
}

size_t utf8_floor(str s, size_t at)
{
	if (at >= s.n)
		return s.n;
	for (size_t back = 0; back < 4 && back <= at; back++) {
		uint32_t cp;

		if (is_tail((unsigned char)s.p[at - back]))
			continue;
		return utf8_decode(s, at - back, &cp) > back ? at - back : at;
	}
	return at;
}
