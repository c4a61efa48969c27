/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/found.h"

#include <stdlib.h>

/*
 * What holds this much of the question holds the whole of it: few passages say all that
 * was asked, and in its own words half of it is more than what passes for two thirds in
 * another language, where each word may be one of several.
 */
static const double OWN_SHARE = 0.5, TRANSLATED_SHARE = 0.67;

/* Before the texts are read the hits of a list are thought to fall off by reciprocal rank
 * (Cormack, Clarke and Büttcher 2009), with a constant for lists that share no hits, and
 * each list to have one in so many of those that are wanted. */
static const double RANK_OFFSET = 10;
enum { LEAST_PART = 3 };

/* Of equal ranks the list that holds the question's own words comes first, then the one
 * that was searched earlier: its language, as far as that is known. */
static const double EARLIER = 1e-6;

static double behind(const struct found_list *lists, size_t n_lists, size_t i)
{
	return EARLIER * (double)(lists[i].bound.translated ? n_lists + i : i);
}

/* True if parts of the list can hold what stands in those bytes of the question, or a
 * phrase that it is a part of. */
static bool can_hold(const struct found_list *list, uint32_t start, uint32_t end)
{
	const struct bound *b = &list->bound;

	for (size_t i = 0; i < b->n_units; i++)
		if (b->units[i].n_members > 0 && b->units[i].start < end &&
		    b->units[i].end > start)
			return true;
	return false;
}

void found_mark_unheld(struct found_list *lists, size_t n_lists)
{
	for (size_t i = 0; i < n_lists; i++)
		for (size_t u = 0; u < lists[i].bound.n_units; u++) {
			struct unit *unit = &lists[i].bound.units[u];
			size_t l = 0;

			while (l < n_lists &&
			       !can_hold(&lists[l], unit->start, unit->end))
				l++;
			unit->unheld = l == n_lists;
		}
}

/* A passage stands before the tasks of its part. */
static uint32_t start_of(const struct found *f)
{
	return f->task != NULL ? 1 + f->task->start : 0;
}

static int by_score(const void *x, const void *y)
{
	const struct found *a = x, *b = y;

	if (a->score != b->score)
		return a->score < b->score ? 1 : -1;
	int order = str_compare(a->record.article, b->record.article);
	if (order == 0)
		order = str_compare(a->record.source, b->record.source);
	if (order == 0)
		order = (a->record.number > b->record.number) -
			(a->record.number < b->record.number);
	if (order == 0)
		order = (start_of(a) > start_of(b)) - (start_of(a) < start_of(b));
	return order;
}

void found_sort(struct found *items, size_t n)
{
	qsort(items, n, sizeof(*items), by_score);
}

/* Only numbers are asked for, or stop words beside them: they are the same in every
 * language, and so are scores. */
static bool no_words(const struct found_list *lists, size_t n_lists)
{
	bool named = false, words = false, topic = false;

	for (size_t i = 0; i < n_lists; i++) {
		const struct bound *b = &lists[i].bound;

		named |= lists[i].n > 0 && lists[i].items[0].named > 0;
		words |= b->n_units > 0;
		for (size_t u = 0; u < b->n_units; u++)
			topic |= !b->units[u].stop;
	}
	return !words || (named && !topic);
}

/* What a list counts in merging if its first hit holds `share` of the question, in its
 * own words `whole` of which are all. */
static double counted(const struct found_list *list, double share, double whole)
{
	bool own = list->bound.lang == list->bound.asked && list->bound.asked != LANG_UND;

	share /= own ? whole : TRANSLATED_SHARE;
	return share < 1 ? share : 1;
}

void found_allot(const struct found_list *lists, size_t n_lists, uint32_t most,
		 uint32_t *out)
{
	bool as_they_are = no_words(lists, n_lists);

	for (size_t i = 0; i < n_lists; i++)
		out[i] = as_they_are ? most : 0;
	for (uint32_t n = 0; n < most && !as_they_are; n++) {
		size_t best = n_lists;
		double score = 0;

		for (size_t i = 0; i < n_lists; i++) {
			double next = counted(&lists[i], lists[i].share, OWN_SHARE) /
				      (RANK_OFFSET + 1 + out[i]);
			if (out[i] < lists[i].estimated && next > score) {
				score = next;
				best = i;
			}
		}
		if (best == n_lists)
			break;
		out[best]++;
	}
	for (size_t i = 0; i < n_lists; i++)
		if (out[i] < most / LEAST_PART && lists[i].share > 0)
			out[i] = most / LEAST_PART;
}

/* Hits of one language that hold numbers of the same weight: items [first, end). */
struct tier {
	const struct found_list *list;
	size_t first, end;
};

