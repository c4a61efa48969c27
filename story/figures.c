/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/figures.h"

#include "store/terms.h"
#include "story/amount.h"
#include "story/calendar.h"

#include <stdio.h>

enum {
	SENSES = 6,
	COUNT_REACH =
		3, /* "14 of its communes": tokens from a number to what it counts */
};

static const double COUNT_MOST = 1000; /* larger numbers tell enough by themselves */

/* The day of a document that is cited says nothing that the citation does not. */
static bool is_signing(const struct reading *g, str day)
{
	for (size_t i = 0; i < g->n_cites; i++)
		if (str_ends(g->cites[i].date, day))
			return true;
	return false;
}

static void add_day(struct reading *g, const struct calendar_day *day)
{
	char name[16];

	snprintf(name, sizeof(name), "%02u-%02u", day->month, day->day);
	if (!is_signing(g, str_of(name)))
		reading_add(g, FEATURE_DAY, reading_hash(FEATURE_DAY, str_of(name)));
}

/* In digits it is a term of the index in every language, in words of its own only. */
static void add_number(struct reading *g, size_t i, const struct amount *amount, str name)
{
	struct feature *f =
		reading_add(g, FEATURE_NUMBER, reading_hash(FEATURE_NUMBER, name));

	if (f->count > 1)
		return;
	f->name = arena_copy(g->a, amount->term.n > 0 ? amount->term : name);
	f->terms[0] = terms_word(g->a, lang_code(g->lang), g->tokens[i].term);
}

/* The rows that a match may stand for: a word has many senses, the likeliest come first.
 */
static void add_senses(struct reading *g, const struct lexicon_match *m, uint64_t number,
		       str name)
{
	enum lexicon_key key = lexicon_key(g->lang);
	struct lexicon_sense sense;

	for (size_t i = 0; i < SENSES && lexicon_sense(key, m->phrase, i, &sense); i++)
		reading_add(g, FEATURE_COUNT, feature_count(number, sense.row))->name =
			name;
}

/* "six personnes", "6 người", "six people": what there is so many of. */
static void add_counts(struct reading *g, size_t first, size_t *match, str name)
{
	uint64_t number = reading_hash(FEATURE_COUNT, name);

	while (*match < g->n_matches && g->matches[*match].first < first)
		++*match;
	for (size_t k = *match;
	     k < g->n_matches && g->matches[k].first < first + COUNT_REACH; k++)
		add_senses(g, &g->matches[k], number, name);
}

void figures_find(struct reading *g)
{
	size_t cite = 0, match = 0;

	for (size_t i = 0; i < g->n_tokens; i++) {
		struct calendar_day day;
		struct amount amount;
		char name[32];

		if (calendar_at(g, i, &day)) {
			add_day(g, &day);
			i += day.n - 1;
			continue;
		}
		if (!amount_at(g, i, &amount) ||
		    reading_in_citation(g, &g->tokens[i], &cite))
			continue;
		snprintf(name, sizeof(name), "%.10g", amount.value);
		if (amount.value >= 10 || amount.term.n > 1)
			add_number(g, i, &amount, str_of(name));
		i += amount.n - 1;
		if (amount.value > 1 && amount.value < COUNT_MOST)
			add_counts(g, i + 1, &match, arena_copy(g->a, str_of(name)));
	}
}
