/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/alternatives.h"

#include "query/translate.h"
#include "store/terms.h"
#include "text/stopword.h"

#include <stdlib.h>

/*
 * A variant in second place is meant half as often as the first; a row that holds the
 * phrase itself in second place, too.
 */
static const double RANK_SHARE = 0.5;

/* A sense that is written with a capital where the question has none. */
static const double LOWER_SHARE = 0.2;

/* A sense that only shares the stem of a word that has senses of its own. */
static const double STEM_SHARE = 0.1;

/* Of the best alternative's support; what has less finds more noise than sense. */
static const double LEAST_SHARE = 0.05;

/* A rarer marked form is not what an unmarked word is taken for. */
static const double LEAST_FORM = 0.2;

/* Senses looked at, and alternatives gathered from them before the best are taken. */
enum { SENSES = 32, GATHERED = 64, FORMS = 32 };

/*
 * A phrase is in about one of so many parts that hold its rarest word. In 10,000 articles
 * it is one of 17 for half of the lexicon's phrases of two Vietnamese syllables, and one
 * of 4 for those of running text; 4, 8 and 16 find the same. Of the loose ones half are
 * in more than one of 3.
 */
enum { WORDS_PER_PHRASE = 8, WORDS_PER_LOOSE = 3 };

struct candidate {
	uint32_t phrase;
	double support;
	enum via via;
};

struct gathering {
	struct candidate items[GATHERED];
	size_t n;
};

static void add(struct gathering *g, uint32_t phrase, double support, enum via via)
{
	for (size_t i = 0; i < g->n; i++) {
		if (g->items[i].phrase != phrase)
			continue;
		g->items[i].support += support;
		if (via < g->items[i].via)
			g->items[i].via = via;
		return;
	}
	if (g->n < GATHERED)
		g->items[g->n++] = (struct candidate){ phrase, support, via };
}

/* True if some row spells the phrase as the question does. */
static bool is_spelled(const struct alternatives_asked *asked)
{
	struct lexicon_sense sense;

	for (size_t i = 0; lexicon_sense(asked->from, asked->phrase, i, &sense); i++)
		if (sense.form == asked->form)
			return true;
	return false;
}

static void gather(struct gathering *g, const struct alternatives_asked *asked,
		   enum lexicon_key to, double share)
{
	struct lexicon_sense sense;
	bool spelled = is_spelled(asked);

	for (size_t i = 0;
	     i < SENSES && lexicon_sense(asked->from, asked->phrase, i, &sense); i++) {
		const uint32_t *variants;
		size_t n = lexicon_variants(sense.row, to, &variants);
		enum via via = lexicon_kind(sense.row) == LEXICON_GENERAL
				       ? VIA_TRANSLATION
				       : VIA_CONCEPT;
		if (asked->concepts && via != VIA_CONCEPT)
			continue;
		double support = share / (1 + (double)sense.rank);

		if (sense.capital && !asked->capital)
			support *= LOWER_SHARE;
		if (spelled && sense.form != asked->form)
			support *= STEM_SHARE;
		for (size_t v = 0; v < n; v++)
			add(g, variants[v], support / (1 + RANK_SHARE * (double)v), via);
	}
}

static int by_support(const void *x, const void *y)
{
	const struct candidate *a = x, *b = y;

	if (a->support != b->support)
		return a->support < b->support ? 1 : -1;
	return (a->phrase > b->phrase) - (a->phrase < b->phrase);
}

/* How many parts have a phrase, one in `per` of those that have its rarest word. */
static bool count_phrase(struct arena *a, struct store *s, enum lang lang,
			 const str *words, size_t n, uint32_t per, uint32_t *out,
			 struct error *err)
{
	bool any = false;

	*out = 0;
	for (size_t i = 0; i < n; i++) {
		uint32_t count;

		if (stopword_is(lang, words[i]))
			continue;
		if (!store_term_count(s, terms_word(a, lang_code(lang), words[i]), &count,
				      err))
			return false;
		*out = !any || count < *out ? count : *out;
		any = true;
		if (count == 0)
			break;
	}
	if (n > 1 && *out > 0)
		*out = (*out - 1) / per + 1;
	return true;
}

bool alternatives_count(struct arena *a, struct store *s, enum lang lang,
			const str *words, size_t n, uint32_t *out, struct error *err)
{
	return count_phrase(a, s, lang, words, n, WORDS_PER_PHRASE, out, err);
}

