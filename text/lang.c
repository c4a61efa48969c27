/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/lang.h"

static const char codes[LANG_COUNT][4] = {
	[LANG_UND] = "und",
	[LANG_VI] = "vi",
	[LANG_FR] = "fr",
	[LANG_EN] = "en",
};

const char *lang_code(enum lang lang)
{
	return codes[lang];
}

static bool is_code(str tag, const char *code)
{
	return (tag.p[0] | 0x20) == code[0] && (tag.p[1] | 0x20) == code[1];
}

str lang_known(enum lang lang)
{
	return lang == LANG_UND ? STR("") : str_of(lang_code(lang));
}

enum lang lang_parse(str code)
{
	if (code.n < 2 || (code.n > 2 && code.p[2] != '-' && code.p[2] != '_'))
		return LANG_UND;
	for (enum lang lang = LANG_VI; lang < LANG_COUNT; lang++)
		if (is_code(code, codes[lang]))
			return lang;
	return LANG_UND;
}
