/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/score.h"

#include "base/ascii.h"
#include "query/signature.h"
#include "query/syllables.h"
#include "text/syllable.h"

#include <math.h>
#include <string.h>

/*
 * One set for all languages, chosen on three small collections (Vietnamese law, French
 * public services, English abstracts), where each is flat around its value.
 */
static const double K1 = 1.2;       /* how soon repetitions of a word stop to count */
static const double B = 0.7;        /* how much a long text is discounted */
static const double ADJACENT = 0.6; /* a pair side by side, against one of its words */
static const double CLOSE = 0.3;    /* the same within CLOSE_WORDS, in any order */

/*
 * A Vietnamese word of two syllables counts as both and as the two side by side, more
 * than a name like "Cassini": each of the three counts less, and such a name more. In a
 * translation a name is what has a capital and stands in the texts as in the question; of
 * the rest a capital says that it is a part of one.
 */
static const double SYLLABLE = 0.6, WORD = 0.7, NAME = 2, CAPITAL = 1.5;

enum {
	CLOSE_WORDS = 8,    /* about a clause */
	OPENING_WORDS = 15, /* a title or the first sentence says what a text is about, */
	OPENING = 2,        /* so a word there counts twice */
};

/* Neighbours in the question, stop words between them left out; syllables as they stand:
 * "bị can", "không gian" are no stop words. */
struct pair {
	uint32_t first, second; /* units */
	uint32_t at, gap; /* the first one in the question, and words to the other */
	double weight;
	bool word;                   /* both are syllables of one */
	uint32_t n_both, n_adjacent; /* compared texts that have both, and side by side */
	double adjacent, close;      /* how often in the text */
	uint32_t next_first, next_second; /* 1 + the next pair with that unit */
};

struct score_model {
	const struct bound *bound;
	bool syllables; /* its words are: they may be Vietnamese */
	struct pair *pairs;
	size_t n_pairs;
	const struct signature_phrases *phrases;
	uint32_t *by_first, *by_second; /* by unit: 1 + number of a pair */
	double *asked;  /* by unit: its weight, more where the question repeats it */
	double *counts; /* by unit: how often in the text */
	double *best;   /* by unit: weight of its best match in the text */
	uint32_t *seen; /* by unit: 1 + position of the last word of the last one */
	double total, can_hold; /* of all units, of those that some language has */
};

/* A pair of words is worth as much as one of them: its own frequency is not in the index.
 */
static void add_pair(struct score_model *m, uint32_t at, uint32_t gap, bool word)
{
	const struct unit *units = m->bound->units;
	uint32_t first = units[at].same, second = units[at + gap].same;
	struct pair *pair = &m->pairs[m->n_pairs];

	if (first == second)
		return;
	for (uint32_t p = m->by_first[first]; p != 0; p = m->pairs[p - 1].next_first)
		if (m->pairs[p - 1].second == second)
			return;
	*pair = (struct pair){ .first = first,
			       .second = second,
			       .at = at,
			       .gap = gap,
			       .weight = (units[first].weight + units[second].weight) / 2,
			       .word = word,
			       .next_first = m->by_first[first],
			       .next_second = m->by_second[second] };
	m->by_first[first] = m->by_second[second] = (uint32_t)++m->n_pairs;
}

static bool is_marked(const struct bound *b)
{
	for (size_t i = 0; i < b->n_units; i++)
		if (b->units[i].marked)
			return true;
	return false;
}

/* By unit, the first of the units that are its word; itself, where words are not known:
 * without marks too many could be meant. */
static uint32_t *find_words(struct arena *a, const struct score_model *m)
{
	size_t n = m->bound->n_units;
	uint32_t *heads = arena_make(a, n, uint32_t);
	const uint8_t *lengths = NULL;

	if (m->syllables && is_marked(m->bound))
		lengths = syllables_cut(a, m->bound);
	for (uint32_t i = 0; i < n; i++)
		heads[i] = lengths == NULL || lengths[i] > 0 ? i : heads[i - 1];
	return heads;
}

static bool is_number(const struct unit *u)
{
	return ascii_is_digit(u->word.p[0]);
}

