/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/irregular.h"

#include "base/table.h"

extern const unsigned char embed_irregular_en_tsv[], embed_irregular_fr_tsv[];
extern const size_t embed_irregular_en_tsv_size, embed_irregular_fr_tsv_size;

static str table_of(enum lang lang)
{
	if (lang == LANG_EN)
		return (str){ (const char *)embed_irregular_en_tsv,
			      embed_irregular_en_tsv_size };
	if (lang == LANG_FR)
		return (str){ (const char *)embed_irregular_fr_tsv,
			      embed_irregular_fr_tsv_size };
	return (str){ "", 0 };
}

str irregular_lemma(enum lang lang, str word)
{
	str lemma;

	return table_find(table_body(table_of(lang)), word, &lemma) ? lemma : word;
}
