/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/tablerows.h"

#include "citation/cue.h"
#include "task/office.h"

#include <string.h>

/* Values of class taskcolumn. */
enum column { COLUMN_OTHER, COLUMN_TASK, COLUMN_OWNER, COLUMN_DUE };

enum {
	HEAD_BYTES = 120, /* of the head of a table */
	MAX_COLUMNS = 8,
	MAX_CELL_WORDS = 5, /* of a cell of the head */
};

/* What the column is whose name begins at token `i`, before token `end`. */
static enum column column_of(const struct lex *l, size_t i, size_t end)
{
	uint16_t value;

	for (size_t at = i; at < end && end - i <= MAX_CELL_WORDS; at++)
		if (cue_at(l, at, TABLE_TASK_COLUMN, &value) > 0)
			return (enum column)value;
	return COLUMN_OTHER;
}

/* The columns of the head of a table, 0 if the paragraph is none. */
static size_t columns_of(struct lex *l, const struct outline_para *p,
			 enum column columns[MAX_COLUMNS])
{
	size_t n = 0, first = 1;

	if (p->last != '\0' || p->end - p->start > HEAD_BYTES ||
	    memchr(l->text.p + p->start, '|', p->end - p->start) == NULL)
		return 0;
	lex_run(l, p->start, p->end);
	for (size_t i = 1; i <= l->n + 1 && n < MAX_COLUMNS; i++)
		if (i > l->n || lex_is(l, i, '|')) {
			columns[n++] = column_of(l, first, i);
			first = i + 1;
		}
	return n;
}

static bool has(const enum column *columns, size_t n, enum column kind)
{
	for (size_t k = 0; k < n; k++)
		if (columns[k] == kind)
			return true;
	return false;
}

bool tablerows_head(struct lex *l, const struct outline_para *p)
{
	enum column columns[MAX_COLUMNS];
	size_t n = columns_of(l, p, columns);

	return has(columns, n, COLUMN_TASK) &&
	       (has(columns, n, COLUMN_OWNER) || has(columns, n, COLUMN_DUE));
}

/* The cell `k` of the row text[start:end], empty if it has fewer; *n gets how many. */
static str cell_of(str text, size_t k, size_t *n)
{
	str cell, found = { "", 0 };

	for (*n = 0; text.n > 0 && str_cut(&text, '|', &cell); ++*n)
		if (*n == k)
			found = str_trim(cell);
	return found;
}

/* The name without its article. */
static str owner_of(struct lex *l, str cell)
{
	if (cell.n == 0)
		return cell;
	size_t start = (size_t)(cell.p - l->text.p);

	lex_run(l, start, start + cell.n);
	size_t first = office_article(l, 1);
	return l->t[1].kind == LEX_WORD && first <= l->n ? lex_slice(l, first, l->n + 1)
							 : (str){ "", 0 };
}

bool tablerows_find(struct listshape *f, size_t at)
{
	enum column columns[MAX_COLUMNS];
	size_t n = columns_of(f->l, &f->p[at], columns), owner = 0, cells;

	while (owner < n && columns[owner] != COLUMN_OWNER)
		owner++;
	f->n_items = 0;
	for (f->end = at + 1; f->end < f->n && f->n_items < LISTSHAPE_ITEMS; f->end++) {
		const struct outline_para *p = &f->p[f->end];
		str cell =
			cell_of(str_range(f->l->text, p->start, p->end), owner, &cells);

		if (cells == n + 1 && p->head.mark != ITEMHEAD_NONE) /* "1 | ..." */
			cell = cell_of(str_range(f->l->text, p->head.body, p->end), owner,
				       &cells);
		if (cells != n)
			break;
		f->items[f->n_items++] =
			(struct tasklist_item){ .start = p->start,
						.end = p->end,
						.body = p->head.body,
						.first = f->end + 1,
						.last = f->end + 1,
						.owner = owner_of(f->l, cell) };
	}
	return n > 0 && f->n_items > 0;
}
