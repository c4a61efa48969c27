/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/gloss.h"

#include "query/translate.h"
#include "store/learned.h"

/* What was learned so often, and is so likely, is worth having beside the lexicon. */
enum { SURE_PASSAGES = 3 };
static const double SURE_LEARNED = 0.15;

/* What is sure counts as the word itself, what is likely as much less. */
static double weight_of(const struct gloss *g)
{
	return g->via == VIA_LEARNED ? g->note.probability : 1;
}

static bool find_learned(struct arena *a, struct store *s, enum lang from, str term,
			 enum lang to, struct gloss *out, size_t *n, uint32_t *longest,
			 struct error *err)
{
	struct learned_term found;
	bool is_there;

	if (!learned_find(a, s, str_of(lang_code(from)), term, &found, &is_there, err))
		return false;
	for (size_t i = 0; is_there && i < found.n; i++) {
		const struct learned_pair *p = &found.pairs[i];

		if (lang_parse(p->lang) != to)
			continue;
		out[(*n)++] = (struct gloss){
			.term = p->term,
			.via = VIA_LEARNED,
			.note = { .probability = p->forward / 1000.0,
				  .passages = p->passages },
		};
	}
	if (is_there && found.longest > *longest)
		*longest = found.longest;
	return true;
}

bool gloss_find(struct arena *a, const struct gloss_source *source, enum lang from,
		str term, enum lang to, struct gloss_list *out, uint32_t *longest,
		struct error *err)
{
	struct gloss *list = arena_make(a, 64, struct gloss);
	size_t n = 0;

	*longest = 1;
	if (source->learned &&
	    !find_learned(a, source->store, from, term, to, list, &n, longest, err))
		return false;
	*out = (struct gloss_list){ list, n };
	return true;
}

/* ---- members ---- */

static size_t split(struct arena *a, str term, str **out)
{
	size_t n = 1;
	str word;

	for (size_t i = 0; i < term.n; i++)
		n += term.p[i] == ' ';
	*out = arena_make(a, n, str);
	for (n = 0; str_cut(&term, ' ', &word);)
		(*out)[n++] = word;
	return n;
}

/* The term that stands for the words in an index, if the lexicon has the phrase. */
static str phrase_term(struct arena *a, enum lexicon_key key, const str *words, size_t n)
{
	uint32_t *numbers = arena_make(a, n, uint32_t);
	struct lexicon_scan scan = { .key = key, .words = numbers, .n = n };
	struct lexicon_match m;
	struct buf term = { 0 };

	for (size_t i = 0; i < n; i++)
		numbers[i] = lexicon_word(key, words[i]);
	while (lexicon_next(&scan, &m))
		if (m.first == 0 && m.n == n)
			lexicon_put_term(&term, key, m.phrase);
	str out = arena_copy(a, buf_str(&term));
	buf_free(&term);
	return out;
}

/* The gloss as a member; its count is 0 where the index lacks it. */
static bool make_member(struct arena *a, struct store *s, enum lexicon_key to,
			const struct gloss *g, struct member *out, struct error *err)
{
	str *words;
	size_t n = split(a, g->term, &words);
	uint32_t fewest = UINT32_MAX, count;

	*out = (struct member){ .terms = words,
				.n_terms = n,
				.phrase =
					n > 1 ? phrase_term(a, to, words, n) : (str){ 0 },
				.via = g->via,
				.weight = weight_of(g),
				.note = &g->note };
	if (out->phrase.n > 0)
		return store_term_count(s, out->phrase, &out->count, err);
	for (size_t i = 0; i < n; i++) {
		if (!store_term_count(s, words[i], &count, err))
			return false;
		fewest = count < fewest ? count : fewest;
	}
	out->count = fewest;
	return true;
}

static bool same_terms(const struct member *x, const struct member *y)
{
	size_t i = 0;

	while (i < x->n_terms && i < y->n_terms && str_eq(x->terms[i], y->terms[i]))
		i++;
	return i == x->n_terms && i == y->n_terms;
}

static bool is_sure(const struct gloss *g)
{
	return g->via != VIA_LEARNED ||
	       (g->note.passages >= SURE_PASSAGES && g->note.probability >= SURE_LEARNED);
}

bool gloss_add(struct arena *a, struct store *s, enum lexicon_key to,
	       const struct gloss_list *list, struct alternatives *out, struct error *err)
{
	bool known = out->n > 0;

	for (size_t i = 0; i < list->n && out->n < TRANSLATE_MEMBERS; i++) {
		struct member *m = &out->items[out->n];
		size_t k = 0;

		if (known && !is_sure(&list->items[i]))
			continue;
		if (!make_member(a, s, to, &list->items[i], m, err))
			return false;
		while (k < out->n && !same_terms(&out->items[k], m))
			k++;
		out->n += k == out->n && m->count > 0;
	}
	return true;
}
