/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/letter.h"

#include "base/ascii.h"

const struct table_letter *letter_rare(uint32_t cp)
{
	static const struct table_letter none = { "", false };
	for (size_t low = 0, high = table_n_rare_letters; low < high;) {
		size_t middle = (low + high) / 2;
		if (table_rare_letters[middle].cp == cp)
			return &table_rare_letters[middle].letter;
		if (table_rare_letters[middle].cp < cp)
			low = middle + 1;
		else
			high = middle;
	}
	return &none;
}

size_t letter_fold(str s, char *out, size_t size)
{
	size_t n = 0;
	for (size_t at = 0; at < s.n;) {
		uint32_t cp;
		at += letter_next(s, at, &cp);
		char digit[2] = { (char)(ascii_is_digit(cp) ? cp : 0), 0 };
		const char *plain = digit[0] ? digit : letter_of(cp)->plain;
		for (; *plain && n < size; plain++)
			out[n++] = *plain;
	}
	return n;
}
