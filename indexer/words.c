/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/words.h"

#include "base/numbers.h"
#include "lexicon/cut.h"
#include "lexicon/glue.h"
#include "lexicon/lexicon.h"
#include "store/learned.h"

#include <stdlib.h>

enum {
	SENSES = 4, /* rows of a phrase that count as signs: what more it has is rare */
	NAME_BYTES = 2,
};

/* The sentence while it is read. */
struct reader {
	struct arena *a;
	enum lexicon_key key;
	str sentence;
	struct token *tokens;
	uint32_t *numbers; /* lexicon_word of each */
	size_t n;
	struct lexicon_match *matches;
	size_t n_matches;
	struct word *words;
	size_t n_words;
	uint32_t *signs;
	size_t n_signs;
};

static bool is_content(const struct token *t)
{
	return (t->flags & (TOKEN_STOP | TOKEN_NUMBER | TOKEN_ELIDED)) == 0;
}

static void read_tokens(struct reader *r, struct analyzer *z)
{
	size_t room = r->sentence.n / 4 + 16; /* most words are longer */
	struct token t;

	r->tokens = arena_make(r->a, room, struct token);
	analyzer_start(z, r->sentence, lexicon_lang(r->key));
	while (analyzer_next(z, &t)) {
		r->tokens = arena_room(r->a, r->tokens, r->n, 1, &room, struct token);
		r->tokens[r->n++] = t;
	}
	r->numbers = arena_make(r->a, r->n, uint32_t);
	for (size_t i = 0; i < r->n; i++) {
		t = r->tokens[i];
		r->numbers[i] = t.flags & TOKEN_ELIDED ? (uint32_t)LEXICON_GLUE
						       : lexicon_word(r->key, t.term);
		if (t.flags & TOKEN_BREAK)
			r->numbers[i] |= LEXICON_BREAK;
	}
}

static bool says_something(const struct reader *r, const struct lexicon_match *m)
{
	for (size_t i = m->first; i < m->first + m->n; i++)
		if (is_content(&r->tokens[i]))
			return true;
	return false;
}

static void find_matches(struct reader *r)
{
	struct lexicon_scan scan = { .key = r->key, .words = r->numbers, .n = r->n };
	struct lexicon_match m;
	size_t room = 0;

	while (lexicon_next(&scan, &m)) {
		if (!says_something(r, &m))
			continue;
		r->matches = arena_room(r->a, r->matches, r->n_matches, 1, &room,
					struct lexicon_match);
		r->matches[r->n_matches++] = m;
	}
}

/* ---- terms ---- */

/* Some tokens in a row, without glue, as one term; false if it is none. */
static bool add_word(struct reader *r, size_t first, size_t n, bool joins)
{
	enum lang lang = lexicon_lang(r->key);
	struct buf term = { 0 };
	size_t n_words = 0;

	for (size_t i = first; i < first + n; i++) {
		const struct token *t = &r->tokens[i];

		if ((t->flags & TOKEN_ELIDED) || (n > 1 && glue_is(lang, t->term)))
			continue;
		if (n_words++ > 0)
			buf_put_char(&term, ' ');
		buf_put(&term, t->term);
	}
	bool fits =
		n_words > 0 && n_words <= LEARNED_WORDS && term.n <= LEARNED_TERM_BYTES;
	if (fits)
		r->words[r->n_words++] = (struct word){
			.term = arena_copy(r->a, buf_str(&term)),
			.text = n == 1 ? arena_copy(r->a, r->tokens[first].word)
				       : str_range(r->sentence, r->tokens[first].start,
						   r->tokens[first + n - 1].end),
			.joins = joins,
		};
	buf_free(&term);
	return fits;
}

static void find_words(struct reader *r)
{
	const uint32_t *taken = cut_phrases(r->a, r->matches, r->n_matches, r->n);
	bool syllables = r->key == LEXICON_VI;
	size_t lone = r->n; /* the lone syllable before */

	r->words = arena_make(r->a, 2 * r->n, struct word);
	for (size_t i = 0; i < r->n; i++) {
		const struct lexicon_match *m =
			taken[i] > 0 ? &r->matches[taken[i] - 1] : NULL;

		if (m != NULL && m->n > 1) {
			add_word(r, i, m->n, false);
			if (syllables)
				i += m->n - 1;
			if (syllables)
				continue;
		}
		if (!is_content(&r->tokens[i]))
			continue;
		bool joins = syllables && i > 0 && lone == i - 1 &&
			     (r->tokens[i].flags & TOKEN_BREAK) == 0;
		if (add_word(r, i, 1, joins))
			lone = i;
	}
}

/* ---- signs ---- */

/* FNV-1a. */
static uint32_t hash_of(str s)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < s.n; i++)
		hash = (hash ^ (unsigned char)s.p[i]) * 16777619u;
	return hash;
}

static void find_signs(struct reader *r)
{
	struct lexicon_sense sense;

	r->signs = arena_make(r->a, r->n + SENSES * r->n_matches, uint32_t);
	for (size_t i = 0; i < r->n; i++) {
		const struct token *t = &r->tokens[i];

		if (t->flags & TOKEN_NUMBER ||
		    (t->flags & TOKEN_CAPITAL && i > 0 && t->fold.n >= NAME_BYTES))
			r->signs[r->n_signs++] = hash_of(t->fold);
	}
	for (size_t m = 0; m < r->n_matches; m++)
		for (size_t i = 0;
		     i < SENSES && lexicon_sense(r->key, r->matches[m].phrase, i, &sense);
		     i++)
			r->signs[r->n_signs++] = sense.row;
	r->n_signs = numbers_once(r->signs, r->n_signs);
}

void words_read(struct arena *a, struct analyzer *z, str sentence, enum lang lang,
		struct words *out)
{
	struct reader r = { .a = a, .key = lexicon_key(lang), .sentence = sentence };

	read_tokens(&r, z);
	find_matches(&r);
	find_words(&r);
	find_signs(&r);
	*out = (struct words){ r.words, r.n_words, r.signs, r.n_signs };
}
