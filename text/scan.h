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
 * Passes quickly over words that begin with an ASCII letter that is not in `letters` (by
 * lower-case byte), adding their number to *n. Returns where scan_word is to go on: it
 * may be a word of that kind again, where to see its end takes more.
 */
enum { SCAN_LETTERS = 128 };
size_t scan_skip(str text, size_t at, enum lang lang, const bool letters[SCAN_LETTERS],
		 uint32_t *n);

#endif
