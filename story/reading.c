/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/reading.h"

#include <string.h>

uint64_t reading_hash(enum feature_kind kind, str name)
{
	return str_hash(STR_HASH + kind, name);
}

static uint32_t *slot_of(const struct reading *g, uint64_t hash)
{
	size_t mask = 2 * g->room - 1, i = (hash ^ hash >> 32) & mask;

	while (g->slots[i] != 0 && g->items[g->slots[i] - 1].hash != hash)
		i = (i + 1) & mask;
	return &g->slots[i];
}

static void grow(struct reading *g)
{
	enum { FIRST = 512 }; /* most articles have fewer */
	size_t room = g->room > 0 ? 2 * g->room : FIRST;
	struct feature *more = arena_make(g->a, room, struct feature);

	if (g->n > 0)
		memcpy(more, g->items, g->n * sizeof(*more));
	g->items = more;
	g->room = room;
	g->slots = arena_make(g->a, 2 * room, uint32_t);
	for (size_t i = 0; i < g->n; i++)
		*slot_of(g, more[i].hash) = (uint32_t)i + 1;
}

struct feature *reading_add(struct reading *g, enum feature_kind kind, uint64_t hash)
{
	if (g->n == g->room)
		grow(g);
	uint32_t *slot = slot_of(g, hash);
	if (*slot == 0) {
		g->items[g->n++] = (struct feature){ .hash = hash, .kind = kind };
		*slot = (uint32_t)g->n;
	}
	struct feature *f = &g->items[*slot - 1];
	f->count++;
	return f;
}

void reading_add_named(struct reading *g, enum feature_kind kind, str name, str term,
		       str other)
{
	struct feature *f = reading_add(g, kind, reading_hash(kind, name));

	if (f->count > 1)
		return;
	f->name = arena_copy(g->a, name);
	f->terms[0] = arena_copy(g->a, term);
	f->terms[1] = arena_copy(g->a, other);
}

const struct token *reading_token(const struct reading *g, size_t i)
{
	static const struct token none = { .start = 0 };

	return i < g->n_tokens ? &g->tokens[i] : &none;
}

bool reading_in_citation(const struct reading *g, const struct token *t, size_t *at)
{
	while (*at < g->n_cites && g->cites[*at].end <= t->start)
		++*at;
	return *at < g->n_cites && g->cites[*at].start < t->end;
}

static void read_tokens(struct reading *g)
{
	struct token t;
	size_t room = g->text.n / 4 + 64;

	g->tokens = arena_make(g->a, room, struct token);
	analyzer_start(g->r->z, g->text, g->lang);
	while (analyzer_next(g->r->z, &t)) {
		g->tokens =
			arena_room(g->a, g->tokens, g->n_tokens, 1, &room, struct token);
		g->tokens[g->n_tokens++] = t;
	}
}

void reading_begin(struct arena *a, struct feature_reader *r, str text, enum lang lang,
		   struct reading *out)
{
	*out = (struct reading){ .a = a, .r = r, .text = text, .lang = lang };
	read_tokens(out);
	out->covered = arena_make(a, out->n_tokens + 1, bool);
}
