/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lexicon/lexicon.h"

#include "lexicon/glue.h"
#include "lexicon/table.h"

enum { GLUE_RUN = 2 }; /* words between two of a phrase: "de la" */

static const struct table_key *table_of(enum lexicon_key key)
{
	return &lexicon_table.keys[key];
}

enum lexicon_key lexicon_key(enum lang lang)
{
	static const enum lexicon_key keys[LANG_COUNT] = {
		[LANG_UND] = LEXICON_KEYS,
		[LANG_VI] = LEXICON_VI,
		[LANG_FR] = LEXICON_FR,
		[LANG_EN] = LEXICON_EN,
	};
	return keys[lang];
}

enum lang lexicon_lang(enum lexicon_key key)
{
	static const enum lang langs[LEXICON_KEYS] = { LANG_VI, LANG_FR, LANG_EN,
						       LANG_VI };
	return langs[key];
}

/* ---- finding ---- */

str lexicon_word_term(enum lexicon_key key, uint32_t word)
{
	const struct table_key *t = table_of(key);
	uint32_t start = t->word_offsets[word - 1];

	return (str){ t->word_bytes + start, t->word_offsets[word] - start };
}

uint32_t lexicon_word(enum lexicon_key key, str term)
{
	uint32_t low = 1, high = table_of(key)->n_words + 1;

	if (glue_is(lexicon_lang(key), term))
		return LEXICON_GLUE;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		int order = str_compare(lexicon_word_term(key, middle), term);

		if (order == 0)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}

/* The `depth`th word of a phrase, 0 where it is shorter. */
static uint32_t word_at(const struct table_key *t, uint32_t phrase, uint32_t depth)
{
	const struct table_phrase *p = &t->phrases[phrase];

	if (depth == 1)
		return t->seconds[phrase];
	return depth < p->n_words ? t->sequences[p->words + depth] : 0;
}

