/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/reason.h"

#include <string.h>

enum { MOST_WHY = 24 }; /* reasons that anyone reads */

static struct search_why *why_add(struct search_why *list, size_t *n)
{
	return *n < MOST_WHY ? &list[(*n)++] : NULL;
}

/* True if `x` says more clearly than `y` why a passage matches. */
static bool is_clearer(const struct event *x, const struct event *y)
{
	if (x->via != y->via)
		return x->via < y->via;
	if (x->length != y->length)
		return x->length > y->length;
	return x->member < y->member;
}

/* The clearest match of a unit in the passage, or NULL. */
static const struct event *clearest(const struct found *f, const struct window *w,
				    uint32_t unit)
{
	const struct event *best = NULL;

	for (size_t i = 0; i < f->reading.n_events; i++) {
		const struct event *e = &f->reading.events[i];
		if (e->unit == unit && e->weight > 0 && !e->part &&
		    e->start >= w->start && e->end <= w->end &&
		    (best == NULL || is_clearer(e, best)))
			best = e;
	}
	return best;
}

/* A word says nothing beside the phrase that it is in. */
static bool is_within(const struct unit *unit, const struct unit *phrase)
{
	return unit->start >= phrase->start && unit->end <= phrase->end &&
	       unit->end - unit->start < phrase->end - phrase->start;
}

/* What is known of the member that was found. */
static const struct member_note *note_of(const struct unit *u, const struct event *e)
{
	const struct member *m = e->member < u->n_members ? &u->members[e->member] : NULL;

	return m != NULL && m->via == e->via ? m->note : NULL;
}

/* Words that stand side by side in the question and in the passage. */
struct run {
	uint32_t end;  /* behind its last unit */
	uint32_t stop; /* byte of the text behind it */
	const struct event *first;
	enum via via; /* of the word that is matched least clearly */
	double weight;
};

/* The match of `unit` by word `position` of the text, among the events from `i` on. */
static const struct event *match_at(const struct reading *r, size_t i, uint32_t unit,
				    uint32_t position)
{
	for (; i < r->n_events; i++) {
		const struct event *e = &r->events[i];

		if (e->position + e->length - 1 > position)
			break;
		if (e->unit == unit && e->position == position && e->row == 0 && !e->part)
			return e;
	}
	return NULL;
}

/* Nothing but blanks stands before unit `u` of the question since the one before. */
static bool follows(const struct bound *b, uint32_t u)
{
	uint32_t at = b->units[u - 1].end;

	if (at >= b->units[u].start)
		return false;
	while (at < b->units[u].start && b->query.p[at] == ' ')
		at++;
	return at == b->units[u].start;
}

/* The run that begins with unit `u` at event `i`. No word of it is matched less clearly
 * than elsewhere; stop words stand within it only. */
static struct run run_from(const struct found *f, const struct window *w,
			   const struct event *const *best, uint32_t u, size_t i)
{
	const struct bound *b = &f->list->bound;
	const struct event *first = &f->reading.events[i];
	struct run out = { u + 1, first->end, first, first->via, b->units[u].weight };
	uint32_t position = first->position + 1;
	double weight = out.weight;

	for (u++; u < b->n_units && follows(b, u); u++, position++) {
		const struct unit *unit = &b->units[u];
		const struct event *e =
			match_at(&f->reading, i + 1, unit->same, position);

		if (e == NULL || e->end > w->end || unit->role == UNIT_NOT)
			break;
		if (unit->stop)
			continue;
		if (best[unit->same] == NULL || e->via > best[unit->same]->via)
			break;
		weight += unit->weight;
		out = (struct run){ u + 1, e->end, first,
				    e->via > out.via ? e->via : out.via, weight };
	}
	return out;
}

/* A name in another spelling is all of it for each of its words: told once. */
static struct run spelling_run(const struct bound *b, const struct event *const *best,
			       uint32_t u)
{
	const struct event *e = best[u];
	struct run out = { u + 1, e->end, e, e->via, b->units[u].weight };

	for (u++; u < b->n_units; u++) {
		const struct event *other = best[b->units[u].same];

		if (b->units[u].stop)
			continue;
		if (other == NULL || other->via != e->via || other->start != e->start ||
		    other->end != e->end)
			break;
		out.end = u + 1;
		out.weight += b->units[u].weight;
	}
	return out;
}