/* True if the word, in a Vietnamese question, is a name or term that is not. */
static bool is_foreign(const struct unit *u)
{
	for (size_t i = 0; i < u->n_members; i++)
		if (u->members[i].via == VIA_UNMARKED)
			return false;
	return !is_number(u) && !syllable_is_valid(u->word);
}

/* Among translations, what stands in the texts as it does in the question, also where a
 * row of the lexicon says so. */
static bool is_the_same(const struct unit *u)
{
	for (size_t i = 0; i < u->n_members; i++) {
		const struct member *m = &u->members[i];

		if (m->via >= VIA_CONCEPT &&
		    (m->n_terms > 1 || !str_eq(m->terms[0], u->term)))
			return false;
	}
	return !is_number(u) && u->n_members > 0;
}

/* What unit `i` counts of its weight. */
static double factor(const struct score_model *m, const uint32_t *heads, size_t i)
{
	size_t n = m->bound->n_units;
	const struct unit *u = &m->bound->units[i];

	if (heads[i] != i || (i + 1 < n && heads[i + 1] == i))
		return SYLLABLE;
	if (m->syllables)
		return is_foreign(u) ? NAME : 1;
	if (!m->bound->translated || u->stop || !u->capital)
		return 1;
	return is_the_same(u) ? NAME : u->start > 0 ? CAPITAL : 1;
}

struct score_model *score_model_new(struct arena *a, const struct bound *b)
{
	struct score_model *m = arena_make(a, 1, struct score_model);
	size_t n = b->n_units, before = n;
	const uint32_t *heads;

	*m = (struct score_model){
		.bound = b,
		.syllables = b->lang == LANG_VI && !b->translated,
		.pairs = arena_make(a, n, struct pair),
		.phrases = signature_phrases(a, b),
		.by_first = arena_make(a, n, uint32_t),
		.by_second = arena_make(a, n, uint32_t),
		.asked = arena_make(a, n, double),
		.counts = arena_make(a, n, double),
		.best = arena_make(a, n, double),
		.seen = arena_make(a, n, uint32_t),
	};
	heads = find_words(a, m);
	for (size_t i = 0; i < n; i++) {
		const struct unit *u = &b->units[i];
		double counts = factor(m, heads, i);

		if (u->role == UNIT_NOT)
			continue;
		m->asked[u->same] += counts * counts;
		if (u->same == i && !u->syllable) {
			m->total += u->weight;
			m->can_hold += u->unheld ? 0 : u->weight;
		}
		if (u->stop && !m->syllables)
			continue;
		if (before < i)
			add_pair(m, (uint32_t)before, (uint32_t)(i - before),
				 heads[i] == heads[before]);
		before = i;
	}
	for (size_t i = 0; i < n; i++)
		m->asked[i] = sqrt(m->asked[i]) * b->units[i].weight;
	return m;
}

/* Pairs that `e` completes with the last occurrence of their other unit. */
static void count_pairs(struct score_model *m, const struct event *e)
{
	for (uint32_t p = m->by_second[e->unit]; p != 0;
	     p = m->pairs[p - 1].next_second) {
		struct pair *pair = &m->pairs[p - 1];
		uint32_t seen = m->seen[pair->first];
		uint32_t distance = e->position + 1 - seen;

		pair->adjacent += seen != 0 && distance == pair->gap;
		pair->close += seen != 0 && distance <= CLOSE_WORDS;
	}
	for (uint32_t p = m->by_first[e->unit]; p != 0; p = m->pairs[p - 1].next_first) {
		struct pair *pair = &m->pairs[p - 1];
		uint32_t seen = m->seen[pair->second];

		pair->close += seen != 0 && e->position + 1 - seen <= CLOSE_WORDS;
	}
	m->seen[e->unit] = e->position + e->length;
}

static void count(struct score_model *m, const struct reading *r, bool title)
{
	memset(m->seen, 0, m->bound->n_units * sizeof(*m->seen));
	for (size_t i = 0; i < r->n_events; i++) {
		const struct event *e = &r->events[i];
		bool opening = title || e->position < OPENING_WORDS;

		if (e->weight == 0) /* a phrase: its words are events of their own */
			continue;
		/* Marks left out are not a part of the question that is missing. */
		double worth = e->via == VIA_UNMARKED ? 1 : e->weight;

		if (worth > m->best[e->unit])
			m->best[e->unit] = worth;
		if (m->seen[e->unit] > e->position)
			continue; /* these words counted as another member of the unit */
		m->counts[e->unit] += e->weight * (opening ? OPENING : 1);
		count_pairs(m, e);
	}
}

