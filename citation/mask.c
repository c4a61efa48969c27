/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/mask.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>

enum { LANE = 16 };

static inline __m128i lane(const unsigned char *p)
{
	return _mm_loadu_si128((const __m128i *)(const void *)p);
}

/* The `n` bytes from `first` on. */
static inline __m128i in_range(__m128i v, char first, char n)
{
	__m128i x = _mm_sub_epi8(v, _mm_set1_epi8(first));
	return _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8((char)(n - 1))), x);
}

static inline __m128i is(__m128i v, int c)
{
	return _mm_cmpeq_epi8(v, _mm_set1_epi8((char)c));
}

static inline uint64_t bits(__m128i lanes, int at)
{
	return (uint64_t)(unsigned)_mm_movemask_epi8(lanes) << at;
}

static struct mask_hits hits_of(const unsigned char *p)
{
	struct mask_hits m = { 0 };
	for (int at = 0; at < MASK_BYTES; at += LANE) {
		__m128i v = lane(p + at);
		__m128i roman = _mm_or_si128(is(v, 'I'), is(v, 'V'));
		m.digit |= bits(in_range(v, '0', 10), at);
		m.roman |= bits(_mm_or_si128(roman, is(v, 'X')), at);
	}
	return m;
}

static struct mask_words words_of(const unsigned char *p)
{
	struct mask_words m = { 0 };
	for (int at = 0; at < MASK_BYTES; at += LANE) {
		__m128i v = lane(p + at), mark3 = is(v, 0xE2);
		__m128i low = _mm_or_si128(v, _mm_set1_epi8(0x20));
		m.alpha |= bits(in_range(low, 'a', 26), at);
		m.high |= bits(v, at);
		m.mark |= bits(_mm_or_si128(is(v, 0xC2), mark3), at);
		m.mark3 |= bits(mark3, at);
	}
	return m;
}
#else
static struct mask_hits hits_of(const unsigned char *p)
{
	struct mask_hits m = { 0 };
	for (int at = 0; at < MASK_BYTES; at++) {
		unsigned char c = p[at];
		m.digit |= (uint64_t)(c >= '0' && c <= '9') << at;
		m.roman |= (uint64_t)(c == 'I' || c == 'V' || c == 'X') << at;
	}
	return m;
}

static struct mask_words words_of(const unsigned char *p)
{
	struct mask_words m = { 0 };
	for (int at = 0; at < MASK_BYTES; at++) {
		unsigned char c = p[at], low = c | 0x20;
		m.alpha |= (uint64_t)(low >= 'a' && low <= 'z') << at;
		m.high |= (uint64_t)(c >= 0x80) << at;
		m.mark |= (uint64_t)(c == 0xC2 || c == 0xE2) << at;
		m.mark3 |= (uint64_t)(c == 0xE2) << at;
	}
	return m;
}
#endif

/* The 64 bytes from `i` on: of the text, or where it ends, a copy in `rest`. */
static inline const unsigned char *bytes(str text, size_t i, unsigned char *rest)
{
	if (text.n - i >= MASK_BYTES)
		return (const unsigned char *)text.p + i;
	memset(rest, 0, MASK_BYTES);
	memcpy(rest, text.p + i, text.n - i);
	return rest;
}

struct mask_hits mask_hits(str text, size_t i)
{
	unsigned char rest[MASK_BYTES];
	return hits_of(bytes(text, i, rest));
}

struct mask_words mask_words(str text, size_t i)
{
	unsigned char rest[MASK_BYTES];
	return words_of(bytes(text, i, rest));
}
