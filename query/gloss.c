/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/gloss.h"

#include "query/translate.h"
#include "store/learned.h"

enum { GLOSSES = 32 }; /* of a term that are looked at: four times what a query uses */

static const double PER_MILLE = 1000;

/* What was learned so often, and is so likely, is worth having beside the lexicon. */
enum { SURE_PASSAGES = 3 };
static const double SURE_LEARNED = 0.15;

/* What is sure counts as the word itself, what is likely as much less. */
static double weight_of(const struct gloss *g)
{
	return g->via == VIA_LEARNED ? g->note.probability : 1;
}

/* A term and its glosses while they are gathered. */
struct gathering {
	struct arena *a;
	const struct gloss_source *source;
	enum lang from, to;
	str term;
	struct gloss *items;
	size_t n, room;
	uint32_t longest;
};

static void add(struct gathering *g, struct gloss gloss)
{
	const struct user *user = g->source->by->user;

	if (g->n == g->room ||
	    (user != NULL && user_rejects(user, g->from, g->term, g->to, gloss.term)))
		return;
	g->items[g->n++] = gloss;
}

static void find_own(struct gathering *g)
{
	const struct user_gloss *found;
	struct buf term = { 0 };
	bool longer;
	size_t n = user_find(g->a, g->source->by->user, g->from, g->term, g->to, &found,
			     &longer);

	for (size_t i = 0; i < n; i++) {
		buf_reset(&term);
		user_put_term(&term, g->source->z, found[i].text, g->to);
		bool accepted = found[i].origin.n == 0;
		if (term.n > 0)
			add(g, (struct gloss){
				       .term = arena_copy(g->a, buf_str(&term)),
				       .via = accepted ? VIA_TRANSLATION : VIA_IMPORTED,
				       .note = { .origin = accepted ? STR("accepted")
								    : found[i].origin },
			       });
	}
	buf_free(&term);
	if (longer)
		g->longest = USER_WORDS;
}

static bool find_learned(struct gathering *g, struct error *err)
{
	struct learned_term found;
	bool is_there;

	if (!learned_find(g->a, g->source->store, str_of(lang_code(g->from)), g->term,
			  &found, &is_there, err))
		return false;
	for (size_t i = 0; is_there && i < found.n; i++) {
		const struct learned_pair *p = &found.pairs[i];

		if (lang_parse(p->lang) == g->to)
			add(g, (struct gloss){
				       .term = p->term,
				       .via = VIA_LEARNED,
				       .note = { .probability = p->forward / PER_MILLE,
						 .passages = p->passages },
			       });
	}
	if (is_there && found.longest > g->longest)
		g->longest = found.longest;
	return true;
}

bool gloss_find(struct arena *a, const struct gloss_source *source, enum lang from,
		str term, enum lang to, struct gloss_list *out, uint32_t *longest,
		struct error *err)
{
	struct gathering g = { .a = a,
			       .source = source,
			       .from = from,
			       .to = to,
			       .term = term,
			       .room = GLOSSES,
			       .longest = 1 };

	g.items = arena_make(a, GLOSSES, struct gloss);
	if (source->by->own && source->by->user != NULL)
		find_own(&g);
	if (source->by->learned && !find_learned(&g, err))
		return false;
	*out = (struct gloss_list){ g.items, g.n };
	*longest = g.longest;
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

/* The gloss as a member; its count is 0 where the index lacks it. */
static bool make_member(struct arena *a, struct store *s, enum lexicon_key to,
			const struct gloss *g, struct member *out, struct error *err)
{
	str *words;
	size_t n = split(a, g->term, &words);

	*out = (struct member){ .terms = words,
				.n_terms = n,
				.via = g->via,
				.weight = weight_of(g),
				.note = &g->note };
	return alternatives_count(a, s, lexicon_lang(to), words, n, &out->count, err);
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

	for (size_t i = 0; i < list->n; i++) {
		if (out->n == TRANSLATE_MEMBERS && list->items[i].via != VIA_TRANSLATION)
			break;
		if (out->n == TRANSLATE_MEMBERS) /* what the user accepted has a place */
			out->n--;
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
