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
		if (str_eq(str_of(styles[i].name), name))
			return styles[i].code;
	return NULL;
}

/* Where a line finds its fields: in the record, or among the members of an object. */
struct place {
	bool object;
	size_t begin, end; /* the members */
};

static const struct emit_field *find(struct emit *e, const struct place *place, str name)
{
	if (!place->object)
		return emit_flat_field(e, name);
	for (size_t i = place->begin; i < place->end; i++)
		if (emit_flat_is(e, &e->fields[i], name))
			return &e->fields[i];
	return NULL;
}

static void put_value(struct emit *e, const struct emit_field *f)
{
	for (str rest = f->lent; rest.n > 0; emit_flush_full(e))
		emit_flat_clean(e, &e->out, emit_next_piece(&rest));
	if (f->value_n > 0)
		buf_put(&e->out, (str){ e->values.p + f->value, f->value_n });
}

/* One {name} or {name:style}; {.name} puts a dot before it. Returns false where the field
 * is empty. */
static bool put_field(struct emit *e, const struct place *place, str inside)
{
	str name, style = STR("");
	bool dot = str_starts(inside, STR("."));

	inside = str_range(inside, dot, inside.n);
	if (str_cut(&inside, ':', &name))
		str_cut(&inside, ':', &style);
	const char *code = e->options.color ? style_code(style) : NULL;
	const struct emit_field *f = find(e, place, name);
	if (f == NULL || (f->value_n == 0 && f->lent.n == 0))
		return false;
	if (dot)
		buf_put_char(&e->out, '.');
	if (code != NULL)
		buf_printf(&e->out, "\033[%sm", code);
	put_value(e, f);
	if (code != NULL)
		buf_put(&e->out, STR("\033[0m"));
	return true;
}

static bool ends_in_blank(const struct emit *e, size_t begin)
{
	return e->out.n == begin || e->out.p[e->out.n - 1] == ' ';
}

static void put_line(struct emit *e, const struct place *place, const char *line)
{
	size_t begin = e->out.n, n_fields = 0, n_filled = 0;

	for (const char *at = line; *at != '\0';) {
		const char *end = *at == '{' ? strchr(at, '}') : NULL;
		if (end == NULL) {
			buf_put_char(&e->out, *at++);
			continue;
		}
		bool filled =
			put_field(e, place, (str){ at + 1, (size_t)(end - at - 1) });
		n_fields++;
		n_filled += filled;
		at = end + 1;
		if (!filled && *at == ' ' && ends_in_blank(e, begin))
			at += strspn(at, " "); /* one gap, not two */
	}
	while (e->out.n > begin && e->out.p[e->out.n - 1] == ' ')
		e->out.n--; /* the last fields were empty */
	if (n_fields > 0 && n_filled == 0)
		e->out.n = begin;
	else
		buf_put_char(&e->out, '\n');
}

/* "[array]line": once for each object in the array. */
static void put_elements(struct emit *e, const char *line)
{
	const char *end = strchr(line, ']');
	const struct emit_field *array =
		emit_flat_field(e, (str){ line + 1, (size_t)(end - line - 1) });
	struct place place = { .object = true };

	if (array == NULL)
		return;
	place.end = (size_t)(array - e->fields) + 1;
	for (size_t number = 1; number <= array->n_objects; number++) {
		place.begin = place.end;
		while (place.end < e->n_fields && e->fields[place.end].object == number)
			place.end++;
		put_line(e, &place, end + 1);
	}
}

static void end_text(struct emit *e)
{
	static const struct place record;

	for (const char *const *line = e->view->lines; *line != NULL; line++) {
		if (**line == '[')
			put_elements(e, *line);
		else
			put_line(e, &record, *line);
	}
}

const struct emit_format emit_text_lines = {
	.name = "text",
	.record = emit_flat_record,
	.record_end = end_text,
	.value = emit_flat_value,
	.open = emit_flat_open,
	.close = emit_flat_close,
};