/*
 * The share of a text's content words that the question accounts for. A translation of
 * the whole question is all accounted for, a text that only shares some of its words is
 * not; of long texts it is little and about the same.
 */
static double covered(const struct score_model *m, const struct reading *r)
{
	uint32_t n = 0, end = 0;

	for (size_t i = 0; i < r->n_events; i++) {
		const struct event *e = &r->events[i];
		uint32_t from = e->position > end ? e->position : end;

		if (e->weight == 0 || m->bound->units[e->unit].stop ||
		    e->position + e->length <= from)
			continue;
		end = e->position + e->length;
		n += end - from;
	}
	return n < r->n_content ? (double)n / r->n_content : n > 0;
}

static void reset(struct score_model *m)
{
	memset(m->counts, 0, m->bound->n_units * sizeof(*m->counts));
	memset(m->best, 0, m->bound->n_units * sizeof(*m->best));
	for (size_t i = 0; i < m->n_pairs; i++)
		m->pairs[i].adjacent = m->pairs[i].close = 0;
}

void score_compare(struct score_model *m, const struct reading *text,
		   const struct reading *title)
{
	if (!m->syllables)
		return;
	reset(m);
	count(m, title, true);
	count(m, text, false);
	for (size_t i = 0; i < m->n_pairs; i++) {
		struct pair *p = &m->pairs[i];

		p->n_both += m->counts[p->first] > 0 && m->counts[p->second] > 0;
		p->n_adjacent += p->adjacent > 0;
	}
}

/* The inverse frequency of the rarer syllable, and that of the pair among the texts that
 * have both. */
static double adjacent_weight(const struct score_model *m, const struct pair *p)
{
	const struct unit *units = m->bound->units;

	if (!m->syllables)
		return ADJACENT * p->weight;
	return (p->word ? WORD : 1) *
	       (fmax(units[p->first].weight, units[p->second].weight) +
		log((p->n_both + 1) / (p->n_adjacent + 0.5)));
}

double score_reading(struct score_model *m, const struct reading *text,
		     const struct reading *title, double mean_words, double *held)
{
	double norm = K1 * (1 - B + B * text->n_words / mean_words), score = 0;

	reset(m);
	count(m, title, true);
	count(m, text, false);
	*held = 0;
	for (size_t i = 0; i < m->bound->n_units; i++) {
		if (m->counts[i] == 0 || m->bound->units[i].role == UNIT_NOT)
			continue;
		score += m->asked[i] * m->counts[i] * (K1 + 1) / (m->counts[i] + norm);
		if (!m->bound->units[i].syllable)
			*held += m->best[i] * m->bound->units[i].weight;
	}
	for (size_t i = 0; i < m->n_pairs; i++) {
		const struct pair *p = &m->pairs[i];

		score += (K1 + 1) *
			 (adjacent_weight(m, p) * p->adjacent / (p->adjacent + norm) +
			  CLOSE * p->weight * p->close / (p->close + norm));
	}
	if (m->bound->translated) /* its words are guesses: better many than often */
		score *= 1 + (m->total > 0 ? *held / m->total : 0) + covered(m, text);
	return score;
}

/* Of a translation the units are no words of the text, but its phrases are. */
bool score_has_promise(const struct score_model *m)
{
	return m->bound->translated ? m->phrases != NULL : m->n_pairs > 0;
}

double score_promise(const struct score_model *m, str signature)
{
	double promise = 0;

	if (m->phrases != NULL)
		return ADJACENT * signature_weight(m->phrases, signature);
	for (size_t i = 0; i < m->n_pairs; i++) {
		const struct pair *p = &m->pairs[i];

		if (p->gap == 1 && signature_has_pair(m->bound, p->at, signature))
			promise += p->weight * ADJACENT;
	}
	return promise;
}

double score_total(const struct score_model *m)
{
	return m->can_hold;
}
