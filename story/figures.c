/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/figures.h"

#include "store/terms.h"

#include <stdio.h>

/* Its value if it is a number of one or two digits, else 0. */
static unsigned small(const struct token *t)
{
	if ((t->flags & TOKEN_NUMBER) == 0 || t->term.n > 2)
		return 0;
	unsigned value = 0;
	for (size_t i = 0; i < t->term.n; i++) {
		if (t->term.p[i] < '0' || t->term.p[i] > '9')
			return 0;
		value = value * 10 + (unsigned)(t->term.p[i] - '0');
	}
	return value;
}

static bool is_year(const struct token *t)
{
	return (t->flags & TOKEN_NUMBER) && t->term.n == 4 &&
	       (str_starts(t->term, STR("19")) || str_starts(t->term, STR("20")));
}

static unsigned month_of(const struct token *t)
{
	static const char *const names[] = {
		"january", "janvier", "february", "fevrier",  "march",     "mars",
		"april",   "avril",   "may",      "mai",      "june",      "juin",
		"july",    "juillet", "august",   "aout",     "september", "septembre",
		"october", "octobre", "november", "novembre", "december",  "decembre",
	};
	for (unsigned i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (str_eq(t->fold, str_of(names[i])))
			return i / 2 + 1;
	return 0;
}

/* "10/7", "10-7-2025", "10 tháng 7", "10 juillet", "July 10". Returns its tokens. */
static size_t day_at(const struct reading *g, size_t i, unsigned *day, unsigned *month)
{
	const struct token *t = reading_token(g, i), *next = reading_token(g, i + 1);

	*day = small(t);
	if (*day > 0 && (next->flags & TOKEN_JOINED) && small(next) > 0) {
		const struct token *third = reading_token(g, i + 2);
		bool year = (third->flags & TOKEN_JOINED) && is_year(third);

		/* "10-12" are two numbers, unless a year follows. */
		*month = year || g->text.p[t->end] == '/' ? small(next) : 0;
		return year ? 3 : 2;
	}
	if (*day > 0 && str_eq(next->word, STR("th\xC3\xA1ng"))) {
		*month = small(reading_token(g, i + 2));
		return 3;
	}
	if (*day > 0) {
		*month = month_of(next);
		return 2;
	}
	*day = small(next);
	*month = *day > 0 ? month_of(t) : 0;
	return 2;
}

/* The day of a document that is cited says nothing that the citation does not. */
static bool is_signing(const struct reading *g, str day)
{
	for (size_t i = 0; i < g->n_cites; i++)
		if (str_ends(g->cites[i].date, day))
			return true;
	return false;
}

void figures_find(struct reading *g)
{
	size_t cite = 0;

	for (size_t i = 0; i < g->n_tokens; i++) {
		const struct token *t = &g->tokens[i];
		unsigned day, month;
		char name[16];

		size_t n = day_at(g, i, &day, &month);
		if (day >= 1 && day <= 31 && month >= 1 && month <= 12) {
			snprintf(name, sizeof(name), "%02u-%02u", month, day);
			if (!is_signing(g, str_of(name)))
				reading_add(g, FEATURE_DAY,
					    reading_hash(FEATURE_DAY, str_of(name)));
			i += n - 1;
			continue;
		}
		if ((t->flags & TOKEN_NUMBER) && t->term.n > 1 &&
		    !reading_in_citation(g, t, &cite))
			reading_add_named(g, FEATURE_NUMBER, t->term,
					  terms_word(g->a, lang_code(g->lang), t->term),
					  (str){ 0 });
	}
}