/* The longest run that begins with unit `u`, which is at least its clearest match. */
static struct run longest_run(const struct found *f, const struct window *w,
			      const struct event *const *best, uint32_t u)
{
	const struct event *e = best[u];
	struct run out = { u + 1, e->end, e, e->via, f->list->bound.units[u].weight };

	for (size_t i = 0; i < f->reading.n_events && e->row == 0; i++) {
		const struct event *other = &f->reading.events[i];

		if (other->unit != u || other->row != 0 || other->via != e->via ||
		    other->start < w->start || other->end > w->end)
			continue;
		struct run run = run_from(f, w, best, u, i);
		if (run.end > out.end)
			out = run;
	}
	return out;
}

/* True if a longer unit around `u` is told of. */
static bool is_told(const struct bound *b, const struct event *const *best, uint32_t u)
{
	for (uint32_t other = 0; other < b->n_units; other++)
		if (best[other] != NULL && is_within(&b->units[u], &b->units[other]))
			return true;
	return false;
}

/* For each unit its clearest match in the passage; where the next units go on there, they
 * are told as one. */
static void explain_units(struct arena *a, const struct found *f, const struct window *w,
			  struct search_why *list, size_t *n)
{
	const struct bound *b = &f->list->bound;
	const struct event **best = arena_make(a, b->n_units, const struct event *);
	bool *told = arena_make(a, b->n_units, bool);

	for (uint32_t u = 0; u < b->n_units; u++) {
		const struct unit *unit = &b->units[u];

		best[u] = NULL;
		if (unit->same == u && unit->role != UNIT_NOT && !unit->stop &&
		    !unit->syllable)
			best[u] = clearest(f, w, u);
	}
	for (uint32_t u = 0; u < b->n_units; u++) {
		const struct unit *unit = &b->units[u];

		if (best[u] == NULL || told[u] || is_told(b, best, u))
			continue;
		struct run run = b->translated || best[u]->via != VIA_CONCEPT
					 ? longest_run(f, w, best, u)
					 : spelling_run(b, best, u);
		struct search_why *why = why_add(list, n);
		if (why == NULL)
			return;
		*why = (struct search_why){
			.query = str_range(b->query, unit->start,
					   b->units[run.end - 1].end),
			.matched = str_range(f->record.text, run.first->start, run.stop),
			.via = run.via,
			.lang = b->lang,
			.weight = run.weight,
			.note = run.end == u + 1 ? note_of(unit, best[u]) : NULL,
		};
		for (uint32_t k = u; k < run.end; k++)
			told[b->units[k].same] = true;
	}
}

/* The document asked for orders the task, or what orders it carries that out. */
static void explain_order(const struct found *f, const struct numbers *numbers,
			  struct search_why *list, size_t *n)
{
	for (size_t i = 0; i < numbers->n; i++) {
		const struct number *number = &numbers->items[i];
		struct search_why *why = NULL;

		if (!number->excluded && number_orders(numbers, number->leaf, f->id))
			why = why_add(list, n);
		if (why != NULL)
			*why = (struct search_why){
				.query =
					str_range(f->list->bound.query,
						  number->leaf->start, number->leaf->end),
				.matched = f->task->ordered_by,
				.via = VIA_CITATION,
				.lang = f->list->bound.lang,
				.weight = number->weight,
			};
	}
}

/* It does not name the document: an article of the same story does. */
static void explain_twin(const struct found *f, const struct numbers *numbers,
			 struct search_why *list, size_t *n)
{
	for (size_t i = 0; i < numbers->n; i++) {
		const struct number *number = &numbers->items[i];
		const struct number_twin *twin = number_twin(number, f->id);
		struct search_why *why = twin ? why_add(list, n) : NULL;

		if (why != NULL)
			*why = (struct search_why){
				.query =
					str_range(f->list->bound.query,
						  number->leaf->start, number->leaf->end),
				.matched = twin->naming,
				.via = VIA_STORY,
				.lang = f->list->bound.lang,
				.weight = number->weight,
			};
	}
}

/* What the index says of the mention with these bytes: "earlier", "topic", or nothing. */
static str resolved_from(const struct record *r, const struct window_mark *mark)
{
	for (size_t i = 0; i < r->n_cites; i++)
		if (r->cites[i].start == mark->start && r->cites[i].end == mark->end)
			return r->cites[i].from;
	return (str){ 0 };
}

