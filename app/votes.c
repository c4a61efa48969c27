/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/votes.h"

#include <stdlib.h>
#include <string.h>

/* A document has tens of names, not thousands: they are looked through one by one. */
static struct vote *find(struct votes *v, str text, enum lang lang)
{
	for (size_t i = 0; i < v->n; i++)
		if (v->list[i].lang == lang && str_eq(v->list[i].text, text))
			return &v->list[i];
	v->list = arena_room(v->arena, v->list, v->n, 1, &v->room, struct vote);
	v->list[v->n] = (struct vote){ arena_copy(v->arena, text), lang, 0 };
	return &v->list[v->n++];
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
