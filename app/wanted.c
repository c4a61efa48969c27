/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/wanted.h"

#include "app/complete.h"
#include "citation/typed.h"
#include "query/namesake.h"

#include <string.h>

/* The term or year of an identity with the mark before it, or empty. */
static str time_of(str id)
{
	return str_from(id, namesake_base(id).n);
}

/* "can-tho" of "vn:state/ubnd@can-tho/kh/118", or empty. */
static str place_of(str id)
{
	size_t at = str_find(id, STR("@"));
	str rest = str_from(id, at < id.n ? at + 1 : id.n), place;

	str_cut(&rest, '/', &place);
	return place;
}

void wanted_parse(struct arena *a, str text, struct wanted *out)
{
	struct citation *found;

	*out = (struct wanted){ .text = text };
	if (citation_query_is_identity(text) || typed_find(a, text, &found) != 1)
		return;
	out->key = citation_query_key(a, &found[0]);
	if (found[0].number.n > 0 && found[0].resolved_from.n == 0 &&
	    place_of(found[0].id).n + time_of(found[0].id).n > 0)
		out->exact = found[0].id;
}

str wanted_name(const struct wanted *w)
{
	if (w->exact.n > 0)
		return w->exact;
	return w->key.n > 0 ? w->key : w->text;
}

static enum wanted_fit fit(str asked, str given)
{
	if (asked.n == 0 || str_eq(asked, given))
		return WANTED_IS;
	return given.n == 0 ? WANTED_OPEN : WANTED_NOT;
}

enum wanted_fit wanted_fit(struct arena *a, const struct wanted *w,
			   const struct citation *c, str id)
{
	str *keys;
	size_t n = citation_keys(a, c, &keys);

	if (str_among(keys, n, w->text) || str_eq(id, w->text) ||
	    complete_is(id, w->text))
		return WANTED_IS;
	if (w->key.n == 0 || !str_among(keys, n, w->key))
		return WANTED_NOT;
	enum wanted_fit place = fit(place_of(w->exact), place_of(id)),
			time = fit(time_of(w->exact), time_of(id));
	return place < time ? place : time;
}
