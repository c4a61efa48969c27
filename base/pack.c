/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/pack.h"

void pack_uint(struct buf *b, uint64_t n)
{
	while (n >= 0x80) {
		buf_put_char(b, (char)(0x80 | (n & 0x7F)));
		n >>= 7;
	}
	buf_put_char(b, (char)n);
}

void pack_str(struct buf *b, str s)
{
	pack_uint(b, s.n);
	buf_put(b, s);
}

bool pack_take_uint(str *rest, uint64_t *out)
{
	uint64_t n = 0;

	for (unsigned shift = 0, i = 0; i < rest->n && shift < 64; i++, shift += 7) {
		unsigned char c = (unsigned char)rest->p[i];

		n |= (uint64_t)(c & 0x7F) << shift;
		if (c & 0x80)
			continue;
		*out = n;
		*rest = (str){ rest->p + i + 1, rest->n - i - 1 };
		return true;
	}
	return false;
}

bool pack_take_u32(str *rest, uint32_t *out)
{
	uint64_t n;
	str was = *rest;

	if (!pack_take_uint(rest, &n))
		return false;
	if (n > UINT32_MAX) {
		*rest = was;
		return false;
	}
	*out = (uint32_t)n;
	return true;
}

bool pack_take_str(str *rest, str *out)
{
	uint64_t n;
	str left = *rest;

	if (!pack_take_uint(&left, &n) || n > left.n)
		return false;
	*out = (str){ left.p, (size_t)n };
	*rest = (str){ left.p + n, left.n - (size_t)n };
	return true;
}
