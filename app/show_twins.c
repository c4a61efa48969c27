/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/show_twins.h"

#include "store/record.h"
#include "store/terms.h"

#include <string.h>

/* Of one number: a term of the Party is five years, and the State counts by the year. */
enum { MOST_TWINS = 100, YEAR_DIGITS = 4 };

/* "2025", "qh15": what tells apart documents of one number. */
static bool is_time(str s)
{
	size_t digits = 0;

	while (digits < s.n && s.p[digits] >= '0' && s.p[digits] <= '9')
		digits++;
	return (digits == YEAR_DIGITS && digits == s.n) || str_starts(s, STR("qh")) ||
	       str_starts(s, STR("ubtvqh"));
}

/* The identity without its term or year. */
static str base_of(str id)
{
	for (size_t i = id.n; i > 0; i--) {
		if (id.p[i - 1] == '~')
			return str_range(id, 0, i - 1);
		if (id.p[i - 1] != '/')
			continue;
		return is_time(str_from(id, i)) ? str_range(id, 0, i - 1) : id;
	}
	return id;
}

static bool is_twin(str other, str base, str id)
{
	if (memchr(other.p, ':', other.n) == NULL || str_eq(other, id) ||
	    other.n <= base.n + 1 || !str_starts(other, base))
		return false;
	return other.p[base.n] == '~' ||
	       (other.p[base.n] == '/' && is_time(str_from(other, base.n + 1)));
}

static str term(struct arena *a, const char *prefix, str name)
{
	size_t n = strlen(prefix);
	char *p = arena_alloc(a, n + name.n, 1);

	memcpy(p, prefix, n);
	if (name.n > 0)
		memcpy(p + n, name.p, name.n);
	return (str){ p, n + name.n };
}

/* The only document that an incomplete identity can be is no other one. */
static bool is_ambiguous(str base, str id, size_t n_twins)
{
	return !str_eq(base, id) || n_twins > 1;
}

static size_t keep_twins(struct store_name *names, size_t n, str base, str id)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (is_twin(str_from(names[i].name, strlen(TERMS_CITE)), base, id))
			names[kept++] = names[i];
	return kept;
}

bool show_twins_emit(struct store *s, str id, struct emit *e, struct error *err)
{
	struct arena *a = arena_new();
	struct store_name *names;
	str base = base_of(id);
	size_t n = 0;
	bool ok =
		store_terms(a, s, term(a, TERMS_CITE, base), MOST_TWINS, &names, &n, err);

	emit_array(e, "twins");
	n = ok ? keep_twins(names, n, base, id) : 0;
	for (size_t i = 0; i < n && is_ambiguous(base, id, n); i++) {
		emit_object(e, NULL);
		emit_str(e, "text", str_from(names[i].name, strlen(TERMS_CITE)));
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
	bool ok = store_postings(a, s, term(a, TERMS_OWN, id), &ids, &n, err);

	emit_array(e, "texts");
	for (size_t i = 0; ok && i < n; i++)
		ok = emit_text(a, s, ids[i], e, err);
	emit_array_end(e);
	arena_free(a);
	return ok;
}
