/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/hit.h"

#include "query/mentions.h"
#include "query/reason.h"
#include "query/window.h"

#include <stdlib.h>
#include <string.h>

/* A place of the part's text that is shown as found. */
struct mark {
	uint32_t start, end;
};

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

/* Word `next` follows word `first` in the question. */
static bool follows(const struct bound *b, uint32_t first, uint32_t next)
{
	for (size_t i = 0; i + 1 < b->n_units; i++)
		if (b->units[i].same == first && b->units[i + 1].same == next)
			return true;
	return false;
}

/* Syllables of a Vietnamese question that stand in the passage beside the one that they
 * stand beside there. */
struct company {
	bool *events; /* these */
	bool *units;  /* some of these */
};

static struct company find_company(struct arena *a, const struct found *f,
				   const struct window *w)
{
	const struct bound *b = &f->list->bound;
	const struct reading *r = &f->reading;
	struct company out = { arena_make(a, r->n_events, bool),
			       arena_make(a, b->n_units, bool) };

	if (b->lang != LANG_VI || b->translated)
		return out;
	for (size_t i = 0; i < r->n_events; i++) {
		const struct event *e = &r->events[i], *next = e;

		if (e->row != 0 || e->start < w->start)
			continue;
		for (; next < r->events + r->n_events && next->end <= w->end &&
		       next->position <= e->position + 1;
		     next++) {
			if (next->row != 0 || next->position != e->position + 1 ||
			    !follows(b, e->unit, next->unit))
				continue;
			out.events[i] = out.events[next - r->events] = true;
			out.units[e->unit] = out.units[next->unit] = true;
		}
	}
	return out;
}

/* True if a longer unit around `u` is in the passage. */
static bool is_around(const struct found *f, const struct window *w, const struct unit *u)
{
	const struct reading *r = &f->reading;

	for (size_t i = 0; i < r->n_events; i++) {
		const struct event *e = &r->events[i];
		const struct unit *other = &f->list->bound.units[e->unit];

		if (e->start >= w->start && e->end <= w->end &&
		    other->start <= u->start && other->end >= u->end &&
		    other->end - other->start > u->end - u->start)
			return true;
	}
	return false;
}

/* True if event `i` is litter: a syllable that is a part of another word, as the "xã hội"
 * of a passage about "hội nhập". */
static bool is_apart(const struct found *f, const struct company *c, size_t i)
{
	const struct event *e = &f->reading.events[i];
	const struct unit *u = &f->list->bound.units[e->unit];

	if (u->syllable || e->part)
		return true;
	return e->row == 0 && c->units[e->unit] && !c->events[i];
}

/* A stop word is shown only where it stands in a row with another word, a word of a
 * quotation only in the quotation, and a syllable only in its word. */
static void highlight(struct arena *a, const struct found *f, const struct window *w,
		      const struct mentions *named, struct search_hit *out)
{
	const struct bound *b = &f->list->bound;
	struct mark *marks = arena_make(a, f->reading.n_events + named->n, struct mark);
	size_t n = 0;
	uint32_t next = UINT32_MAX; /* position behind the last mark */
	const struct company company = find_company(a, f, w);

	for (size_t i = 0; i < f->reading.n_events; i++) {
		const struct event *e = &f->reading.events[i];
		const struct unit *u = &b->units[e->unit];

		if (u->role == UNIT_NOT || e->start < w->start || e->end > w->end ||
		    is_apart(f, &company, i) ||
		    (e->via == VIA_LEARNED && is_around(f, w, u)))
			continue;
		if (u->stop && e->row == 0 && u->role == UNIT_WORD && next != e->position)
			continue;
		if (e->row == 0 && is_quoted(f->list, u))
			continue;
		marks[n++] = (struct mark){ e->start, e->end };
		next = e->position + e->length;
	}
	for (size_t i = 0; i < named->n; i++)
		if (named->marks[i].start >= w->start && named->marks[i].end <= w->end)
			marks[n++] = (struct mark){ named->marks[i].start,
						    named->marks[i].end };
	join_marks(a, marks, n, w->start, out->text, out);
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
	struct mentions named;

	hit_name(a, f, out);
	mentions_find(a, f, numbers, &named);
	struct window w = f->task != NULL
				  ? whole_task(f)
				  : window_find(a, &f->list->bound, r, &f->reading,
						named.marks, named.n);
	out->start = r->start + w.start;
	out->end = r->start + w.end;
	out->text = str_range(r->text, w.start, w.end);
	out->heading = w.heading;
	highlight(a, f, &w, &named, out);
	reason_tell(a, f, &w, numbers, &named, out);
	cite(a, r, &w, out);
}
