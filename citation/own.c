/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/own.h"

#include <string.h>

/* A letterhead stands in the first lines; what is named later is spoken of. */
enum { HEAD_BYTES = 800 };

/* The bytes of the line of `text` before byte `at`. */
static str line_before(str text, size_t at)
{
	size_t start = at;

	while (start > 0 && text.p[start - 1] != '\n')
		start--;
	return str_trim(str_range(text, start, at));
}

static bool is_one_of(str s, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(s, str_of(words[i])))
			return true;
	return false;
}

/* "Số: 59-NQ/TW": a full number behind nothing but its mark. */
static bool is_letterhead(str text, const struct citation *c)
{
	static const char *const marks[] = { "Số:", "Số :", "Số", "SỐ:",  "SỐ",
					     "No.", "No:",  "N°", "N° :", "N°:" };

	return c->form == CITATION_FULL && is_one_of(line_before(text, c->start), marks,
						     sizeof(marks) / sizeof(*marks));
}

bool own_is_act(str text)
{
	static const char *const begins[] = {
		"Điều 1.",         "Điều 1:", "Căn cứ ",      "Article 1",
		"Article premier", "Art. 1",  "Pursuant to ", "Vu "
	};
	str line;

	while (text.n > 0 && str_cut(&text, '\n', &line)) {
		line = str_trim(line);
		for (size_t i = 0; i < sizeof(begins) / sizeof(*begins); i++)
			if (str_starts(line, str_of(begins[i])))
				return true;
	}
	return false;
}

static bool announces_text(str before)
{
	static const char *const words[] = { "Toàn văn",          "Toàn văn:",
					     "TOÀN VĂN",          "TOÀN VĂN:",
					     "Full text of",      "Full text:",
					     "Full text",         "Texte intégral de la",
					     "Texte intégral du", "Texte intégral :" };

	return is_one_of(str_trim(before), words, sizeof(words) / sizeof(*words));
}

static str titled(struct arena *a, const struct citation_context *context)
{
	struct citation_context of_title = *context;
	struct citation *cites;

	of_title.text = context->title;
	if (context->title.n == 0 || citation_find(a, &of_title, &cites) == 0)
		return (str){ "", 0 };
	str before = str_range(context->title, 0, cites[0].start);
	if (announces_text(before) || (before.n == 0 && own_is_act(context->text)))
		return cites[0].id;
	return (str){ "", 0 };
}

str own_id(struct arena *a, const struct citation_context *context,
	   const struct citation *cites, size_t n)
{
	str text = context->text;

	for (size_t i = 0; i < n && cites[i].start < HEAD_BYTES; i++)
		if (cites[i].id.n > 0 && is_letterhead(text, &cites[i]))
			return cites[i].id;
	if (n > 0 && cites[0].start == 0 && cites[0].id.n > 0 && own_is_act(text))
		return cites[0].id;
	return titled(a, context);
}
