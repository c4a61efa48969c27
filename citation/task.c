/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/task.h"

#include <string.h>

#include "citation/cue.h"
#include "citation/lex.h"
#include "citation/outline.h"
#include "citation/tasklist.h"
#include "citation/taskpart.h"
#include "text/sentence.h"

enum { HEADLINE_BYTES = 150 }; /* a paragraph this short without a final mark */

struct finder {
	struct arena *a;
	struct lex l;
	const struct task_context *context;
	unsigned year; /* of the article, 0 if unknown */
	const struct outline_para *p;
	size_t n;
	struct task *tasks;
	size_t n_tasks, room;
	uint32_t n_lists;
};

/* Without the mark that closes an item, and without an "and" that leads to the next. */
static size_t trimmed(str text, size_t start, size_t end)
{
	static const char *const joins[] = { " and", " et", " và" };

	while (end > start && strchr(" .;,:", text.p[end - 1]))
		end--;
	if (end - start > 3 && memcmp(text.p + end - 3, "…", 3) == 0)
		end -= 3;
	for (size_t k = 0; k < sizeof(joins) / sizeof(*joins); k++) {
		str s = str_range(text, start, end);

		if (str_ends(s, (str){ joins[k], strlen(joins[k]) }))
			return trimmed(text, start, end - strlen(joins[k]));
	}
	return end;
}

static struct task *add(struct finder *f, size_t start, size_t end)
{
	end = trimmed(f->context->text, start, end);
	if (f->n_tasks == f->room) {
		size_t room = f->room ? f->room * 2 : 32;
		struct task *tasks = arena_make(f->a, room, struct task);

		if (f->n_tasks > 0)
			memcpy(tasks, f->tasks, f->n_tasks * sizeof(*tasks));
		f->tasks = tasks;
		f->room = room;
	}
	struct task *t = &f->tasks[f->n_tasks++];
	*t = (struct task){ .start = (uint32_t)start, .end = (uint32_t)end };
	return t;
}

/* The document of the announcing paragraph, else the first that the article names. */
static str ordering(const struct finder *f, size_t before)
{
	const struct citation *cites = f->context->cites;
	str id = { "", 0 };

	for (size_t i = 0; i < f->context->n_cites && cites[i].start < f->p[before].end;
	     i++) {
		if (cites[i].id.n == 0)
			continue;
		if (id.n == 0 || cites[i].start >= f->p[before].start)
			id = cites[i].id;
		if (cites[i].start >= f->p[before].start)
			break;
	}
	return id;
}

static enum taskpart_order read_part(struct finder *f, size_t start, size_t end,
				     struct taskpart *out)
{
	return taskpart_read(f->a, &f->l, f->context->lang, f->year, start, end, out);
}

static void fill(struct task *t, const struct taskpart *part)
{
	t->actor = part->actor;
	t->coordinator = part->coordinator;
	t->deadline = part->deadline;
	t->deadline_text = part->deadline_text;
}

/* The paragraphs beneath an item are tasks of a list of their own. */
static void add_beneath(struct finder *f, const struct tasklist_item *item,
			struct task parent)
{
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
		read_part(f, t->start, t->end, &part);
		fill(t, &part);
	}
}

static void add_list(struct finder *f, const struct tasklist *list)
{
	uint32_t number = ++f->n_lists;
	const struct outline_para *p = &f->p[list->announcer];
	size_t lead_end = list->items[0].start < p->end ? list->items[0].start : p->end;
	struct taskpart all, part;
	enum taskpart_order order = TASKPART_NONE;

	if (lead_end > p->start)
		order = read_part(f, p->start, lead_end, &all);
	for (size_t i = 0; i < list->n; i++) {
		struct task *t = add(f, list->items[i].body, list->items[i].end);

		t->list = number;
		t->index = (uint32_t)i + 1;
		t->announced = list->announced;
		t->ordered_by = ordering(f, list->announcer);
		read_part(f, t->start, t->end, &part);
		fill(t, &part);
		if (t->actor.n == 0 && order >= TASKPART_ASKS)
			t->actor = all.actor;
		add_beneath(f, &list->items[i], *t);
	}
}

