/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/listshape.h"

#include "task/heading.h"
#include "task/inlinelist.h"
#include "task/office.h"

#include <string.h>

enum {
	MAX_BENEATH = 12, /* paragraphs under one numbered item */
	MAX_MARKED = 60,  /* the same, where all of them have marks of their own */
	MIN_COUNTED = 3,  /* unmarked paragraphs that a count makes a list */
};

static struct tasklist_item item_of(const struct outline_para *p, size_t at)
{
	return (struct tasklist_item){ .start = p[at].start,
				       .end = p[at].end,
				       .body = p[at].head.body,
				       .first = at + 1,
				       .last = at + 1 };
}

static void add(struct listshape *f, struct tasklist_item item)
{
	if (f->n_items < LISTSHAPE_ITEMS)
		f->items[f->n_items++] = item;
}

/* ---- numbered paragraphs ---- */

/* "II. ...": no list goes on over a section. */
static bool is_section(const struct listshape *f, size_t k)
{
	const struct outline_para *p = &f->p[k];

	return p->head.mark == ITEMHEAD_ROMAN &&
	       strchr("IVX", f->l->text.p[p->start]) != NULL;
}

/* The next paragraph that goes on with the numbering; f->n if there is none near. */
static size_t next_item(const struct listshape *f, size_t at,
			const struct itemhead *first, unsigned number)
{
	size_t reach = first->mark == ITEMHEAD_BULLET ? 1 : MAX_BENEATH + 1;
	bool marked = first->mark != ITEMHEAD_BULLET;

	for (size_t k = at + 1;
	     k < f->n && (k <= at + reach || (marked && k <= at + MAX_MARKED)); k++) {
		if (itemhead_follows(&f->p[k].head, first, number))
			return k;
		if (first->mark != ITEMHEAD_ROMAN && is_section(f, k))
			break;
		marked = marked && f->p[k].head.mark != ITEMHEAD_NONE;
		if (f->p[k].noun == 1 && f->p[k].last == ':')
			break;
	}
	return f->n;
}

/* What stands under the last item: bullets, letters and what is beneath them, while they
 * last. */
static size_t beneath_last(const struct listshape *f, size_t at,
			   const struct itemhead *first)
{
	size_t k = at + 1;

	if (first->mark == ITEMHEAD_BULLET || k >= f->n ||
	    f->p[k].head.number >= ITEMHEAD_NEXT)
		return k;
	while (k < f->n && f->p[k].head.mark != ITEMHEAD_NONE &&
	       f->p[k].head.mark != ITEMHEAD_ORDINAL && f->p[k].head.mark != first->mark)
		k++;
	return k;
}

bool listshape_numbered(struct listshape *f, size_t at)
{
	f->n_items = 0;
	if (at >= f->n)
		return false;
	const struct itemhead *first = &f->p[at].head;
	unsigned number = first->number;
	if (first->mark == ITEMHEAD_NONE ||
	    (first->mark != ITEMHEAD_BULLET && number != 1))
		return false;
	while (at < f->n && f->n_items < LISTSHAPE_ITEMS) {
		struct tasklist_item item = item_of(f->p, at);
		size_t next = next_item(f, at, first, number);

		item.last = next < f->n ? next : beneath_last(f, at, first);
		f->end = item.last;
		add(f, item);
		number = next < f->n && f->p[next].head.number < ITEMHEAD_NEXT
				 ? f->p[next].head.number
				 : number + 1;
		at = next;
	}
	return f->n_items >= 2;
}

/* The line is the name of an office. */
static bool is_body_line(struct listshape *f, const struct outline_para *p)
{
	size_t end;

	if (!p->head.office || p->head.mark != ITEMHEAD_NONE ||
	    (p->last != '\0' && p->last != ':') || p->end - p->start > f->l->size)
		return false;
	lex_run(f->l, p->start, p->end);
	office_at(f->l, office_headed(f->l, 1), f->lang, &end);
	return end != 0 && end + (p->last == ':') > f->l->n;
}

bool listshape_bodies(struct listshape *f, size_t at)
{
	f->n_items = 0;
	while (at < f->n && f->n_items < LISTSHAPE_ITEMS && is_body_line(f, &f->p[at])) {
		struct tasklist_item item = item_of(f->p, at);

		item.first = ++at;
		while (at < f->n && (f->p[at].head.mark != ITEMHEAD_NONE ||
				     (f->p[at].head.verb && !f->p[at].head.office)))
			at++;
		item.last = at;
		if (item.first == item.last)
			return false;
		add(f, item);
	}
	f->end = at;
	return f->n_items >= 2;
}

/* ---- paragraphs without marks ---- */

static bool goes_on(const struct outline_para *p, size_t at, size_t first)
{
	bool article = p[at].head.body > p[at].start; /* of a decision */

	if (p[at].head.mark != ITEMHEAD_NONE || p[at].last == ':' || article)
		return false;
	return p[at].head.label || p[at].head.verb || p[at].head.owner ||
	       p[at].head.acts || p[at].last == ';' ||
	       (at > first && (p[at - 1].last == ';' ||
			       (p[at].head.office && p[at].last == p[at - 1].last)));
}

