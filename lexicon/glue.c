/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lexicon/glue.h"

str glue_word(enum lang lang, size_t i)
{
	static const str words[LANG_COUNT][GLUE_MOST + 1] = {
		[LANG_FR] = { STR_ROW("d"), STR_ROW("de"), STR_ROW("du"), STR_ROW("l"),
			      STR_ROW("la"), STR_ROW("le"), STR_ROW("un"),
			      STR_ROW("une") },
		[LANG_EN] = { STR_ROW("a"), STR_ROW("an"), STR_ROW("of"),
			      STR_ROW("the") },
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
