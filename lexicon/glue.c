/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lexicon/glue.h"

str glue_word(enum lang lang, size_t i)
{
	static const str words[LANG_COUNT][GLUE_MOST + 1] = {
		[LANG_FR] = { { "d", 1 },
			      { "de", 2 },
			      { "du", 2 },
			      { "l", 1 },
			      { "la", 2 },
			      { "le", 2 },
			      { "un", 2 },
			      { "une", 3 } },
		[LANG_EN] = { { "a", 1 }, { "an", 2 }, { "of", 2 }, { "the", 3 } },
	};

	return words[lang][i < GLUE_MOST ? i : GLUE_MOST];
}

bool glue_is(enum lang lang, str term)
{
	for (size_t i = 0; glue_word(lang, i).n > 0; i++)
		if (str_eq(term, glue_word(lang, i)))
			return true;
	return false;
}

/* FNV-1a, folded to 16 bits; a blank ends each word. */
uint16_t glue_form(uint16_t form, str word)
{
	uint32_t hash = 2166136261u ^ form;

	for (size_t i = 0; i < word.n; i++)
		hash = (hash ^ (unsigned char)word.p[i]) * 16777619u;
	hash = (hash ^ ' ') * 16777619u;
	return (uint16_t)(hash >> 16 ^ hash);
}
