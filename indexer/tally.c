/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/tally.h"

#include "base/memory.h"
#include "lexicon/lexicon.h"
#include "store/adjacent.h"

#include <stdlib.h>
#include <string.h>

/* What a token needs lies together, for most of its time is waiting for memory. */
struct term {
	uint32_t count;
	uint32_t numbers[LEXICON_PLAIN]; /* 1 + lexicon_word, 0 where not known yet */
};

struct tally {
	struct analyzer *analyzer;
	struct term *terms; /* by term_id */
	uint64_t *hashes;   /* by fold_id: adjacent_word of it, 0 where not known yet */
	uint32_t room;      /* of both */
	uint32_t *seen;     /* term_ids whose count is not 0 */
	size_t n_seen, seen_room;
	uint64_t *pairs;
	size_t n_pairs, pairs_room;
	uint32_t *text; /* lexicon_word of each token of a text */
	bool *stops;    /* is each of them a stop word? */
	size_t n_text, text_room;
	uint32_t *row_counts; /* by row of the lexicon */
	uint32_t *rows;       /* whose count is not 0 */
	size_t n_rows;
};

struct tally *tally_new(void)
{
	struct tally *t = memory_must(calloc(1, sizeof(*t)));

	t->analyzer = analyzer_new();
	t->row_counts = memory_must(calloc(lexicon_n_rows(), sizeof(*t->row_counts)));
	t->rows = memory_must(calloc(lexicon_n_rows(), sizeof(*t->rows)));
	return t;
}

struct analyzer *tally_end(struct tally *t)
{
	struct analyzer *z = t->analyzer;

	free(t->terms);
	free(t->hashes);
	free(t->seen);
	free(t->pairs);
	free(t->text);
	free(t->stops);
	free(t->row_counts);
	free(t->rows);
	free(t);
	return z;
}

void tally_begin(struct tally *t)
{
	if (!analyzer_trim(t->analyzer))
		return;
	memset(t->terms, 0, t->room * sizeof(*t->terms));
	memset(t->hashes, 0, t->room * sizeof(*t->hashes));
}

/* Room for every number that the analyzer has given. */
static void make_room(struct tally *t)
{
	uint32_t n = analyzer_n_ids(t->analyzer);

	if (n <= t->room)
		return;
	n += n / 2;
	t->terms = memory_must(realloc(t->terms, n * sizeof(*t->terms)));
	t->hashes = memory_must(realloc(t->hashes, n * sizeof(*t->hashes)));
	memset(t->terms + t->room, 0, (n - t->room) * sizeof(*t->terms));
	memset(t->hashes + t->room, 0, (n - t->room) * sizeof(*t->hashes));
	t->room = n;
}

static void count(struct tally *t, uint32_t term)
{
	if (t->terms[term].count++ > 0)
		return;
	if (t->n_seen == t->seen_room) {
		t->seen_room = t->seen_room * 2 + 1024;
		t->seen = memory_must(realloc(t->seen, t->seen_room * sizeof(*t->seen)));
	}
	t->seen[t->n_seen++] = term;
}

static uint64_t hash_of(struct tally *t, const struct token *token)
{
	uint64_t *hash = &t->hashes[token->fold_id];

	if (*hash == 0)
		*hash = adjacent_word(analyzer_str(t->analyzer, token->fold_id));
	return *hash;
}

static void pair(struct tally *t, uint64_t first, uint64_t second)
{
	if (t->n_pairs == t->pairs_room) {
		t->pairs_room = t->pairs_room * 2 + 4096;
		t->pairs =
			memory_must(realloc(t->pairs, t->pairs_room * sizeof(*t->pairs)));
	}
	t->pairs[t->n_pairs++] = adjacent_pair(first, second);
}

