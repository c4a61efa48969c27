/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/finder.h"

#include "task/glued.h"

#include <string.h>

struct task *finder_add(struct finder *f, size_t start, size_t end)
{
	end = outline_trim(f->context->text, start, end);
	size_t last = glued_end(f->context->text, start, end);
	if (last < end)
		end = outline_trim(f->context->text, start, last);
	f->tasks = arena_room(f->a, f->tasks, f->n_tasks, 1, &f->room, struct task);
	struct task *t = &f->tasks[f->n_tasks++];
	*t = (struct task){ .start = (uint32_t)start, .end = (uint32_t)end };
	return t;
}

/* Looked for once, where something is read that may give work. */
static struct year_of years(struct finder *f)
{
	if (!f->dated)
		f->of = year_of_text(f->context->text, f->context->published);
	f->dated = true;
	return f->of;
}

enum order finder_read(struct finder *f, enum taskpart_place place, size_t start,
		       size_t end, struct taskpart *out)
{
	struct year_of of = years(f);
	struct taskpart_reader r = { .a = f->a,
				     .l = &f->l,
				     .lang = f->context->lang,
				     .now = f->now,
				     .year = of.told,
				     .after = f->n_tasks > 0,
				     .addressee = f->addressee,
				     .place = place,
				     .minutes = f->far == TASKPART_BEHIND };

	if (r.now.year == 0)
		r.now.year = of.due ? of.due : f->last_year;
	enum order order = taskpart_read(&r, start, end, out);
	if (out->deadline.n > strlen("2025")) /* no plan for years */
		f->last_year = due_now_of(out->deadline).year;
	return order;
}

void finder_fill(struct task *t, const struct taskpart *part)
{
	t->actor = part->actor;
	t->coordinator = part->coordinator;
	t->deadline = part->deadline;
	t->deadline_text = part->deadline_text;
}
