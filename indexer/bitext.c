/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/bitext.h"

#include "base/memory.h"
#include "base/numbers.h"
#include "text/vocabulary.h"

#include <stdlib.h>
#include <string.h>

/* Set in the number of a syllable that stands right behind another lone one. */
#define JOINS ((uint32_t)1 << 31)

/* Two syllables are a term if they are met this often, and if the rarer of them is in
 * this share of its places beside the other. */
enum { JOINT_LEAST = 3 };
static const double JOINT_SHARE = 0.3;

/* How a term is written: the majority of its spellings (Boyer and Moore 1991). */
struct spelling {
	str text;
	uint32_t lead;
};

struct place {
	uint32_t article, start, end;
};

struct bitext {
	enum lang langs[2];
	struct arena *a;
	struct vocabulary *terms[2], *articles;
	struct spelling *spellings[2];
	size_t spelling_room[2];
	uint32_t *ids, *starts;
	size_t n_ids, id_room;
	struct place *places; /* two a pair */
	uint32_t n, room;
	struct ibm1_text text;
};

struct bitext *bitext_new(enum lang left, enum lang right)
{
	struct bitext *b = memory_must(calloc(1, sizeof(*b)));

	b->langs[0] = left;
	b->langs[1] = right;
	b->a = arena_new();
	b->terms[0] = vocabulary_new();
	b->terms[1] = vocabulary_new();
	b->articles = vocabulary_new();
	b->starts = memory_must(calloc(1, sizeof(*b->starts)));
	return b;
}

void bitext_free(struct bitext *b)
{
	if (b == NULL)
		return;
	for (int side = 0; side < 2; side++) {
		vocabulary_free(b->terms[side]);
		free(b->spellings[side]);
	}
	vocabulary_free(b->articles);
	free(b->ids);
	free(b->starts);
	free(b->places);
	arena_free(b->a);
	free(b);
}

/* ---- adding ---- */

static void note_spelling(struct bitext *b, int side, uint32_t id, str text)
{
	if (id >= b->spelling_room[side]) {
		size_t room = 2 * (size_t)id + 1024, was = b->spelling_room[side];
		b->spellings[side] = memory_must(
			realloc(b->spellings[side], room * sizeof(struct spelling)));
		memset(b->spellings[side] + was, 0,
		       (room - was) * sizeof(struct spelling));
		b->spelling_room[side] = room;
	}
	struct spelling *s = &b->spellings[side][id];
	if (s->lead == 0 && !str_eq(s->text, text))
		s->text = arena_copy(b->a, text);
	if (str_eq(s->text, text))
		s->lead++;
	else
		s->lead--;
}

static uint32_t id_of(struct bitext *b, int side, str term, str text)
{
	uint32_t id = vocabulary_id(b->terms[side], term, NULL);

	note_spelling(b, side, id, text);
	return id;
}

static void add_id(struct bitext *b, uint32_t id)
{
	if (b->n_ids == b->id_room) {
		b->id_room = 2 * b->id_room + 4096;
		b->ids = memory_must(realloc(b->ids, b->id_room * sizeof(*b->ids)));
	}
	b->ids[b->n_ids++] = id;
}

static void add_side(struct bitext *b, int side, const struct bitext_side *s)
{
	size_t first = b->n_ids;

	for (size_t i = 0; i < s->n; i++)
		for (size_t k = 0; k < s->sentences[i].n; k++) {
			const struct word *w = &s->sentences[i].items[k];
			if (b->n_ids - first == IBM1_SIDE)
				break;
			add_id(b,
			       id_of(b, side, w->term, w->text) | (w->joins ? JOINS : 0));
		}
	b->places[2 * b->n + (uint32_t)side] =
		(struct place){ vocabulary_id(b->articles, s->place.article, NULL),
				s->place.start, s->place.end };
}

bool bitext_add(struct bitext *b, const struct bitext_side sides[2])
{
	if (b->n == BITEXT_PAIRS)
		return false;
	if (b->n == b->room) {
		b->room = 2 * b->room + 1024;
		b->starts = memory_must(
			realloc(b->starts, (2 * b->room + 1) * sizeof(*b->starts)));
		b->places =
			memory_must(realloc(b->places, 2 * b->room * sizeof(*b->places)));
	}
	for (int side = 0; side < 2; side++) {
		add_side(b, side, &sides[side]);
		b->starts[2 * b->n + (uint32_t)side + 1] = (uint32_t)b->n_ids;
	}
	b->n++;
	return true;
}

/* ---- joining syllables ---- */

/* Two lone syllables side by side. */
struct joint {
	uint32_t first, second;
};

static int by_syllables(const void *x, const void *y)
{
	const struct joint *a = x, *b = y;

	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return (a->second > b->second) - (a->second < b->second);
}

/* Counts the terms of one side, and its joints, which go to `joints` unless that is NULL;
 * returns how many. */
