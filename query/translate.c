/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/translate.h"

#include "lexicon/glue.h"
#include "lexicon/lexicon.h"
#include "query/alternatives.h"
#include "query/expand.h"

#include <math.h>
#include <string.h>

/* Longer phrases are worth more than their parts together; found on no set of ours: any
 * exponent from 1.3 to 2 cuts Vietnamese text into the same words. */
static const double LENGTH_EXPONENT = 1.6;

/* A phrase within a longer one that was taken, beside it. */
static const double NESTED_WEIGHT = 0.4;

/* A word that no passage of the language can hold, in whatever form: it says little about
 * how much of the question a passage answers. */
static const double UNKNOWN_WEIGHT = 0.2;

/* One token of the question in the language that it is asked in. */
struct word {
	size_t unit; /* of the bound question; n_units where it has none */
	uint32_t flags;
	str spelled;
};

struct phrase {
	struct lexicon_match match;
	bool nested;
};

struct translator {
	struct arena *a;
	struct analyzer *z;
	struct store *store;
	struct bound *b;
	enum lexicon_key from, to;
	bool concepts;
	struct word *words;
	uint32_t *numbers; /* lexicon_word of each */
	size_t n;
	uint32_t total;
	struct error *err;
};

/* The unit whose bytes begin with those of a token, or n_units. */
static size_t unit_at(const struct bound *b, uint32_t start, size_t *at)
{
	while (*at < b->n_units && b->units[*at].start < start)
		++*at;
	return *at < b->n_units && b->units[*at].start == start ? *at : b->n_units;
}

static bool is_translatable(const struct bound *b, size_t unit)
{
	return unit < b->n_units && b->units[unit].role == UNIT_WORD &&
	       !b->units[unit].wild;
}

static void read_words(struct translator *t)
{
	struct token token;
	size_t at = 0;

	t->words = arena_make(t->a, t->b->query.n + 1, struct word);
	t->numbers = arena_make(t->a, t->b->query.n + 1, uint32_t);
	analyzer_start(t->z, t->b->query, lexicon_lang(t->from));
	for (; analyzer_next(t->z, &token); t->n++) {
		size_t unit = unit_at(t->b, token.start, &at);

		t->words[t->n] = (struct word){ unit, token.flags, token.word };
		if (token.flags & TOKEN_ELIDED)
			t->numbers[t->n] = LEXICON_GLUE;
		else if (is_translatable(t->b, unit))
			t->numbers[t->n] = lexicon_word(t->from, t->from == LEXICON_PLAIN
									 ? token.fold
									 : token.term);
		if (token.flags & TOKEN_BREAK)
			t->numbers[t->n] |= LEXICON_BREAK;
	}
}

static size_t find_matches(struct translator *t, struct lexicon_match **out)
{
	struct lexicon_scan scan = { .key = t->from, .words = t->numbers, .n = t->n };
	struct lexicon_match match;
	size_t n = 0;

	while (lexicon_next(&scan, &match))
		n++;
	*out = arena_make(t->a, n + 1, struct lexicon_match);
	scan = (struct lexicon_scan){ .key = t->from, .words = t->numbers, .n = t->n };
	n = 0;
	while (lexicon_next(&scan, &match))
		(*out)[n++] = match;
	return n;
}

/* The best way to cut the words into phrases: taken[i] is 1 + number of the match that
 * begins at word i. */
static uint32_t *cut(struct translator *t, const struct lexicon_match *matches, size_t n)
{
	double *worth = arena_make(t->a, t->n + 1, double);
	uint32_t *taken = arena_make(t->a, t->n + 1, uint32_t);
	size_t m = n;

	for (size_t i = t->n; i-- > 0;) {
		worth[i] = worth[i + 1];
		while (m > 0 && matches[m - 1].first == i) {
			const struct lexicon_match *match = &matches[--m];
			double w = pow(match->n, LENGTH_EXPONENT) + worth[i + match->n];
			if (w > worth[i]) {
				worth[i] = w;
				taken[i] = (uint32_t)m + 1;
			}
		}
	}
	return taken;
}

