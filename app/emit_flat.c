/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Gathers the fields of a record by their paths, for formats that pick among them. */
#include "app/emit_format.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const str MARK_ON = { "\033[1;33m", 7 }, MARK_OFF = { "\033[0m", 4 };

void emit_flat_record(struct emit *e)
{
	buf_reset(&e->paths);
	buf_reset(&e->values);
	buf_reset(&e->outer);
	e->n_fields = 0;
	e->objects = e->arrays = 0;
}

str emit_flat_find(const struct emit *e, str path)
{
	for (size_t i = 0; i < e->n_fields; i++) {
		const struct emit_field *f = &e->fields[i];
		if (str_eq((str){ e->paths.p + f->path, f->path_n }, path))
			return (str){ buf_str(&e->values).p + f->value, f->value_n };
	}
	return STR("");
}

static void add_field(struct emit *e, const char *key)
{
	if (e->n_fields == e->size_fields) {
		e->size_fields = e->size_fields ? 2 * e->size_fields : 32;
		e->fields = realloc(e->fields, e->size_fields * sizeof(*e->fields));
		if (e->fields == NULL)
			abort();
	}
	size_t path = e->paths.n;
	buf_put(&e->paths, buf_str(&e->outer));
	buf_put(&e->paths, (str){ key, strlen(key) });
	e->fields[e->n_fields++] =
		(struct emit_field){ path, e->paths.n - path, e->values.n, 0 };
}

/* A control character of a document must not reach the user's terminal. */
static bool is_harmless(uint32_t cp)
{
	return cp == '\n' || cp == '\t' ||
	       (cp >= 0x20 && cp != 0x7F && !(cp >= 0x80 && cp < 0xA0));
}

/* Appends valid UTF-8; in text without control characters. */
static void put_clean(struct emit *e, str s)
{
	bool text = e->format == &emit_text_lines;

	for (size_t at = 0; at < s.n;) {
		uint32_t cp;
		char bytes[4];

		at += utf8_decode(s, at, &cp);
		if (cp == '\r' && text)
			continue;
		if (text && !is_harmless(cp))
			cp = UTF8_BAD;
		buf_put(&e->values, (str){ bytes, utf8_encode(cp, bytes) });
	}
}

static void put_marked(struct emit *e, const struct emit_value *value)
{
	size_t at = 0;

	for (size_t i = 0; i < value->n_marks && e->options.color; i++) {
		struct emit_mark m = value->marks[i];

		put_clean(e, (str){ value->text.p + at, m.start - at });
		buf_put(&e->values, MARK_ON);
		put_clean(e, (str){ value->text.p + m.start, m.end - m.start });
		buf_put(&e->values, MARK_OFF);
		at = m.end;
	}
	put_clean(e, (str){ value->text.p + at, value->text.n - at });
}

void emit_flat_value(struct emit *e, const char *key, const struct emit_value *value)
{
	if (e->arrays == 0)
		add_field(e, key);
	else if (value->type == EMIT_NULL)
		return;
	else if (e->joined)
		buf_put(&e->values, e->arrays == 1 && key == NULL ? STR("; ") : STR(" "));
	e->joined = true;
	put_marked(e, value);
	struct emit_field *f = &e->fields[e->n_fields - 1];
	f->value_n = e->values.n - f->value;
}

/* Within an array nothing has a path: an inner object or array is one more element. */
static void open_inner(struct emit *e)
{
	if (e->joined)
		buf_put(&e->values, STR(";"));
	e->arrays++;
}

void emit_flat_open(struct emit *e, const char *key, char bracket)
{
	if (e->arrays > 0) {
		open_inner(e);
	} else if (bracket == '[') {
		add_field(e, key);
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
