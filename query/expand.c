/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/expand.h"

#include "lexicon/lexicon.h"
#include "query/asking.h"
#include "store/terms.h"
#include "story/rarity.h"
#include "text/normal.h"
#include "text/stopword.h"
#include "text/syllable.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
	MEMBERS = 32,        /* most members of a unit: the rest are rare markings */
	WILD_MEMBERS = 100,  /* of a word with a star */
	WILD_SCAN = 20000,   /* terms looked at for a star: 5 ms */
	UNMARKED_UNITS = 64, /* units that are given marks: half a second of typing, and
				of a longer text the first words are enough */
	RARE_AS_TYPED = 20,  /* see wants_marks */
};

static const double UNMARKED_WEIGHT = 0.8, STOP_WEIGHT = 0.2;

/* What a form that hardly occurs loses of the weight of a frequent one. */
static const double RARER = 0.1;

struct expander {
	struct arena *a;
	struct store *store;
	struct bound *b;
	uint32_t total;
	bool any_marked;
	unsigned n_unmarked;
	struct error *err;
};

double expand_weight(uint32_t count, uint32_t total, bool stop)
{
	double n = count < total ? count : total;
	double idf = log(1 + (total - n + 0.5) / (n + 0.5));

	return stop ? STOP_WEIGHT * idf : idf;
}

static int by_count(const void *x, const void *y)
{
	const struct member *a = x, *b = y;

	if (a->via != b->via)
		return a->via < b->via ? -1 : 1;
	return (b->count > a->count) - (b->count < a->count);
}

static bool add_member(struct expander *x, struct member *list, size_t *n, str term,
		       enum via via, double weight)
{
	struct member *m = &list[*n];
	str *terms = arena_make(x->a, 1, str);

	terms[0] = term;
	*m = (struct member){
		.terms = terms, .n_terms = 1, .via = via, .weight = weight
	};
	if (!store_term_count(x->store, terms_word(x->a, lang_code(x->b->lang), term),
			      &m->count, x->err))
		return false;
	*n += m->count > 0;
	return true;
}

static void keep(struct unit *u, struct member *list, size_t n, size_t most)
{
	uint64_t count = 0;

	if (n > 0)
		qsort(list, n, sizeof(*list), by_count);
	u->members = list;
	u->n_members = n < most ? n : most;
	for (size_t i = 0; i < u->n_members; i++)
		count += list[i].count;
	u->count = count < UINT32_MAX ? (uint32_t)count : UINT32_MAX;
}

/*
 * Is a word without marks one whose marks were left out? Yes in a query that bears none.
 * In one that bears marks, "an" is meant, but "quoc" can only be quốc: so yes where the
 * marked forms are RARE_AS_TYPED times as frequent as the word itself.
 */
static bool wants_marks(const struct expander *x, const struct member *list, size_t n)
{
	uint64_t marked = 0;

	if (!x->any_marked)
		return true;
	for (size_t i = 1; i < n; i++)
		marked += list[i].count;
	return n > 1 && list[0].via == VIA_EXACT
		       ? marked > RARE_AS_TYPED * (uint64_t)list[0].count
		       : n > 0;
}

static bool expand_unmarked(struct expander *x, struct unit *u, struct member *list,
			    size_t *n)
{
	str *forms;
	size_t n_forms = syllable_marked(x->a, u->word, &forms), before = *n;

	for (size_t i = 0; i < n_forms; i++)
		if (!str_eq(forms[i], u->term) &&
		    !add_member(x, list, n, forms[i], VIA_UNMARKED, UNMARKED_WEIGHT))
			return false;
	if (!wants_marks(x, list, *n))
		*n = before;
	return true;
}

static bool begins_with(str s, str prefix)
{
	return s.n >= prefix.n && memcmp(s.p, prefix.p, prefix.n) == 0;
}

/* The letters that no mark can change, at the front of an unmarked Vietnamese word. */
static str firm_prefix(str word)
{
	size_t n = 0;

	while (n < word.n && strchr("aeiouyd", word.p[n]) == NULL)
		n++;
	return (str){ word.p, n };
}

