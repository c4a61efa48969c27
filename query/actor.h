/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * actor: who is to do a task: the offices that a question names, by actor: or among its
 * words, in the words of one language.
 *
 * An office is bound like free text, so its other spellings and its names in the lexicon
 * count; all its words are required.
 */
#ifndef QUERY_ACTOR_H
#define QUERY_ACTOR_H

#include "base/error.h"
#include "query/bind.h"
#include "query/reread.h"
#include "query/translate.h"
#include "store/store.h"

struct actor {
	const struct tree *leaf; /* the TREE_ACTOR; or NULL */
	str words;               /* of the question */
	struct bound bound;      /* of its words alone */
	bool *required;          /* by unit */
};

struct actors {
	struct actor *items;
	size_t n;
};

/* The offices of `tree` in `lang`; in translation by the routes of `by`, if not NULL. */
bool actor_bind(struct arena *a, struct analyzer *z, struct store *s,
		const struct tree *tree, enum lang lang, const struct translate_by *by,
		struct actors *out, struct error *err);

/* The same for names within a question: `names` are `n` pieces of it. */
bool actor_bind_names(struct arena *a, struct analyzer *z, struct store *s,
		      const str *names, size_t n, enum lang lang,
		      const struct translate_by *by, struct actors *out,
		      struct error *err);

/* The one of that leaf. */
const struct actor *actor_of(const struct actors *actors, const struct tree *leaf);

/* True if `name`, an office as a text has it, is the actor. Begins `r` anew. */
bool actor_is(struct arena *a, struct reread *r, const struct actor *actor, str name);

#endif
