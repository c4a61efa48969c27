/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/signature.h"

#include "query/plan.h"
#include "query/reread.h"
#include "store/adjacent.h"
#include "text/normal.h"

#include <string.h>

enum { SPELLINGS = 2 };

/*
 * The folds under which a word may stand in a text: its own and, in Vietnamese, the one
 * with y for i or i for y at its end (kỹ, kĩ).
 */
struct spelled {
	uint64_t words[SPELLINGS]; /* of adjacent_word */
	size_t n;
};

static struct spelled spell(enum lang lang, str fold)
{
	struct spelled out = { { adjacent_word(fold) }, 1 };
	char other[32];
	size_t n = fold.n;

	if (lang != LANG_VI || n < 2 || n > sizeof(other) ||
	    (fold.p[n - 1] != 'i' && fold.p[n - 1] != 'y'))
		return out;
	memcpy(other, fold.p, n);
	other[n - 1] = other[n - 1] == 'i' ? 'y' : 'i';
	out.words[out.n++] = adjacent_word((str){ other, n });
	return out;
}

static bool may_be_neighbours(const struct spelled *left, const struct spelled *right,
			      str signature)
{
	for (size_t i = 0; i < left->n; i++)
		for (size_t k = 0; k < right->n; k++)
			if (adjacent_has(signature,
					 adjacent_pair(left->words[i], right->words[k])))
				return true;
	return false;
}

bool signature_has_pair(const struct bound *b, uint32_t first, str signature)
{
	struct spelled left = spell(b->lang, b->units[first].fold);
	struct spelled right = spell(b->lang, b->units[first + 1].fold);

	return may_be_neighbours(&left, &right, signature);
}

static bool phrase_may_stand(const struct bound *b, const struct tree *t, str signature)
{
	size_t n, first = bind_range(b, t, &n);

	n = n < REREAD_ROW ? n : REREAD_ROW;
	for (size_t i = first; i + 1 < first + n; i++)
		if (!signature_has_pair(b, (uint32_t)i, signature))
			return false;
	return true;
}

/* Only what must be there can fail: phrases of runs, of ANDs and of NEARs. */
static bool may_hold(const struct bound *b, const struct tree *t, str signature)
{
	if (t->op == TREE_PHRASE)
		return phrase_may_stand(b, t, signature);
	if (t->op != TREE_AND && t->op != TREE_NEAR && t->op != TREE_FREE)
		return true;
	for (size_t i = 0; i < t->n_subs; i++) {
		if (t->op == TREE_FREE && plan_is_optional(t->subs[i]))
			continue;
		if (!may_hold(b, t->subs[i], signature))
			return false;
	}
	return true;
}

bool signature_may_hold(const struct bound *b, str signature)
{
	return signature.n == 0 || may_hold(b, b->tree, signature);
}

/* ---- phrases of a translation ---- */

struct phrase {
	const struct unit *unit;
	struct spelled *words;
	size_t n_words;
};

struct signature_phrases {
	struct phrase *items; /* by unit */
	size_t n;
};

static struct phrase phrase_of(struct arena *a, const struct unit *unit,
			       const struct member *m)
{
	struct phrase out = { unit, arena_make(a, m->n_terms, struct spelled),
			      m->n_terms };
	struct buf fold = { 0 };

	for (size_t i = 0; i < m->n_terms; i++) {
		buf_reset(&fold);
		normal_fold(&fold, m->terms[i]);
		out.words[i] = spell(LANG_VI, buf_str(&fold));
	}
	buf_free(&fold);
	return out;
}

struct signature_phrases *signature_phrases(struct arena *a, const struct bound *b)
{
	struct signature_phrases *out = arena_make(a, 1, struct signature_phrases);
	size_t n = 0;

	if (!b->translated || b->lang != LANG_VI)
		return NULL;
	for (size_t i = 0; i < b->n_units; i++)
		n += b->units[i].n_members;
	out->items = arena_make(a, n, struct phrase);
	for (size_t i = 0; i < b->n_units; i++) {
		const struct unit *u = &b->units[i];

		for (size_t k = 0; k < u->n_members && u->role != UNIT_NOT && !u->stop;
		     k++)
			if (u->members[k].n_terms > 1)
				out->items[out->n++] = phrase_of(a, u, &u->members[k]);
	}
	return out->n > 0 ? out : NULL;
}

static bool phrase_may_be_in(const struct phrase *p, str signature)
{
	for (size_t i = 0; i + 1 < p->n_words; i++)
		if (!may_be_neighbours(&p->words[i], &p->words[i + 1], signature))
			return false;
	return true;
}

double signature_weight(const struct signature_phrases *s, str signature)
{
	const struct unit *last = NULL;
	double weight = 0;

	for (size_t i = 0; i < s->n; i++) {
		const struct phrase *p = &s->items[i];

		if (p->unit == last || !phrase_may_be_in(p, signature))
			continue;
		weight += p->unit->weight;
		last = p->unit;
	}
	return weight;
}
