/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/task.h"

#include "citation/cue.h"
#include "task/abroad.h"
#include "task/address.h"
#include "task/finder.h"
#include "task/firm.h"
#include "task/office.h"
#include "task/single.h"
#include "task/tasklist.h"
#include "text/sentence.h"

#include <string.h>

enum {
	MAX_DATE_LINE = 8,   /* bytes of "By 5 May:" besides the date */
	MAX_DEPTH = 3,       /* levels of lists beneath an item */
	HEAD_PARAGRAPHS = 4, /* in which minutes are told for such */
	MAX_LEADING = 3,     /* tokens of "were as follows" */
	HEAD_TOKENS = 30,    /* of each of them */
	HEADING_NOUN = 3,    /* of struct outline_para: "Implementation" */
};

static str heading_of(const struct finder *f, size_t start, size_t end)
{
	return str_range(f->context->text, start,
			 outline_trim(f->context->text, start, end));
}

/* The last sentence before the first item: "The plan has seven tasks:". */
static str announcer(const struct finder *f, size_t start, size_t end)
{
	struct sentence_iter it = { str_range(f->context->text, 0, end), start };
	struct sentence s = { .start = start, .end = end };

	while (sentence_next(&it, &s))
		;
	return heading_of(f, s.start, s.end);
}

/* The paragraph behind `k` and those with marks of another kind beneath it, before
 * `last`. */
static size_t level_end(const struct finder *f, size_t k, size_t last,
			enum itemhead_mark base)
{
	for (k++; k < last && base != ITEMHEAD_NONE; k++)
		if (f->p[k].head.mark == ITEMHEAD_NONE || f->p[k].head.mark == base)
			break;
	return k;
}

/* Sentences of which the first begins with an office that does something, and none goes
 * on with a verb alone: each is read by itself. */
static bool is_prose(struct finder *f, size_t k)
{
	const struct outline_para *p = &f->p[k];
	struct sentence_iter it = { str_range(f->context->text, 0, p->end), p->start };
	struct sentence s;
	struct taskpart part;

	if (p->head.mark != ITEMHEAD_NONE || !p->head.office || p->last != '.' ||
	    !sentence_next(&it, &s) || s.end >= p->end)
		return false;
	if (finder_read(f, TASKPART_BEHIND, s.start, s.end, &part) < ORDER_ACTS)
		return false;
	while (sentence_next(&it, &s))
		if (itemhead_at(&f->l, f->context->lang, s.start, s.end).verb)
			return false;
	return true;
}

/* The paragraphs beneath an item are tasks of a list of their own, whose actor is the
 * item where it is an office; so are those beneath them. */
static void add_beneath(struct finder *f, const struct tasklist_item *item,
			struct task parent, unsigned depth)
{
	str text = f->context->text;
	bool heads = item->first > 0 && f->p[item->first - 1].last == ':' &&
		     parent.actor.p >= text.p + parent.start &&
		     parent.actor.p <= text.p + parent.start + strlen("The ");
	bool owned = parent.actor.n > 0 &&
		     (heads || parent.actor.p == text.p + parent.start ||
		      parent.actor.p + parent.actor.n == text.p + parent.end);
	uint32_t n = 0;

	if (item->last == item->first)
		return;
	uint32_t number = ++f->n_lists;
	enum itemhead_mark base =
		depth < MAX_DEPTH ? f->p[item->first].head.mark : ITEMHEAD_NONE;
	struct tasklist_item child = { 0 };
	for (size_t k = item->first; k < item->last; k = child.last) {
		child.last = k + 1;
		if (f->context->lang != LANG_VI && is_prose(f, k)) {
			f->place = TASKPART_BEHIND;
			single_add(f, k, f->p[k].start, f->p[k].end);
			continue;
		}
		struct task *t = finder_add(f, f->p[k].head.body, f->p[k].end);
		struct taskpart part;

		t->list = number;
		t->index = ++n;
		t->parent_list = parent.list;
		t->parent_index = parent.index;
		t->ordered_by = parent.ordered_by;
		t->heading = heading_of(f, parent.start, parent.end);
		enum order order =
			finder_read(f, TASKPART_LISTED, t->start, t->end, &part);
		finder_fill(t, &part);
		if (owned && (t->actor.n == 0 || order >= ORDER_ASKS))
			t->actor = parent.actor;
		child.first = k + 1;
		child.last = level_end(f, k, item->last, base);
		add_beneath(f, &child, *t, depth + 1);
	}
}

