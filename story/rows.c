/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/rows.h"

#include "base/memory.h"
#include "lexicon/glue.h"
#include "store/terms.h"

#include <stdlib.h>
#include <string.h>

static uint32_t lexicon_number(struct feature_reader *r, enum lexicon_key key,
			       const struct token *t)
{
	uint32_t n = analyzer_n_ids(r->z);

	if (n > r->room) {
		n += n / 2;
		for (int k = 0; k < LEXICON_PLAIN; k++) {
			r->numbers[k] =
				memory_must(realloc(r->numbers[k], n * sizeof(uint32_t)));
			memset(r->numbers[k] + r->room, 0,
			       (n - r->room) * sizeof(uint32_t));
		}
		r->room = n;
	}
	uint32_t *known = &r->numbers[key][t->term_id];
	if (*known == 0)
		*known = 1 + lexicon_word(key, t->term);
	uint32_t number = t->flags & TOKEN_ELIDED ? LEXICON_GLUE : *known - 1;
	return t->flags & TOKEN_BREAK ? number | LEXICON_BREAK : number;
}

static uint16_t form_of(const struct reading *g, const struct lexicon_match *m)
{
	uint16_t form = 0;

	for (uint32_t i = m->first; i < m->first + m->n; i++)
		if (!glue_is(g->lang, g->tokens[i].term))
			form = glue_form(form, g->tokens[i].word);
	return form;
}

static bool says_nothing(const struct reading *g, const struct lexicon_match *m)
{
	uint32_t i = m->first;

	while (i < m->first + m->n && (g->tokens[i].flags & TOKEN_STOP))
		i++;
	return i == m->first + m->n;
}

void rows_terms(struct arena *a, bool tagged, enum lexicon_key key, uint32_t phrase,
		uint32_t row, str out[2])
{
	const char *lang = lang_code(lexicon_lang(key));
	const uint16_t *words;
	uint32_t n = lexicon_words(key, phrase, &words);

	if (tagged && lexicon_is_tagged(key, phrase, row)) {
		out[0] = terms_concept(a, lang, str_of(lexicon_id(row)));
		return;
	}
	out[0] = terms_word(a, lang, lexicon_word_term(key, words[0]));
	if (n > 1)
		out[1] = terms_word(a, lang, lexicon_word_term(key, words[n - 1]));
}

/* The rows of a phrase, those that spell it as the text does where there are such. */
static void add_rows(struct reading *g, enum lexicon_key key,
		     const struct lexicon_match *m)
{
	struct lexicon_sense sense;
	bool capital = g->tokens[m->first].flags & TOKEN_CAPITAL, same = false;
	bool several = lexicon_sense(key, m->phrase, 1, &sense);
	uint16_t form = several ? form_of(g, m) : 0;

	for (size_t i = 0; several && !same && lexicon_sense(key, m->phrase, i, &sense);
	     i++)
		same = sense.form == form;
	for (size_t i = 0; lexicon_sense(key, m->phrase, i, &sense); i++) {
		if ((same && sense.form != form) || (sense.capital && !capital))
			continue;
		struct feature *f = reading_add(g, FEATURE_ROW,
						(sense.row + 1) * 0x9E3779B97F4A7C15u);
		if (f->count > 1)
			continue;
		if (lexicon_kind(sense.row) == LEXICON_PLACE)
			f->kind = FEATURE_PLACE;
		f->row = sense.row;
		rows_terms(g->a, g->tagged, key, m->phrase, f->row, f->terms);
	}
}

/* Room for one more match. */
static void keep_match(struct reading *g, const struct lexicon_match *m)
{
	g->matches = arena_room(g->a, g->matches, g->n_matches, 1, &g->matches_room,
				struct lexicon_match);
	g->matches[g->n_matches++] = *m;
}

/* "de Rennes", where the lexicon knows reindeer: a capital by itself within a sentence.
 */
static bool may_be_name(const struct reading *g, enum lexicon_key key,
			const struct lexicon_match *m)
{
	uint32_t capital = TOKEN_CAPITAL, broken = TOKEN_CAPITAL | TOKEN_BREAK;
	const struct token *t = &g->tokens[m->first];
	struct lexicon_sense sense;

	if (m->n > 1 || m->first == 0 || (t->flags & broken) != capital ||
	    (t[-1].flags & capital) || (reading_token(g, m->first + 1)->flags & capital))
		return false;
	for (size_t i = 0; lexicon_sense(key, m->phrase, i, &sense); i++)
		if (sense.capital)
			return false;
	return true;
}

static bool is_place(enum lexicon_key key, const struct lexicon_match *m)
{
	struct lexicon_sense sense;

	for (size_t i = 0; lexicon_sense(key, m->phrase, i, &sense); i++)
		if (lexicon_kind(sense.row) == LEXICON_PLACE)
			return true;
	return false;
}

/* A single word within a longer phrase says less than the phrase, and may say something
 * else, unless it is a place: "ville de Hanoi". */
void rows_find(struct reading *g)
{
	enum lexicon_key key = lexicon_key(g->lang);
	if (key == LEXICON_KEYS)
		return;
	uint32_t *words = arena_make(g->a, g->n_tokens, uint32_t);
	bool *within = arena_make(g->a, g->n_tokens, bool);
	struct lexicon_scan scan = { .key = key, .words = words, .n = g->n_tokens };
	struct lexicon_match m;

	for (size_t i = 0; i < g->n_tokens; i++)
		words[i] = lexicon_number(g->r, key, &g->tokens[i]);
	while (lexicon_next(&scan, &m)) {
		if (says_nothing(g, &m))
			continue;
		keep_match(g, &m);
		if (m.n > 1)
			memset(within + m.first, 1, m.n);
		if (m.n > 1 || (key != LEXICON_VI && !may_be_name(g, key, &m)))
			memset(g->covered + m.first, 1, m.n);
	}
	for (size_t i = 0; i < g->n_matches; i++)
		if (g->matches[i].n > 1 || !within[g->matches[i].first] ||
		    is_place(key, &g->matches[i]))
			add_rows(g, key, &g->matches[i]);
}
