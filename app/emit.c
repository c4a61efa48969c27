/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/emit.h"

#include "app/emit_format.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct emit_format *const formats[] = {
	&emit_text_lines, &emit_json_compact, &emit_json_indented,
	&emit_table_csv,  &emit_table_tsv,    &emit_table_trec,
};

static void flush(struct emit *e)
{
	size_t done = 0;

	if (e->options.held != NULL) {
		buf_put(e->options.held, buf_str(&e->out));
		done = e->out.n;
	}
	while (e->failed == 0 && done < e->out.n) {
		ssize_t n = write(e->options.fd, e->out.p + done, e->out.n - done);
		if (n >= 0)
			done += (size_t)n;
		else if (errno != EINTR)
			e->failed = errno;
	}
	buf_reset(&e->out);
}

void emit_flush_full(struct emit *e)
{
	if (e->out.n >= EMIT_PIECE)
		flush(e);
}

str emit_next_piece(str *rest)
{
	size_t n = rest->n > EMIT_PIECE ? utf8_floor(*rest, EMIT_PIECE) : rest->n;
	str piece = { rest->p, n };

	*rest = (str){ rest->p + n, rest->n - n };
	return piece;
}

struct emit *emit_open(const struct emit_view *view, const struct emit_options *options)
{
	struct emit *e = memory_must(calloc(1, sizeof(*e)));

	e->view = view;
	e->options = *options;
	e->terminal = isatty(options->fd);
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (strcmp(formats[i]->name, options->format) == 0)
			e->format = formats[i];
	assert(e->format != NULL); /* the option table lists the names that there are */
	if (e->format->start != NULL)
		e->format->start(e);
	return e;
}

bool emit_close(struct emit *e, struct error *err)
{
	flush(e);
	int failed = e->failed;
	buf_free(&e->out);
	buf_free(&e->paths);
	buf_free(&e->values);
	buf_free(&e->outer);
	free(e->fields);
	free(e);
	if (failed != 0)
		return error_set(err, ERR_IO, "standard output: %s", strerror(failed));
	return true;
}

bool emit_ok(const struct emit *e)
{
	return e->failed == 0;
}

void emit_record(struct emit *e)
{
	e->format->record(e);
}

void emit_record_end(struct emit *e)
{
	e->format->record_end(e);
	if (e->terminal)
		flush(e);
	else
		emit_flush_full(e);
}

void emit_str(struct emit *e, const char *key, str value)
{
	e->format->value(e, key, &(struct emit_value){ EMIT_STRING, value, NULL, 0 });
}

void emit_marked(struct emit *e, const char *key, str value,
		 const struct emit_mark *marks, size_t n)
{
	e->format->value(e, key, &(struct emit_value){ EMIT_STRING, value, marks, n });
}

void emit_null(struct emit *e, const char *key)
{
	e->format->value(e, key, &(struct emit_value){ EMIT_NULL, STR(""), NULL, 0 });
}

void emit_known(struct emit *e, const char *key, str value)
{
	if (value.n > 0)
		emit_str(e, key, value);
	else
		emit_null(e, key);
}

static void emit_literal(struct emit *e, const char *key, const char *text)
{
	str s = { text, strlen(text) };

	e->format->value(e, key, &(struct emit_value){ EMIT_LITERAL, s, NULL, 0 });
}

void emit_bool(struct emit *e, const char *key, bool value)
{
	emit_literal(e, key, value ? "true" : "false");
}

void emit_uint(struct emit *e, const char *key, uint64_t value)
{
	char text[24];

	snprintf(text, sizeof(text), "%" PRIu64, value);
	emit_literal(e, key, text);
}

void emit_real(struct emit *e, const char *key, double value)
{
	char text[32];

	snprintf(text, sizeof(text), "%.6g", value);
	emit_literal(e, key, text);
}

void emit_object(struct emit *e, const char *key)
{
	e->format->open(e, key, '{');
}

void emit_object_end(struct emit *e)
{
	e->format->close(e, '}');
}

void emit_array(struct emit *e, const char *key)
{
	e->format->open(e, key, '[');
}

void emit_array_end(struct emit *e)
{
	e->format->close(e, ']');
}