/* The phrases to translate: those of the best cut, and those nested in them. */
static size_t choose(struct translator *t, struct phrase **out)
{
	struct lexicon_match *matches;
	size_t n = find_matches(t, &matches), kept = 0, m = 0;
	uint32_t *taken = cut(t, matches, n);

	*out = arena_make(t->a, n + 1, struct phrase);
	for (size_t i = 0; i < t->n;) {
		if (taken[i] == 0) {
			i++;
			continue;
		}
		const struct lexicon_match *whole = &matches[taken[i] - 1];
		(*out)[kept++] = (struct phrase){ *whole, false };
		while (m < n && matches[m].first < i)
			m++;
		for (; m < n && matches[m].first < i + whole->n; m++)
			if (&matches[m] != whole &&
			    matches[m].first + matches[m].n <= i + whole->n)
				(*out)[kept++] = (struct phrase){ matches[m], true };
		i += whole->n;
	}
	return kept;
}

/* The words of the question as they stand, next to each other. */
static bool surface(struct translator *t, size_t first, size_t last, struct member *out)
{
	str *terms = arena_make(t->a, last - first + 1, str);
	uint32_t fewest = UINT32_MAX;

	size_t n = 0;

	for (size_t u = first; u <= last && fewest > 0; u++) {
		uint32_t count;
		if (glue_is(t->b->lang, t->b->units[u].term))
			continue;
		terms[n] = t->b->units[u].term;
		if (!store_term_count(t->store, terms[n++], &count, t->err))
			return false;
		fewest = count < fewest ? count : fewest;
	}
	*out = (struct member){ .terms = terms,
				.n_terms = n,
				.via = VIA_EXACT,
				.weight = 1,
				.count = n > 0 ? fewest : 0 };
	return true;
}

/* Counts and weight from the members. */
static void weigh(const struct translator *t, struct unit *u, double factor)
{
	uint64_t count = 0;

	for (size_t i = 0; i < u->n_members; i++)
		count += u->members[i].count;
	u->count = count < t->total ? (uint32_t)count : t->total;
	u->weight = factor * expand_weight(u->count, t->total, u->stop);
	if (u->n_members == 0)
		u->weight *= UNKNOWN_WEIGHT;
}

static uint16_t form_of(const struct translator *t, const struct lexicon_match *m)
{
	uint16_t form = 0;

	for (size_t i = m->first; i < m->first + m->n; i++)
		if ((t->numbers[i] & LEXICON_GLUE) == 0)
			form = glue_form(form, t->words[i].spelled);
	return form;
}

/* A phrase to one unit, with the alternatives of its senses. False if there is nothing
 * to add. */
static bool make_unit(struct translator *t, const struct phrase *p, struct unit *out,
		      bool *ok)
{
	size_t first = t->words[p->match.first].unit;
	size_t last = t->words[p->match.first + p->match.n - 1].unit;
	struct alternatives_asked asked = {
		.from = t->from,
		.concepts = t->concepts,
		.phrase = p->match.phrase,
		.form = form_of(t, &p->match),
		.capital = (t->words[p->match.first].flags & TOKEN_CAPITAL) != 0,
	};
	struct alternatives found;

	if (first == t->b->n_units || last == t->b->n_units || last < first)
		return false;
	if (!alternatives_find(t->a, t->store, &asked, t->to, &found, t->err)) {
		*ok = false;
		return false;
	}
	if (found.n == 0)
		return false;
	const struct unit *head = &t->b->units[first];
	size_t own = first == last ? head->n_members : 1;
	struct member *members = arena_make(t->a, own + found.n, struct member);
	*out = *head;
	out->end = t->b->units[last].end;
	if (first == last) {
		if (own > 0)
			memcpy(members, head->members, own * sizeof(*members));
	} else {
		*ok = surface(t, first, last, &members[0]);
		out->stop = false;
		own = members[0].count > 0;
	}
	memcpy(members + own, found.items, found.n * sizeof(*members));
	out->members = members;
	out->n_members = own + found.n;
	weigh(t, out, p->nested ? NESTED_WEIGHT : 1);
	return true;
}

