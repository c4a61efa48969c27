/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/irregular.h"

#include "base/table.h"

extern const unsigned char embed_irregular_en_tsv[], embed_irregular_fr_tsv[];
extern const size_t embed_irregular_en_tsv_size, embed_irregular_fr_tsv_size;

static str file_of(enum lang lang)
{
	if (lang == LANG_EN)
		return (str){ (const char *)embed_irregular_en_tsv,
			      embed_irregular_en_tsv_size };
	if (lang == LANG_FR)
		return (str){ (const char *)embed_irregular_fr_tsv,
			      embed_irregular_fr_tsv_size };
	return (str){ "", 0 };
}

str irregular_list(enum lang lang)
{
	return table_body(file_of(lang));
}

const char *irregular_letters(enum lang lang, char lemma)
{
	static const struct {
		enum lang lang;
		char lemma;
		const char *forms;
	} others[] = {
		{ LANG_EN, 'b', "aiw" },  { LANG_EN, 'e', "a" },
		{ LANG_EN, 'g', "bw" },   { LANG_EN, 'o', "e" },
		{ LANG_FR, 'a', "eiov" }, { LANG_FR, 'e', "fis" },
		{ LANG_FR, 'o', "y" },
	};

	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (others[i].lang == lang && others[i].lemma == lemma)
			return others[i].forms;
	return "";
}

str irregular_lemma(enum lang lang, str word)
{
	str lemma;

	return table_find(irregular_list(lang), word, &lemma) ? lemma : word;
}
