/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/title.h"

#include "citation/cue.h"

enum { MAX_NAME = 8 }; /* tokens of a name: "Jean-Pierre de La Tour" */

static bool is_title(const struct lex *l, size_t i)
{
	static const char *const words[] = { "m",         "mm",       "mme",
					     "mmes",      "monsieur", "madame",
					     "messieurs", "mesdames", NULL };

	return cue_among(l, i, words) && l->t[i].kind == LEX_WORD;
}

size_t title_end(const struct lex *l, size_t i)
{
	for (;;) {
		size_t at = i + cue_word(l, i, "et");

		if (!is_title(l, at))
			return i;
		i = at + 1 + lex_is(l, at + 1, '.');
	}
}

size_t title_person(const struct lex *l, size_t i)
{
	static const char *const links[] = { "de", "du", "la", "le", NULL };
	size_t first = title_end(l, i), at = first, end = 0;

	if (first == i)
		return 0;
	for (; at < first + MAX_NAME; at++)
		if (l->t[at].flags & LEX_CAPITAL)
			end = at + 1;
		else if (!(lex_is(l, at, '-') && lex_glued(l, at)) &&
			 !(at > first && cue_among(l, at, links)))
			break;
	return end;
}
