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
static size_t spellings(const struct bound *b, const struct unit *u,
			uint64_t out[SPELLINGS])
{
	char other[32];
	size_t n = u->fold.n;

	out[0] = adjacent_word(u->fold);
	if (b->lang != LANG_VI || n < 2 || n > sizeof(other) ||
	    (u->fold.p[n - 1] != 'i' && u->fold.p[n - 1] != 'y'))
		return 1;
	memcpy(other, u->fold.p, n);
	other[n - 1] = other[n - 1] == 'i' ? 'y' : 'i';
	out[1] = adjacent_word((str){ other, n });
	return 2;
}

bool signature_has_pair(const struct bound *b, uint32_t first, str signature)
{
	uint64_t left[SPELLINGS], right[SPELLINGS];
	size_t n_left = spellings(b, &b->units[first], left);
	size_t n_right = spellings(b, &b->units[first + 1], right);

	for (size_t i = 0; i < n_left; i++)
		for (size_t k = 0; k < n_right; k++)
			if (adjacent_has(signature, adjacent_pair(left[i], right[k])))
				return true;
	return false;
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
	uint64_t *pairs; /* of adjacent_pair */
	size_t n_pairs;
};

struct signature_phrases {
	struct phrase *items; /* by unit */
	size_t n;
};

static void add_phrase(struct arena *a, struct signature_phrases *out,
		       const struct unit *unit, const struct member *m)
{
	struct phrase *phrase = &out->items[out->n++];
	struct buf fold = { 0 };
	uint64_t last = 0;

	*phrase = (struct phrase){ unit, arena_make(a, m->n_terms, uint64_t), 0 };
	for (size_t i = 0; i < m->n_terms; i++) {
		buf_reset(&fold);
		normal_fold(&fold, m->terms[i]);
		uint64_t word = adjacent_word(buf_str(&fold));

		if (i > 0)
			phrase->pairs[phrase->n_pairs++] = adjacent_pair(last, word);
		last = word;
	}
	buf_free(&fold);
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
				add_phrase(a, out, u, &u->members[k]);
	}
	return out->n > 0 ? out : NULL;
}

static bool phrase_may_be_in(const struct phrase *p, str signature)
{
	for (size_t i = 0; i < p->n_pairs; i++)
		if (!adjacent_has(signature, p->pairs[i]))
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
