/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lexicon/glue.h"

bool glue_is(enum lang lang, str term)
{
	static const str words[LANG_COUNT][9] = {
		/* an empty one ends each */
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

	for (size_t i = 0; words[lang][i].n > 0; i++)
		if (str_eq(term, words[lang][i]))
			return true;
	return false;
}
