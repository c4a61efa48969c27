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

/* In the order of the text. A letter may follow any of them: then it is part of a word
 * that is not in the list. */
struct listed {
	const struct listed_word *words;
	size_t n;
};

/* Of a text of which nobody knows. */
static const struct listed LISTED_NONE = { NULL, 0 };

#endif
