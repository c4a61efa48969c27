/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * scan: where words begin and end in text. Finds bytes only; what a word is worth is the
 * analyzer's business.
 *
 * A word is letters, digits and marks; apostrophes stay within English words and end an
 * elided French article; stops and commas stay within numbers, and so do the blanks that
 * group thousands ("12 000" with a no-break space, in French with any).
 */
#ifndef TEXT_SCAN_H
#define TEXT_SCAN_H

#include "base/listed.h"
#include "base/str.h"
#include "text/lang.h"

#include <stdint.h>

/*
 * Longest word that is kept whole: longer ones (encoded blobs, endless lines) are cut
 * into words of this many bytes, without looking further. Below the store's limit for a
 * term.
 */
enum { SCAN_WORD_BYTES = 120 };

struct scan_word {
	size_t start, end;
	bool number; /* begins with a digit */
	bool elided; /* French l', d', qu' ... without its apostrophe */
};

/* The first word at or after byte `at` of valid or invalid UTF-8; false if there is none.
 */
bool scan_word(str text, size_t at, enum lang lang, struct scan_word *out);

/*
 * True if `word` is the first word at or after byte `at`, which is not behind it: a look
 * at what is around it. False may be wrong where that is not ASCII.
 */
bool scan_is_next(str text, size_t at, const struct listed_word *word, enum lang lang);

/*
 * Which words are sought, by how they begin: bit `second & 0x1F` of seconds[first & 0x1F]
 * for two letters without their marks, bit 0 for a second character that is no letter.
 */
struct scan_sought {
	uint32_t seconds[32];
	bool digits; /* numbers are */
};

/* False if the word that begins at `at` begins otherwise. */
bool scan_is_sought(str text, size_t at, const struct scan_sought *sought);

#endif
