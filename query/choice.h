/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * choice: which phrases of a question are translated, and by what.
 *
 * Of all phrases that can be, the question is cut into as long ones as possible
 * (lexicon/cut.h); phrases nested in these stand beside them.
 */
#ifndef QUERY_CHOICE_H
#define QUERY_CHOICE_H

#include "query/alternatives.h"
#include "query/phrase.h"
#include "query/translate.h"

struct choice {
	struct lexicon_match match;
	uint32_t key; /* phrase.h */
	struct alternatives
		found; /* none: a word that the index holds no translation of */
	bool nested;   /* in the choice before it that is not */
	bool syllable; /* a part of a word, not a word: see bind.h */
};

struct choice_how {
	struct analyzer *z;
	struct store *store;
	enum lexicon_key from, to;
	const struct translate_by *by;
	bool tagged; /* alternatives.h */
};

/* In the order of the question, each before those nested in it; *n of them, in `a`. */
bool choice_find(struct arena *a, const struct choice_how *how,
		 const struct phrase_words *words, struct choice **out, size_t *n,
		 struct error *err);

#endif
