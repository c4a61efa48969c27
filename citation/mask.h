/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * mask: which of 64 bytes are of a class, as bits of one word; bit k is byte k.
 *
 * With SSE2 sixteen bytes are compared at once; elsewhere a loop says the same.
 */
#ifndef CITATION_MASK_H
#define CITATION_MASK_H

#include "base/str.h"

#include <stdint.h>

enum { MASK_BYTES = 64 };

/* Where numbers may begin. */
struct mask_hits {
	uint64_t digit, roman; /* ASCII digits; I, V, X */
};

/* What words are made of. */
struct mask_words {
	uint64_t alpha; /* ASCII letters */
	uint64_t high;  /* bytes beyond ASCII */
	uint64_t mark;  /* lead bytes of U+0080 to U+00BF, and of U+2000 to U+2FFF */
	uint64_t mark3; /* the latter alone, which are of three bytes */
};

/* The masks of text[i : i + 64]; what lies beyond the text is in no class. */
struct mask_hits mask_hits(str text, size_t i);
struct mask_words mask_words(str text, size_t i);

/* Bytes of letters: no `mark`, nor what belongs to it; `before` are the 64 bytes before.
 */
static inline uint64_t mask_letters(const struct mask_words *m,
				    const struct mask_words *before)
{
	uint64_t none = m->mark | m->mark << 1 | m->mark3 << 2 | before->mark >> 63 |
			before->mark3 >> 62;
	return m->alpha | (m->high & ~none);
}

/* The number of the lowest bit of `bits`, which is not 0. */
static inline unsigned mask_lowest(uint64_t bits)
{
#ifdef __GNUC__
	return (unsigned)__builtin_ctzll(bits);
#else
	unsigned n = 0;
	for (; !(bits & 1); bits >>= 1)
		n++;
	return n;
#endif
}

#endif
