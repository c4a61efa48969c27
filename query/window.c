/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/window.h"

#include "text/sentence.h"

#include <string.h>

enum { HEADING = 1 }; /* corpus/article.h: BLOCK_HEADING */

/* What a passage gains by a word that it holds already, and by a row of words. */
static const double AGAIN = 0.1, IN_A_ROW = 0.5;

/* A sentence, and the things that were found in it: a range of `founds`. */
struct span {
	uint32_t start, end;
	size_t from, to;
	bool heading;
};

/* A place that counts: a unit of the question, or a mark. */
struct place {
	uint32_t start, end, position;
	uint32_t unit; /* units first, then marks */
	double weight;
};

struct finder {
	const struct bound *b;
	const struct record *record;
	struct place *places;
	size_t n_places;
	struct span *spans;
	size_t n_spans, room;
	uint32_t *seen; /* by unit: 1 + number of the window that saw it last */
	uint32_t window;
};

static void add_places(struct arena *a, struct finder *f, const struct reading *r,
		       const struct window_mark *marks, size_t n_marks)
{
	size_t i = 0, m = 0;

	f->places = arena_make(a, r->n_events + n_marks, struct place);
	f->seen = arena_make(a, f->b->n_units + n_marks, uint32_t);
	while (i < r->n_events || m < n_marks) {
		struct place *p = &f->places[f->n_places];

		if (i == r->n_events ||
		    (m < n_marks && marks[m].start < r->events[i].start)) {
			*p = (struct place){ marks[m].start, marks[m].end, UINT32_MAX,
					     (uint32_t)(f->b->n_units + m),
					     marks[m].weight };
			m++;
			f->n_places++;
			continue;
		}
		const struct event *e = &r->events[i++];
		if (e->weight == 0 || f->b->units[e->unit].role == UNIT_NOT)
			continue;
		*p = (struct place){ e->start, e->end, e->position, e->unit,
				     f->b->units[e->unit].weight * e->weight };
		f->n_places++;
	}
}

static bool is_heading(const struct record *r, uint32_t start, uint32_t end)
{
	for (size_t i = 0; i < r->n_blocks; i++)
		if (r->blocks[i].start <= start && end <= r->blocks[i].end)
			return r->blocks[i].kind == HEADING;
	return false;
}

/* Distinct words of the question, a little more for repetition and for rows. */
static double places_score(struct finder *f, size_t from, size_t to)
{
	double score = 0;

	f->window++;
	for (size_t i = from; i < to; i++) {
		const struct place *p = &f->places[i];
		bool again = f->seen[p->unit] == f->window;

		f->seen[p->unit] = f->window;
		score += again ? AGAIN * p->weight : p->weight;
		if (i > from && p->position == p[-1].position + 1 &&
		    p->unit == p[-1].unit + 1)
			score += (again ? AGAIN : 1) * IN_A_ROW * p->weight;
	}
	return score;
}

/*
 * The bytes of the text that the passage can come from: the WINDOW_BYTES that hold most,
 * and as much on either side, to the ends of their lines, where sentences end.
 */
static struct span find_region(struct finder *f)
{
	str text = f->record->text;
	struct span region = { .start = 0, .end = (uint32_t)text.n };
	double best = 0;
	size_t to = 0;

	for (size_t from = 0; from < f->n_places && text.n > 2 * WINDOW_BYTES; from++) {
		while (to < f->n_places &&
		       f->places[to].end - f->places[from].start <= WINDOW_BYTES)
			to++;
		double score = places_score(f, from, to);
		if (score > best) {
			best = score;
			region.start = f->places[from].start;
			region.end = f->places[from].end;
		}
	}
	if (best == 0)
		return region;
	region.start -= region.start < WINDOW_BYTES ? region.start : WINDOW_BYTES;
	while (region.start > 0 && text.p[region.start - 1] != '\n')
		region.start--;
	region.end += 2 * WINDOW_BYTES;
	if (region.end > text.n)
		region.end = (uint32_t)text.n;
	while (region.end < text.n && text.p[region.end] != '\n')
		region.end++;
	return region;
}

static void add_span(struct arena *a, struct finder *f, struct span span)
{
	f->spans = arena_room(a, f->spans, f->n_spans, 1, &f->room, struct span);
	f->spans[f->n_spans++] = span;
}

static void add_spans(struct arena *a, struct finder *f)
{
	struct span region = find_region(f);
	struct sentence_iter it = { .text = str_range(f->record->text, region.start,
						      region.end) };
	struct sentence s;
	size_t at = 0;

	while (sentence_next(&it, &s)) {
		struct span span = { .start = region.start + (uint32_t)s.start,
				     .end = region.start + (uint32_t)s.end };

		span.heading = is_heading(f->record, span.start, span.end);
		while (at < f->n_places && f->places[at].start < span.start)
			at++;
		span.from = at;
		while (at < f->n_places && f->places[at].start < span.end)
			at++;
		span.to = at;
		add_span(a, f, span);
	}
}

/* The last span of a window that begins with `first`: no heading but at its front. */
static size_t window_last(const struct finder *f, size_t first)
{
	size_t last = first;

	while (last + 1 < f->n_spans && !f->spans[last + 1].heading &&
	       f->spans[last + 1].end - f->spans[first].start <= WINDOW_BYTES)
		last++;
	return last;
}

/* How far the middle of what was found is from the middle of the window. */
static uint32_t imbalance(const struct finder *f, size_t first, size_t last)
{
	const struct span *from = &f->spans[first], *to = &f->spans[last];

	if (from->from == to->to)
		return 0;
	uint32_t found = f->places[from->from].start + f->places[to->to - 1].end;
	uint32_t window = from->start + to->end;
	return found > window ? found - window : window - found;
}

str window_heading(const struct record *r, uint32_t start)
{
	str heading = r->heading;

	for (size_t i = 0; i < r->n_blocks && r->blocks[i].end <= start; i++)
		if (r->blocks[i].kind == HEADING)
			heading =
				str_range(r->text, r->blocks[i].start, r->blocks[i].end);
	return heading;
}

struct window window_find(struct arena *a, const struct bound *b, const struct record *r,
			  const struct reading *reading, const struct window_mark *marks,
			  size_t n_marks)
{
	struct finder f = { .b = b, .record = r };
	size_t best_first = 0, best_last = 0;
	double best = -1;
	uint32_t best_imbalance = 0;

	add_places(a, &f, reading, marks, n_marks);
	add_spans(a, &f);
	if (f.n_spans == 0)
		return (struct window){ 0, (uint32_t)r->text.n, r->heading };
	for (size_t first = 0; first < f.n_spans; first++) {
		size_t last = window_last(&f, first);
		double score = places_score(&f, f.spans[first].from, f.spans[last].to);
		uint32_t off = imbalance(&f, first, last);

		if (score > best || (score == best && off < best_imbalance)) {
			best = score;
			best_imbalance = off;
			best_first = first;
			best_last = last;
		}
	}
	struct window w = { .start = f.spans[best_first].start,
			    .end = f.spans[best_last].end };
	w.heading = window_heading(r, w.start);
	return w;
}
