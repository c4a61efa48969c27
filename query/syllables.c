/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/syllables.h"

#include "base/memory.h"
#include "lexicon/lexicon.h"
#include "lexicon/segment.h"

#include <stdlib.h>
#include <string.h>

struct syllables {
	struct analyzer *z;
	uint32_t *numbers; /* by id of a term: 1 + lexicon_word, 0 if not yet known */
	uint32_t n_numbers;
	struct segment_syllable *items; /* by position */
	uint8_t *lengths;               /* of the words between from and to */
	size_t n, room;
	size_t last; /* where the last token ends */
	size_t from, to;
};

struct syllables *syllables_new(struct analyzer *z)
{
	struct syllables *s = memory_must(calloc(1, sizeof(*s)));

	s->z = z;
	return s;
}

void syllables_free(struct syllables *s)
{
	if (s == NULL)
		return;
	free(s->numbers);
	free(s->items);
	free(s->lengths);
	free(s);
}

void syllables_forget(struct syllables *s)
{
	if (s->n_numbers > 0)
		memset(s->numbers, 0, s->n_numbers * sizeof(*s->numbers));
}

void syllables_reset(struct syllables *s)
{
	s->n = s->last = s->from = s->to = 0;
}

static uint32_t number_of(struct syllables *s, uint32_t id)
{
	if (id >= s->n_numbers) {
		uint32_t n = 2 * id + 1024;
		s->numbers = memory_must(realloc(s->numbers, n * sizeof(*s->numbers)));
		memset(s->numbers + s->n_numbers, 0,
		       (n - s->n_numbers) * sizeof(*s->numbers));
		s->n_numbers = n;
	}
	if (s->numbers[id] == 0)
		s->numbers[id] = 1 + lexicon_word(LEXICON_VI, analyzer_str(s->z, id));
	return s->numbers[id] - 1;
}

void syllables_add(struct syllables *s, str text, const struct token *token)
{
	if (s->n == s->room) {
		s->room = s->room ? 2 * s->room : 1024;
		s->items = memory_must(realloc(s->items, s->room * sizeof(*s->items)));
		s->lengths =
			memory_must(realloc(s->lengths, s->room * sizeof(*s->lengths)));
	}
	s->items[s->n++] =
		segment_syllable(text, token, s->last, number_of(s, token->term_id));
	s->last = token->end;
}

/* The stretch between two marks around `position`. */
static void cut(struct syllables *s, uint32_t position)
{
	for (s->from = position; s->from > 0 && !s->items[s->from].apart;)
		s->from--;
	for (s->to = (size_t)position + 1; s->to < s->n && !s->items[s->to].apart;)
		s->to++;
	segment_cut(s->items + s->from, s->to - s->from, s->lengths + s->from);
}

bool syllables_are_words(struct syllables *s, uint32_t position, uint32_t n)
{
	size_t end = (size_t)position + n;

	if (position < s->from || position >= s->to)
		cut(s, position);
	return s->lengths[position] > 0 && (end >= s->to || s->lengths[end] > 0);
}

uint8_t *syllables_cut(struct arena *a, const struct bound *b)
{
	struct segment_syllable *items =
		arena_make(a, b->n_units, struct segment_syllable);
	uint8_t *lengths = arena_make(a, b->n_units, uint8_t);
	size_t last = 0;

	for (size_t i = 0; i < b->n_units; i++) {
		const struct unit *u = &b->units[i];
		const struct token token = { .start = u->start,
					     .end = u->end,
					     .flags = u->capital ? TOKEN_CAPITAL : 0 };

		items[i] = segment_syllable(b->query, &token, last,
					    lexicon_word(LEXICON_VI, u->term));
		last = u->end;
	}
	segment_cut(items, b->n_units, lengths);
	return lengths;
}
