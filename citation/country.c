/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/country.h"

#include "citation/letter.h"

enum { TELLING = 600 }; /* bytes; a shorter text, a caption, may well not name it */

/* A symbol of ours, or a session of the Party: what only Vietnam has. */
static bool is_certain(const struct mention *m)
{
	return m->c.form == CITATION_SESSION ||
	       (m->c.form == CITATION_FULL && !m->foreign.n);
}

/* "Decree 178/2024": the Government's only if the text is of Vietnam. */
static bool is_foreign_decree(const struct mention *m)
{
	return m->lang != LANG_VI && m->c.form == CITATION_NUMYEAR &&
	       str_eq(m->c.type, STR("nd"));
}

/* "Vietnam", "vietnamien", "Việt". */
static bool is_vietnam(const struct lex *l, size_t i)
{
	char folded[32];
	str word = lex_slice(l, i, i + 1);
	return l->t[i].kind == LEX_WORD &&
	       str_starts((str){ folded, letter_fold(word, folded, sizeof(folded)) },
			  STR("viet"));
}

/* A body or a place of Vietnam, or its name, in the tokens just read. */
static bool names_ours(const struct lex *l)
{
	uint16_t value;
	for (size_t i = 1; i <= l->n; i++) {
		if (is_vietnam(l, i))
			return true;
		if ((l->t[i].flags & LEX_CAPITAL) &&
		    (lex_phrase(l, i, TABLE_LOCALITY, &value, NULL) ||
		     lex_phrase(l, i, TABLE_BODY, &value, NULL)))
			return true;
	}
	return false;
}

static bool text_names_ours(struct lex *l, str text)
{
	for (size_t at = 0, end; at < text.n; at = end) {
		end = text.n - at < l->size ? text.n : at + l->size;
		lex_run(l, at, end);
		if (names_ours(l))
			return true;
	}
	return false;
}

bool country_is_ours(struct stretch *s)
{
	bool asked = false;
	if (s->context->text.n < TELLING)
		return true;
	for (size_t i = 0; i < s->n; i++) {
		if (is_certain(&s->mentions[i]))
			return true;
		asked = asked || s->mentions[i].anywhere ||
			is_foreign_decree(&s->mentions[i]);
	}
	if (!asked)
		return true;
	struct lex title = lex_new(s->a, s->context->title, s->context->title.n);
	return text_names_ours(&title, s->context->title) ||
	       text_names_ours(s->l, s->context->text);
}
