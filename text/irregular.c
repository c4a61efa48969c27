/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/irregular.h"

#include "base/table.h"

extern const struct table table_irregular_en_tsv, table_irregular_fr_tsv;

static const struct table *const tables[LANG_COUNT] = {
	[LANG_EN] = &table_irregular_en_tsv,
	[LANG_FR] = &table_irregular_fr_tsv,
};

str irregular_list(enum lang lang)
{
	return tables[lang] ? table_lines(tables[lang]) : STR("");
}

static const struct {
	enum lang lang;
	const char *lemma, *forms;
} others[] = {
	{ LANG_EN, "ba", "wo" },
	{ LANG_EN, "be", "am ar bo is wa we" },
	{ LANG_EN, "bi", "ba bo" },
	{ LANG_EN, "bu", "bo" },
	{ LANG_EN, "ca", "co" },
	{ LANG_EN, "co", "ca" },
	{ LANG_EN, "di", "du" },
	{ LANG_EN, "do", "di" },
	{ LANG_EN, "ea", "at" },
	{ LANG_EN, "fa", "fe fu" },
	{ LANG_EN, "fi", "fo" },
	{ LANG_EN, "fo", "fe" },
	{ LANG_EN, "ge", "go" },
	{ LANG_EN, "gi", "ga" },
	{ LANG_EN, "go", "be ge we" },
	{ LANG_EN, "ha", "hu" },
	{ LANG_EN, "hi", "hy" },
	{ LANG_EN, "ho", "he" },
	{ LANG_EN, "li", "la le" },
	{ LANG_EN, "lo", "li" },
	{ LANG_EN, "ma", "me mo" },
	{ LANG_EN, "mo", "mi" },
	{ LANG_EN, "ol", "el" },
	{ LANG_EN, "ri", "ra ro ru" },
	{ LANG_EN, "ru", "ra" },
	{ LANG_EN, "se", "sa so" },
	{ LANG_EN, "si", "sa su" },
	{ LANG_EN, "ta", "to" },
	{ LANG_EN, "te", "ta to" },
	{ LANG_EN, "to", "te" },
	{ LANG_EN, "vi", "vy" },
	{ LANG_EN, "wa", "wo" },
	{ LANG_EN, "we", "wo" },
	{ LANG_EN, "wi", "wo" },
	{ LANG_FR, "al", "ai ir va vo" },
	{ LANG_FR, "av", "a ai au ay eu on" },
	{ LANG_FR, "bo", "bu" },
	{ LANG_FR, "de", "do du" },
	{ LANG_FR, "du", "de" },
	{ LANG_FR, "em", "im" },
	{ LANG_FR, "et", "es fu se so su" },
	{ LANG_FR, "fa", "fe fi fo" },
	{ LANG_FR, "le", "la" },
	{ LANG_FR, "li", "lu" },
	{ LANG_FR, "ma", "me" },
	{ LANG_FR, "me", "mi" },
	{ LANG_FR, "mo", "me mu" },
	{ LANG_FR, "na", "ne" },
	{ LANG_FR, "oe", "ye" },
	{ LANG_FR, "po", "pe pu" },
	{ LANG_FR, "sa", "su" },
	{ LANG_FR, "se", "si" },
	{ LANG_FR, "ta", "tu" },
	{ LANG_FR, "te", "ti" },
	{ LANG_FR, "ve", "vi" },
	{ LANG_FR, "vi", "ve" },
	{ LANG_FR, "vo", "ve vi vu" },
};

const char *irregular_openings(enum lang lang, str lemma)
{
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (others[i].lang == lang && str_starts(lemma, str_of(others[i].lemma)))
			return others[i].forms;
	return "";
}

str irregular_lemma(enum lang lang, str word)
{
	str lemma;

	return tables[lang] && table_find(tables[lang], word, &lemma) ? lemma : word;
}
