/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/emit_format.h"

#include <string.h>

/* Bytes that `escape` turns into something else are written through it. */
static void put_escaped(struct emit *e, str cell, const char *special,
			void (*escape)(struct buf *, char))
{
	for (size_t i = 0; i < cell.n; i++) {
		if (cell.p[i] != '\0' && strchr(special, cell.p[i]) != NULL)
			escape(&e->out, cell.p[i]);
		else
			buf_put_char(&e->out, cell.p[i]);
		if (i % EMIT_PIECE == EMIT_PIECE - 1)
			emit_flush_full(e);
	}
}

/* ---- csv: RFC 4180 ---- */

static void double_quote(struct buf *out, char c)
{
	buf_put_char(out, c);
	buf_put_char(out, c);
}

static bool is_formula(str cell)
{
	return cell.n > 0 && memchr("=+-@\t\r", cell.p[0], 6) != NULL;
}

static bool needs_quotes(str cell)
{
	for (size_t i = 0; i < cell.n; i++)
		if (memchr("\",\r\n", cell.p[i], 4) != NULL)
			return true;
	return false;
}

static void put_csv(struct emit *e, str cell)
{
	bool harmless = e->options.excel && is_formula(cell);
	bool quoted = needs_quotes(cell);

	if (quoted)
		buf_put_char(&e->out, '"');
	if (harmless)
		buf_put_char(&e->out, '\'');
	put_escaped(e, cell, "\"", double_quote);
	if (quoted)
		buf_put_char(&e->out, '"');
}

static void start_csv(struct emit *e)
{
	if (e->options.excel)
		buf_put(&e->out, STR("\xEF\xBB\xBF"));
	for (const char *const *c = e->view->columns; *c != NULL; c++) {
		if (c != e->view->columns)
			buf_put_char(&e->out, ',');
		put_csv(e, str_of(*c));
	}
	buf_put(&e->out, STR("\r\n"));
}

static void end_csv(struct emit *e)
{
	for (const char *const *c = e->view->columns; *c != NULL; c++) {
		if (c != e->view->columns)
			buf_put_char(&e->out, ',');
		put_csv(e, emit_flat_find(e, str_of(*c)));
	}
	buf_put(&e->out, STR("\r\n"));
}

/* ---- tsv: tab, line ends and backslash are written as \t \n \r \\ ---- */

static void backslash(struct buf *out, char c)
{
	buf_put_char(out, '\\');
	buf_put_char(out, c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : '\\');
}

static void start_tsv(struct emit *e)
{
	for (const char *const *c = e->view->columns; *c != NULL; c++) {
		if (c != e->view->columns)
			buf_put_char(&e->out, '\t');
		buf_put(&e->out, str_of(*c));
	}
	buf_put_char(&e->out, '\n');
}

static void end_tsv(struct emit *e)
{
	for (const char *const *c = e->view->columns; *c != NULL; c++) {
		if (c != e->view->columns)
			buf_put_char(&e->out, '\t');
		put_escaped(e, emit_flat_find(e, str_of(*c)), "\t\n\r\\", backslash);
	}
	buf_put_char(&e->out, '\n');
}

/* ---- trec: columns parted by a blank; ids hold none ---- */

static void percent(struct buf *out, char c)
{
	buf_printf(out, "%%%02X", (unsigned char)c);
}

static void end_trec(struct emit *e)
{
	for (const char *const *c = e->view->trec; *c != NULL; c++) {
		if (c != e->view->trec)
			buf_put_char(&e->out, ' ');
		if (**c == '=')
			buf_put(&e->out, str_of(*c + 1));
		else
			put_escaped(e, emit_flat_find(e, str_of(*c)), " %\t\n\r",
				    percent);
	}
	buf_put_char(&e->out, '\n');
}

const struct emit_format emit_table_csv = {
	.name = "csv",
	.start = start_csv,
	.record = emit_flat_record,
	.record_end = end_csv,
	.value = emit_flat_value,
	.open = emit_flat_open,
	.close = emit_flat_close,
};

const struct emit_format emit_table_tsv = {
	.name = "tsv",
	.start = start_tsv,
	.record = emit_flat_record,
	.record_end = end_tsv,
	.value = emit_flat_value,
	.open = emit_flat_open,
	.close = emit_flat_close,
};

const struct emit_format emit_table_trec = {
	.name = "trec",
	.record = emit_flat_record,
	.record_end = end_trec,
	.value = emit_flat_value,
	.open = emit_flat_open,
	.close = emit_flat_close,
};
