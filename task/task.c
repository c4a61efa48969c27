/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/task.h"

#include <string.h>

#include "citation/cue.h"
#include "citation/lex.h"
#include "task/abroad.h"
#include "task/code.h"
#include "task/mandate.h"
#include "task/office.h"
#include "task/outline.h"
#include "task/past.h"
#include "task/tasklist.h"
#include "task/taskpart.h"
#include "text/sentence.h"

enum { HEADING_NOUN = 3 };     /* of struct outline_para: "Implementation" */
enum { MAX_GAP = 1 };          /* sentences between tasks that are none */
enum { HEADLINE_BYTES = 150 }; /* a paragraph this short without a final mark */

struct finder {
	struct arena *a;
	struct lex l;
	const struct task_context *context;
	struct due_now now; /* of the article */
	unsigned year;      /* of which it tells */
	const struct outline_para *p;
	size_t n;
	struct task *tasks;
	size_t n_tasks, room;
	uint32_t n_lists;
	struct mandate mandate;
	enum taskpart_place place; /* of what comes next */
	unsigned gap;              /* sentences behind the last task */
	unsigned last_year;        /* of the last date before, 0 if there is none */
	enum { NOT_ASKED, CODE, NO_CODE } code; /* whether the text is a body of rules */
};

/* Looked for once, where something was found that it would forbid. */
static bool is_code(struct finder *f)
{
	if (f->code == NOT_ASKED)
		f->code = code_is(f->context->text) ? CODE : NO_CODE;
	return f->code == CODE;
}

static struct task *add(struct finder *f, size_t start, size_t end)
{
	end = outline_trim(f->context->text, start, end);
	f->tasks = arena_room(f->a, f->tasks, f->n_tasks, 1, &f->room, struct task);
	struct task *t = &f->tasks[f->n_tasks++];
	*t = (struct task){ .start = (uint32_t)start, .end = (uint32_t)end };
	return t;
}

static enum order read_part(struct finder *f, enum taskpart_place place, size_t start,
			    size_t end, struct taskpart *out)
{
	struct taskpart_reader r = { .a = f->a,
				     .l = &f->l,
				     .lang = f->context->lang,
				     .now = f->now,
				     .year = f->year,
				     .after = f->n_tasks > 0,
				     .place = place };

	if (r.now.year == 0)
		r.now.year = f->year ? f->year : f->last_year;
	enum order order = taskpart_read(&r, start, end, out);
	if (out->deadline.n > 0)
		f->last_year = due_now_of(out->deadline).year;
	return order;
}

static void fill(struct task *t, const struct taskpart *part)
{
	t->actor = part->actor;
	t->coordinator = part->coordinator;
	t->deadline = part->deadline;
	t->deadline_text = part->deadline_text;
}

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

/* The paragraphs beneath an item are tasks of a list of their own, whose actor is the
 * item where it is an office. */
static void add_beneath(struct finder *f, const struct tasklist_item *item,
			struct task parent)
{
	str text = f->context->text;
	bool owned = parent.actor.n > 0 &&
		     (parent.actor.p == text.p + parent.start ||
		      parent.actor.p + parent.actor.n == text.p + parent.end);
	uint32_t n = 0;

	if (item->last == item->first)
		return;
	f->n_lists++;
	for (size_t k = item->first; k < item->last; k++) {
		struct task *t = add(f, f->p[k].head.body, f->p[k].end);
		struct taskpart part;

		t->list = f->n_lists;
		t->index = ++n;
		t->parent_list = parent.list;
		t->parent_index = parent.index;
		t->ordered_by = parent.ordered_by;
		t->heading = heading_of(f, parent.start, parent.end);
		enum order order = read_part(f, TASKPART_LISTED, t->start, t->end, &part);
		fill(t, &part);
		if (owned && (t->actor.n == 0 || order >= ORDER_ASKS))
			t->actor = parent.actor;
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

		if (h.label && t->actor.p != text + t->start)
			t->actor = str_trim(str_range(f->context->text, t->start,
						      (size_t)(colon - text)));
	}
}

static void add_list(struct finder *f, const struct tasklist *list)
{
	uint32_t number = ++f->n_lists;
	size_t first = f->n_tasks;
	const struct outline_para *p = &f->p[list->announcer];
	size_t lead_end = list->items[0].start < p->end ? list->items[0].start : p->end;
	struct taskpart all, part;
	bool gives = false;
	str heading = { "", 0 };

	if (lead_end > p->start) {
		enum order order =
			read_part(f, TASKPART_ALONE, list->lead, lead_end, &all);

		gives = order >= ORDER_ASKS;
		if (!gives && list->lead > p->start)
			gives = read_part(f, TASKPART_ALONE, p->start, lead_end, &all) >=
				ORDER_ASKS;
		heading = announcer(f, p->start, lead_end);
		str office = gives ? all.actor : headed_by(f, p);
		gives |= office.n > 0;
		all.actor = office;
	}
	bool bodies = tasklist_of_bodies(&f->l, f->context->lang, list);
	str order_id = mandate_of(&f->mandate, &f->l, p->start, lead_end, true);
	for (size_t i = 0; i < list->n; i++) {
		struct task *t = add(f, list->items[i].body, list->items[i].end);

		t->list = number;
		t->index = (uint32_t)i + 1;
		t->announced = list->announced;
		t->ordered_by = order_id;
		t->heading = heading;
		read_part(f, TASKPART_LISTED, t->start, t->end, &part);
		fill(t, &part);
		if (gives &&
		    (t->actor.n == 0 || (!bodies && t->actor.n == t->end - t->start)))
			t->actor = all.actor;
		add_beneath(f, &list->items[i], *t);
	}
	name_labels(f, first);
}

