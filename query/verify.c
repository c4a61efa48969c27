/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/verify.h"

#include "query/deadline.h"
#include "query/plan.h"

/* A reading while it is judged. */
struct judge {
	struct arena *a;
	const struct verify *v;
	const struct verify_thing *thing;
	bool *units; /* by unit: it is in the text */
	bool *rows;  /* by row */
};

static bool holds(const struct judge *j, const struct tree *t);

static bool words_hold(const struct judge *j, const struct tree *t)
{
	const struct bound *b = j->v->bound;
	size_t n, first = bind_range(b, t, &n);

	for (size_t i = first; i < first + n; i++)
		if (!j->units[b->units[i].same])
			return false;
	return true;
}

static bool phrase_holds(const struct judge *j, const struct tree *t)
{
	for (size_t i = 0; i < j->v->n_rows; i++)
		if (j->v->rows[i].leaf == t)
			return j->rows[i];
	return words_hold(j, t); /* of one word */
}

/* Is `e` an occurrence of `t`, a word or a phrase of a NEAR? */
static bool occurs(const struct judge *j, const struct tree *t, const struct event *e)
{
	const struct bound *b = j->v->bound;
	size_t n, first = bind_range(b, t, &n);

	if (t->op == TREE_PHRASE && n > 1)
		return e->row > 0 && j->v->rows[e->row - 1].leaf == t;
	for (size_t i = first; i < first + n; i++)
		if (e->weight > 0 && b->units[i].same == e->unit)
			return true;
	return false;
}

/* All subs within `distance` words: the farthest of the last occurrences decides. */
static bool near_holds(const struct judge *j, const struct tree *t)
{
	enum { MOST = 16 };          /* operands; more would never be near each other */
	uint32_t last[MOST] = { 0 }; /* 1 + position */
	size_t n = t->n_subs < MOST ? t->n_subs : MOST;

	for (size_t i = 0; i < j->thing->text->n_events; i++) {
		const struct event *e = &j->thing->text->events[i];
		uint32_t first = UINT32_MAX;
		bool any = false;

		for (size_t k = 0; k < n; k++) {
			if (occurs(j, t->subs[k], e)) {
				last[k] = e->position + e->length;
				any = true;
			}
			if (last[k] < first)
				first = last[k];
		}
		if (any && first > 0 && e->position + 1 <= first + t->distance)
			return true;
	}
	return false;
}

static bool run_holds(const struct judge *j, const struct tree *t)
{
	for (size_t i = 0; i < t->n_subs; i++) {
		const struct tree *sub = t->subs[i];

		if (sub->op == TREE_NOT) {
			if (!plan_excludes(j->v->bound, sub, j->thing->task != NULL) &&
			    holds(j, sub->subs[0]))
				return false;
		} else if (t->op == TREE_AND || !plan_is_optional(sub)) {
			if (!holds(j, sub))
				return false;
		}
	}
	return true;
}

static bool any_holds(const struct judge *j, const struct tree *t)
{
	for (size_t i = 0; i < t->n_subs; i++)
		if (holds(j, t->subs[i]))
			return true;
	return false;
}

static bool task_holds(const struct judge *j, const struct tree *t,
		       const struct record_task *task)
{
	if (t->field == TREE_DEADLINE)
		return deadline_meets(task->deadline, t->low, t->high);
	const struct actor *actor = actor_of(j->v->actors, t);
	return actor_is(j->a, j->v->names, actor, task->actor) ||
	       actor_is(j->a, j->v->names, actor, task->coordinator);
}

/* The store checked the fields of parts, or they stand beside an OR. */
static bool field_holds(const struct judge *j, const struct tree *t)
{
	const struct record *r = j->thing->record;

	if (!plan_field_is_of_task(t))
		return true;
	if (j->thing->task != NULL)
		return task_holds(j, t, j->thing->task);
	for (size_t i = 0; i < r->n_tasks; i++)
		if (task_holds(j, t, &r->tasks[i]))
			return true;
	return false;
}

/* Recursion is as deep as brackets in a query may be: PARSE_DEPTH. */
static bool holds(const struct judge *j, const struct tree *t)
{
	switch (t->op) {
	case TREE_PHRASE:
		return phrase_holds(j, t);
	case TREE_NEAR:
		return near_holds(j, t);
	case TREE_FREE:
	case TREE_AND:
		return run_holds(j, t);
	case TREE_OR:
		return any_holds(j, t);
	case TREE_KEY:
		return number_matches(j->v->numbers, t, j->thing->id) ||
		       (j->thing->task != NULL &&
			number_orders(j->v->numbers, t, j->thing->id));
	case TREE_FIELD:
		return field_holds(j, t);
	default:
		return words_hold(j, t);
	}
}

static void take_events(struct judge *j, const struct reading *r)
{
	for (size_t i = 0; i < r->n_events; i++) {
		if (r->events[i].row > 0)
			j->rows[r->events[i].row - 1] = true;
		if (r->events[i].weight > 0)
			j->units[r->events[i].unit] = true;
	}
}

bool verify_reading(struct arena *a, const struct verify *v,
		    const struct verify_thing *thing)
{
	struct judge j = {
		.a = a,
		.v = v,
		.thing = thing,
		.units = arena_make(a, v->bound->n_units, bool),
		.rows = arena_make(a, v->n_rows, bool),
	};

	take_events(&j, thing->text);
	if (thing->context != NULL)
		take_events(&j, thing->context);
	return holds(&j, v->bound->tree);
}
