/* SPDX-License-Identifier: GPL-2.0-or-later */
/* citation_piece: long texts a piece at a time. */
#include "base/utf8.h"
#include "citation/citation.h"

/* Behind the last `c` of text[from:to], or `from` where there is none. */
static size_t behind_last(str text, size_t from, size_t to, char c)
{
	size_t at = to;
	while (at > from && text.p[at - 1] != c)
		at--;
	return at;
}

size_t citation_piece(str text, size_t from)
{
	size_t lowest = from + CITATION_PIECE / 2, end = from + CITATION_PIECE;
	if (text.n - from <= CITATION_PIECE)
		return text.n;
	size_t at = behind_last(text, lowest, end, '\n');
	at = at > lowest ? at : behind_last(text, lowest, end, ' ');
	return at > lowest ? at : utf8_floor(text, end);
}

void citation_piece_shift(struct citation *citations, size_t n, size_t by)
{
	for (size_t i = 0; i < n; i++) {
		citations[i].start += (uint32_t)by;
		citations[i].end += (uint32_t)by;
	}
}
