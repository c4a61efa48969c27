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

/* Eight bytes, the first one lowest. */
static uint64_t eight_at(const char *text)
{
	const unsigned char *p = (const unsigned char *)text;

	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
	       (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 |
	       (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

/*
 * Where something else begins than ASCII, U+0080 to U+07FF and U+1000 to U+2FFF, from the
 * character at `at` on. Of eight bytes at a time the high bits of those that must be
 * tails are compared with those that are.
 */
static size_t skip_common(str s, size_t at)
{
	const uint64_t high = UINT64_C(0x8080808080808080);
	uint64_t due = 0; /* of the character that began in the bytes before */

	for (; s.n - at >= sizeof(due); at += sizeof(due)) {
		uint64_t w = eight_at(s.p + at), tails = w & ~(w << 1) & high;
		uint64_t leads = w & w << 1 & high, threes = leads & w << 2;
		/* 0xC0 and 0xC1; all that begin three bytes and are not 0xE1 or 0xE2. */
		uint64_t rare = leads & ~threes & ~(w << 3 | w << 4 | w << 5 | w << 6);

		rare |= threes & (w << 3 | w << 4 | w << 5 | ~(w << 6 ^ w << 7));
		if (rare != 0 || tails != (due | leads << 8 | threes << 16))
			break;
		due = leads >> 56 | threes >> 48;
	}
	if (due != 0)
		at -= is_tail((unsigned char)s.p[at - 1]) ? 2 : 1;
	return at;
}

bool utf8_valid(str s)
{
	uint32_t cp;

	for (size_t at = skip_common(s, 0); at < s.n;) {
		size_t n = utf8_decode(s, at, &cp);
		if (n == 1 && cp == UTF8_BAD)
			return false;
		at = skip_common(s, at + n);
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
