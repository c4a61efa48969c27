/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * letter: characters as the citation grammar folds them: lower case, no marks,
 * look-alikes by what they look like.
 */
#ifndef CITATION_LETTER_H
#define CITATION_LETTER_H

#include "base/str.h"
#include "base/utf8.h"
#include "citation/table.h"

/* A letter outside Latin blocks, or one without plain letters. */
const struct table_letter *letter_rare(uint32_t cp);

/* What code point `cp` is folded to; its plain letters are "" if it is no letter. */
static inline const struct table_letter *letter_of(uint32_t cp)
{
	if (cp < 0x250)
		return &table_latin[cp];
	return cp >= 0x1E00 && cp < 0x1F00 ? &table_latin_more[cp - 0x1E00]
					   : letter_rare(cp);
}

/* Zero-width marks, soft hyphens, combining marks: they stand within words. */
static inline bool letter_vanishes(uint32_t cp)
{
	return cp == 0xAD || (cp >= 0x200B && cp <= 0x200F) || cp == 0x2060 ||
	       cp == 0xFEFF || (cp >= 0x300 && cp <= 0x36F);
}

static inline bool letter_is_tail(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/* As utf8_decode; what our letters are made of goes the short way. */
static inline size_t letter_next(str text, size_t at, uint32_t *cp)
{
	const unsigned char *p = (const unsigned char *)text.p + at;
	if (p[0] < 0x80) {
		*cp = p[0];
		return 1;
	}
	if (p[0] >= 0xC3 && p[0] < 0xE0 && at + 1 < text.n && letter_is_tail(p[1])) {
		*cp = (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
		return 2;
	}
	if (p[0] == 0xE1 && at + 2 < text.n && letter_is_tail(p[1]) &&
	    letter_is_tail(p[2])) {
		*cp = 0x1000u | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
		return 3;
	}
	uint32_t any; /* so that *cp can stay in a register */
	size_t length = utf8_decode(text, at, &any);
	*cp = any;
	return length;
}

/* Appends the folded form of a slice: letters and digits, other things dropped. Returns
 * the length, at most `size`. */
size_t letter_fold(str s, char *out, size_t size);

#endif
