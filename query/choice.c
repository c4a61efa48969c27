/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/choice.h"

#include "lexicon/cut.h"
#include "lexicon/glue.h"

struct finder {
	struct arena *a;
	const struct choice_how *how;
	const struct phrase_words *words;
	struct error *err;
};

static uint16_t form_of(const struct finder *t, const struct lexicon_match *m)
{
	uint16_t form = 0;

	for (size_t i = m->first; i < m->first + m->n; i++)
		if ((t->words->numbers[i] & LEXICON_GLUE) == 0)
			form = glue_form(form, t->words->items[i].spelled);
	return form;
}

static bool find_alternatives(struct finder *t, const struct phrase *p,
			      struct alternatives *out)
{
	struct alternatives_asked asked = {
		.from = t->how->from,
		.concepts = t->how->by->concepts,
		.tagged = t->how->tagged,
		.phrase = p->match.phrase,
		.form = form_of(t, &p->match),
		.capital = (t->words->items[p->match.first].flags & TOKEN_CAPITAL) != 0,
	};

	*out = (struct alternatives){ arena_make(t->a, TRANSLATE_MEMBERS, struct member),
				      0 };
	return (p->match.phrase == PHRASE_NONE ||
		alternatives_find(t->a, t->how->store, &asked, t->how->to, out,
				  t->err)) &&
	       gloss_add(t->a, t->how->store, t->how->to, &p->glosses, out, t->err);
}

/* Is it one word of several Vietnamese syllables, or are these typed without marks? */
static bool is_long_word(const struct finder *t, const struct lexicon_match *m)
{
	const uint32_t *marked;
	bool is = false;

	if (m->n == 1 || m->phrase == PHRASE_NONE)
		return false;
	if (t->how->from == LEXICON_VI)
		return lexicon_is_word(m->phrase);
	if (t->how->from != LEXICON_PLAIN)
		return false;
	for (size_t n = lexicon_marked(m->phrase, &marked); n > 0 && !is; n--)
		is = lexicon_is_word(marked[n - 1]);
	return is;
}

/*
 * All phrases that have an alternative in the index, nested and overlapping ones too; and
 * words that have none, for their syllables do not mean what they mean by themselves: a
 * princess ("công chúa") is no public lord.
 */
static bool find_choices(struct finder *t, struct choice **out, size_t *kept)
{
	const struct translate_by *by = t->how->by;
	const struct gloss_source source = { t->how->store, t->how->z, by };
	const struct phrase_how how = { .z = t->how->z,
					.from = t->how->from,
					.to = t->how->to,
					.lexicon = by->lexicon,
					.glosses =
						by->learned || by->own ? &source : NULL };
	struct phrase *phrases;
	size_t n;

	if (!phrase_find(t->a, &how, t->words, &phrases, &n, t->err))
		return false;
	*out = arena_make(t->a, n + 1, struct choice);
	*kept = 0;
	for (size_t i = 0; i < n; i++) {
		struct choice *c = &(*out)[*kept];

		*c = (struct choice){ .match = phrases[i].match, .key = phrases[i].key };
		if (!find_alternatives(t, &phrases[i], &c->found))
			return false;
		*kept += c->found.n > 0 || is_long_word(t, &c->match);
	}
	return true;
}

static uint32_t *cut(struct finder *t, const struct choice *all, size_t n)
{
	struct lexicon_match *matches = arena_make(t->a, n + 1, struct lexicon_match);

	for (size_t i = 0; i < n; i++)
		matches[i] = all[i].match;
	return cut_phrases(t->a, matches, n, t->words->n);
}

/*
 * True if word `i` is a syllable of a Vietnamese word, which has two or three: "dân" of
 * "dân cư". It may find a passage that lacks the word, but explains none.
 */
static bool is_syllable(const struct finder *t, const struct choice *all, size_t n,
			uint32_t i)
{
	if (t->how->from == LEXICON_FR || t->how->from == LEXICON_EN)
		return false;
	for (size_t m = 0; m < n && all[m].match.first <= i; m++)
		if (all[m].match.n > 1 && all[m].match.n < 4 &&
		    all[m].match.first + all[m].match.n > i)
			return true;
	return false;
}

bool choice_find(struct arena *a, const struct choice_how *how,
		 const struct phrase_words *words, struct choice **out, size_t *kept,
		 struct error *err)
{
	struct finder finder = { a, how, words, err }, *t = &finder;
	struct choice *all;
	size_t n, m = 0;

	if (!find_choices(t, &all, &n))
		return false;
	uint32_t *taken = cut(t, all, n);
	*out = arena_make(a, n + 1, struct choice);
	*kept = 0;
	for (size_t i = 0; i < words->n;) {
		if (taken[i] == 0) {
			i++;
			continue;
		}
		const struct choice *whole = &all[taken[i] - 1];
		(*out)[(*kept)++] = *whole;
		while (m < n && all[m].match.first < i)
			m++;
		for (i += whole->match.n; m < n && all[m].match.first < i; m++) {
			if (&all[m] == whole || all[m].match.first + all[m].match.n > i)
				continue;
			struct choice *p = &(*out)[(*kept)++];
			*p = all[m];
			p->nested = true;
			p->syllable =
				p->match.n == 1 && is_syllable(t, all, n, p->match.first);
		}
	}
	return true;
}
