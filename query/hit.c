/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/hit.h"

#include "citation/citation.h"
#include "query/window.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_WHY = 24 }; /* reasons that anyone reads */

/* A place of the part's text that is shown as found. */
struct mark {
	uint32_t start, end;
};

/* Citations of the part that are one of the question's numbers. */
struct named {
	struct window_mark *marks;
	const struct number **numbers; /* by mark */
	size_t n;
};

/* True if a mention with these keys is the document of `leaf`, and no namesake. */
static bool is_of(const struct tree *leaf, const str *keys, size_t n_keys)
{
	if (!str_among(keys, n_keys, leaf->text))
		return false;
	for (size_t i = 0; i < leaf->n_namesakes; i++)
		if (str_among(keys, n_keys, leaf->namesakes[i]))
			return false;
	return true;
}

static const struct number *number_of(const struct numbers *numbers, const str *keys,
				      size_t n_keys)
{
	for (size_t i = 0; i < numbers->n; i++)
		if (!numbers->items[i].excluded &&
		    is_of(numbers->items[i].leaf, keys, n_keys))
			return &numbers->items[i];
	return NULL;
}

/* A dated mention is the better passage: it says which document is meant. */
static void find_named(struct arena *a, const struct found *f,
		       const struct numbers *numbers, struct named *out)
{
	struct citation_context context = { .text = f->record.text,
					    .lang = f->list->bound.lang,
					    .published = f->record.published,
					    .title = f->record.title,
					    .url = f->record.url };
	struct citation *cites;
	str *keys;

	*out = (struct named){ 0 };
	if (numbers->n == 0)
		return;
	size_t n = citation_find(a, &context, &cites);
	out->marks = arena_make(a, n, struct window_mark);
	out->numbers = arena_make(a, n, const struct number *);
	for (size_t i = 0; i < n; i++) {
		const struct number *number =
			number_of(numbers, keys, citation_keys(a, &cites[i], &keys));
		if (number == NULL)
			continue;
		out->marks[out->n] = (struct window_mark){
			.start = cites[i].start,
			.end = cites[i].end,
			.weight = number->weight * (cites[i].date.n > 0 ? 1.5 : 1),
		};
		out->numbers[out->n++] = number;
	}
}

/* ---- highlights ---- */

static int by_start(const void *x, const void *y)
{
	const struct mark *a = x, *b = y;

	return (a->start > b->start) - (a->start < b->start);
}

/* Marks that touch, or have one blank between them, are shown as one. */
static void join_marks(struct arena *a, struct mark *marks, size_t n, uint32_t base,
		       str text, struct search_hit *out)
{
	struct search_range *ranges = arena_make(a, n, struct search_range);
	size_t kept = 0;

	qsort(marks, n, sizeof(*marks), by_start);
	for (size_t i = 0; i < n; i++) {
		size_t start = marks[i].start - base, end = marks[i].end - base;
		size_t last = kept > 0 ? ranges[kept - 1].end : 0;
		bool joined = kept > 0 && (start <= last ||
					   (start == last + 1 && text.p[last] == ' '));

		if (joined && end > last)
			ranges[kept - 1].end = end;
		if (joined)
			continue;
		ranges[kept++] = (struct search_range){ start, end };
	}
	out->highlights = ranges;
	out->n_highlights = kept;
}

/* True if `unit` is one of several words of a quotation, which counts as a whole. */
static bool is_quoted(const struct found_list *list, const struct unit *unit)
{
	size_t i = unit->leaf->op == TREE_PHRASE ? 0 : list->n_rows;

	while (i < list->n_rows && list->rows[i].leaf != unit->leaf)
		i++;
	return i < list->n_rows && unit->role == UNIT_PHRASE;
}

/* A stop word is shown only where it stands in a row with another word, a word of a
 * quotation only in the quotation. */
static void highlight(struct arena *a, const struct found *f, const struct window *w,
		      const struct named *named, struct search_hit *out)
{
	const struct bound *b = &f->list->bound;
	struct mark *marks = arena_make(a, f->reading.n_events + named->n, struct mark);
	size_t n = 0;
	uint32_t before = UINT32_MAX;

	for (size_t i = 0; i < f->reading.n_events; i++) {
		const struct event *e = &f->reading.events[i];
		const struct unit *u = &b->units[e->unit];

		if (u->role == UNIT_NOT || e->start < w->start || e->end > w->end)
			continue;
		if (u->stop && e->row == 0 && u->role == UNIT_WORD &&
		    before + 1 != e->position)
			continue;
		if (e->row == 0 && is_quoted(f->list, u))
			continue;
		marks[n++] = (struct mark){ e->start, e->end };
		before = e->position + e->length - 1;
	}
	for (size_t i = 0; i < named->n; i++)
		if (named->marks[i].start >= w->start && named->marks[i].end <= w->end)
			marks[n++] = (struct mark){ named->marks[i].start,
						    named->marks[i].end };
	join_marks(a, marks, n, w->start, out->text, out);
}

