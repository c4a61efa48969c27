/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/reading.h"

#include <string.h>

/* FNV-1a, begun with the kind. */
uint64_t reading_hash(enum feature_kind kind, str name)
{
	uint64_t hash = 14695981039346656037u + kind;

	for (size_t i = 0; i < name.n; i++)
		hash = (hash ^ (unsigned char)name.p[i]) * 1099511628211u;
	return hash;
}

void reading_add(struct reading *g, struct feature f)
{
	if (g->n == g->room) {
		size_t room = g->room * 2 + 256;
		struct feature *more = arena_make(g->a, room, struct feature);

		if (g->n > 0)
			memcpy(more, g->items, g->n * sizeof(*more));
		g->items = more;
		g->room = room;
	}
	f.count = 1;
	g->items[g->n++] = f;
}

void reading_add_named(struct reading *g, enum feature_kind kind, str name, str term,
		       str other)
{
	reading_add(g, (struct feature){ .hash = reading_hash(kind, name),
					 .kind = kind,
					 .name = name,
					 .terms = { term, other } });
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
		if (g->n_tokens == room) {
			struct token *more = arena_make(g->a, room * 2, struct token);

			memcpy(more, g->tokens, room * sizeof(*more));
			g->tokens = more;
			room *= 2;
		}
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