/* A sentence that goes on about the same actor: "They shall also ...". */
static bool carry_on(struct finder *f, struct sentence s)
{
	struct task *t = &f->tasks[f->n_tasks - 1];
	struct taskpart part;
	size_t n;

	if (read_part(f, TASKPART_ALONE, s.start, s.end, &part) == ORDER_ASSIGNS ||
	    !cue_is(&f->l, 1, TABLE_TASK_PRONOUN, &n))
		return false;
	t->end = (uint32_t)outline_trim(f->context->text, t->start, s.end);
	if (t->deadline.n == 0) {
		t->deadline = part.deadline;
		t->deadline_text = part.deadline_text;
	}
	return true;
}

/* What a clause must say at least: right behind other tasks an office as subject will do,
 * further on what it needs to do. */
static enum order least_order(enum taskpart_place place)
{
	return place == TASKPART_BEHIND ? ORDER_ACTS
	       : place == TASKPART_NEAR ? ORDER_NEEDS
					: ORDER_ASSIGNS;
}

/* A task where the clause says enough. */
static bool add_single(struct finder *f, size_t start, size_t end,
		       enum taskpart_place place)
{
	struct taskpart part;
	enum order order = read_part(f, place, start, end, &part);

	if (order < least_order(place) || order == ORDER_ASKS ||
	    (order == ORDER_ASSIGNS && f->context->lang == LANG_VI &&
	     past_followed(&f->l, end)) ||
	    is_code(f))
		return false;
	struct task *t = add(f, start, end);
	fill(t, &part);
	t->ordered_by = mandate_of(&f->mandate, &f->l, start, end, false);
	return true;
}

/* The two sides of a ";": the left gives work to somebody, the right tells what somebody
 * else does, or by when. */
static bool add_sides(struct finder *f, struct sentence s, enum taskpart_place place)
{
	struct taskpart left, right;
	const char *cut = memchr(f->context->text.p + s.start, ';', s.end - s.start);

	if (cut == NULL)
		return false;
	size_t at = (size_t)(cut - f->context->text.p), next = at + 1;
	while (next < s.end && f->context->text.p[next] == ' ')
		next++;
	if (next == s.end ||
	    read_part(f, place, s.start, at, &left) < least_order(place) ||
	    read_part(f, TASKPART_BEHIND, next, s.end, &right) == ORDER_NONE ||
	    str_eq(left.actor, right.actor))
		return false;
	add_single(f, s.start, at, place);
	add_single(f, next, s.end, TASKPART_BEHIND);
	return true;
}

/* Headlines tell what the text says again. */
static bool is_headline(const struct outline_para *p)
{
	return p->last == '\0' && !p->cut && p->end - p->start < HEADLINE_BYTES;
}

/* "Nghiên cứu ...": a sentence without subject goes on with what is to be done. */
static bool goes_on(struct finder *f, struct sentence s)
{
	return itemhead_at(&f->l, f->context->lang, s.start, s.end).verb;
}

/* Where what follows the sentence stands. */
static enum taskpart_place place_behind(struct finder *f, struct sentence s, bool task,
					enum taskpart_place place)
{
	if (task || (place == TASKPART_BEHIND && goes_on(f, s))) {
		f->gap = 0;
		return TASKPART_BEHIND;
	}
	if (place == TASKPART_BEHIND && f->gap++ < MAX_GAP)
		return TASKPART_BEHIND;
	return place == TASKPART_ALONE ? TASKPART_ALONE : TASKPART_NEAR;
}

/* Assignments between bytes of a paragraph, outside any list. */
static void add_singles(struct finder *f, size_t para, size_t from, size_t to)
{
	str text = f->context->text;
	struct sentence_iter it = { str_range(text, 0, to), from };
	struct sentence s;
	bool open = false, any = false;

	if (is_headline(&f->p[para]) ||
	    (f->p[para].cues == 0 && f->place == TASKPART_ALONE))
		return;
	while (sentence_next(&it, &s)) {
		if (text.p[s.end - 1] == '?')
			continue;
		if (open && carry_on(f, s))
			continue;
		open = (f->place != TASKPART_ALONE ||
			outline_has_cue(&f->p[para], s.start, s.end)) &&
		       (add_sides(f, s, f->place) ||
			add_single(f, s.start, s.end, f->place));
		any |= open;
		f->place = place_behind(f, s, open, f->place);
	}
	if (!any)
		f->place = TASKPART_ALONE;
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
			add_singles(f, at, from, list->lead);
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
		add_singles(f, at, from, f->p[at].end);
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

size_t task_find(struct arena *a, const struct task_context *context, struct task **out)
{
	struct finder f = { .a = a,
			    .context = context,
			    .now = due_now_of(context->published),
			    .year = past_year(context->text, context->published) };
	struct outline_para *p;
	struct tasklist *lists;

	size_t room = longest_line(context->text);
	f.l = lex_new(a, context->text, room < OUTLINE_READ ? room : OUTLINE_READ);
	f.n = outline_read(a, &f.l, context->lang, &p);
	f.p = p;
	f.mandate = mandate_new(a, &f.l, context->lang, context->cites, context->n_cites,
				p, f.n);
	size_t n_lists = tasklist_find(a, &f.l, context->lang, p, f.n, &lists);
	const struct tasklist *next = lists;
	for (size_t at = 0; at < f.n;)
		at = add_all(&f, at, &next, lists + n_lists);
	*out = f.tasks;
	if (f.n_tasks > 0 && context->lang == LANG_VI && abroad_is(context->text))
		return 0;
	return f.n_tasks;
}
