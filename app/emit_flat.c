/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Gathers the fields of a record by their paths, for formats that pick among them. */
#include "app/emit_format.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* A string that is longer is not copied (emit.h). */
enum { LENT_BYTES = 1024 * 1024 };

static const str MARK_ON = STR_ROW("\033[1;33m"), MARK_OFF = STR_ROW("\033[0m");

void emit_flat_record(struct emit *e)
{
	buf_reset(&e->paths);
	buf_reset(&e->values);
	buf_reset(&e->outer);
	e->n_fields = e->last_found = 0;
	e->objects = e->arrays = 0;
}

bool emit_flat_is(const struct emit *e, const struct emit_field *f, str path)
{
	return str_eq((str){ e->paths.p + f->path, f->path_n }, path);
}

/* Fields are mostly asked for in the order they were written: the search goes on from the
 * last one found. */
const struct emit_field *emit_flat_field(struct emit *e, str path)
{
	for (size_t i = 0; i < e->n_fields; i++) {
		size_t at = (e->last_found + i) % e->n_fields;
		const struct emit_field *f = &e->fields[at];

		if (f->object > 0 || !emit_flat_is(e, f, path))
			continue;
		e->last_found = at;
		return f;
	}
	return NULL;
}

str emit_flat_find(struct emit *e, str path)
{
	const struct emit_field *f = emit_flat_field(e, path);

	if (f == NULL)
		return STR("");
	if (f->lent.n > 0)
		return f->lent;
	return (str){ buf_str(&e->values).p + f->value, f->value_n };
}

static struct emit_field *new_field(struct emit *e)
{
	if (e->n_fields == e->size_fields) {
		e->size_fields = e->size_fields ? 2 * e->size_fields : 32;
		e->fields = memory_must(
			realloc(e->fields, e->size_fields * sizeof(*e->fields)));
	}
	e->fields[e->n_fields] =
		(struct emit_field){ .path = e->paths.n, .value = e->values.n };
	return &e->fields[e->n_fields++];
}

static void add_path(struct emit *e, struct emit_field *f, str outer, const char *key)
{
	buf_put(&e->paths, outer);
	buf_put(&e->paths, str_of(key));
	f->path_n = e->paths.n - f->path;
}

/* The member of an object in an array: its value stands within the array's. */
static void add_member(struct emit *e, const char *key, size_t value)
{
	struct emit_field *f = new_field(e);

	add_path(e, f, STR(""), key);
	f->object = e->fields[e->array].n_objects;
	f->value = value;
	f->value_n = e->values.n - value;
}

void emit_flat_clean(const struct emit *e, struct buf *out, str s)
{
	bool text = e->format == &emit_text_lines;
	size_t from = 0, next;

	for (size_t at = 0; at < s.n; at = next) {
		uint32_t cp;

		next = at + utf8_decode(s, at, &cp);
		bool dropped = cp == '\r' && text;
		bool bad = cp == UTF8_BAD || (text && !utf8_harmless(cp));
		if (!dropped && !bad)
			continue;
		buf_put(out, str_range(s, from, at));
		if (!dropped)
			buf_put(out, STR("\xEF\xBF\xBD"));
		from = next;
	}
	buf_put(out, str_from(s, from));
}

static void put_marked(struct emit *e, const struct emit_value *value)
{
	size_t at = 0;

	for (size_t i = 0; i < value->n_marks && e->options.color; i++) {
		struct emit_mark m = value->marks[i];

		emit_flat_clean(e, &e->values, (str){ value->text.p + at, m.start - at });
		buf_put(&e->values, MARK_ON);
		emit_flat_clean(e, &e->values,
				(str){ value->text.p + m.start, m.end - m.start });
		buf_put(&e->values, MARK_OFF);
		at = m.end;
	}
	emit_flat_clean(e, &e->values, (str){ value->text.p + at, value->text.n - at });
}

static bool is_lent(const struct emit_value *value)
{
	return value->text.n > LENT_BYTES && value->n_marks == 0 &&
	       utf8_valid(value->text);
}

void emit_flat_value(struct emit *e, const char *key, const struct emit_value *value)
{
	if (e->arrays == 0) {
		add_path(e, new_field(e), buf_str(&e->outer), key);
		size_t field = e->n_fields - 1;
		if (is_lent(value)) {
			e->fields[field].lent = value->text;
			return;
		}
		put_marked(e, value);
		e->fields[field].value_n = e->values.n - e->fields[field].value;
		return;
	}
	if (value->type == EMIT_NULL)
		return;
	if (e->joined)
		buf_put(&e->values, e->arrays == 1 ? STR("; ") : STR(" "));
	e->joined = true;
	size_t begin = e->values.n;
	put_marked(e, value);
	struct emit_field *array = &e->fields[e->array];
	array->value_n = e->values.n - array->value;
	if (e->arrays == 2 && key != NULL)
		add_member(e, key, begin);
}

/* Within an array nothing has a path: an inner object or array is one more element. */
static void open_inner(struct emit *e, char bracket)
{
	if (e->joined)
		buf_put(&e->values, STR(";"));
	if (e->arrays == 1 && bracket == '{')
		e->fields[e->array].n_objects++;
	e->arrays++;
}

void emit_flat_open(struct emit *e, const char *key, char bracket)
{
	if (e->arrays > 0) {
		open_inner(e, bracket);
	} else if (bracket == '[') {
		e->array = e->n_fields;
		add_path(e, new_field(e), buf_str(&e->outer), key);
		e->arrays = 1;
		e->joined = false;
	} else {
		assert(e->objects < EMIT_MAX_DEPTH);
		e->outer_n[e->objects++] = e->outer.n;
		buf_printf(&e->outer, "%s.", key);
	}
}

void emit_flat_close(struct emit *e, char bracket)
{
	(void)bracket;
	if (e->arrays > 0)
		e->arrays--;
	else
		e->outer.n = e->outer_n[--e->objects];
}
