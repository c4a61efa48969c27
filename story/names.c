/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/names.h"

#include "base/ascii.h"
#include "store/terms.h"

#include <string.h>

enum {
	NAME_BYTES = 64, /* of two names together */
	NAME_LEAST = 4,  /* bytes: shorter ones are syllables and initials */
};

static bool is_name(const struct token *t)
{
	return (t->flags & TOKEN_CAPITAL) &&
	       !(t->flags & (TOKEN_NUMBER | TOKEN_ELIDED)) && t->fold.n > 0 &&
	       !ascii_is_digit(t->fold.p[t->fold.n - 1]); /* "VND5" */
}

/* "The National", "Le Guimet", "Theo Sở": what a sentence begins with is a capital
 * anyway. */
static bool is_opening(const struct reading *g, size_t i)
{
	const struct token *t = &g->tokens[i];

	return (t->flags & TOKEN_STOP) && (i == 0 || (t->flags & TOKEN_BREAK));
}

static str without_genitive(str name)
{
	return str_ends(name, STR("'s")) ? (str){ name.p, name.n - 2 } : name;
}

/* "Ha Noi", "Hanoi" and "Hà Nội" meet as "hanoi". */
static void add_pair(struct reading *g, const struct token *x, const struct token *y)
{
	char name[NAME_BYTES];

	if (x->fold.n + y->fold.n > sizeof(name))
		return;
	str last = without_genitive(y->fold);
	memcpy(name, x->fold.p, x->fold.n);
	memcpy(name + x->fold.n, last.p, last.n);
	struct feature *f = reading_add(
		g, FEATURE_NAME,
		reading_hash(FEATURE_NAME, (str){ name, x->fold.n + last.n }));
	if (f->count > 1)
		return;
	f->terms[0] = terms_word(g->a, lang_code(g->lang), x->term);
	f->terms[1] = terms_word(g->a, lang_code(g->lang), y->term);
}

void names_find(struct reading *g)
{
	size_t cite = 0;

	for (size_t i = 0; i < g->n_tokens; i++) {
		const struct token *t = &g->tokens[i], *next = reading_token(g, i + 1);
		bool starts = i == 0 || (t->flags & TOKEN_BREAK);

		if (!is_name(t) || reading_in_citation(g, t, &cite))
			continue;
		if (is_name(next) && !(next->flags & TOKEN_BREAK) &&
		    !(g->covered[i] && g->covered[i + 1]) && !is_opening(g, i))
			add_pair(g, t, next);
		str name = without_genitive(t->fold);
		if (name.n >= NAME_LEAST && !starts && !(t->flags & TOKEN_STOP) &&
		    !g->covered[i])
			reading_add_named(g, FEATURE_NAME, name,
					  terms_word(g->a, lang_code(g->lang), t->term),
					  (str){ 0 });
	}
}
