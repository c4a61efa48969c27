/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/stopword.h"

#include "base/table.h"

extern const struct table table_vi_txt, table_fr_txt, table_en_txt;

static const struct table *const tables[LANG_COUNT] = {
	[LANG_VI] = &table_vi_txt,
	[LANG_FR] = &table_fr_txt,
	[LANG_EN] = &table_en_txt,
};

str stopword_list(enum lang lang)
{
	return tables[lang] ? table_lines(tables[lang]) : STR("");
}

bool stopword_is(enum lang lang, str words)
{
	str unused;

	return tables[lang] && table_find(tables[lang], words, &unused);
}