/* A sentence that goes on about the same actor: "They shall also ...". */
static bool carries_on(struct finder *f, struct sentence s)
{
	struct taskpart part;
	size_t n;

	if (read_part(f, s.start, s.end, &part) == TASKPART_ASSIGNS)
		return false;
	lex_run(&f->l, s.start,
		s.end - s.start > OUTLINE_READ ? s.start + OUTLINE_READ : s.end);
	return cue_is(&f->l, 1, TABLE_TASK_PRONOUN, &n);
}

static bool add_single(struct finder *f, size_t start, size_t end, bool after_list,
		       size_t para)
{
	struct taskpart part;
	enum taskpart_order order = read_part(f, start, end, &part);

	if (order < TASKPART_ASSIGNS && !(order == TASKPART_STARTS && after_list))
		return false;
	struct task *t = add(f, start, end);
	fill(t, &part);
	t->ordered_by = ordering(f, para);
	return true;
}

/* The two sides of a ";" where each gives work to somebody. */
static bool add_sides(struct finder *f, struct sentence s, size_t para)
{
	struct taskpart left, right;
	const char *cut = memchr(f->context->text.p + s.start, ';', s.end - s.start);

	if (cut == NULL)
		return false;
	size_t at = (size_t)(cut - f->context->text.p), next = at + 1;
	while (next < s.end && f->context->text.p[next] == ' ')
		next++;
	if (next == s.end || read_part(f, s.start, at, &left) < TASKPART_ASSIGNS ||
	    read_part(f, next, s.end, &right) == TASKPART_NONE ||
	    str_eq(left.actor, right.actor))
		return false;
	add_single(f, s.start, at, false, para);
	add_single(f, next, s.end, false, para);
	return true;
}

/* Headlines tell what the text says again. */
static bool is_headline(const struct outline_para *p)
{
	return p->last == '\0' && !p->cut && p->end - p->start < HEADLINE_BYTES;
}

/* Assignments in a paragraph outside any list; right behind one an office as subject will
 * do. */
static bool add_singles(struct finder *f, size_t para, bool after_list)
{
	str text = f->context->text;
	struct sentence_iter it = { str_range(text, 0, f->p[para].end),
				    f->p[para].head.body };
	struct sentence s;
	bool open = false, any = false;

	if (is_headline(&f->p[para]))
		return false;
	while (sentence_next(&it, &s)) {
		if (text.p[s.end - 1] == '?')
			continue;
		if (open && carries_on(f, s)) {
			struct task *t = &f->tasks[f->n_tasks - 1];

			t->end = (uint32_t)trimmed(text, t->start, s.end);
			continue;
		}
		open = add_sides(f, s, para) ||
		       add_single(f, s.start, s.end, after_list, para);
		any |= open;
	}
	return any;
}

static unsigned year_of(str published)
{
	unsigned year = 0;

	for (size_t i = 0; i < 4 && i < published.n; i++)
		year = year * 10 + (unsigned)(published.p[i] - '0') % 10;
	return published.n >= 4 ? year : 0;
}

size_t task_find(struct arena *a, const struct task_context *context, struct task **out)
{
	struct finder f = { .a = a,
			    .context = context,
			    .year = year_of(context->published) };
	struct outline_para *p;
	struct tasklist *lists;
	bool after_list = false;

	f.l = lex_new(a, context->text, OUTLINE_READ);
	f.n = outline_read(a, &f.l, context->lang, &p);
	f.p = p;
	size_t n_lists = tasklist_find(a, &f.l, context->lang, p, f.n, &lists), next = 0;
	for (size_t at = 0; at < f.n;) {
		if (next < n_lists && lists[next].announcer == at) {
			add_list(&f, &lists[next]);
			at = lists[next].end > at ? lists[next].end : at + 1;
			next++;
			after_list = true;
			continue;
		}
		after_list = add_singles(&f, at, after_list) && after_list;
		at++;
	}
	*out = f.tasks;
	return f.n_tasks;
}
