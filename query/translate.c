/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/translate.h"

#include "lexicon/glue.h"
#include "lexicon/lexicon.h"
#include "query/choice.h"
#include "query/expand.h"
#include "store/schema.h"
#include "store/terms.h"
#include "story/rarity.h"
#include "text/syllable.h"

#include <math.h>
#include <string.h>

/* A phrase within a longer one that was taken, beside it; a syllable of a word. */
static const double NESTED_WEIGHT = 0.4, SYLLABLE_WEIGHT = 0.1;

/* The kind of what is asked for: an answer often is one without being called so. */
static const double KIND_WEIGHT = 0.3;

/* A compound of stop words says little, but more than each. */
static const double EMPTY_WEIGHT = 0.5;

/* A word that no passage of the language can hold, in whatever form: it says little about
 * how much of the question a passage answers. */
static const double UNKNOWN_WEIGHT = 0.2;

struct translator {
	struct arena *a;
	struct bound *b;
	struct choice_how how;
	struct phrase_words words;
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

/* "án" is no French year, though French terms have no marks. */
static bool is_foreign(const struct translator *t, str word)
{
	return lexicon_lang(t->how.from) != LANG_VI && syllable_is_own(word);
}

static void read_words(struct translator *t)
{
	struct token token;
	size_t at = 0;

	t->words.items = arena_make(t->a, t->b->query.n + 1, struct phrase_word);
	t->words.numbers = arena_make(t->a, t->b->query.n + 1, uint32_t);
	analyzer_start(t->how.z, t->b->query, lexicon_lang(t->how.from));
	for (; analyzer_next(t->how.z, &token); t->words.n++) {
		size_t unit = unit_at(t->b, token.start, &at);
		uint32_t *number = &t->words.numbers[t->words.n];
		bool translatable =
			is_translatable(t->b, unit) && !is_foreign(t, token.word);

		t->words.items[t->words.n] =
			(struct phrase_word){ unit, token.flags, token.word, token.term,
					      translatable };
		if (token.flags & TOKEN_ELIDED)
			*number = LEXICON_GLUE;
		else if (translatable)
			*number = lexicon_word(t->how.from, t->how.from == LEXICON_PLAIN
								    ? token.fold
								    : token.term);
		if (token.flags & TOKEN_BREAK)
			*number |= LEXICON_BREAK;
	}
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
		str term = terms_word(t->a, lang_code(t->b->lang), terms[n++]);
		if (!store_term_count(t->how.store, term, &count, t->err))
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
	double without = t->total;

	for (size_t i = 0; i < u->n_members; i++)
		if (!bind_is_repeated(u, i))
			without *= 1 - fmin(1, (double)u->members[i].count / t->total);
	u->count = (uint32_t)(t->total - without + 0.5);
	u->weight = factor * expand_weight(u->count, t->total, u->stop);
	if (u->n_members == 0)
		u->weight *= UNKNOWN_WEIGHT;
}

/* What a phrase counts of its weight. */
static double share(const struct translator *t, const struct choice *p,
		    const struct unit *made)
{
	bool kind = false, empty = p->match.n > 1 && !made->stop;

	if (p->nested)
		return p->syllable ? SYLLABLE_WEIGHT : NESTED_WEIGHT;
	for (size_t i = p->match.first; i < p->match.first + p->match.n; i++) {
		const struct phrase_word *w = &t->words.items[i];

		kind |= w->unit < t->b->n_units && t->b->units[w->unit].kind;
		empty &= (w->flags & TOKEN_STOP) != 0;
	}
	return kind ? KIND_WEIGHT : empty ? EMPTY_WEIGHT : 1;
}

/* A phrase to one unit, with the alternatives of its senses. *made is false where it
 * stands across what is no unit. */
static bool make_unit(struct translator *t, const struct choice *p, struct unit *out,
		      bool *made)
{
	size_t first = t->words.items[p->match.first].unit;
	size_t last = t->words.items[p->match.first + p->match.n - 1].unit;

	*made = first < t->b->n_units && last < t->b->n_units && first <= last;
	if (!*made)
		return true;
	const struct unit *head = &t->b->units[first];
	size_t own = first == last ? head->n_members : 1;
	struct member *members = arena_make(t->a, own + p->found.n, struct member);
	*out = *head;
	out->end = t->b->units[last].end;
	out->syllable = p->syllable;
	if (first == last) {
		if (own > 0)
			memcpy(members, head->members, own * sizeof(*members));
	} else {
		if (!surface(t, first, last, &members[0]))
			return false;
		for (size_t u = first; u <= last; u++)
			out->stop &= t->b->units[u].stop;
		own = members[0].count > 0;
	}
	memcpy(members + own, p->found.items, p->found.n * sizeof(*members));
	out->members = members;
	out->n_members = own + p->found.n;
	weigh(t, out, share(t, p, out));
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
static bool replace(struct translator *t, const struct choice *phrases, size_t n)
{
	size_t most = t->b->n_units + n, kept = 0, next = 0;
	struct unit *units = arena_make(t->a, most, struct unit);
	uint32_t *keys = arena_make(t->a, most, uint32_t);

	for (size_t i = 0; i < n; i++) {
		size_t first = t->words.items[phrases[i].match.first].unit;
		size_t last =
			t->words.items[phrases[i].match.first + phrases[i].match.n - 1]
				.unit;
		struct unit u;
		bool made;

		if (!make_unit(t, &phrases[i], &u, &made))
			return false;
		if (!made)
			continue;
		while (next < first && next < t->b->n_units)
			units[kept++] = t->b->units[next++];
		keys[kept] = phrases[i].key;
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
	return true;
}

/* A word of another language is not Vietnamese typed without marks, but a name can be. */
static void drop_guesses(struct translator *t)
{
	for (size_t i = 0; i < t->words.n; i++) {
		if (!is_translatable(t->b, t->words.items[i].unit) ||
		    (t->words.items[i].flags & TOKEN_CAPITAL))
			continue;
		struct unit *u = &t->b->units[t->words.items[i].unit];
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
	struct choice *phrases;
	size_t n;

	read_words(t);
	if (sure)
		drop_guesses(t);
	return choice_find(t->a, &t->how, &t->words, &phrases, &n, t->err) &&
	       (n == 0 || replace(t, phrases, n));
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
		     enum lang asked, const struct translate_by *by, struct bound *b,
		     struct error *err)
{
	uint32_t total;
	uint64_t lexicon;

	if (b->lang == LANG_UND || b->lang == asked)
		return true;
	if (!rarity_count_parts(s, b->lang, &total, err) ||
	    !schema_lexicon(s, &lexicon, err))
		return false;
	for (enum lexicon_key from = 0; from < LEXICON_KEYS; from++) {
		enum lang lang = lexicon_lang(from);

		if (lang == b->lang || (asked != LANG_UND && lang != asked) ||
		    (lang == LANG_VI && (from == LEXICON_PLAIN) != is_plain(b)))
			continue;
		struct translator t = { .a = a,
					.b = b,
					.how = { .z = z,
						 .store = s,
						 .from = from,
						 .to = lexicon_key(b->lang),
						 .by = by,
						 .tagged = lexicon == lexicon_hash() },
					.total = total,
					.err = err };
		if (!translate_from(&t, asked != LANG_UND))
			return false;
	}
	return true;
}
