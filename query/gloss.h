/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * gloss: what a term is in another language, beyond the lexicon that is shipped: pairs
 * that the user accepted, dictionaries that the user imported, pairs that the index has
 * learned of its stories. What the user rejected is none.
 */
#ifndef QUERY_GLOSS_H
#define QUERY_GLOSS_H

#include "base/error.h"
#include "lexicon/lexicon.h"
#include "query/alternatives.h"
#include "store/store.h"

struct gloss {
	str term; /* of the other language: words with blanks between */
	enum via via;
	struct member_note note;
};

struct gloss_list {
	const struct gloss *items; /* best first */
	size_t n;
};

struct translate_by;

/* Where glosses come from. */
struct gloss_source {
	struct store *store;
	struct analyzer *z;
	const struct translate_by *by;
};

/* Finds the glosses of `term` in `to`. *longest gets how many words the longest term has
 * that begins with it. */
bool gloss_find(struct arena *a, const struct gloss_source *source, enum lang from,
		str term, enum lang to, struct gloss_list *out, uint32_t *longest,
		struct error *err);

/*
 * Adds members behind those that `out` has (TRANSLATE_MEMBERS at most): only what the
 * index holds, and where there are some already, of what was learned only what is sure.
 */
bool gloss_add(struct arena *a, struct store *s, enum lexicon_key to,
	       const struct gloss_list *list, struct alternatives *out,
	       struct error *err);

#endif
