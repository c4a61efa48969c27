/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/signature.h"

#include "query/plan.h"
#include "query/reread.h"
#include "store/adjacent.h"

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
