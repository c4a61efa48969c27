/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/actor.h"

#include "query/abbreviated.h"
#include "query/asked.h"
#include "query/expand.h"

static size_t count(const struct tree *t)
{
	size_t n = t->op == TREE_FIELD && t->field == TREE_ACTOR;

	for (size_t i = 0; i < t->n_subs; i++)
		n += count(t->subs[i]);
	return n;
}

static void collect(struct actors *out, const struct tree *t)
{
	if (t->op == TREE_FIELD && t->field == TREE_ACTOR)
		out->items[out->n++] = (struct actor){ .leaf = t, .words = t->low };
	for (size_t i = 0; i < t->n_subs; i++)
		collect(out, t->subs[i]);
}

/* A word within a phrase that stands for it is not asked for a second time. */
static bool is_nested(const struct bound *b, size_t i)
{
	const struct unit *u = &b->units[i];

	for (size_t k = 0; k < b->n_units; k++) {
		const struct unit *other = &b->units[k];

		if (other->start <= u->start && u->end <= other->end &&
		    other->end - other->start > u->end - u->start)
			return true;
	}
	return false;
}

/* Words that say something; of a name that has none all. */
static void require(struct arena *a, struct actor *actor)
{
	const struct bound *b = &actor->bound;
	size_t n = 0;

	actor->required = arena_make(a, b->n_units + 1, bool);
	for (int stops = 0; stops < 2 && n == 0; stops++)
		for (size_t i = 0; i < b->n_units; i++) {
			actor->required[i] = b->units[i].same == i &&
					     b->units[i].stop == stops &&
					     !is_nested(b, i);
			n += actor->required[i];
		}
}

static bool bind(struct arena *a, struct analyzer *z, struct store *s, enum lang lang,
		 const struct translate_by *by, struct actor *actor, struct error *err)
{
	enum lang asked = asked_detect(z, actor->words);
	struct tree *leaf = arena_make(a, 1, struct tree);

	*leaf = (struct tree){ .op = TREE_WORD,
			       .end = (uint32_t)actor->words.n,
			       .text = actor->words };
	bind_tree(a, z, actor->words, leaf, lang, asked, &actor->bound);
	if (!expand_units(a, s, &actor->bound, err) ||
	    !abbreviated_add(a, s, &actor->bound, err) ||
	    (by != NULL && !translate_units(a, z, s, asked, by, &actor->bound, err)))
		return false;
	require(a, actor);
	return true;
}

bool actor_bind(struct arena *a, struct analyzer *z, struct store *s,
		const struct tree *tree, enum lang lang, const struct translate_by *by,
		struct actors *out, struct error *err)
{
	*out = (struct actors){ arena_make(a, count(tree) + 1, struct actor), 0 };
	collect(out, tree);
	for (size_t i = 0; i < out->n; i++)
		if (!bind(a, z, s, lang, by, &out->items[i], err))
			return false;
	return true;
}

bool actor_bind_names(struct arena *a, struct analyzer *z, struct store *s,
		      const str *names, size_t n, enum lang lang,
		      const struct translate_by *by, struct actors *out,
		      struct error *err)
{
	*out = (struct actors){ arena_make(a, n + 1, struct actor), n };
	for (size_t i = 0; i < n; i++) {
		out->items[i].words = names[i];
		if (!bind(a, z, s, lang, by, &out->items[i], err))
			return false;
	}
	return true;
}

const struct actor *actor_of(const struct actors *actors, const struct tree *leaf)
{
	size_t i = 0;

	while (actors->items[i].leaf != leaf)
		i++;
	return &actors->items[i];
}

bool actor_is(struct arena *a, struct reread *r, const struct actor *actor, str name)
{
	const struct bound *b = &actor->bound;
	bool *seen = arena_make(a, b->n_units + 1, bool), any = false;
	struct reading reading;
	size_t n_rows;

	if (name.n == 0) /* most tasks have no coordinator */
		return false;
	reread_begin(a, r, b, &n_rows);
	reread_text(a, r, name, LISTED_NONE, &reading);
	for (size_t i = 0; i < reading.n_events; i++)
		if (reading.events[i].weight > 0)
			seen[reading.events[i].unit] = true;
	for (size_t i = 0; i < b->n_units; i++) {
		if (actor->required[i] && !seen[i])
			return false;
		any |= actor->required[i];
	}
	return any;
}
