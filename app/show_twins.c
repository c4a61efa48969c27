/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/show_twins.h"

#include "query/namesake.h"
#include "store/record.h"
#include "store/terms.h"

/* The only document that an incomplete identity can be is no other one. */
static bool is_ambiguous(str base, str id, size_t n_twins)
{
	return !str_eq(base, id) || n_twins > 1;
}

bool show_twins_emit(struct store *s, str id, struct emit *e, struct error *err)
{
	struct arena *a = arena_new();
	struct store_name *names;
	str base = namesake_base(id);
	size_t n = 0;
	bool ok = namesake_find(a, s, id, &names, &n, err);

	emit_array(e, "twins");
	for (size_t i = 0; ok && i < n && is_ambiguous(base, id, n); i++) {
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
