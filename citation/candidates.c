/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/candidates.h"

#include "citation/citation.h"
#include "citation/table.h"
#include "citation/vicinity.h"

#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum {
	MAX_DIGITS = 8,      /* longer numbers are no document's, save glued slugs */
	MARK_REACH = 160,    /* bytes from a number mark back to its type word */
	STATUTE_REACH = 112, /* bytes from a year back to the name of its law */
	NAME_REACH = 64,     /* bytes from a year on to the name that it precedes */
	SESSION_REACH = 90,  /* bytes from an ordinal back to its resolution */
};

/* Blanks from `i` on, at most three, no-break ones too. */
static size_t over_blanks(str text, size_t i)
{
	for (int k = 0; k < 3; k++) {
		unsigned char c = vicinity_at(text, i);
		if (c == ' ' || c == '\n' || c == '\r' || c == '\t')
			i++;
		else if (c == 0xC2 && vicinity_at(text, i + 1) == 0xA0)
			i += 2;
		else
			break;
	}
	return i;
}

/* Length of a separator at `i`: '-', '/', '_' or a dash of U+2010 to U+2015, U+2212. */
static size_t separator(str text, size_t i)
{
	unsigned char c = vicinity_at(text, i);
	if (c == '-' || c == '/' || c == '_')
		return 1;
	if (c != 0xE2)
		return 0;
	unsigned char second = vicinity_at(text, i + 1), third = vicinity_at(text, i + 2);
	bool dash = (second == 0x80 && third >= 0x90 && third <= 0x95) ||
		    (second == 0x88 && third == 0x92);
	return dash ? 3 : 0;
}

/* Can a code begin at `i`? Two capitals, Đ and its look-alikes, Cyrillic and Greek, or a
 * few letters with a separator after them ("Ctr/", "tt-btc"). */
static bool code_begins(str text, size_t i)
{
	unsigned char c = vicinity_at(text, i), next = vicinity_at(text, i + 1);
	if (c == 0xD0 || c == 0xCE)
		return true;
	if (c == 0xC4 || c == 0xC3)
		return (next & 0xFE) == 0x90;
	if (!vicinity_is_letter(c))
		return false;
	if (vicinity_is_capital(c) && (vicinity_is_capital(next) || next >= 0xC3))
		return next < 0xE1;
	for (size_t k = i + 1; k < i + 9; k++) {
		size_t length = separator(text, k);
		if (length)
			return vicinity_is_letter(vicinity_at(text, k + length)) ||
			       vicinity_at(text, k + length) >= 0xC3;
		if (!vicinity_is_letter(vicinity_at(text, k)))
			return vicinity_is_digit(vicinity_at(text, k));
	}
	return false;
}

/* Digits and a separator from `i`: the byte after them, or `i`. */
static size_t middle_number(str text, size_t i)
{
	size_t end = i;
	while (end < i + 5 && vicinity_is_digit(vicinity_at(text, end)))
		end++;
	if (end == i)
		return i;
	size_t after = over_blanks(text, end);
	size_t length = separator(text, after);
	return length ? over_blanks(text, after + length) : i;
}

/* Does what follows the number look like the rest of a symbol? */
static bool symbol_follows(str text, size_t end)
{
	size_t i = end;
	if (vicinity_is_letter(vicinity_at(text, i)) && separator(text, i + 1))
		i++; /* 33c/SL */
	if (vicinity_at(text, i) == '.' &&
	    vicinity_is_digit(vicinity_at(text, i + 1))) { /* 66.7/2025 */
		for (i++; vicinity_is_digit(vicinity_at(text, i)) && i < end + 5;)
			i++;
	}
	size_t after = over_blanks(text, i), length = separator(text, after);
	if (length) {
		after = over_blanks(text, after + length);
		return code_begins(text, after) ||
		       code_begins(text, middle_number(text, after));
	}
	/* "37QĐ/TW", "08 NQ/TW", "1901998ttbtc" */
	if (!code_begins(text, after))
		return false;
	for (size_t k = after; k < after + 10; k++) {
		unsigned char c = vicinity_at(text, k);
		if (separator(text, k))
			return code_begins(text, over_blanks(text, k + 1));
		if (!vicinity_is_capital(c) && c < 0x80)
			return i == end && vicinity_is_letter(vicinity_at(text, end)) &&
			       k > after + 3;
	}
	return false;
}

static bool is_year(str text, size_t start, size_t end)
{
	return end - start == 4 && ((text.p[start] == '1' && text.p[start + 1] == '9') ||
				    (text.p[start] == '2' && text.p[start + 1] == '0'));
}

/* "4th", "12e", "8ème", or a session's word before: is a resolution near? */
static bool is_ordinal(str text, size_t start, size_t end, unsigned before)
{
	unsigned char c = vicinity_at(text, end) | 0x20;
	bool suffix = end - start <= 2 && (c == 't' || c == 's' || c == 'n' || c == 'r' ||
					   c == 'e' || vicinity_at(text, end) == 0xE1);
	return (suffix || (before & TABLE_SCAN_SESSION)) &&
	       vicinity_before(text, start, SESSION_REACH, TABLE_SCAN_RESOLUTION);
}

