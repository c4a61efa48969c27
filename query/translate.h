/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * translate: gives the words of a question members in a language that it was not asked
 * in, from the lexicon.
 *
 * The phrases of the question that the lexicon knows, or the index has learned, longest
 * first, become one unit each: its members are the variants in the other language, best
 * first, and the words as they stand (names, cognates). A unit of many members counts as
 * one word (Pirkola 1998).
 */
#ifndef QUERY_TRANSLATE_H
#define QUERY_TRANSLATE_H

#include "base/error.h"
#include "lexicon/user.h"
#include "query/bind.h"
#include "store/store.h"
#include "text/analyzer.h"

/* The routes that may be taken. */
struct translate_by {
	bool lexicon;            /* rows of the lexicon, */
	bool concepts;           /* but of those only set phrases, bodies and places */
	bool learned;            /* pairs that the index learned, */
	bool own;                /* and that the user accepted or imported (gloss.h) */
	const struct user *user; /* who also rejects pairs; or NULL */
};

/* Members of a unit that are translations; more of them find less (docs/QUERY.md). */
enum { TRANSLATE_MEMBERS = 8 };

/*
 * Call after expand_units. `asked` is the language of the question, LANG_UND where it is
 * not known: then each language that is not the bound one is tried. The units are
 * replaced. Phrases in quotation marks, stars and what is excluded stay as they are.
 */
bool translate_units(struct arena *a, struct analyzer *z, struct store *s,
		     enum lang asked, const struct translate_by *by, struct bound *b,
		     struct error *err);

#endif