/* "For the Department of Health:": the office that a heading is. */
static str headed_by(struct finder *f, const struct outline_para *p)
{
	size_t end;

	if (!p->head.owner || p->last != ':')
		return (str){ "", 0 };
	lex_run(&f->l, p->head.body, p->end);
	return office_at(&f->l, office_headed(&f->l, 1), f->context->lang, &end);
}

/* "... three recommendations to the trust:": the office for which the list is. */
static str addressed(struct finder *f, size_t start, size_t end)
{
	static const char *const preps[] = { "to", "for", NULL };
	const struct lex *l = &f->l;
	size_t behind, n;

	lex_run(&f->l, start, end);
	for (size_t i = 2; f->context->lang == LANG_EN && i < l->n; i++) {
		bool of = cue_word(l, i, "of") && cue_is(l, i - 1, TABLE_TASK_NOUN, &n);
		str office = of || cue_among(l, i, preps)
				     ? office_at(l, i + 1, LANG_EN, &behind)
				     : (str){ "", 0 };
		if (office.n > 0 && behind + MAX_LEADING >= l->n && lex_is(l, l->n, ':'))
			return office;
	}
	return (str){ "", 0 };
}

/* In a list that names offices before colons, what stands there is who acts. */
static void name_labels(struct finder *f, size_t first)
{
	struct task *tasks = f->tasks + first;
	size_t n = f->n_tasks - first;
	const char *text = f->context->text.p;
	size_t offices = 0;

	for (size_t k = 0; k < n; k++)
		offices += tasks[k].actor.p == text + tasks[k].start;
	for (size_t k = 0; k < n && 3 * offices >= n; k++) {
		struct task *t = &tasks[k];
		struct itemhead h =
			itemhead_at(&f->l, f->context->lang, t->start, t->end);
		const char *colon = memchr(text + t->start, ':', t->end - t->start);

		if (h.label && !(t->actor.p >= text + t->start && t->actor.p < colon))
			t->actor = str_trim(str_range(f->context->text, t->start,
						      (size_t)(colon - text)));
	}
}

/* "By 30 June 2026:": what leads to a list is by when. */
static bool is_date_line(const struct outline_para *p, const struct taskpart *all)
{
	return p->last == ':' && all->deadline_text.n > 0 &&
	       all->deadline_text.n + MAX_DATE_LINE > p->end - p->start;
}

static void add_list(struct finder *f, const struct tasklist *list)
{
	uint32_t number = ++f->n_lists;
	size_t first = f->n_tasks;
	const struct outline_para *p = &f->p[list->announcer];
	size_t lead_end = list->items[0].start < p->end ? list->items[0].start : p->end;
	struct taskpart all = { 0 }, part;
	bool gives = false;
	str heading = { "", 0 };

	if (lead_end > p->start) {
		enum order order =
			finder_read(f, TASKPART_ALONE, list->lead, lead_end, &all);

		gives = order >= ORDER_ASKS;
		if (!gives && list->lead > p->start)
			gives = finder_read(f, TASKPART_ALONE, p->start, lead_end,
					    &all) >= ORDER_ASKS;
		heading = announcer(f, p->start, lead_end);
		str office = gives ? all.actor : headed_by(f, p);
		if (office.n == 0)
			office = addressed(f, list->lead, lead_end);
		gives |= office.n > 0;
		all.actor = office;
	}
	bool bodies = tasklist_of_bodies(&f->l, f->context->lang, list);
	str order_id = mandate_of(&f->mandate, &f->l, p->start, lead_end, true,
				  p->noun == HEADING_NOUN);
	for (size_t i = 0; i < list->n; i++) {
		struct task *t = finder_add(f, list->items[i].body, list->items[i].end);

		t->list = number;
		t->index = (uint32_t)i + 1;
		t->announced = list->announced;
		t->ordered_by = order_id;
		t->heading = heading;
		finder_read(f, TASKPART_LISTED, t->start, t->end, &part);
		finder_fill(t, &part);
		if (t->deadline.n == 0 && is_date_line(p, &all)) {
			t->deadline = all.deadline;
			t->deadline_text = all.deadline_text;
		}
		if (gives && (t->actor.n == 0 || part.directed ||
			      (!bodies && t->actor.n == t->end - t->start)))
			t->actor = all.actor;
		if (list->items[i].owner.n > 0)
			t->actor = list->items[i].owner;
		add_beneath(f, &list->items[i], *t, 1);
	}
	name_labels(f, first);
}