/* The term that an index has for the phrase, empty if it has none. */
static str tag_of(struct arena *a, enum lexicon_key key, uint32_t phrase)
{
	struct lexicon_sense sense;

	for (size_t i = 0; lexicon_sense(key, phrase, i, &sense); i++)
		if (lexicon_is_tagged(key, phrase, sense.row))
			return terms_concept(a, lang_code(lexicon_lang(key)),
					     str_of(lexicon_id(sense.row)));
	return (str){ 0 };
}

bool alternatives_member(struct arena *a, struct store *s, bool tagged,
			 enum lexicon_key key, uint32_t phrase, enum via via,
			 struct member *out, struct error *err)
{
	const uint16_t *words;
	uint32_t n = lexicon_words(key, phrase, &words);
	str *terms = arena_make(a, n, str);

	for (uint32_t i = 0; i < n; i++)
		terms[i] = lexicon_word_term(key, words[i]);
	*out = (struct member){ .terms = terms, .n_terms = n, .via = via, .weight = 1 };
	if (tagged)
		out->tag = tag_of(a, key, phrase);
	if (out->tag.n > 0)
		return store_term_count(s, out->tag, &out->count, err);
	bool loose = key == LEXICON_VI && lexicon_is_loose(phrase);
	return count_phrase(a, s, lexicon_lang(key), terms, n,
			    loose ? WORDS_PER_LOOSE : WORDS_PER_PHRASE, &out->count, err);
}

/*
 * How common a marked phrase is. Of a syllable the index tells, if it holds Vietnamese;
 * if not, the lexicon: it begins more phrases with a syllable that is used more.
 */
static bool use_of(struct arena *a, struct store *s, uint32_t phrase, bool in_index,
		   uint32_t *use, struct error *err)
{
	const uint16_t *words;
	uint32_t n = lexicon_words(LEXICON_VI, phrase, &words);

	*use = n > 1 ? 1 : lexicon_n_begun(LEXICON_VI, words[0]);
	return n > 1 || !in_index ||
	       store_term_count(s,
				terms_word(a, lang_code(LANG_VI),
					   lexicon_word_term(LEXICON_VI, words[0])),
				use, err);
}

static bool uses_of(struct arena *a, struct store *s, const uint32_t *marked, size_t n,
		    uint32_t *uses, struct error *err)
{
	uint64_t total = 0;

	for (int in_index = 1; in_index >= 0 && total == 0; in_index--)
		for (size_t i = 0; i < n; i++) {
			if (!use_of(a, s, marked[i], in_index, &uses[i], err))
				return false;
			total += uses[i];
		}
	return true;
}

/* The meanings of the marked forms that an unmarked phrase can be, by how common each is.
 */
static bool gather_marked(struct arena *a, struct gathering *g, struct store *s,
			  const struct alternatives_asked *asked, enum lexicon_key to,
			  struct error *err)
{
	const uint32_t *marked;
	size_t n = lexicon_marked(asked->phrase, &marked);
	uint32_t uses[FORMS];
	double total = 0;

	n = n < FORMS ? n : FORMS;
	if (!uses_of(a, s, marked, n, uses, err))
		return false;
	for (size_t i = 0; i < n; i++)
		total += uses[i];
	for (size_t i = 0; i < n; i++)
		if (uses[i] >= LEAST_FORM * total)
			gather(g,
			       &(struct alternatives_asked){ .from = LEXICON_VI,
							     .phrase = marked[i],
							     .concepts = asked->concepts,
							     .capital = true,
							     .tagged = asked->tagged },
			       to, uses[i] / total);
	return true;
}

bool alternatives_find(struct arena *a, struct store *s,
		       const struct alternatives_asked *asked, enum lexicon_key to,
		       struct alternatives *out, struct error *err)
{
	struct gathering g = { .n = 0 };

	if (asked->from != LEXICON_PLAIN)
		gather(&g, asked, to, 1);
	else if (!gather_marked(a, &g, s, asked, to, err))
		return false;
	qsort(g.items, g.n, sizeof(g.items[0]), by_support);
	*out = (struct alternatives){ arena_make(a, TRANSLATE_MEMBERS, struct member),
				      0 };
	for (size_t i = 0; i < g.n && out->n < TRANSLATE_MEMBERS; i++) {
		if (g.items[i].support < LEAST_SHARE * g.items[0].support)
			break;
		struct member *m = &out->items[out->n];
		if (!alternatives_member(a, s, asked->tagged, to, g.items[i].phrase,
					 g.items[i].via, m, err))
			return false;
		out->n += m->count > 0;
	}
	return true;
}