/* Each document that is cited within [start, end) of the part, once. */
static void explain_mentions(const struct found *f, uint32_t start, uint32_t end,
			     const struct numbers *numbers, const struct mentions *named,
			     struct search_why *list, size_t *n)
{
	const struct tree *last = NULL;

	for (size_t i = 0; i < named->n; i++) {
		const struct tree *leaf = named->leaves[i];
		struct search_why *why = NULL;

		if (leaf != last && named->marks[i].start >= start &&
		    named->marks[i].end <= end)
			why = why_add(list, n);
		if (why == NULL)
			continue;
		last = leaf;
		*why = (struct search_why){
			.query = str_range(f->list->bound.query, leaf->start, leaf->end),
			.matched = str_range(f->record.text, named->marks[i].start,
					     named->marks[i].end),
			.via = VIA_CITATION,
			.lang = f->list->bound.lang,
			.weight = mentions_weight(numbers, named, i),
			.resolved_from = resolved_from(&f->record, &named->marks[i]),
		};
	}
}

/* Who is to do the task, and who with. */
static str doers(struct arena *a, const struct record_task *task)
{
	struct buf b = { 0 };

	if (task->actor.n == 0 || task->coordinator.n == 0)
		return task->actor.n > 0 ? task->actor : task->coordinator;
	buf_printf(&b, "%.*s; %.*s", STR_ARG(task->actor), STR_ARG(task->coordinator));
	str out = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return out;
}

/* Who is to do the task, and by when, where fields ask for that. */
static void explain_task(struct arena *a, const struct found *f, const struct tree *t,
			 struct search_why *list, size_t *n)
{
	str matched = { 0 };

	for (size_t i = 0; i < t->n_subs && t->op != TREE_NOT; i++)
		explain_task(a, f, t->subs[i], list, n);
	if (t->op == TREE_FIELD && t->field == TREE_ACTOR)
		matched = doers(a, f->task);
	if (t->op == TREE_FIELD && t->field == TREE_DEADLINE)
		matched = f->task->deadline_text;
	struct search_why *why = matched.n > 0 ? why_add(list, n) : NULL;
	if (why != NULL)
		*why = (struct search_why){
			.query = str_range(f->list->bound.query, t->start, t->end),
			.matched = matched,
			.via = VIA_CONCEPT,
			.lang = f->list->bound.lang,
		};
}

/* Whose task it is, where that is not said in it. */
static void explain_office(struct arena *a, const struct found *f, const struct window *w,
			   struct search_why *list, size_t *n)
{
	str text = str_range(f->record.text, w->start, w->end);
	struct search_why *why;

	if (f->actor == NULL || str_find(text, f->task->actor) < text.n)
		return;
	why = why_add(list, n);
	if (why != NULL)
		*why = (struct search_why){
			.query = f->actor->words,
			.matched = doers(a, f->task),
			.via = VIA_CONCEPT,
			.lang = f->list->bound.lang,
			.weight = f->office,
		};
}

void reason_tell(struct arena *a, const struct found *f, const struct window *w,
		 const struct numbers *numbers, const struct mentions *named,
		 struct search_hit *out)
{
	struct search_why *list = arena_make(a, MOST_WHY, struct search_why);
	size_t n = 0;

	explain_mentions(f, w->start, w->end, numbers, named, list, &n);
	if (n == 0 && f->task != NULL)
		explain_order(f, numbers, list, &n);
	if (n == 0 && f->task != NULL) /* what the task stands in cites it */
		explain_mentions(f, 0, (uint32_t)f->record.text.n, numbers, named, list,
				 &n);
	if (f->task != NULL)
		explain_task(a, f, f->list->bound.tree, list, &n);
	explain_office(a, f, w, list, &n);
	explain_twin(f, numbers, list, &n);
	explain_units(a, f, w, list, &n);
	out->why = list;
	out->n_why = n;
}

const bool *reason_spelled(struct arena *a, str query, const struct search_results *r)
{
	bool *seen = arena_make(a, query.n, bool);

	for (size_t i = 0; i < r->n; i++)
		for (size_t k = 0; k < r->hits[i].n_why; k++) {
			const struct search_why *why = &r->hits[i].why[k];

			if (why->via < VIA_STEM)
				memset(seen + (why->query.p - query.p), true,
				       why->query.n);
		}
	return seen;
}
