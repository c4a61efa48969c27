/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/vicinity.h"

#include "base/ascii.h"
#include "citation/mask.h"

#include <string.h>

enum { MAX_WORD = 24 }; /* bytes of a word that are looked at */

static uint32_t hash_step(uint32_t hash, unsigned char c)
{
	return (hash ^ (ascii_is_upper(c) ? c | 0x20u : c)) * 16777619u;
}

static unsigned bits_of(uint32_t hash)
{
	uint32_t slot = (hash ^ hash >> 15) & (TABLE_SCAN_SLOTS - 1);
	for (; table_scan[slot]; slot = (slot + 1) & (TABLE_SCAN_SLOTS - 1))
		if (((table_scan[slot] ^ hash) & ~(uint32_t)TABLE_SCAN_BITS) == 0)
			return table_scan[slot] & TABLE_SCAN_BITS;
	return 0;
}

/* The first byte of the letter that ends before `end`, or `end` if none does. */
size_t vicinity_letter(str text, size_t end)
{
	size_t i = end - 1;
	unsigned char c = (unsigned char)text.p[i];
	if (c < 0x80)
		return ascii_is_letter(c) ? i : end;
	while (i > 0 && end - i < 4 && ((unsigned char)text.p[i] & 0xC0) == 0x80)
		i--;
	c = (unsigned char)text.p[i];
	return c >= 0xC3 && c != 0xE2 ? i : end;
}

/* What the word that ends at byte `end` may be; *start gets its first byte. */
unsigned vicinity_word(str text, size_t end, size_t *start)
{
	*start = end;
	unsigned char first = end > 2 ? (unsigned char)text.p[end - 3] : 0;
	if (end < 2 || !vicinity_may_end(first, (unsigned char)text.p[end - 2],
					 (unsigned char)text.p[end - 1]))
		return 0;
	while (*start > 0 && end - *start < MAX_WORD) {
		size_t before = vicinity_letter(text, *start);
		if (before == *start)
			break;
		*start = before;
	}
	if (*start == end)
		return 0;
	uint32_t hash = 2166136261u;
	for (size_t i = *start; i < end; i++)
		hash = hash_step(hash, (unsigned char)text.p[i]);
	unsigned bits = bits_of(hash);
	unsigned char c = (unsigned char)text.p[*start];
	return ascii_is_letter(c) && !ascii_is_upper(c)
		       ? bits & ~(unsigned)TABLE_SCAN_CODE
		       : bits;
}

/* The byte after the word before the number at `i`, marks and brackets passed over. */
size_t vicinity_left(str text, size_t i)
{
	if (i > 2 && text.p[i - 1] == ' ' &&
	    vicinity_is_word((unsigned char)text.p[i - 2]) &&
	    (unsigned char)text.p[i - 3] != 0xC2)
		return i - 1;
	for (int k = 0; k < 6 && i > 0; k++) {
		unsigned char c = (unsigned char)text.p[i - 1];
		bool latin = c >= 0x80 && i > 1 && (unsigned char)text.p[i - 2] == 0xC2;
		if (latin)
			i -= 2; /* no-break space, degree sign, angle quote */
		else if (c < 0x80 && !ascii_is_letter(c) && !ascii_is_digit(c) &&
			 c != ',' && c != ';')
			i--;
		else
			break;
	}
	return i;
}

/* Does a type's name stand before the number at `i`? */
unsigned vicinity_name(str text, size_t i)
{
	size_t start, unused, end = vicinity_left(text, i);
	unsigned bits = vicinity_word(text, end, &start);
	if ((bits & TABLE_SCAN_PAIR) && !(bits & TABLE_SCAN_TYPE) && start > 0 &&
	    (vicinity_word(text, vicinity_left(text, start), &unused) & TABLE_SCAN_FIRST))
		bits |= TABLE_SCAN_TYPE;
	return bits;
}

/* "luật" in small letters names a law only before a capital ("luật Đất đai 2024"), and
 * "pháp" only after "Hiến". */
static bool names(str text, size_t start, size_t end, unsigned bits)
{
	size_t first;
	if (!(bits & TABLE_SCAN_TYPE)) {
		unsigned before = vicinity_word(text, vicinity_left(text, start), &first);
		return before & TABLE_SCAN_FIRST;
	}
	if (ascii_is_upper(vicinity_at(text, start)) ||
	    !memchr(text.p + start, 0xE1, end - start))
		return true;
	size_t left = vicinity_left(text, start);
	if ((vicinity_word(text, left, &first) & TABLE_SCAN_FIRST) &&
	    ascii_is_upper(vicinity_at(text, first)))
		return true; /* "Bộ luật hình sự" */
	unsigned char next = vicinity_at(text, end + 1);
	return ascii_is_upper(next) || next >= 0xC3;
}

/* Is the word at `start` of kind `bits`? */
static bool word_is(str text, size_t start, size_t to, unsigned bits)
{
	uint32_t hash = 2166136261u;
	size_t i = start;
	for (; i < to && vicinity_is_word_at(text, i); i++)
		hash = hash_step(hash, (unsigned char)text.p[i]);
	unsigned found = bits_of(hash);
	return (found & bits) &&
	       (bits != TABLE_SCAN_STATUTE || names(text, start, i, found));
}

/* The bits of what the word at `i` may be, by its first three bytes. */
static unsigned may_begin(const unsigned char *p)
{
	uint32_t third = vicinity_is_word(p[2]) ? p[2] : ' ';
	uint32_t three = p[0] | (uint32_t)p[1] << 8 | third << 16;
	return table_scan_firsts[three * 0x9E3779B1u >> 18];
}

static bool search(str text, size_t from, size_t to, unsigned bits)
{
	struct mask_words m, before = { 0 };
	uint64_t carry = from > 0 && vicinity_letter(text, from) != from;
	for (size_t at = from; at + 2 < to; at += MASK_BYTES) {
		m = mask_words(text, at);
		uint64_t letters = mask_letters(&m, &before);
		uint64_t starts = letters & ~(letters << 1 | carry);
		if (to - 2 - at < MASK_BYTES)
			starts &= ((uint64_t)1 << (to - 2 - at)) - 1;
		for (; starts; starts &= starts - 1) {
			size_t i = at + mask_lowest(starts);
			if ((may_begin((const unsigned char *)text.p + i) & bits) &&
			    word_is(text, i, to, bits))
				return true;
		}
		carry = letters >> (MASK_BYTES - 1);
		before = m;
	}
	return false;
}

bool vicinity_within(str text, size_t from, size_t to, unsigned bits,
		     struct vicinity_gap *gap)
{
	bool joins = gap->to > 2 && from >= gap->from && from <= gap->to;
	size_t start = joins ? gap->to - 2 : from; /* words of two bytes end there */
	if (start < from)
		start = from;
	if (start < to && search(text, start, to, bits))
		return true;
	while (to > from && vicinity_is_word_at(text, to - 1)) /* a word cut short */
		to--;
	if (!joins)
		*gap = (struct vicinity_gap){ from, to };
	else if (to > gap->to)
		gap->to = to;
	return false;
}

bool vicinity_before(str text, size_t i, size_t reach, unsigned bits,
		     struct vicinity_gap *gap)
{
	return vicinity_within(text, i > reach ? i - reach : 0, i, bits, gap);
}