/* The lists of paragraph `at` and the assignments around them; returns the paragraph
 * behind. */
static size_t add_all(struct finder *f, size_t at, const struct tasklist **next,
		      const struct tasklist *end)
{
	const struct itemhead *head = &f->p[at].head;
	size_t from = head->mark == ITEMHEAD_ORDINAL ? f->p[at].start : head->body;

	for (; *next < end && (*next)->announcer == at; ++*next) {
		const struct tasklist *list = *next;

		if (list->lead > from)
			single_add(f, at, from, list->lead);
		add_list(f, list);
		f->place = TASKPART_BEHIND;
		f->gap = 0;
		from = list->stop;
		if (list->end > at) {
			++*next;
			return list->end;
		}
	}
	if (from < f->p[at].end)
		single_add(f, at, from, f->p[at].end);
	if (at > 0 && f->p[at].noun == HEADING_NOUN)
		f->place = TASKPART_BEHIND;
	return at + 1;
}

static size_t longest_line(str text)
{
	size_t longest = 0;
	str line;

	while (text.n > 0 && str_cut(&text, '\n', &line))
		longest = line.n > longest ? line.n : longest;
	return longest;
}

/* "Minutes of ...", "Apologies: ..." stand at the head of the text: who will do what was
 * agreed. */
static bool is_minutes(struct finder *f)
{
	uint16_t value;

	for (size_t k = 0; k < f->n && k < HEAD_PARAGRAPHS && f->context->lang == LANG_EN;
	     k++) {
		lex_run(&f->l, f->p[k].start, f->p[k].end);
		for (size_t i = 1; i <= f->l.n && i < HEAD_TOKENS; i++)
			if (cue_at(&f->l, i, TABLE_TASK_WORD, &value) > 0 &&
			    value == CUE_TASK_MINUTES)
				return true;
	}
	return false;
}

/* Where what stands near no task does: minutes tell who will do what, news of a document
 * what must be done. */
static enum taskpart_place place_far(struct finder *f)
{
	if (is_minutes(f))
		return TASKPART_BEHIND;
	return f->context->lang == LANG_EN && f->mandate.lead != NULL ? TASKPART_NEAR
								      : TASKPART_ALONE;
}

size_t task_find(struct arena *a, const struct task_context *context, struct task **out)
{
	struct finder f = { .a = a,
			    .context = context,
			    .now = due_now_of(context->published) };
	struct outline_para *p;
	struct tasklist *lists;

	size_t room = longest_line(context->text);
	f.l = lex_new(a, context->text, room < OUTLINE_READ ? room : OUTLINE_READ);
	f.n = outline_read(a, &f.l, context->lang, &p);
	f.p = p;
	f.mandate = mandate_new(a, &f.l, context->lang, context->cites, context->n_cites,
				p, f.n);
	f.addressee = address_find(&f.l, context->lang, p, f.n);
	f.far = f.place = place_far(&f);
	size_t n_lists = tasklist_find(a, &f.l, context->lang, p, f.n, &lists);
	const struct tasklist *next = lists;
	for (size_t at = 0; at < f.n;)
		at = add_all(&f, at, &next, lists + n_lists);
	*out = f.tasks;
	if (f.n_tasks > 0 && context->lang == LANG_VI && abroad_is(context->text))
		return 0;
	if (f.n_tasks > 0 && context->lang == LANG_FR && firm_is(context->text))
		return 0;
	return f.n_tasks;
}
