/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/tasklist.h"

#include "citation/cue.h"
#include "task/inlinelist.h"
#include "task/listshape.h"
#include "task/listtalk.h"
#include "task/operative.h"
#include "task/tablerows.h"
#include "task/teams.h"

#include <string.h>

enum {
	SHORT_LEAD = 40, /* bytes of "Cụ thể như sau:", behind what gives the work */
	MAX_DATE_LINE = 40, /* bytes of "By 30 June 2026:" */
	LONG_LEAD = 600,    /* bytes before a list in which what leads to it stands */
};

/* How many items of a list begin in each way. */
struct signs {
	size_t verbs, does, acts, owners;
};

static struct signs signs_of(struct listshape *f)
{
	struct signs s = { 0 };

	for (size_t k = 0; k < f->n_items; k++) {
		struct itemhead h =
			itemhead_at(f->l, f->lang, f->items[k].start, f->items[k].end);

		s.verbs += h.verb;
		s.does += itemhead_does(&h) || h.label;
		s.acts += h.acts || h.owner;
		s.owners += h.owner;
	}
	return s;
}

/* Weaker nouns must lead over to something; a headline with one does not. */
static bool is_announcer(const struct outline_para *p)
{
	if (p->noun == 3)
		return true;
	if (p->noun == 2 && p->last != ':' && p->last != '.' && p->colon == 0)
		return false;
	return p->noun != 0 &&
	       (p->count > 0 || p->announces || p->last == ':' || p->colon > 0);
}

/* All items have paragraphs beneath them. */
static bool are_headings(const struct listshape *f)
{
	for (size_t k = 0; k < f->n_items; k++)
		if (f->items[k].first == f->items[k].last)
			return false;
	return true;
}

/* Beneath most of the headings stands what tasks begin with. */
static bool lead_to_tasks(const struct listshape *f)
{
	size_t does = 0;

	for (size_t k = 0; k < f->n_items; k++)
		does += f->items[k].first < f->items[k].last &&
			itemhead_does(&f->p[f->items[k].first].head);
	return does == f->n_items;
}

/* The items of a list are what its announcer says, not a talk about it. */
static bool are_tasks(struct listshape *f, const struct outline_para *p)
{
	struct signs s = signs_of(f);

	bool counted = p->count == f->n_items;

	if (p->noun == 3 || (p->gives && p->last == ':') ||
	    (counted && (are_headings(f) || (p->noun == 1 && p->last == ':'))))
		return true;
	if (p->noun == 1 && lead_to_tasks(f))
		return true;
	return p->noun == 1 ? 3 * s.does >= f->n_items : 2 * s.does >= f->n_items;
}

static bool try_announced_run(struct listshape *f, size_t at)
{
	if (!listshape_run(f, at + 1, f->p[at].count) ||
	    2 * signs_of(f).does < f->n_items)
		return false;
	listshape_split(f, f->p[at].count);
	return true;
}

/* The first item stands in the sentence that announces it or the next one. */
static bool is_near(const struct listshape *f, const struct outline_para *p)
{
	size_t end = inlinelist_sentence(f->l, p->start, p->end, p->at).end;
	size_t first = f->items[0].start;

	return first <= p->at + LONG_LEAD &&
	       inlinelist_sentence(f->l, p->start, p->end, first).start <= end + 1;
}

/* The head of a table stands at paragraph `at`, and its rows beneath. */
static bool try_table(struct listshape *f, size_t at)
{
	return at < f->n && tablerows_head(f->l, &f->p[at]) && tablerows_find(f, at);
}

static bool try_announced(struct listshape *f, size_t at)
{
	const struct outline_para *p = &f->p[at];

	if (try_table(f, at + 1) || teams_find(f, at + 1))
		return true;
	if (listshape_numbered(f, at + 1))
		return are_tasks(f, p);
	if (listshape_bodies(f, at + 1))
		return true;
	if (listshape_inline(f, at, p->at) && is_near(f, p))
		return 3 * signs_of(f).does >= (p->noun == 1 ? 1 : 2) * f->n_items;
	if (listshape_unmarked(f, at, p->colon, p->count))
		return true;
	if (p->noun != 2 && listshape_headings(f, at + 1, p->count))
		return true;
	bool run = try_announced_run(f, at);
	if (run && f->n_items >= p->count)
		return true;
	if (listshape_counted(f, at + 1, p->count) || (run && try_announced_run(f, at)))
		return true;
	bool next = at + 1 < f->n && listshape_inline(f, at + 1, f->p[at + 1].start) &&
		    f->items[0].start == f->p[at + 1].start;
	f->end = at + 2;
	return next && 2 * signs_of(f).does >= f->n_items;
}

/* The byte behind the first colon of the paragraph after `from`, 0 if there is none. */
static size_t colon_of(const struct listshape *f, const struct outline_para *p,
		       size_t from)
{
	const char *text = f->l->text.p;
	const char *colon = memchr(text + from, ':', p->end - from);

	return colon != NULL ? (size_t)(colon - text) + 1 : 0;
}

/* The paragraph and what follows are a list by itself: ordinals that all begin with
 * verbs, offices each with what it does. */
static bool try_itself(struct listshape *f, size_t at)
{
	const struct outline_para *p = &f->p[at];

	if (p->head.mark != ITEMHEAD_NONE && listshape_numbered(f, at)) {
		struct signs s = signs_of(f);

		return s.acts == f->n_items ||
		       (p->head.mark == ITEMHEAD_ORDINAL && s.verbs == f->n_items);
	}
	return p->head.owner && listshape_run(f, at, 0) &&
	       signs_of(f).owners == f->n_items;
}

