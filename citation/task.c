/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/task.h"

#include <string.h>

#include "citation/cue.h"
#include "citation/lex.h"
#include "citation/outline.h"
#include "citation/tasklist.h"
#include "citation/taskpart.h"
#include "text/sentence.h"

enum {
	HEADLINE_BYTES = 150, /* a paragraph this short without a final mark */
	MAX_BACK = 200,       /* citations that a type word may refer back to */
	LEAD = 0,             /* the paragraph in which an article's document stands */
};

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
	size_t cite;        /* the first that is not before the paragraph at hand */
	str first;          /* id of the first document that the article names */
	bool leads;         /* it stands in the headline or the lead */
	unsigned last_year; /* of the last date before, 0 if there is none */
	enum { NOT_ASKED, CODE, NO_CODE } code; /* whether the text is a body of rules */
};

static bool holds(str text, const char *s)
{
	return str_find(text, str_of(s)) <= text.n;
}

/*
 * A text with chapters and articles, or with ten articles, is one of rules: whom it makes
 * responsible is given no task.
 */
static bool is_code(struct finder *f)
{
	static const char *const marks[][2] = {
		{ "Điều 1.", "Điều 10." },         { "Điều 1.", "Chương I" },
		{ "Điều 1.", "CHƯƠNG I" },         { "Article 1.", "Article 10." },
		{ "Article 1\n", "Article 10\n" }, { "Article 1er", "Article 10" },
	};
	str text = f->context->text;

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks) && f->code == NOT_ASKED;
	     i++)
		if (holds(text, marks[i][0]) && holds(text, marks[i][1]))
			f->code = CODE;
	if (f->code == NOT_ASKED)
		f->code = NO_CODE;
	return f->code == CODE;
}

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

		if (str_ends(s, str_of(joins[k])))
			return trimmed(text, start, end - strlen(joins[k]));
	}
	return end;
}

static struct task *add(struct finder *f, size_t start, size_t end)
{
	end = trimmed(f->context->text, start, end);
	f->tasks = arena_room(f->a, f->tasks, f->n_tasks, 1, &f->room, struct task);
	struct task *t = &f->tasks[f->n_tasks++];
	*t = (struct task){ .start = (uint32_t)start, .end = (uint32_t)end };
	return t;
}

/* The first document of the type that paragraph `para` names without number: "The plan
 * sets out ...". */
static str antecedent(struct finder *f, size_t para)
{
	const struct outline_para *p = &f->p[para];
	size_t end = p->end - p->start > f->l.size ? p->start + f->l.size : p->end;
	uint16_t type;

	lex_run(&f->l, p->start, end);
	for (size_t i = 1; i <= f->l.n; i++) {
		if (cue_at(&f->l, i, TABLE_TYPE, &type) == 0)
			continue;
		for (size_t k = 0; k < f->cite && k < MAX_BACK; k++) {
			const struct citation *c = &f->context->cites[k];

			if (c->id.n > 0 && str_eq(c->type, table_types[type].id))
				return c->id;
		}
	}
	return (str){ "", 0 };
}

/* Laws are what an order rests on, not what gives it. */
static bool is_law(str id)
{
	return str_starts(id, STR("vn:na/luat/")) || str_starts(id, STR("vn:law/")) ||
	       str_starts(id, STR("vn:hp/"));
}

/*
 * The document that orders what paragraph `para` holds: one named there, else one it
 * refers back to, else the first of the article, where the article begins with it or,
 * for a list, nobody else gives the order.
 */
static str ordering(struct finder *f, size_t para, bool list)
{
	const struct citation *cites = f->context->cites;
	size_t n = f->context->n_cites;

	for (; f->cite < n && cites[f->cite].start < f->p[para].start; f->cite++)
		if (f->first.n == 0 && !is_law(cites[f->cite].id)) {
			f->first = cites[f->cite].id;
			f->leads = cites[f->cite].start < f->p[LEAD].end;
		}
	for (size_t i = f->cite; i < n && cites[i].start < f->p[para].end; i++)
		if (cites[i].id.n > 0)
			return cites[i].id;
	str id = antecedent(f, para);
	if (id.n > 0)
		return id;
	return f->leads || (list && !f->p[para].gives) ? f->first : (str){ "", 0 };
}

