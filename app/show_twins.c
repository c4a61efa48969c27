/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/show_twins.h"

#include "query/namesake.h"
#include "store/record.h"
#include "store/terms.h"

static bool is_own(const struct votes *identities, str name)
{
	for (size_t i = 0; i < identities->n; i++)
		if (str_eq(identities->list[i].text, name))
			return true;
	return false;
}

bool show_twins_emit(struct store *s, str id, const struct votes *identities,
		     struct emit *e, struct error *err)
{
	struct arena *a = arena_new();
	struct store_name *names;
	size_t n = 0;
	bool ok = namesake_find(a, s, id, &names, &n, err);

	emit_array(e, "twins");
	for (size_t i = 0; ok && i < n; i++) {
		if (is_own(identities, names[i].name))
			continue;
		emit_object(e, NULL);
		emit_str(e, "text", names[i].name);
		emit_uint(e, "parts", names[i].count);
		emit_object_end(e);
	}
	emit_array_end(e);
	arena_free(a);
	return ok;
}

static bool emit_text(struct arena *a, struct store *s, uint32_t part, struct emit *e,
		      struct error *err)
{
	struct record r;
	str data;

	if (!store_data(a, s, part, &data, err))
		return false;
	if (!record_unpack(a, data, &r))
		return error_set(err, ERR_INDEX, "document %u is damaged", part);
	emit_object(e, NULL);
	emit_str(e, "article", r.article);
	emit_str(e, "source", r.source);
	emit_object_end(e);
	return true;
}

bool show_twins_emit_texts(struct store *s, str id, struct emit *e, struct error *err)
{
	struct arena *a = arena_new();
	uint32_t *ids;
	size_t n;
	bool ok = store_postings(a, s, terms_prefixed(a, TERMS_OWN, id), &ids, &n, err);

	emit_array(e, "texts");
	for (size_t i = 0; ok && i < n; i++)
		ok = emit_text(a, s, ids[i], e, err);
	emit_array_end(e);
	arena_free(a);
	return ok;
}