/* What was found in the paragraph is told near its words of giving, and counts: "to begin
 * with" and "moreover" alone make no list. */
static bool is_told(struct listshape *f, const struct outline_para *p, size_t from)
{
	size_t first = f->items[0].start;
	size_t lead = first > from ? first - 1 : first;
	struct itemhead second =
		itemhead_at(f->l, f->lang, f->items[1].start, f->items[1].end);

	lead = inlinelist_sentence(f->l, from, p->end, lead).start;
	if (first - lead < SHORT_LEAD && lead > from + 1)
		lead = inlinelist_sentence(f->l, from, p->end, lead - 2).start;
	if (first - lead > LONG_LEAD)
		lead = first - LONG_LEAD;
	bool gives = lead < first ? outline_gives(p, lead, first)
				  : outline_gives(p, lead, f->items[0].end);

	return gives && (f->n_items > 2 || second.number < ITEMHEAD_NEXT);
}

/* "By 30 June 2026:" */
static bool is_date_line(struct listshape *f, const struct outline_para *p)
{
	uint16_t value;

	if (p->cues == 0 || p->end - p->start > MAX_DATE_LINE)
		return false;
	lex_run(f->l, p->start, p->end);
	return cue_at(f->l, 1, TABLE_DUE, &value) > 0 && value != CUE_DUE_WEAK &&
	       value != CUE_DUE_AT;
}

/* Lists that nothing announces: what follows "The ministry asks the communes:", what is
 * numbered behind such words. */
static bool try_bare(struct listshape *f, size_t at, size_t from)
{
	const struct outline_para *p = &f->p[at];
	bool leads = from == p->start && p->last == ':';

	if (from == p->start && (try_table(f, at) || teams_find(f, at)))
		return true;
	if (from == p->start && p->head.mark != ITEMHEAD_NONE && try_itself(f, at))
		return true; /* "1. The Ministry of Finance shall:", "a) ..." beneath */
	if (leads && (listshape_numbered(f, at + 1) || listshape_run(f, at + 1, 0))) {
		struct signs s = signs_of(f);

		if (operative_gives(f))
			return true;
		if (p->gives ? 2 * s.does >= f->n_items
			     : s.acts == f->n_items ||
				       (p->head.office && s.verbs == f->n_items) ||
				       (is_date_line(f, p) && s.verbs == f->n_items) ||
				       (p->head.owner && 3 * s.verbs >= 2 * f->n_items))
			return true;
	}
	if (from == p->start && try_itself(f, at))
		return true;
	size_t colon = colon_of(f, p, from);

	str rest = str_range(f->l->text, from, p->end);
	bool parts = memchr(rest.p, ';', rest.n) != NULL;
	bool brackets = memchr(rest.p, ')', rest.n) != NULL;

	if (p->gives ? !parts && !brackets && colon == 0 : !parts || colon == 0)
		return false;
	if (!listshape_inline(f, at, from))
		return listshape_unmarked(f, at, colon, 0);
	struct signs s = signs_of(f);
	if (!p->gives)
		return s.acts == f->n_items;
	return 3 * s.does >= 2 * f->n_items && is_told(f, p, from);
}

static bool try_at(struct listshape *f, size_t at, size_t from, bool *announced)
{
	*announced =
		from == f->p[at].start && is_announcer(&f->p[at]) && try_announced(f, at);
	return (*announced || try_bare(f, at, from)) && !listtalk_is(f, at, from) &&
	       operative_drop(f);
}

/* The list that was found, of the paragraph `at`, behind its byte `from`. */
static struct tasklist list_of(const struct listshape *f, size_t at, size_t from,
			       bool announced)
{
	const struct outline_para *p = &f->p[at];
	const struct tasklist_item *last = &f->items[f->n_items - 1];
	size_t first = f->items[0].start;
	size_t lead = first >= p->end ? p->end - 1 : first;
	struct tasklist list = { .announcer = at,
				 .announced = announced ? p->count : 0,
				 .end = f->end,
				 .stop = f->end == at ? last->end : p->end,
				 .items = arena_make(f->a, f->n_items,
						     struct tasklist_item),
				 .n = f->n_items };

	list.lead = inlinelist_sentence(f->l, from, p->end, lead).start;
	memcpy(list.items, f->items, f->n_items * sizeof(*f->items));
	return list;
}

size_t tasklist_find(struct arena *a, struct lex *l, enum lang lang,
		     const struct outline_para *p, size_t n, struct tasklist **out)
{
	struct listshape f = { .a = a, .l = l, .lang = lang, .p = p, .n = n };
	size_t n_lists = 0, room = 0;
	bool announced;

	*out = NULL;
	for (size_t at = 0, next; at < n; at = next) {
		size_t from = p[at].start;

		for (next = at + 1;
		     from < p[at].end && try_at(&f, at, from, &announced);) {
			*out = arena_room(a, *out, n_lists, 1, &room, struct tasklist);
			struct tasklist list = list_of(&f, at, from, announced);

			(*out)[n_lists++] = list;
			from = list.end > at ? p[at].end : list.stop;
			next = list.end > at ? list.end : next;
		}
	}
	return n_lists;
}

bool tasklist_of_bodies(struct lex *l, enum lang lang, const struct tasklist *list)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++)
		n += itemhead_at(l, lang, list->items[i].body, list->items[i].end).office;
	return 2 * n > list->n;
}
