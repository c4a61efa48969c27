/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/votes.h"

#include <stdlib.h>
#include <string.h>

static bool is_vote(const struct vote *vote, str text, enum lang lang)
{
	return vote->lang == lang && str_eq(vote->text, text);
}

/* Where the text stands, or the free slot where it would. */
static size_t slot_of(const struct votes *v, str text, enum lang lang)
{
	size_t i = str_hash(STR_HASH, text) & (v->n_slots - 1);

	while (v->slots[i] != 0 && !is_vote(&v->list[v->slots[i] - 1], text, lang))
		i = (i + 1) & (v->n_slots - 1);
	return i;
}

/* At most half of the slots are taken. */
static void make_slots(struct votes *v)
{
	enum { FEW = 32 }; /* most documents have less than half as many names */

	if (2 * v->n < v->n_slots)
		return;
	v->n_slots = v->n_slots > 0 ? 2 * v->n_slots : FEW;
	v->slots = arena_make(v->arena, v->n_slots, size_t);
	for (size_t i = 0; i < v->n; i++)
		v->slots[slot_of(v, v->list[i].text, v->list[i].lang)] = i + 1;
}

static struct vote *find(struct votes *v, str text, enum lang lang)
{
	make_slots(v);
	size_t slot = slot_of(v, text, lang);
	if (v->slots[slot] == 0) {
		v->list = arena_room(v->arena, v->list, v->n, 1, &v->room, struct vote);
		v->list[v->n++] = (struct vote){ arena_copy(v->arena, text), lang, 0 };
		v->slots[slot] = v->n;
	}
	return &v->list[v->slots[slot] - 1];
}

void votes_add(struct votes *v, str text, enum lang lang)
{
	find(v, text, lang)->n++;
}

static int compare(const void *left, const void *right)
{
	const struct vote *x = left, *y = right;

	if (x->n != y->n)
		return x->n < y->n ? 1 : -1;
	size_t n = x->text.n < y->text.n ? x->text.n : y->text.n;
	int order = memcmp(x->text.p, y->text.p, n);
	return order != 0 ? order : (x->text.n > y->text.n) - (x->text.n < y->text.n);
}

static void emit_all(const struct votes *v, struct emit *e, const char *key)
{
	emit_array(e, key);
	for (size_t i = 0; i < v->n; i++) {
		const char *lang = lang_code(v->list[i].lang);

		emit_object(e, NULL);
		emit_str(e, "text", v->list[i].text);
		if (v->list[i].lang != LANG_UND)
			emit_str(e, "lang", str_of(lang));
		emit_uint(e, "mentions", v->list[i].n);
		emit_object_end(e);
	}
	emit_array_end(e);
}

void votes_emit(struct votes *v, struct emit *e, const char *key)
{
	if (v->n > 0)
		qsort(v->list, v->n, sizeof(*v->list), compare);
	emit_all(v, e, key);
}

static int by_text(const void *left, const void *right)
{
	const struct vote *x = left, *y = right;

	return str_compare(x->text, y->text);
}

void votes_emit_sorted(struct votes *v, struct emit *e, const char *key)
{
	if (v->n > 0)
		qsort(v->list, v->n, sizeof(*v->list), by_text);
	emit_all(v, e, key);
}

str votes_best(const struct votes *v)
{
	const struct vote *best = NULL;

	for (size_t i = 0; i < v->n; i++)
		if (best == NULL || compare(&v->list[i], best) < 0)
			best = &v->list[i];
	return best != NULL ? best->text : STR("");
}
