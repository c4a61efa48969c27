/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/teams.h"

#include "citation/cue.h"
#include "task/office.h"

enum {
	TITLE_BYTES = 70, /* of the line that names an office */
};

/* A short line that begins large, with no verb and no mark but ":" at its end. */
static bool is_title(const struct listshape *f, size_t k)
{
	const struct outline_para *p = &f->p[k];
	char c = f->l->text.p[p->head.body];

	return p->end - p->start < TITLE_BYTES && (p->last == '\0' || p->last == ':') &&
	       !p->head.verb && !p->head.noun && c >= 'A' && c <= 'Z' &&
	       (p->head.mark == ITEMHEAD_NONE || p->head.mark == ITEMHEAD_DECIMAL ||
		p->head.mark == ITEMHEAD_ROMAN);
}

/* What is to be done: a verb begins it, behind a mark or none. */
static bool is_task(const struct listshape *f, size_t k)
{
	return f->p[k].head.verb && f->p[k].last != ':';
}

/* The name of the line, and whether it is known for an office: its last word is a head,
 * or all of it one name. */
static str name_of(struct listshape *f, size_t k, bool *known)
{
	const struct outline_para *p = &f->p[k];
	struct lex *l = f->l;
	size_t end, n;

	lex_run(l, p->head.body, p->end);
	size_t last = l->n - lex_is(l, l->n, ':'), first = office_article(l, 1);

	office_at(l, 1, f->lang, &end);
	*known = end == last + 1 || cue_is(l, last, TABLE_BODY_HEAD, &n);
	return first <= last ? lex_slice(l, first, last + 1) : (str){ "", 0 };
}

bool teams_find(struct listshape *f, size_t at)
{
	size_t n_known = 0;

	f->n_items = 0;
	while (f->lang == LANG_EN && at + 1 < f->n && f->n_items < LISTSHAPE_ITEMS &&
	       is_title(f, at) && is_task(f, at + 1)) {
		size_t end = at + 1;
		bool known;
		str name = name_of(f, at, &known);

		while (end < f->n && is_task(f, end))
			end++;
		f->items[f->n_items++] =
			(struct tasklist_item){ .start = f->p[at].start,
						.end = f->p[at].end,
						.body = f->p[at].head.body,
						.first = at + 1,
						.last = end,
						.owner = name };
		n_known += known;
		at = f->end = end;
	}
	return f->n_items >= 2 && n_known == f->n_items;
}