/* The first phrase of low..high that does not go on with a word below `word`. */
static uint32_t first_from(const struct table_key *t, const struct lexicon_scan *s,
			   uint32_t word)
{
	uint32_t low = s->low, high = s->high;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (word_at(t, middle, s->depth) < word)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Narrows low..high, phrases that agree in `depth` words, to those that go on with
 * `word`: mostly none. */
static void narrow(const struct table_key *t, struct lexicon_scan *s, uint32_t word)
{
	s->low = first_from(t, s, word);
	if (s->low < s->high && word_at(t, s->low, s->depth) == word)
		s->high = first_from(t, s, word + 1);
	else
		s->high = s->low;
}

/* Moves to the next token that can begin a phrase. */
static void begin(const struct table_key *t, struct lexicon_scan *s)
{
	uint32_t word = s->words[s->first] & ~(uint32_t)LEXICON_BREAK;

	s->at = s->first + 1;
	s->depth = 1;
	if (word == 0 || word == LEXICON_GLUE) {
		s->low = s->high = 0;
		return;
	}
	s->low = t->heads[word - 1];
	s->high = t->heads[word];
}

/* Takes the next word into the match; false if no phrase goes on with it. */
static bool grow(const struct table_key *t, struct lexicon_scan *s)
{
	size_t at = s->at;

	while (at < s->n && at < s->at + GLUE_RUN && s->words[at] == LEXICON_GLUE)
		at++;
	if (at == s->n || (s->words[at] & LEXICON_BREAK) || s->words[at] == 0)
		return false;
	narrow(t, s, s->words[at]);
	s->at = at + 1;
	s->depth++;
	return s->low < s->high;
}

bool lexicon_next(struct lexicon_scan *s, struct lexicon_match *out)
{
	const struct table_key *t = table_of(s->key);

	for (; s->first < s->n; s->first++, s->depth = 0) {
		bool more = true;

		if (s->depth == 0)
			begin(t, s);
		else
			more = s->low < s->high && grow(t, s);
		for (; more && s->low < s->high; more = grow(t, s)) {
			if (word_at(t, s->low, s->depth) != 0)
				continue; /* it is longer */
			*out = (struct lexicon_match){ (uint32_t)s->first,
						       (uint32_t)(s->at - s->first),
						       s->low };
			return true;
		}
	}
	return false;
}

/* ---- phrases ---- */

uint32_t lexicon_n_phrases(enum lexicon_key key)
{
	return table_of(key)->n_phrases;
}

str lexicon_text(enum lexicon_key key, uint32_t phrase)
{
	const char *text = lexicon_table.texts + table_of(key)->phrases[phrase].text;

	return str_of(text);
}

uint32_t lexicon_words(enum lexicon_key key, uint32_t phrase, const uint16_t **words)
{
	const struct table_key *t = table_of(key);

	*words = t->sequences + t->phrases[phrase].words;
	return t->phrases[phrase].n_words;
}

uint32_t lexicon_n_begun(enum lexicon_key key, uint32_t word)
{
	const uint32_t *heads = table_of(key)->heads;

	return heads[word] - heads[word - 1];
}

bool lexicon_is_tagged(enum lexicon_key key, uint32_t phrase, uint32_t row)
{
	return table_of(key)->phrases[phrase].n_words > 1 &&
	       (lexicon_kind(row) != LEXICON_GENERAL ||
		(key == LEXICON_VI && !lexicon_is_loose(phrase)));
}

bool lexicon_is_loose(uint32_t phrase)
{
	return (table_of(LEXICON_VI)->phrases[phrase].marks & TABLE_LOOSE) != 0;
}

bool lexicon_is_word(uint32_t phrase)
{
	return (table_of(LEXICON_VI)->phrases[phrase].marks & TABLE_WORD) != 0;
}

size_t lexicon_marked(uint32_t phrase, const uint32_t **phrases)
{
	const struct table_phrase *p = &table_of(LEXICON_PLAIN)->phrases[phrase];

	*phrases = lexicon_table.targets + p->first;
	return p->n;
}

bool lexicon_sense(enum lexicon_key key, uint32_t phrase, size_t i,
		   struct lexicon_sense *out)
{
	const struct table_phrase *p = &table_of(key)->phrases[phrase];

	if (i >= p->n)
		return false;
	const struct table_sense *sense = &lexicon_table.senses[p->first + i];
	*out = (struct lexicon_sense){ .row = sense->row,
				       .rank = sense->rank,
				       .form = sense->form,
				       .capital = sense->capital != 0,
				       .text = lexicon_table.texts + sense->text };
	return true;
}

/* ---- rows ---- */

uint32_t lexicon_n_rows(void)
{
	return lexicon_table.n_rows;
}

const char *lexicon_id(uint32_t row)
{
	return lexicon_table.rows[row].id;
}

enum lexicon_kind lexicon_kind(uint32_t row)
{
	switch (lexicon_table.rows[row].id[0]) {
	case 'C':
		return LEXICON_CONCEPT;
	case 'D':
		return LEXICON_TERM;
	case 'B':
		return LEXICON_BODY;
	case 'P':
		return LEXICON_PLACE;
	default:
		return LEXICON_GENERAL;
	}
}

const char *lexicon_domain(uint32_t row)
{
	return lexicon_table.domains[lexicon_table.rows[row].domain];
}

size_t lexicon_variants(uint32_t row, enum lexicon_key key, const uint32_t **phrases)
{
	const struct table_row *r = &lexicon_table.rows[row];

	*phrases = lexicon_table.variants + r->variants[key];
	return r->n_variants[key];
}

/* Variants of one stem are one phrase, and have a sense each. */
str lexicon_spelling(uint32_t row, enum lexicon_key key, size_t i)
{
	const uint32_t *variants;
	struct lexicon_sense sense;
	size_t skip = 0;

	lexicon_variants(row, key, &variants);
	for (size_t k = 0; k < i; k++)
		skip += variants[k] == variants[i];
	for (size_t k = 0; lexicon_sense(key, variants[i], k, &sense); k++)
		if (sense.row == row && skip-- == 0)
			return str_of(sense.text);
	return lexicon_text(key, variants[i]);
}

uint64_t lexicon_hash(void)
{
	return lexicon_table.hash;
}