/* ---- why ---- */

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

/* For each unit its clearest match in the passage, if no longer one around it has one. */
static void explain_units(struct arena *a, const struct found *f, const struct window *w,
			  struct search_why *list, size_t *n)
{
	const struct bound *b = &f->list->bound;
	const struct event **best = arena_make(a, b->n_units, const struct event *);

	for (uint32_t u = 0; u < b->n_units; u++) {
		const struct unit *unit = &b->units[u];

		best[u] = NULL;
		if (unit->same == u && unit->role != UNIT_NOT && !unit->stop &&
		    !unit->syllable)
			best[u] = clearest(f, w, u);
	}
	for (uint32_t u = 0; u < b->n_units; u++) {
		bool told = best[u] == NULL;

		for (uint32_t other = 0; other < b->n_units && !told; other++)
			told = best[other] != NULL &&
			       is_within(&b->units[u], &b->units[other]);
		struct search_why *why = told ? NULL : why_add(list, n);
		if (why == NULL)
			continue;
		*why = (struct search_why){
			.query = str_range(b->query, b->units[u].start, b->units[u].end),
			.matched =
				str_range(f->record.text, best[u]->start, best[u]->end),
			.via = best[u]->via,
			.lang = b->lang,
			.weight = b->units[u].weight,
			.note = note_of(&b->units[u], best[u]),
		};
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

static void explain(struct arena *a, const struct found *f, const struct window *w,
		    const struct numbers *numbers, const struct named *named,
		    struct search_hit *out)
{
	const struct number *last = NULL;
	struct search_why *list = arena_make(a, MOST_WHY, struct search_why);
	size_t n = 0;

	for (size_t i = 0; i < named->n; i++) {
		const struct tree *leaf = named->numbers[i]->leaf;
		struct search_why *why = NULL;

		if (named->numbers[i] != last && named->marks[i].start >= w->start &&
		    named->marks[i].end <= w->end)
			why = why_add(list, &n);
		if (why == NULL)
			continue;
		last = named->numbers[i];
		*why = (struct search_why){
			.query = str_range(f->list->bound.query, leaf->start, leaf->end),
			.matched = str_range(f->record.text, named->marks[i].start,
					     named->marks[i].end),
			.via = VIA_CITATION,
			.lang = f->list->bound.lang,
			.weight = last->weight,
			.resolved_from = resolved_from(&f->record, &named->marks[i]),
		};
	}
	if (n == 0 && f->task != NULL)
		explain_order(f, numbers, list, &n);
	explain_twin(f, numbers, list, &n);
	explain_units(a, f, w, list, &n);
	out->why = list;
	out->n_why = n;
}

/* ---- the rest ---- */

static void cite(struct arena *a, const struct record *r, const struct window *w,
		 struct search_hit *out)
{
	str *ids = arena_make(a, r->n_cites, str);
	size_t n = 0;

	for (size_t i = 0; i < r->n_cites; i++) {
		size_t k = 0;

		if (r->cites[i].id.n == 0 || r->cites[i].start < w->start ||
		    r->cites[i].end > w->end)
			continue;
		while (k < n && !str_eq(ids[k], r->cites[i].id))
			k++;
		if (k == n)
			ids[n++] = r->cites[i].id;
	}
	out->citations = ids;
	out->n_citations = n;
}

void hit_name(struct arena *a, const struct found *f, struct search_hit *out)
{
	const struct record *r = &f->record;
	struct buf b = { 0 };

	buf_put(&b, r->article);
	buf_printf(&b, "#%u", r->number);
	if (f->task != NULL)
		buf_printf(&b, ".%zu", 1 + (size_t)(f->task - r->tasks));
	*out = (struct search_hit){
		.score = f->score,
		.article = r->article,
		.passage = arena_copy(a, buf_str(&b)),
		.kind = f->task != NULL ? STR("task") : r->kind,
		.source = r->source,
		.lang = r->lang,
		.title = r->title,
		.url = r->url,
		.published = r->published,
		.task = f->task,
	};
	buf_free(&b);
}

static struct window whole_task(const struct found *f)
{
	const struct record_task *t = f->task;

	return (struct window){ t->start, t->end,
				t->heading.n > 0 ? t->heading
						 : window_heading(&f->record, t->start) };
}

void hit_describe(struct arena *a, const struct found *f, const struct numbers *numbers,
		  struct search_hit *out)
{
	const struct record *r = &f->record;
	struct named named;

	hit_name(a, f, out);
	find_named(a, f, numbers, &named);
	struct window w = f->task != NULL
				  ? whole_task(f)
				  : window_find(a, &f->list->bound, r, &f->reading,
						named.marks, named.n);
	out->start = r->start + w.start;
	out->end = r->start + w.end;
	out->text = str_range(r->text, w.start, w.end);
	out->heading = w.heading;
	highlight(a, f, &w, &named, out);
	explain(a, f, &w, numbers, &named, out);
	cite(a, r, &w, out);
}
