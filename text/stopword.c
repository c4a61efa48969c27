/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/stopword.h"

#include "base/table.h"

extern const unsigned char embed_vi_txt[], embed_fr_txt[], embed_en_txt[];
extern const size_t embed_vi_txt_size, embed_fr_txt_size, embed_en_txt_size;

str stopword_list(enum lang lang)
{
	str file = { "", 0 };

	if (lang == LANG_VI)
		file = (str){ (const char *)embed_vi_txt, embed_vi_txt_size };
	if (lang == LANG_FR)
		file = (str){ (const char *)embed_fr_txt, embed_fr_txt_size };
	if (lang == LANG_EN)
		file = (str){ (const char *)embed_en_txt, embed_en_txt_size };
	return table_body(file);
}

bool stopword_is(enum lang lang, str words)
{
	str unused;

	return table_find(stopword_list(lang), words, &unused);
}