static bool expand_wild(struct expander *x, struct unit *u)
{
	bool folded = x->b->lang != LANG_VI, unmarked = !folded && !u->marked;
	str prefix = folded ? u->fold : u->word, firm = firm_prefix(prefix);
	struct store_name *names;
	struct buf fold = { 0 };
	size_t n_names, n = 0;
	str begin = terms_word(x->a, lang_code(x->b->lang),
			       unmarked && firm.n > 0 ? firm : prefix);

	if (!store_terms(x->a, x->store, begin, WILD_SCAN, &names, &n_names, x->err))
		return false;
	struct member *list = arena_make(x->a, n_names + 1, struct member);
	for (size_t i = 0; i < n_names; i++) {
		str word = terms_bare(names[i].name);
		buf_reset(&fold);
		if (unmarked)
			normal_fold(&fold, word);
		if (!begins_with(unmarked ? buf_str(&fold) : word, prefix))
			continue;
		str *terms = arena_make(x->a, 1, str);
		terms[0] = word;
		list[n++] = (struct member){ .terms = terms,
					     .n_terms = 1,
					     .via = VIA_UNMARKED,
					     .weight = 1,
					     .count = names[i].count };
	}
	buf_free(&fold);
	/* "environnement*" is longer than its own stem. */
	if (!begins_with(u->term, prefix) &&
	    !add_member(x, list, &n, u->term, VIA_STEM, 1))
		return false;
	keep(u, list, n, WILD_MEMBERS);
	return true;
}

/* True if `u` is a word of `lang`, as far as the lists know. */
static bool is_word_of(enum lang lang, const struct unit *u)
{
	return stopword_is(lang, u->fold) ||
	       (!u->capital && lexicon_word(lexicon_key(lang), u->fold) != 0);
}

/*
 * Is a word of the question another word in the texts, one that is only spelled alike? In
 * a question with Vietnamese marks "thẻ" is not the article of English texts, nor "bàn"
 * and "ban" their ban; nor is the English song a Vietnamese "song". Names, and words that
 * the other language has no word like, are written there without their marks: Đà Nẵng,
 * phở.
 */
static bool is_collision(const struct expander *x, const struct unit *u)
{
	enum lang lang = x->b->lang, asked = x->b->asked;

	if (lang == asked || lang == LANG_UND || !syllable_is_valid(u->word))
		return false;
	if (lang == LANG_VI)
		return asked != LANG_UND && is_word_of(asked, u);
	return (asked == LANG_VI ? x->any_marked : syllable_is_own(u->word)) &&
	       is_word_of(lang, u);
}

/* Of equal passages the one with the commoner form stands first. */
static void weigh_forms(struct unit *u, struct member *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (list[i].via == VIA_UNMARKED && u->count > 0)
			list[i].weight *=
				1 - RARER * (1 - (double)list[i].count / u->count);
}

static bool expand_unit(struct expander *x, struct unit *u)
{
	size_t n = 0;

	if (u->wild)
		return expand_wild(x, u);
	if (is_collision(x, u)) {
		keep(u, NULL, 0, 0);
		return true;
	}
	struct member *list =
		arena_make_raw(x->a, SYLLABLE_MARKED_MAX + 1, struct member);
	if (!add_member(x, list, &n, u->term, VIA_EXACT, 1))
		return false;
	if (x->b->lang == LANG_VI && !u->marked && x->n_unmarked++ < UNMARKED_UNITS &&
	    !expand_unmarked(x, u, list, &n))
		return false;
	keep(u, list, n, MEMBERS);
	weigh_forms(u, list, u->n_members);
	return true;
}

/* A document number that hits name. */
static bool asks_number(const struct tree *t)
{
	bool any = t->op == TREE_KEY;

	for (size_t i = 0; i < t->n_subs && t->op != TREE_NOT; i++)
		any |= asks_number(t->subs[i]);
	return any;
}

/* A question of stop words only means them, but not beside a number. */
static void mark_stops(struct bound *b)
{
	bool all = !asks_number(b->tree);

	for (size_t i = 0; i < b->n_units; i++) {
		struct unit *u = &b->units[i];

		u->stop |= stopword_is(b->asked, u->word);
		all &= u->stop || u->role == UNIT_NOT;
	}
	for (size_t i = 0; i < b->n_units && all; i++)
		b->units[i].stop = false;
}

bool expand_units(struct arena *a, struct store *s, struct bound *b, struct error *err)
{
	struct expander x = { .a = a, .store = s, .b = b, .err = err };

	if (!rarity_count_parts(s, b->lang, &x.total, err))
		return false;
	asking_mark(b);
	mark_stops(b);
	for (size_t i = 0; i < b->n_units; i++)
		x.any_marked |= b->units[i].marked;
	for (size_t i = 0; i < b->n_units; i++) {
		struct unit *u = &b->units[i], *same = &b->units[u->same];

		if (same != u) {
			u->members = same->members;
			u->n_members = same->n_members;
			u->count = same->count;
		} else if (!expand_unit(&x, u)) {
			return false;
		}
		u->weight = expand_weight(u->count, x.total, u->stop);
	}
	return true;
}