static size_t count_joins(const struct bitext *b, int side, uint32_t *counts,
			  struct joint *joints)
{
	size_t n = 0;

	for (uint32_t p = 0; p < b->n; p++)
		for (uint32_t i = b->starts[2 * p + (uint32_t)side];
		     i < b->starts[2 * p + (uint32_t)side + 1]; i++) {
			counts[b->ids[i] & ~JOINS]++;
			if ((b->ids[i] & JOINS) == 0)
				continue;
			if (joints != NULL)
				joints[n] = (struct joint){ b->ids[i - 1] & ~JOINS,
							    b->ids[i] & ~JOINS };
			n++;
		}
	return n;
}

/* Those that are terms, in order; frees nothing but what it makes. */
static size_t find_joints(const struct bitext *b, int side, struct joint **out)
{
	size_t n_terms = vocabulary_count(b->terms[side]), kept = 0;
	uint32_t *counts = memory_must(calloc(n_terms + 1, sizeof(*counts)));
	size_t n = count_joins(b, side, counts, NULL);
	struct joint *all = memory_must(malloc((n + 1) * sizeof(*all)));

	memset(counts, 0, n_terms * sizeof(*counts));
	count_joins(b, side, counts, all);
	qsort(all, n, sizeof(*all), by_syllables);
	for (size_t i = 0; i < n;) {
		size_t end = i;
		while (end < n && by_syllables(&all[i], &all[end]) == 0)
			end++;
		uint32_t count = (uint32_t)(end - i), first = counts[all[i].first],
			 second = counts[all[i].second];
		if (count >= JOINT_LEAST &&
		    count >= JOINT_SHARE * (first < second ? first : second))
			all[kept++] = all[i];
		i = end;
	}
	free(counts);
	*out = all;
	return kept;
}

static uint32_t join(struct bitext *b, int side, uint32_t first, uint32_t second)
{
	struct buf term = { 0 }, text = { 0 };

	buf_put(&term, bitext_term(b, side, first));
	buf_put_char(&term, ' ');
	buf_put(&term, bitext_term(b, side, second));
	buf_put(&text, bitext_spelling(b, side, first));
	buf_put_char(&text, ' ');
	buf_put(&text, bitext_spelling(b, side, second));
	uint32_t id = id_of(b, side, buf_str(&term), buf_str(&text));
	buf_free(&term);
	buf_free(&text);
	return id;
}

/* One side with its joints as terms, sorted, each once, to the front of what is left;
 * returns where it ends. */
static size_t settle_side(struct bitext *b, int side, uint32_t from, uint32_t to,
			  const struct joint *joints, size_t n_joints, size_t at)
{
	size_t first = at;

	for (uint32_t i = from; i < to; i++) {
		uint32_t id = b->ids[i] & ~JOINS;
		struct joint wanted = { id, 0 };
		const struct joint *found = NULL;

		if (i + 1 < to && (b->ids[i + 1] & JOINS)) {
			wanted.second = b->ids[i + 1] & ~JOINS;
			found = bsearch(&wanted, joints, n_joints, sizeof(*joints),
					by_syllables);
		}
		b->ids[at++] = found != NULL ? join(b, side, id, wanted.second) : id;
		i += found != NULL;
	}
	return first + numbers_once(b->ids + first, at - first);
}

const struct ibm1_text *bitext_finish(struct bitext *b)
{
	struct joint *joints[2];
	size_t n_joints[2], at = 0;

	for (int side = 0; side < 2; side++)
		n_joints[side] = find_joints(b, side, &joints[side]);
	for (uint32_t p = 0; p < 2 * b->n; p++) {
		uint32_t from = b->starts[p], side = p % 2;
		b->starts[p] = (uint32_t)at;
		at = settle_side(b, (int)side, from, b->starts[p + 1], joints[side],
				 n_joints[side], at);
	}
	b->starts[2 * b->n] = (uint32_t)at;
	for (int side = 0; side < 2; side++)
		free(joints[side]);
	b->text = (struct ibm1_text){
		.ids = b->ids,
		.starts = b->starts,
		.n = b->n,
		.n_terms = { vocabulary_count(b->terms[0]),
			     vocabulary_count(b->terms[1]) },
	};
	return &b->text;
}

/* ---- reading ---- */

enum lang bitext_lang(const struct bitext *b, int side)
{
	return b->langs[side];
}

uint32_t bitext_pairs(const struct bitext *b)
{
	return b->n;
}

str bitext_term(const struct bitext *b, int side, uint32_t term)
{
	return vocabulary_str(b->terms[side], term);
}

str bitext_spelling(const struct bitext *b, int side, uint32_t term)
{
	return b->spellings[side][term].text;
}

struct learned_sentence bitext_place(const struct bitext *b, int side, uint32_t pair)
{
	const struct place *p = &b->places[2 * pair + (uint32_t)side];

	return (struct learned_sentence){ vocabulary_str(b->articles, p->article),
					  p->start, p->end };
}