/* Notes a word for the phrases of the lexicon that it may be part of. */
static void note(struct tally *t, enum lexicon_key key, const struct token *token)
{
	if (t->n_text == t->text_room) {
		t->text_room = t->text_room * 2 + 4096;
		t->text = memory_must(realloc(t->text, t->text_room * sizeof(*t->text)));
		t->stops =
			memory_must(realloc(t->stops, t->text_room * sizeof(*t->stops)));
	}
	uint32_t *known = &t->terms[token->term_id].numbers[key];
	if (*known == 0)
		*known = 1 + lexicon_word(key, analyzer_str(t->analyzer, token->term_id));
	uint32_t number = token->flags & TOKEN_ELIDED ? LEXICON_GLUE : *known - 1;
	if (token->flags & TOKEN_BREAK)
		number |= LEXICON_BREAK;
	t->stops[t->n_text] = (token->flags & TOKEN_STOP) != 0;
	t->text[t->n_text++] = number;
}

static bool says_nothing(const struct tally *t, const struct lexicon_match *m)
{
	uint32_t i = m->first;

	while (i < m->first + m->n && t->stops[i])
		i++;
	return i == m->first + m->n;
}

static void count_row(struct tally *t, uint32_t row)
{
	if (t->row_counts[row]++ == 0)
		t->rows[t->n_rows++] = row;
}

/* Concepts and entities, whole and nested, and in all their senses: which one is meant,
 * the second reading tells. */
static void count_rows(struct tally *t, enum lexicon_key key)
{
	struct lexicon_scan scan = { .key = key, .words = t->text, .n = t->n_text };
	struct lexicon_match match;
	struct lexicon_sense sense;

	while (lexicon_next(&scan, &match)) {
		if (match.n == 1 || says_nothing(t, &match))
			continue;
		for (size_t i = 0; lexicon_sense(key, match.phrase, i, &sense); i++)
			if (lexicon_is_tagged(key, match.phrase, sense.row))
				count_row(t, sense.row);
	}
}

void tally_text(struct tally *t, str text, enum lang lang)
{
	enum lexicon_key key = lexicon_key(lang);
	struct token token;
	uint64_t before = 0;

	t->n_text = 0;
	analyzer_start(t->analyzer, text, lang);
	for (bool first = true; analyzer_step(t->analyzer, &token); first = false) {
		make_room(t);
		count(t, token.term_id);
		if (key != LEXICON_KEYS)
			note(t, key, &token);
		uint64_t hash = hash_of(t, &token);
		if (!first)
			pair(t, before, hash);
		before = hash;
	}
	if (key != LEXICON_KEYS)
		count_rows(t, key);
}

size_t tally_terms(struct arena *a, struct tally *t, str text, enum lang lang, str **out)
{
	struct token token;
	size_t n = 0;

	*out = arena_make(a, text.n + 1, str);
	analyzer_start(t->analyzer, text, lang);
	while (analyzer_next(t->analyzer, &token))
		(*out)[n++] = token.term;
	return n;
}

size_t tally_words(struct arena *a, struct tally *t, struct tally_word **out)
{
	struct tally_word *words = arena_make(a, t->n_seen, struct tally_word);
	size_t n = t->n_seen;

	for (size_t i = 0; i < n; i++) {
		uint32_t id = t->seen[i];

		words[i].term = analyzer_str(t->analyzer, id);
		words[i].count = t->terms[id].count;
		t->terms[id].count = 0;
	}
	t->n_seen = 0;
	*out = words;
	return n;
}

size_t tally_rows(struct arena *a, struct tally *t, struct tally_word **out)
{
	struct tally_word *rows = arena_make(a, t->n_rows, struct tally_word);
	size_t n = t->n_rows;

	for (size_t i = 0; i < n; i++) {
		uint32_t row = t->rows[i];

		rows[i] = (struct tally_word){ str_of(lexicon_id(row)),
					       t->row_counts[row] };
		t->row_counts[row] = 0;
	}
	t->n_rows = 0;
	*out = rows;
	return n;
}

void tally_filter(struct tally *t, struct buf *out)
{
	adjacent_build(out, t->pairs, t->n_pairs);
	t->n_pairs = 0;
}