static bool is_candidate(str text, size_t start, size_t end)
{
	enum { NAMED = TABLE_SCAN_TYPE | TABLE_SCAN_CODE };
	if (end - start > MAX_DIGITS)
		return false;
	if (end - start <= 6 && symbol_follows(text, end))
		return true;
	if (end - start > 6)
		return vicinity_is_letter(vicinity_at(text, end));
	unsigned before = vicinity_name(text, start);
	if (before & NAMED)
		return true;
	if ((before & TABLE_SCAN_MARK) &&
	    vicinity_before(text, start, MARK_REACH, NAMED | TABLE_SCAN_PAIR))
		return true;
	if (is_year(text, start, end)) {
		if (vicinity_before(text, start, STATUTE_REACH, TABLE_SCAN_STATUTE))
			return true;
		size_t to = end + NAME_REACH < text.n ? end + NAME_REACH : text.n;
		return vicinity_at(text, end) == ' ' &&
		       vicinity_is_capital(vicinity_at(text, end + 1)) &&
		       vicinity_within(text, end, to, TABLE_SCAN_STATUTE);
	}
	return is_ordinal(text, start, end, before);
}

/* A Roman numeral that stands alone, in a session reference or "2758 (XXVI)". */
static bool is_roman(str text, size_t start, size_t *end)
{
	size_t i = start, unused;
	if (start > 0 && vicinity_letter(text, start) != start)
		return false;
	while (vicinity_at(text, i) == 'I' || vicinity_at(text, i) == 'V' ||
	       vicinity_at(text, i) == 'X')
		i++;
	*end = i;
	bool suffix = i > start + 1 &&
		      (vicinity_at(text, i) == 'e' || vicinity_at(text, i) == 0xE1);
	if (i < text.n && vicinity_is_word_at(text, i) && !suffix)
		return false;
	bool session = vicinity_word(text, vicinity_left(text, start), &unused) &
		       TABLE_SCAN_SESSION;
	bool bracket =
		start > 0 && text.p[start - 1] == '(' && vicinity_at(text, i) == ')';
	return (session || suffix || bracket) &&
	       vicinity_before(text, start, SESSION_REACH, TABLE_SCAN_RESOLUTION);
}

static inline bool is_hit(unsigned char c)
{
	return vicinity_is_digit(c) || c == 'I' || c == 'V' || c == 'X';
}

#ifdef __SSE2__
/* Bit k: byte k of the 16 is a hit. */
static inline unsigned hits_of_16(const unsigned char *p)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i digit = _mm_sub_epi8(v, _mm_set1_epi8('0'));
	__m128i any = _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit);
	any = _mm_or_si128(any, _mm_cmpeq_epi8(v, _mm_set1_epi8('I')));
	any = _mm_or_si128(any, _mm_cmpeq_epi8(v, _mm_set1_epi8('V')));
	any = _mm_or_si128(any, _mm_cmpeq_epi8(v, _mm_set1_epi8('X')));
	return (unsigned)_mm_movemask_epi8(any);
}

/* Moves over blocks without a hit; where a block has one, to it. */
static size_t over_blocks(const unsigned char *p, size_t i, size_t n)
{
	for (; i + 16 <= n; i += 16) {
		unsigned hits = hits_of_16(p + i);
		for (; hits; i++, hits >>= 1)
			if (hits & 1)
				return i;
	}
	return i;
}
#else
static const uint64_t ONES = 0x0101010101010101u, HIGH = 0x8080808080808080u;

/* High bits where a byte equals `c`; a byte after a true hit may be set too. */
static inline uint64_t equal(uint64_t word, unsigned char c)
{
	uint64_t x = word ^ (ONES * c);
	return (x - ONES) & ~x & HIGH;
}

static size_t over_blocks(const unsigned char *p, size_t i, size_t n)
{
	uint64_t word;
	for (; i + sizeof(word) <= n; i += sizeof(word)) {
		memcpy(&word, p + i, sizeof(word));
		uint64_t x = word ^ (ONES * 0x30);
		uint64_t digit = ~(((x & ~HIGH) + ONES * 0x76) | x) & HIGH;
		if (digit | equal(word, 'I') | equal(word, 'V') | equal(word, 'X'))
			break;
	}
	return i;
}
#endif

/* The next byte at or after `i` that is a digit or one of I, V, X; else text.n. */
static size_t next_hit(str text, size_t i)
{
	const unsigned char *p = (const unsigned char *)text.p;
	for (i = over_blocks(p, i, text.n); i < text.n; i++)
		if (is_hit(p[i]))
			return i;
	return text.n;
}

size_t candidates_next(str text, size_t from)
{
	size_t i = from;
	while (i < text.n && i > 0 && vicinity_is_digit(vicinity_at(text, i)) &&
	       vicinity_is_digit(vicinity_at(text, i - 1)))
		i++;
	while ((i = next_hit(text, i)) < text.n) {
		size_t end = i + 1;
		if (!vicinity_is_digit((unsigned char)text.p[i])) {
			if (is_roman(text, i, &end))
				return i;
			i = end;
			continue;
		}
		while (end < text.n && vicinity_is_digit((unsigned char)text.p[end]))
			end++;
		if (is_candidate(text, i, end))
			return i;
		i = end;
	}
	return text.n;
}

size_t citation_candidates(str text)
{
	size_t n = 0;
	for (size_t i = candidates_next(text, 0); i < text.n;
	     i = candidates_next(text, i + 1))
		n++;
	return n;
}
