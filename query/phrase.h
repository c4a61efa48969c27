/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * phrase: the words of a question that have a meaning together: phrases that the lexicon
 * knows, and terms that have glosses.
 */
#ifndef QUERY_PHRASE_H
#define QUERY_PHRASE_H

#include "lexicon/lexicon.h"
#include "query/gloss.h"

/* One token of the question in the language that it is asked in. */
struct phrase_word {
	size_t unit; /* of the bound question; n_units where it has none */
	uint32_t flags;
	str spelled, term;
	bool translatable;
};

struct phrase_words {
	struct phrase_word *items;
	uint32_t *numbers; /* lexicon_word of each */
	size_t n;
};

struct phrase {
	struct lexicon_match match; /* match.phrase is PHRASE_NONE where the lexicon has
				       none */
	struct gloss_list glosses;
	uint32_t key; /* equal for equal words, not 0 */
};

#define PHRASE_NONE UINT32_MAX

struct phrase_how {
	struct analyzer *z;
	enum lexicon_key from, to;
	bool lexicon;                       /* look there */
	const struct gloss_source *glosses; /* and there, if not NULL */
};

/* All of them, nested and overlapping ones too, by their first words, shorter ones first;
 * in `a`. */
bool phrase_find(struct arena *a, const struct phrase_how *how,
		 const struct phrase_words *words, struct phrase **out, size_t *n,
		 struct error *err);

#endif
