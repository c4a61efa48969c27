/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/emit_format.h"

#include <string.h>

/* SGR codes (ECMA-48) of the styles that a line of a view may name. */
static const struct style {
	const char *name, *code;
} styles[] = {
	{ "bold", "1" },    { "dim", "2" },   { "green", "32" },
	{ "yellow", "33" }, { "cyan", "36" },
};

static const char *style_code(str name)
{
	for (size_t i = 0; i < sizeof(styles) / sizeof(*styles); i++)
		if (str_eq((str){ styles[i].name, strlen(styles[i].name) }, name))
			return styles[i].code;
	return NULL;
}

/* One {name} or {name:style}. Returns false where the field is empty. */
static bool put_field(struct emit *e, str inside)
{
	str name, style = STR("");

	if (str_cut(&inside, ':', &name))
		str_cut(&inside, ':', &style);
	const char *code = e->options.color ? style_code(style) : NULL;
	str value = emit_flat_find(e, name);
	if (value.n == 0)
		return false;
	if (code != NULL)
		buf_printf(&e->out, "\033[%sm", code);
	buf_put(&e->out, value);
	if (code != NULL)
		buf_put(&e->out, STR("\033[0m"));
	return true;
}

static void put_line(struct emit *e, const char *line)
{
	size_t begin = e->out.n, n_fields = 0, n_filled = 0;

	for (const char *at = line; *at != '\0';) {
		const char *end = *at == '{' ? strchr(at, '}') : NULL;
		if (end == NULL) {
			buf_put_char(&e->out, *at++);
			continue;
		}
		n_fields++;
		n_filled += put_field(e, (str){ at + 1, (size_t)(end - at - 1) });
		at = end + 1;
	}
	while (e->out.n > begin && e->out.p[e->out.n - 1] == ' ')
		e->out.n--; /* the last fields were empty */
	if (n_fields > 0 && n_filled == 0)
		e->out.n = begin;
	else
		buf_put_char(&e->out, '\n');
}

static void end_text(struct emit *e)
{
	for (const char *const *line = e->view->lines; *line != NULL; line++)
		put_line(e, *line);
}

const struct emit_format emit_text_lines = {
	.name = "text",
	.record = emit_flat_record,
	.record_end = end_text,
	.value = emit_flat_value,
	.open = emit_flat_open,
	.close = emit_flat_close,
};
