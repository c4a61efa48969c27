/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/finding.h"

#include "base/buf.h"
#include "store/terms.h"

#include <stdlib.h>

enum {
	MOST = 48, /* words that look for candidates; all of them rank */
	/* Of them at least so many, and more while their lists are short: common words
	 * only rank. */
	LEAST = 8,
	POSTINGS = 50000,
	/* Of a translation fewer: each stands for several terms. */
	TRANSLATED_LEAST = 6,
	TRANSLATED_POSTINGS = 20000,
	/* In the question's own language fewer of the commonest, as typed without marks.
	 */
	OWN_LEAST = 4,
	OWN_POSTINGS = 80000,
	/* In a question of so few words those at the end of the scale only rank. */
	SHORT_UNITS = 10,
	SHORT_POSTINGS = 10000,
	RARE_FORM = 50, /* a marked form that one in so many parts has is left out */
};

/* The end of the scale: words that weigh less than this together, of all free words. A
 * part that holds only them is no answer. */
static const double LIGHT = 0.25;

/* True if what holds all words of `m` is found by one of them that is a member itself. */
static bool is_covered(const struct unit *u, const struct member *m)
{
	for (size_t i = 0; i < u->n_members && m->n_terms > 1 && m->tag.n == 0; i++)
		for (size_t k = 0; k < m->n_terms; k++)
			if (u->members[i].n_terms == 1 && u->members[i].tag.n == 0 &&
			    str_eq(u->members[i].terms[0], m->terms[k]))
				return true;
	return false;
}

/* Marks that hardly ever are the ones left out: they only rank. */
static bool is_rare_form(const struct unit *u, const struct member *m)
{
	return m->via == VIA_UNMARKED && !u->wild &&
	       (uint64_t)m->count * RARE_FORM < u->count;
}

bool finding_needs(const struct unit *u, size_t member, bool all)
{
	const struct member *m = &u->members[member];

	return !bind_is_repeated(u, member) && !is_covered(u, m) &&
	       (all || !is_rare_form(u, m));
}

static int by_weight(const void *x, const void *y)
{
	const struct unit *a = *(const struct unit *const *)x;
	const struct unit *b = *(const struct unit *const *)y;

	if (a->weight != b->weight)
		return a->weight < b->weight ? 1 : -1;
	return (a > b) - (a < b);
}

static int by_count(const void *x, const void *y)
{
	const struct unit *a = *(const struct unit *const *)x;
	const struct unit *b = *(const struct unit *const *)y;

	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	return (a > b) - (a < b);
}

/* All of them, if no part has any: what asks for them finds nothing then. */
static size_t drop_empty(const struct unit **units, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (units[i]->n_members > 0)
			units[kept++] = units[i];
	return kept > 0 ? kept : n;
}

size_t finding_count(const struct bound *b, const struct unit **units, size_t n)
{
	double all = 0, rest;
	uint64_t postings = 0;

	n = drop_empty(units, n);
	qsort(units, n, sizeof(*units), by_weight);
	if (n > MOST)
		n = MOST;
	for (size_t i = 0; i < n; i++)
		all += units[i]->weight;
	rest = all;
	for (size_t i = 0; i < n; i++) {
		bool light = n <= SHORT_UNITS && i > 0 && rest < LIGHT * all;

		postings += units[i]->count;
		if ((postings > POSTINGS && i >= LEAST) ||
		    (postings > TRANSLATED_POSTINGS && i >= TRANSLATED_LEAST &&
		     b->translated) ||
		    (postings > OWN_POSTINGS && i >= OWN_LEAST && !b->translated) ||
		    (postings > SHORT_POSTINGS && light))
			return i;
		rest -= units[i]->weight;
	}
	return n;
}

static struct weigh_member member_of(struct arena *a, const struct bound *b,
				     const struct member *m)
{
	size_t n = m->tag.n > 0 ? 1 : m->n_terms;
	str *terms = arena_make(a, n, str);

	for (size_t i = 0; i < n; i++)
		terms[i] = m->tag.n > 0 ? m->tag
					: terms_word(a, lang_code(b->lang), m->terms[i]);
	return (struct weigh_member){ terms, n, m->weight };
}

static struct weigh_word word_of(struct arena *a, const struct bound *b,
				 const struct unit *u, bool all)
{
	struct weigh_member *members = arena_make(a, u->n_members, struct weigh_member);
	size_t n = 0;

	for (size_t i = 0; i < u->n_members; i++)
		if (finding_needs(u, i, all))
			members[n++] = member_of(a, b, &u->members[i]);
	/* A translation of a syllable shows nothing by itself: found_convinces. */
	return (struct weigh_word){ members, n, u->weight, !all && u->syllable };
}

/* True if `t` asks for words: for all of them, or for any. */
static bool is_words(const struct tree *t, bool all)
{
	if (t->op == TREE_WORD)
		return all || !t->required;
	if (t->op == TREE_WILD || t->op == TREE_PHRASE)
		return all;
	return false;
}

static bool are_words(const struct tree *t, bool all)
{
	size_t n = 0;

	if (t->op != (all ? TREE_AND : TREE_FREE))
		return is_words(t, all);
	while (n < t->n_subs && is_words(t->subs[n], all))
		n++;
	return n == t->n_subs;
}

/* Stop words find nothing where there is anything else. */
static size_t gather(const struct bound *b, bool all, const struct unit **out)
{
	size_t n = 0;

	for (int stops = 0; stops < 2 && n == 0; stops++)
		for (size_t i = 0; i < b->n_units; i++)
			if (b->units[i].same == i && (all || b->units[i].stop == stops))
				out[n++] = &b->units[i];
	return n;
}

const struct weigh_query *finding_words(struct arena *a, const struct bound *b)
{
	bool all = are_words(b->tree, true);
	const struct unit **units = arena_make(a, b->n_units + 1, const struct unit *);
	struct buf lang = { 0 };

	if (b->n_units == 0 || (!all && !are_words(b->tree, false)))
		return NULL;
	size_t n = gather(b, all, units);
	if (all)
		qsort(units, n, sizeof(*units), by_count);
	else
		n = finding_count(b, units, n);
	struct weigh_word *words = arena_make(a, n, struct weigh_word);
	struct weigh_query *out = arena_make(a, 1, struct weigh_query);
	for (size_t i = 0; i < n; i++)
		words[i] = word_of(a, b, units[i], all);
	buf_printf(&lang, "%s%s", TERMS_LANG, lang_code(b->lang));
	*out = (struct weigh_query){ .words = words,
				     .n_words = n,
				     .all = all,
				     .among = arena_copy(a, buf_str(&lang)) };
	buf_free(&lang);
	return out;
}