static struct tier tier_from(const struct found_list *list, size_t first)
{
	struct tier t = { list, first, first };

	while (t.end < list->n && list->items[t.end].named == list->items[first].named)
		t.end++;
	return t;
}

static double named_by(const struct tier *t)
{
	return t->list->items[t->first].named;
}

/* What it counts: of a question for numbers the words alone, which tell more than that
 * both languages have the number. They are few, and each is meant. */
static double tier_counted(const struct tier *t)
{
	const struct found *first = &t->list->items[t->first];

	return first->named > 0 ? counted(t->list, first->words, 1)
				: counted(t->list, first->share, OWN_SHARE);
}

/* Its score against that of the first. */
static double against(const struct found *f, const struct tier *t)
{
	double first = t->list->items[t->first].score;

	return first > 0 ? f->score / first : 1;
}

/* The most that a tier of these numbers counts in any language. */
static double best_counted(const struct found_list *lists, size_t n_lists, double named)
{
	double best = 0;

	for (size_t i = 0; i < n_lists; i++)
		for (size_t at = 0; at < lists[i].n;) {
			struct tier t = tier_from(&lists[i], at);
			double counts = tier_counted(&t);

			if (named_by(&t) == named && counts > best)
				best = counts;
			at = t.end;
		}
	return best;
}

/*
 * Scores of two languages are not comparable, those of one are. So the first hit of a
 * list counts by the share of the question that it holds, and the others by their scores
 * against its own. Numbers are the same in all languages: what holds more comes first,
 * and the first hit is that of those that hold the same.
 */
static size_t fuse(const struct found_list *lists, size_t n_lists, struct found *all)
{
	bool as_they_are = no_words(lists, n_lists);
	size_t n = 0;

	for (size_t i = 0; i < n_lists; i++)
		for (size_t at = 0; at < lists[i].n;) {
			struct tier t = tier_from(&lists[i], at);
			double named = named_by(&t);
			double best = best_counted(lists, n_lists, named);
			double part = best > 0 ? tier_counted(&t) / best : 1;

			for (; at < t.end; at++, n++) {
				all[n] = lists[i].items[at];
				all[n].list = &lists[i];
				if (!as_they_are)
					all[n].score =
						named + (1 - behind(lists, n_lists, i)) *
								part *
								against(&all[n], &t);
			}
		}
	return n;
}

/* True if the part holds a word of the question; a stop word or a syllable of a word is
 * no reason to show it. *none is set if it holds none of them either. */
static bool holds_topic(const struct found_list *list, const struct found *f, bool *none)
{
	const struct reading *const readings[] = { &f->reading, &f->title };

	*none = true;
	for (size_t r = 0; r < 2; r++)
		for (size_t i = 0; i < readings[r]->n_events; i++) {
			const struct event *e = &readings[r]->events[i];
			const struct unit *u = &list->bound.units[e->unit];
			*none = false;
			if (!u->stop && !u->syllable && !e->part)
				return true;
		}
	return false;
}

bool found_convinces(const struct numbers *numbers, const struct found_list *list,
		     const struct found *f)
{
	bool asks_number = numbers->weight > 0, none;
	double named = 0;

	if (asks_number && f->task != NULL)
		number_score_task(numbers, f->id, &named);
	else if (asks_number)
		number_score(numbers, f->id, &named);
	if (named > 0 || holds_topic(list, f, &none))
		return true;
	return !list->bound.translated && (!asks_number || none);
}

void found_drop_unconvincing(const struct numbers *numbers, struct found_list *list)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->n; i++)
		if (found_convinces(numbers, list, &list->items[i]))
			list->items[kept++] = list->items[i];
	list->n = kept;
}

static bool same_article(const struct found *x, const struct found *y)
{
	return str_eq(x->record.article, y->record.article) &&
	       str_eq(x->record.source, y->record.source);
}

static size_t group(struct found *all, size_t n, size_t most)
{
	size_t kept = 0;

	for (size_t i = 0; i < n && kept < most; i++) {
		size_t j = 0;
		while (j < kept && !same_article(&all[i], &all[j]))
			j++;
		if (j == kept)
			all[kept++] = all[i];
	}
	return kept;
}

size_t found_merge(struct arena *a, const struct found_list *lists, size_t n_lists,
		   bool by_article, size_t most, struct found **out)
{
	size_t n = 0;

	for (size_t i = 0; i < n_lists; i++)
		n += lists[i].n;
	struct found *all = arena_make(a, n, struct found);
	n = fuse(lists, n_lists, all);
	found_sort(all, n);
	*out = all;
	if (by_article)
		return group(all, n, most);
	return n < most ? n : most;
}
