/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * vicinity: the words around a place of the text, by their bytes alone.
 *
 * Words are looked up in table_scan as they are printed; nothing is folded.
 */
#ifndef CITATION_VICINITY_H
#define CITATION_VICINITY_H

#include "base/str.h"
#include "citation/table.h"

/* Bits of enum table_scan of the word that ends at byte `end`; *start gets its first
 * byte. */
unsigned vicinity_word(str text, size_t end, size_t *start);

/* The bits of words that may end with these bytes, the last of them a letter's. */
static inline unsigned vicinity_may_end(unsigned char first, unsigned char second,
					unsigned char last)
{
	uint32_t two = table_word_byte[second] ? second : ' ';
	uint32_t three = table_word_byte[second] && table_word_byte[first] ? first : ' ';
	uint32_t all = three | two << 8 | (uint32_t)last << 16;
	/* ASCII letters in small ones; a blank stays one */
	all |= ~all >> 2 & 0x202020u;
	return table_scan_lasts[all * 0x9E3779B1u >> 18];
}

/* The byte after the word before `i`, blanks, brackets and marks passed over. */
size_t vicinity_left(str text, size_t i);

/* Bits of the word, or the name of two words, before the number at `i`. */
unsigned vicinity_name(str text, size_t i);

/* The first byte of the letter that ends before `end`, or `end` if none does. */
size_t vicinity_letter(str text, size_t end);

/* What is known of a stretch of text: none of its words is of the kind asked for. */
struct vicinity_gap {
	size_t from, to;
};

/* Is one of the words of text[from:to], or of the `reach` bytes before `i`, of kind
 * `bits`? `gap` is of this kind alone, zeroed at first: it saves looking twice. */
bool vicinity_within(str text, size_t from, size_t to, unsigned bits,
		     struct vicinity_gap *gap);
bool vicinity_before(str text, size_t i, size_t reach, unsigned bits,
		     struct vicinity_gap *gap);

static inline unsigned char vicinity_at(str text, size_t i)
{
	return i < text.n ? (unsigned char)text.p[i] : 0;
}

static inline unsigned vicinity_is_word(unsigned char c)
{
	return table_word_byte[c];
}

static inline bool vicinity_is_word_at(str text, size_t i)
{
	return vicinity_is_word((unsigned char)text.p[i]);
}

#endif
