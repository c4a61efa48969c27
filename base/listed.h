/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * listed: which words of a text stand in a fixed list, by number. Who decodes a text
 * knows them, and who reads it next need not look at their letters.
 */
#ifndef BASE_LISTED_H
#define BASE_LISTED_H

#include <stddef.h>
#include <stdint.h>

/* Numbers are below this. */
enum { LISTED_NUMBERS = 1 << 16 };

/* Equal numbers are equal bytes, all of them letters. */
struct listed_word {
	uint32_t start; /* byte of the text */
	uint16_t n;     /* bytes */
	uint16_t number;
};

/*
 * What is known of each number, in bits: the two letters that the word begins with,
 * without marks (1 to 26; 0 where there is no second one), the second one in the lowest,
 * and from LISTED_STOP on whether it is a stop word, by language (enum lang of
 * text/lang.h).
 */
enum { LISTED_LETTER = 0x1F, LISTED_FIRST = 5, LISTED_STOP = 10 };

/* In the order of the text. A letter may follow any of them: then it is part of a word
 * that is not in the list. */
struct listed {
	const struct listed_word *words;
	size_t n;
	const uint16_t *looks; /* by number */
};

/* Of a text of which nobody knows. */
static const struct listed LISTED_NONE = { 0 };

#endif
