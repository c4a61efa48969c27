/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/emit_format.h"
#include "base/utf8.h"

#include <string.h>

/* RFC 8259: what must be escaped within a string. */
static bool is_plain(unsigned char c)
{
	return c >= 0x20 && c != '"' && c != '\\';
}

static void put_escape(struct buf *out, unsigned char c)
{
	static const char names[] = "\b\t\n\f\r\"\\", letters[] = "btnfr\"\\";
	const char *name = memchr(names, c, sizeof(names) - 1);

	if (name != NULL)
		buf_printf(out, "\\%c", letters[name - names]);
	else
		buf_printf(out, "\\u%04x", c);
}

static void put_valid(struct buf *out, str s)
{
	size_t begin = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (is_plain((unsigned char)s.p[i]))
			continue;
		buf_put(out, (str){ s.p + begin, i - begin });
		put_escape(out, (unsigned char)s.p[i]);
		begin = i + 1;
	}
	buf_put(out, (str){ s.p + begin, s.n - begin });
}

static void put_invalid(struct buf *out, str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t cp;
		char bytes[4];

		at += utf8_decode(s, at, &cp);
		put_valid(out, (str){ bytes, utf8_encode(cp, bytes) });
	}
}

static void put_string(struct emit *e, str s)
{
	void (*put)(struct buf *, str) = utf8_valid(s) ? put_valid : put_invalid;

	buf_put_char(&e->out, '"');
	for (str rest = s; rest.n > 0; emit_flush_full(e))
		put(&e->out, emit_next_piece(&rest));
	buf_put_char(&e->out, '"');
}

static void put_indent(struct emit *e)
{
	if (e->format == &emit_json_indented)
		buf_printf(&e->out, "\n%*s", (int)(2 * e->depth), "");
}

/* What stands before a value: a comma, the key. */
static void put_head(struct emit *e, const char *key)
{
	if (e->comma)
		buf_put_char(&e->out, ',');
	e->comma = true;
	put_indent(e);
	if (key == NULL)
		return;
	buf_printf(&e->out, "\"%s\":", key); /* keys are our own words */
	if (e->format == &emit_json_indented)
		buf_put_char(&e->out, ' ');
}

static void json_value(struct emit *e, const char *key, const struct emit_value *value)
{
	put_head(e, key);
	if (value->type == EMIT_NULL)
		buf_put(&e->out, STR("null"));
	else if (value->type == EMIT_LITERAL)
		buf_put(&e->out, value->text);
	else
		put_string(e, value->text);
}

static void json_open(struct emit *e, const char *key, char bracket)
{
	put_head(e, key);
	buf_put_char(&e->out, bracket);
	e->comma = false;
	e->depth++;
}

static void json_close(struct emit *e, char bracket)
{
	e->depth--;
	if (e->comma)
		put_indent(e);
	buf_put_char(&e->out, bracket);
	e->comma = true;
}

static void json_record(struct emit *e)
{
	e->comma = false;
	buf_put_char(&e->out, '{');
	e->depth = 1;
	json_value(e, "v",
		   &(struct emit_value){ .type = EMIT_LITERAL, .text = STR("1") });
}

static void json_record_end(struct emit *e)
{
	json_close(e, '}');
	buf_put_char(&e->out, '\n');
}

const struct emit_format emit_json_compact = {
	.name = "ndjson",
	.record = json_record,
	.record_end = json_record_end,
	.value = json_value,
	.open = json_open,
	.close = json_close,
};

const struct emit_format emit_json_indented = {
	.name = "json",
	.record = json_record,
	.record_end = json_record_end,
	.value = json_value,
	.open = json_open,
	.close = json_close,
};
