/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/found_task.h"

#include "query/window.h"

#include <string.h>

enum {
	NEXT_BATCH = 2,   /* times the one before */
	MOST_READ = 4000, /* parts: a fifth of a second */
};

/* BM25 for the candidates, as in candidate.c. */
static const double K1 = 1.2, B = 0.6;

/* Against the 1000 of a document number; words score some tens. Who helps has half. */
static const double OFFICE_WEIGHT = 100, HELPS = 0.5;

struct gathering {
	const struct candidate_how *how;
	const struct actors *offices;
	struct verify verify;
	struct found *items;
	size_t n, room;
	struct error *err;
};

static struct found *add(struct gathering *g)
{
	g->items = arena_room(g->how->a, g->items, g->n, 1, &g->room, struct found);
	return &g->items[g->n++];
}

static void put_line(struct buf *out, str s)
{
	buf_put(out, s);
	buf_put_char(out, '\n');
}

/* What stands around a task and is not in it. */
static str context_of(struct arena *a, const struct record *r,
		      const struct record_task *task)
{
	str text = str_range(r->text, task->start, task->end);
	struct buf b = { 0 };

	put_line(&b, r->title);
	put_line(&b,
		 task->heading.n > 0 ? task->heading : window_heading(r, task->start));
	if (str_find(text, task->actor) > text.n)
		put_line(&b, task->actor);
	str out = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return out;
}

/* Whose task it is of the offices that the question names. */
static void find_offices(struct gathering *g, struct found *f)
{
	struct arena *a = g->how->a;

	for (size_t i = 0; i < g->offices->n; i++) {
		const struct actor *office = &g->offices->items[i];
		double has = 0;

		if (actor_is(a, g->how->names, office, f->task->actor))
			has = OFFICE_WEIGHT;
		else if (actor_is(a, g->how->names, office, f->task->coordinator))
			has = HELPS * OFFICE_WEIGHT;
		if (has > 0 && f->actor == NULL)
			f->actor = office;
		f->office += has;
	}
}

static void read_task(struct gathering *g, const struct store_hit *hit,
		      const struct record *r, const struct record_task *task)
{
	struct arena *a = g->how->a;
	struct found f = {
		.id = hit->id, .score = hit->score, .record = *r, .task = task
	};

	reread_text(a, g->how->reread, str_range(r->text, task->start, task->end),
		    LISTED_NONE, &f.reading);
	reread_text(a, g->how->reread, context_of(a, r, task), LISTED_NONE, &f.title);
	for (size_t i = 0; i < f.reading.n_events; i++) {
		f.reading.events[i].start += task->start;
		f.reading.events[i].end += task->start;
	}
	const struct verify_thing thing = { .id = hit->id,
					    .record = r,
					    .task = task,
					    .text = &f.reading,
					    .context = &f.title };
	if (!verify_reading(a, &g->verify, &thing))
		return;
	find_offices(g, &f);
	*add(g) = f;
}

static bool read_part(struct gathering *g, const struct store_hit *hit)
{
	struct record r;
	str data;

	if (!store_data(g->how->a, g->how->store, hit->id, &data, g->err))
		return false;
	if (!record_unpack(g->how->a, data, &r))
		return error_set(g->err, ERR_INDEX, "the record of part %u is damaged",
				 hit->id);
	for (size_t i = 0; i < r.n_tasks; i++)
		read_task(g, hit, &r, &r.tasks[i]);
	return true;
}

bool found_task_gather(const struct candidate_how *how, const struct plan *plan,
		       struct found_list *list, uint32_t n_parts, struct found **out,
		       size_t *n, struct error *err)
{
	struct gathering g = { .how = how,
			       .offices = &list->offices,
			       .verify = candidate_verify(how, list),
			       .err = err };
	uint32_t first = 0, batch = n_parts;
	struct store_hits hits;

	do {
		struct store_search search = {
			.first = first, .max = batch, .k1 = K1, .b = B
		};

		if (!store_search(how->a, how->store, plan->tasks, &search, &hits, err))
			return false;
		for (size_t i = 0; i < hits.n; i++)
			if (!read_part(&g, &hits.hits[i]))
				return false;
		first += batch;
		batch *= NEXT_BATCH;
	} while (first < hits.estimated && g.n < how->wanted && first < MOST_READ);
	list->estimated += hits.estimated;
	*out = g.items;
	*n = g.n;
	return true;
}

struct score_model *found_task_model(struct arena *a, const struct bound *b,
				     const struct intent *intent)
{
	struct bound *without = arena_make(a, 1, struct bound);

	*without = *b;
	without->units = arena_make(a, b->n_units + 1, struct unit);
	for (size_t i = 0; i < b->n_units; i++) {
		without->units[i] = b->units[i];
		if (intent_has(intent, b->units[i].start, b->units[i].end))
			without->units[i].role = UNIT_NOT;
	}
	return score_model_new(a, without);
}

/* What the question says of tasks, as score_total counts. */
static double credit(const struct bound *b, const struct intent *intent)
{
	double sum = 0;

	for (size_t i = 0; i < b->n_units; i++) {
		const struct unit *u = &b->units[i];

		if (u->same == i && u->role != UNIT_NOT && !u->syllable && !u->unheld &&
		    intent_has(intent, u->start, u->end))
			sum += u->weight;
	}
	return sum;
}

double found_task_score(struct score_model *m, const struct bound *b,
			const struct intent *intent, const struct found *f,
			double mean_words, double *held)
{
	struct reading around = f->title;
	double said = credit(b, intent);

	around.n_words += f->reading.n_words;
	around.n_content += f->reading.n_content;
	double score = score_reading(m, &around, &f->reading, mean_words, held);
	*held += said;
	return score + said;
}
