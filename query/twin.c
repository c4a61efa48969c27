/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/twin.h"

#include "store/record.h"
#include "store/terms.h"

#include <stdlib.h>
#include <string.h>

enum {
	ENOUGH = 10,      /* parts that name a document: a page of hits */
	MOST_STORIES = 5, /* whose articles are asked for: about a millisecond each */
	MOST_KEYS = MOST_STORIES * (1 + STORY_MOST),
};

/* One number while its twins are gathered. */
struct gather {
	struct arena *a;
	struct store *store;
	struct story *story;
	const struct number *number;
	str keys[MOST_KEYS]; /* of articles that have been looked at */
	str twin_keys[MOST_KEYS];
	size_t n_keys, n_twin_keys;
	struct number_twin *twins;
	size_t n, room;
	struct error *err;
};

static void add(struct gather *g, uint32_t part, str naming)
{
	g->twins = arena_room(g->a, g->twins, g->n, 1, &g->room, struct number_twin);
	g->twins[g->n++] = (struct number_twin){ part, naming };
}

/* An article is a twin with all its parts, unless one of them names the document. */
static bool add_article(struct gather *g, str key, str naming)
{
	uint32_t *ids;
	size_t n;

	if (str_among(g->keys, g->n_keys, key))
		return true;
	g->keys[g->n_keys++] = key;
	if (!store_postings(g->a, g->store, key, &ids, &n, g->err))
		return false;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < g->number->n_parts; k++)
			if (g->number->parts[k] == ids[i])
				return true;
	for (size_t i = 0; i < n; i++)
		add(g, ids[i], naming);
	g->twin_keys[g->n_twin_keys++] = key;
	return true;
}

static bool add_versions(struct gather *g, uint32_t part, str key, unsigned langs)
{
	struct story_versions versions;
	struct record record;
	str data;

	if (!story_versions(g->a, g->story, key, langs | STORY_OTHERS, &versions, g->err))
		return false;
	if (versions.n == 0)
		return true;
	if (!store_data(g->a, g->store, part, &data, g->err))
		return false;
	if (!record_unpack(g->a, data, &record))
		return error_set(g->err, ERR_INDEX, "the record of part %u is damaged",
				 part);
	for (size_t i = 0; i < versions.n; i++)
		if (!add_article(g, versions.list[i].key, record.article))
			return false;
	return true;
}

/* A version of an article that has been looked at has its versions. What names the
 * document stands first: of the others no more are asked than the page has room for. */
static bool gather(struct gather *g, unsigned langs)
{
	size_t stories = 0, room = ENOUGH - g->number->n_parts;
	size_t most = room < MOST_STORIES ? room : MOST_STORIES;

	for (size_t i = 0; i < g->number->n_parts && stories < most; i++) {
		uint32_t part = g->number->parts[i];
		str key;

		if (!store_value(g->a, g->store, part, SLOT_ARTICLE, &key, g->err))
			return false;
		if (str_among(g->keys, g->n_keys, key))
			continue;
		g->keys[g->n_keys++] = key;
		stories++;
		if (!add_versions(g, part, key, langs))
			return false;
	}
	return true;
}

bool twin_find(struct arena *a, struct store *s, struct story *story, unsigned langs,
	       struct numbers *numbers, struct error *err)
{
	for (size_t i = 0; i < numbers->n; i++) {
		struct number *number = &numbers->items[i];
		struct gather g = {
			.a = a, .store = s, .story = story, .number = number, .err = err
		};

		if (number->binding || number->n_parts >= ENOUGH)
			continue;
		if (!gather(&g, langs))
			return false;
		number->twins = g.twins;
		number->n_twins = g.n;
		if (g.n_twin_keys == 0)
			continue;
		number->leaf->twins = arena_make(a, g.n_twin_keys, str);
		memcpy(number->leaf->twins, g.twin_keys, g.n_twin_keys * sizeof(str));
		number->leaf->n_twins = g.n_twin_keys;
	}
	return true;
}