/* Behind items that all begin with verbs, sentences about offices are no item. */
static bool is_told_behind(struct listshape *f, size_t at, size_t verbs)
{
	const struct outline_para *p = &f->p[at];

	return f->n_items >= 2 && verbs == f->n_items && p->head.office &&
	       !p->head.verb && p[-1].last == '.' &&
	       inlinelist_sentence(f->l, p->start, p->end, p->start).end < p->end;
}

bool listshape_run(struct listshape *f, size_t at, unsigned count)
{
	size_t first = at, semicolons = 0, verbs = 0;

	f->n_items = 0;
	for (; at < f->n && goes_on(f->p, at, first) && f->n_items < LISTSHAPE_ITEMS;
	     at++) {
		if (count <= f->n_items && is_told_behind(f, at, verbs))
			break;
		verbs += f->p[at].head.verb;
		add(f, item_of(f->p, at));
		semicolons += f->p[at].last == ';';
		if (f->p[at].last == '.' && semicolons > 0 &&
		    semicolons >= f->n_items - 1) {
			at++;
			break;
		}
		if (count > 0 && f->n_items == count && f->p[at].last != ';') {
			at++;
			break;
		}
	}
	f->end = at;
	return f->n_items >= 2;
}

/* Makes room for one more item after `k`. */
static void split(struct listshape *f, size_t k, size_t at)
{
	size_t body = at + 1;
	const char *text = f->l->text.p;

	while (body < f->items[k].end && (text[body] == ' ' || text[body] == '\t'))
		body++;
	memmove(&f->items[k + 2], &f->items[k + 1],
		(f->n_items - k - 1) * sizeof(*f->items));
	f->items[k + 1] = f->items[k];
	f->items[k + 1].start = f->items[k + 1].body = body;
	f->items[k].end = at + 1;
	f->items[k].last = f->items[k].first;
	f->n_items++;
}

/* The first ";" of item `k` behind which a verb begins, 0 if there is none. */
static size_t split_place(struct listshape *f, size_t k)
{
	const struct tasklist_item *item = &f->items[k];

	for (size_t at = item->body; at + 1 < item->end; at++) {
		if (f->l->text.p[at] != ';')
			continue;
		size_t next = at + 1;
		while (next < item->end && f->l->text.p[next] == ' ')
			next++;
		if (itemhead_at(f->l, f->lang, next, item->end).verb)
			return at;
	}
	return 0;
}

/* Fewer paragraphs than tasks: the last ones that hold two are cut, to meet the count. */
void listshape_split(struct listshape *f, unsigned count)
{
	for (size_t k = f->n_items;
	     k > 0 && f->n_items < count && f->n_items < LISTSHAPE_ITEMS; k--) {
		size_t at = split_place(f, k - 1);

		if (at != 0)
			split(f, k - 1, at);
	}
}

bool listshape_headings(struct listshape *f, size_t first, unsigned count)
{
	size_t places[LISTSHAPE_ITEMS];

	f->n_items = 0;
	if (count > LISTSHAPE_ITEMS)
		return false;
	size_t n = heading_find(f->p, f->n, first, count, places, &f->end);
	for (size_t k = 0; k < n; k++) {
		struct tasklist_item item = item_of(f->p, places[k]);

		item.last = k + 1 < n ? places[k + 1] : f->end;
		add(f, item);
	}
	return n >= 2;
}

/* As many unmarked paragraphs as were announced, most of which begin with verbs. */
bool listshape_counted(struct listshape *f, size_t at, unsigned count)
{
	size_t verbs = 0;

	f->n_items = 0;
	if (count < MIN_COUNTED || count > LISTSHAPE_ITEMS || at + count > f->n)
		return false;
	for (f->end = at; f->end < at + count; f->end++) {
		const struct outline_para *p = &f->p[f->end];

		if (p->head.mark != ITEMHEAD_NONE || p->last == ':')
			return false;
		verbs += p->head.verb;
		add(f, item_of(f->p, f->end));
	}
	return f->p[f->end - 1].head.verb && 3 * verbs >= 2 * count;
}

/* A list behind byte `at` of the paragraph. */
bool listshape_inline(struct listshape *f, size_t para, size_t at)
{
	const struct outline_para *p = &f->p[para];

	f->end = para;
	f->n_items = 0;
	if (at >= p->start && p->end - at <= OUTLINE_READ)
		f->n_items = inlinelist_find(f->l, f->lang, at, p->end, f->items,
					     LISTSHAPE_ITEMS);
	return f->n_items > 0;
}

bool listshape_unmarked(struct listshape *f, size_t para, size_t colon, unsigned count)
{
	const struct outline_para *p = &f->p[para];

	f->end = para;
	f->n_items = 0;
	if (colon > 0 && colon < p->end && p->end - colon <= OUTLINE_READ)
		f->n_items = inlinelist_unmarked(f->l, f->lang, colon, p->end, count,
						 f->items, LISTSHAPE_ITEMS);
	return f->n_items > 0;
}