/* Equal phrases at two places are one unit twice, as equal words are. */
static void link_same(struct unit *units, const uint32_t *keys, size_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		units[i].same = i;
		for (uint32_t j = 0; j < i && units[i].same == i; j++)
			if (keys[j] == keys[i] && units[j].term_id == units[i].term_id &&
			    units[j].role == units[i].role &&
			    units[j].wild == units[i].wild)
				units[i].same = j;
	}
}

/* Puts the units of the phrases in place of those of their words. */
static bool replace(struct translator *t, const struct phrase *phrases, size_t n)
{
	size_t most = t->b->n_units + n, kept = 0, next = 0;
	struct unit *units = arena_make(t->a, most, struct unit);
	uint32_t *keys = arena_make(t->a, most, uint32_t);
	bool ok = true;

	for (size_t i = 0; i < n && ok; i++) {
		size_t first = t->words[phrases[i].match.first].unit;
		size_t last =
			t->words[phrases[i].match.first + phrases[i].match.n - 1].unit;
		struct unit u;

		if (!make_unit(t, &phrases[i], &u, &ok))
			continue;
		while (next < first && next < t->b->n_units)
			units[kept++] = t->b->units[next++];
		keys[kept] = 1 + phrases[i].match.phrase;
		units[kept++] = u;
		if (!phrases[i].nested)
			next = last + 1;
	}
	while (next < t->b->n_units)
		units[kept++] = t->b->units[next++];
	link_same(units, keys, kept);
	t->b->units = units;
	t->b->n_units = kept;
	t->b->translated = true;
	return ok;
}

/* A word of another language is not Vietnamese typed without marks, but a name can be. */
static void drop_guesses(struct translator *t)
{
	for (size_t i = 0; i < t->n; i++) {
		if (!is_translatable(t->b, t->words[i].unit) ||
		    (t->words[i].flags & TOKEN_CAPITAL))
			continue;
		struct unit *u = &t->b->units[t->words[i].unit];
		size_t kept = 0;
		struct member *members = arena_make(t->a, u->n_members, struct member);

		for (size_t m = 0; m < u->n_members; m++)
			if (u->members[m].via != VIA_UNMARKED)
				members[kept++] = u->members[m];
		u->members = members;
		u->n_members = kept;
		weigh(t, u, 1);
	}
}

static bool translate_from(struct translator *t, bool sure)
{
	struct phrase *phrases;

	read_words(t);
	if (sure)
		drop_guesses(t);
	size_t n = choose(t, &phrases);
	return n == 0 || replace(t, phrases, n);
}

/* Several words and no mark: Vietnamese would have been typed without. */
static bool is_plain(const struct bound *b)
{
	for (size_t i = 0; i < b->n_units; i++)
		if (b->units[i].marked)
			return false;
	return b->n_units > 1;
}

bool translate_units(struct arena *a, struct analyzer *z, struct store *s,
		     enum lang asked, bool concepts, struct bound *b, struct error *err)
{
	uint32_t total;

	if (b->lang == LANG_UND || b->lang == asked)
		return true;
	if (!store_count(s, &total, err))
		return false;
	for (enum lexicon_key from = 0; from < LEXICON_KEYS; from++) {
		enum lang lang = lexicon_lang(from);

		if (lang == b->lang || (asked != LANG_UND && lang != asked) ||
		    (lang == LANG_VI && (from == LEXICON_PLAIN) != is_plain(b)))
			continue;
		struct translator t = { .a = a,
					.z = z,
					.store = s,
					.b = b,
					.from = from,
					.to = lexicon_key(b->lang),
					.concepts = concepts,
					.total = total,
					.err = err };
		if (!translate_from(&t, asked != LANG_UND))
			return false;
	}
	return true;
}
