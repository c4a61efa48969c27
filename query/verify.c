/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/verify.h"

#include "query/deadline.h"
#include "query/plan.h"
#include "store/adjacent.h"

#include <string.h>

/* A reading while it is judged. */
struct judge {
	struct arena *a;
	const struct verify *v;
	const struct verify_thing *thing;
	bool *units; /* by unit: it is in the text */
	bool *rows;  /* by row */
};

static bool holds(const struct judge *j, const struct tree *t);

/* ---- the signature ---- */

enum { SPELLINGS = 2 };

/*
 * The folds under which a word may stand in a text: its own and, in Vietnamese, the one
 * with y for i or i for y at its end (kỹ, kĩ).
 */
static size_t spellings(const struct bound *b, const struct unit *u,
			uint64_t out[SPELLINGS])
{
	char other[32];
	size_t n = u->fold.n;

	out[0] = adjacent_word(u->fold);
	if (b->lang != LANG_VI || n < 2 || n > sizeof(other) ||
	    (u->fold.p[n - 1] != 'i' && u->fold.p[n - 1] != 'y'))
		return 1;
	memcpy(other, u->fold.p, n);
	other[n - 1] = other[n - 1] == 'i' ? 'y' : 'i';
	out[1] = adjacent_word((str){ other, n });
	return 2;
}

static bool pair_may_stand(const struct bound *b, const struct unit *first, str signature)
{
	uint64_t left[SPELLINGS], right[SPELLINGS];
	size_t n_left = spellings(b, first, left);
	size_t n_right = spellings(b, first + 1, right);

	for (size_t i = 0; i < n_left; i++)
		for (size_t k = 0; k < n_right; k++)
			if (adjacent_has(signature, adjacent_pair(left[i], right[k])))
				return true;
	return false;
}

static bool phrase_may_stand(const struct bound *b, const struct tree *t, str signature)
{
	size_t n, first = bind_range(b, t, &n);

	n = n < REREAD_ROW ? n : REREAD_ROW;
	for (size_t i = first; i + 1 < first + n; i++)
		if (!pair_may_stand(b, &b->units[i], signature))
			return false;
	return true;
}

/* Only what must be there can fail: phrases of runs, of ANDs and of NEARs. */
static bool may_hold(const struct bound *b, const struct tree *t, str signature)
{
	if (t->op == TREE_PHRASE)
		return phrase_may_stand(b, t, signature);
	if (t->op != TREE_AND && t->op != TREE_NEAR && t->op != TREE_FREE)
		return true;
	for (size_t i = 0; i < t->n_subs; i++) {
		if (t->op == TREE_FREE && plan_is_optional(t->subs[i]))
			continue;
		if (!may_hold(b, t->subs[i], signature))
			return false;
	}
	return true;
}

bool verify_signature(const struct verify *v, str signature)
{
	return signature.n == 0 || may_hold(v->bound, v->bound->tree, signature);
}

/* ---- the text ---- */

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
