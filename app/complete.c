/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/complete.h"

#include "query/namesake.h"

bool complete_is(str whole, str id)
{
	return whole.n > id.n && str_starts(whole, id) &&
	       (whole.p[id.n] == '~' || whole.p[id.n] == '/');
}

static bool look_up(struct complete *c, str id, str *out, struct error *err)
{
	struct arena *a = arena_new();
	struct store_name *names;
	size_t n;
	bool ok = namesake_find(a, c->store, id, &names, &n, err);

	*out = ok && n == 1 ? arena_copy(c->arena, names[0].name) : id;
	arena_free(a);
	return ok;
}

bool complete_id(struct complete *c, str id, str *out, struct error *err)
{
	*out = id;
	if (id.n == 0 || !str_eq(namesake_base(id), id))
		return true;
	for (size_t i = 0; i < c->n; i++)
		if (str_eq(c->kept[i].id, id)) {
			*out = c->kept[i].whole;
			return true;
		}
	if (!look_up(c, id, out, err))
		return false;
	if (c->n < COMPLETE_KEPT) {
		str copy = arena_copy(c->arena, id);

		*out = str_eq(*out, id) ? copy : *out;
		c->kept[c->n++] = (struct complete_pair){ copy, *out };
	}
	return true;
}