static unsigned year_of(str date)
{
	unsigned year = 0;

	for (size_t i = 0; i < 4 && i < date.n; i++)
		year = year * 10 + (unsigned)(date.p[i] - '0') % 10;
	return date.n >= 4 ? year : 0;
}

static enum taskpart_order read_part(struct finder *f, size_t start, size_t end,
				     struct taskpart *out)
{
	unsigned year = f->year ? f->year : f->last_year;
	enum taskpart_order order =
		taskpart_read(f->a, &f->l, f->context->lang, year, start, end, out);

	if (out->deadline.n > 0)
		f->last_year = year_of(out->deadline);
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
	return str_range(f->context->text, start, trimmed(f->context->text, start, end));
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
		t->heading = heading_of(f, parent.start, parent.end);
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
	str heading = { "", 0 };

	if (lead_end > p->start) {
		order = read_part(f, p->start, lead_end, &all);
		heading = announcer(f, p->start, lead_end);
	}
	str order_id = ordering(f, list->announcer, true);
	for (size_t i = 0; i < list->n; i++) {
		struct task *t = add(f, list->items[i].body, list->items[i].end);

		t->list = number;
		t->index = (uint32_t)i + 1;
		t->announced = list->announced;
		t->ordered_by = order_id;
		t->heading = heading;
		read_part(f, t->start, t->end, &part);
		fill(t, &part);
		if (t->actor.n == 0 && order >= TASKPART_ASKS)
			t->actor = all.actor;
		add_beneath(f, &list->items[i], *t);
	}
}

/* A sentence that goes on about the same actor: "They shall also ...". */
static bool carry_on(struct finder *f, struct sentence s)
{
	struct task *t = &f->tasks[f->n_tasks - 1];
	struct taskpart part;
	size_t n;

	if (read_part(f, s.start, s.end, &part) == TASKPART_ASSIGNS ||
	    !cue_is(&f->l, 1, TABLE_TASK_PRONOUN, &n))
		return false;
	t->end = (uint32_t)trimmed(f->context->text, t->start, s.end);
	if (t->deadline.n == 0) {
		t->deadline = part.deadline;
		t->deadline_text = part.deadline_text;
	}
	return true;
}

/* A task where the clause says at least `least`. */
static bool add_single(struct finder *f, size_t start, size_t end,
		       enum taskpart_order least, size_t para)
{
	struct taskpart part;
	enum taskpart_order order = read_part(f, start, end, &part);

	if (order < least || order == TASKPART_ASKS || is_code(f))
		return false;
	struct task *t = add(f, start, end);
	fill(t, &part);
	t->ordered_by = ordering(f, para, false);
	return true;
}

/* The two sides of a ";": the left gives work to somebody, the right tells what somebody
 * else does, or by when. */
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
	add_single(f, s.start, at, TASKPART_ASSIGNS, para);
	add_single(f, next, s.end, right.deadline.n ? TASKPART_STARTS : TASKPART_ACTS,
		   para);
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
	enum taskpart_order least = after_list ? TASKPART_ACTS : TASKPART_ASSIGNS;

	if (is_headline(&f->p[para]) || (f->p[para].cues == 0 && !after_list))
		return false;
	while (sentence_next(&it, &s)) {
		if (text.p[s.end - 1] == '?')
			continue;
		if (open && carry_on(f, s))
			continue;
		open = (after_list || outline_has_cue(&f->p[para], s.start, s.end)) &&
		       (add_sides(f, s, para) ||
			add_single(f, s.start, s.end, least, para));
		any |= open;
	}
	return any;
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
			    .year = year_of(context->published) };
	struct outline_para *p;
	struct tasklist *lists;
	bool after_list = false;

	size_t room = longest_line(context->text);
	f.l = lex_new(a, context->text, room < OUTLINE_READ ? room : OUTLINE_READ);
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
