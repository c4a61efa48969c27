/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/translate_tree.h"

/* A quotation of more words is a sentence, not a term that another language can hold. */
enum { SENTENCE_WORDS = 6 };

static bool is_quotation(const struct tree *t)
{
	return t->op == TREE_PHRASE && !t->required;
}

static bool is_sentence(const struct tree *t)
{
	size_t blanks = 0;

	for (size_t i = 0; i < t->text.n; i++)
		blanks += t->text.p[i] == ' ';
	return t->op == TREE_PHRASE && blanks >= SENTENCE_WORDS;
}

/* True if some of the run may be missing beside its quotations, or they are long. */
static bool may_loosen(const struct tree *run)
{
	size_t quotations = 0, sentences = 0;

	for (size_t i = 0; i < run->n_subs; i++) {
		quotations += is_quotation(run->subs[i]);
		sentences += is_sentence(run->subs[i]);
	}
	return quotations > 0 && (quotations < run->n_subs || sentences > 0);
}

static struct tree *loosen(struct arena *a, const struct tree *quotation)
{
	struct tree *word = arena_make(a, 1, struct tree);

	*word = *quotation;
	word->op = TREE_WORD;
	return word;
}

const struct tree *translate_tree(struct arena *a, const struct tree *tree,
				  enum lang asked, enum lang lang)
{
	bool alone = is_sentence(tree);
	size_t n = alone ? 1 : tree->n_subs;

	if (asked == LANG_UND || lang == asked ||
	    (!alone && (tree->op != TREE_FREE || !may_loosen(tree))))
		return tree;
	struct tree *out = arena_make(a, 1, struct tree);
	*out = *tree;
	out->op = TREE_FREE;
	out->subs = arena_make(a, n, struct tree *);
	out->n_subs = n;
	for (size_t i = 0; i < n; i++) {
		struct tree *sub = alone ? out : tree->subs[i];
		out->subs[i] = alone               ? loosen(a, tree)
			       : is_quotation(sub) ? loosen(a, sub)
						   : sub;
	}
	return out;
}
