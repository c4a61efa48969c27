/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/candidate.h"

#include "query/found_task.h"
#include "query/score.h"
#include "query/signature.h"
#include "store/terms.h"

#include <stdlib.h>
#include <string.h>

enum {
	FEW = 4,         /* words in a question are too many for candidates to hold all */
	TASK_PARTS = 10, /* read for each hit, where tasks are asked for */
	PROBES = 3,      /* read to see how much of the question a language holds */
	LOOKED_AT = 4,   /* candidates whose signatures are seen, for each that is read */
	/* Candidates of a phrase are looked at in growing batches until enough hold it,
	 * and looked for more at a time, since each search begins anew. */
	FIRST_BATCH = 100,
	NEXT_BATCH = 4,       /* times the one before */
	FIRST_SEARCH = 2100,  /* of words alone, where more cost no more */
	NEXT_SEARCH = 20,     /* times the one before */
	MOST_CHECKED = 50000, /* signatures: a tenth of a second */
	MOST_READ = 1000,     /* texts */
	MOST_IN_VAIN = 100,   /* texts of which none convinces */
};

/* BM25 for the candidates. k1 matters little here: score.c ranks. */
static const double K1 = 1.2, B = 0.6;

/* The candidates' own scores decide between parts that are otherwise equal. */
static const double TIE = 1e-3;

/* The part that a task stands in says whose it is and what it is about. */
static const double AROUND = 0.5;

struct candidates {
	const struct candidate_how *how;
	const struct plan *plan;
	struct score_model *model, *task_model;
	struct found_list *list;
	struct store_hits found; /* by the last search */
	size_t n_sifted;         /* of them */
	struct store_hit *hits;  /* a batch of them, what promises most first */
	size_t n_hits, at;
	struct found *tasks;
	size_t n_tasks;
	uint32_t n_looked_at, next_batch, n_searched, next_search, n_read;
	struct error *err;
};

static bool read_hit(const struct candidate_how *how, const struct store_hit *hit,
		     struct found *out, struct error *err)
{
	struct arena *a = how->a;
	struct record *r = &out->record;
	str data;

	*out = (struct found){ .id = hit->id, .score = hit->score };
	if (!store_data(a, how->store, hit->id, &data, err))
		return false;
	if (!record_unpack(a, data, r))
		return error_set(err, ERR_INDEX, "the record of part %u is damaged",
				 hit->id);
	if (r->number == 0 && !str_starts(r->text, r->title))
		reread_text(a, how->reread, r->title, LISTED_NONE, &out->title);
	reread_text(a, how->reread, r->text, r->words, &out->reading);
	return true;
}

/* Sets score and share. */
static void score(struct candidates *c, double mean_words, struct found *f)
{
	const struct numbers *numbers = c->how->numbers;
	double total = score_total(c->model) + numbers->weight, held, named;

	f->score *= f->task != NULL ? AROUND : TIE;
	if (f->task != NULL) {
		f->score += found_task_score(c->task_model, &c->list->bound,
					     c->how->intent, f, mean_words, &held);
		f->score += number_score_task(numbers, f->id, &named);
	} else {
		f->score += score_reading(c->model, &f->reading, &f->title, mean_words,
					  &held);
		f->score += number_score(numbers, f->id, &named);
	}
	f->share = total > 0 ? (held + named) / total : 1;
	f->words = score_total(c->model) > 0 ? held / score_total(c->model) : 1;
	/* Where a question is for both, a task counts more the more of it it answers. */
	if (f->task != NULL && c->plan->passages)
		f->score *= 1 + f->share;
	f->named = named + f->office;
	f->score += f->office;
}

/* ---- which are read ---- */

/*
 * Candidates read for each hit that is shown. One word ranks as the candidates do; of a
 * few words the candidates hold all; those of a translation come nearly in the order of
 * the second reading.
 */
static uint32_t per_hit(const struct candidates *c)
{
	const struct bound *b = &c->list->bound;

	if (b->n_units < 2)
		return c->how->by_article ? 2 : 1;
	return b->n_units < FEW || b->translated || c->plan->verify ? 2 : 3;
}

static int by_score(const void *x, const void *y)
{
	const struct store_hit *a = x, *b = y;

	if (a->score != b->score)
		return a->score < b->score ? 1 : -1;
	return (a->id > b->id) - (a->id < b->id);
}

/* What cannot hold the phrases goes, what may hold words side by side comes first. */
static bool sift(struct candidates *c)
{
	uint32_t *ids = arena_make(c->how->a, c->n_hits, uint32_t);
	str *signatures = arena_make(c->how->a, c->n_hits, str);
	size_t kept = 0;

	for (size_t i = 0; i < c->n_hits; i++)
		ids[i] = c->hits[i].id;
	if (!store_values(c->how->a, c->how->store, SLOT_ADJACENT, ids, c->n_hits,
			  signatures, c->err))
		return false;
	for (size_t i = 0; i < c->n_hits; i++) {
		struct store_hit *hit = &c->hits[i];

		if (c->plan->verify &&
		    !signature_may_hold(&c->list->bound, signatures[i]))
			continue;
		hit->score += score_promise(c->model, signatures[i]);
		c->hits[kept++] = *hit;
	}
	c->n_hits = kept;
	qsort(c->hits, kept, sizeof(*c->hits), by_score);
	return true;
}

/* Whether candidates are put in order by more than their own scores. */
static bool sifts(const struct candidates *c)
{
	return c->plan->verify || score_has_promise(c->model);
}

static uint32_t first_batch(const struct candidates *c)
{
	if (c->plan->verify)
		return FIRST_BATCH;
	return (sifts(c) ? LOOKED_AT : 1) * per_hit(c) * (c->how->wanted + 1);
}

static bool search_on(struct candidates *c)
{
	struct store_search search = {
		.first = c->n_searched, .max = c->next_search, .k1 = K1, .b = B
	};

	if (!plan_search(c->how->a, c->how->store, c->plan, &search, &c->found, c->err))
		return false;
	c->n_sifted = 0;
	c->list->estimated = c->found.estimated;
	c->n_searched += c->next_search;
	c->next_search *= NEXT_SEARCH;
	return true;
}

static bool next_batch(struct candidates *c)
{
	if (c->n_sifted == c->found.n && !search_on(c))
		return false;
	size_t left = c->found.n - c->n_sifted;
	c->hits = c->found.hits + c->n_sifted;
	c->n_hits = left < c->next_batch ? left : c->next_batch;
	c->at = 0;
	c->n_sifted += c->n_hits;
	c->n_looked_at += (uint32_t)c->n_hits;
	c->next_batch *= NEXT_BATCH;
	return !sifts(c) || sift(c);
}

/* One batch of words is enough, unless nothing in it convinces. */
static bool is_last(const struct candidates *c)
{
	return (!c->plan->verify && c->list->n > 0) ||
	       (c->n_sifted == c->found.n && c->n_searched >= c->list->estimated) ||
	       c->n_looked_at >= MOST_CHECKED || c->n_read >= MOST_READ;
}

/* The next candidate to be read; *out is NULL at the end. */
static bool next_hit(struct candidates *c, const struct store_hit **out)
{
	*out = NULL;
	while (c->at == c->n_hits) {
		if (is_last(c))
			return true;
		if (!next_batch(c))
			return false;
	}
	*out = &c->hits[c->at++];
	return true;
}

struct verify candidate_verify(const struct candidate_how *how,
			       const struct found_list *list)
{
	return (struct verify){ .bound = &list->bound,
				.rows = list->rows,
				.n_rows = list->n_rows,
				.numbers = how->numbers,
				.actors = &list->actors,
				.names = how->names };
}

bool candidate_holds(const struct candidate_how *how, const struct found_list *list,
		     uint32_t id, bool read, bool *out, struct error *err)
{
	const struct verify v = candidate_verify(how, list);
	const struct store_hit hit = { .id = id };
	struct found f;
	str signature;

	if (!store_value(how->a, how->store, id, SLOT_ADJACENT, &signature, err))
		return false;
	*out = signature_may_hold(&list->bound, signature);
	if (!*out || !read)
		return true;
	if (!read_hit(how, &hit, &f, err))
		return false;
	const struct verify_thing thing = { .id = id,
					    .record = &f.record,
					    .text = &f.reading };
	*out = verify_reading(how->a, &v, &thing);
	return true;
}

/* For `n` items in the list. */
static void make_room(struct candidates *c, size_t n)
{
	struct found *items = arena_make(c->how->a, n, struct found);

	if (c->list->n > 0)
		memcpy(items, c->list->items, c->list->n * sizeof(*items));
	c->list->items = items;
}

/*
 * Of a phrase that few of the candidates hold, half as many hits will do once twice as
 * many texts were read; of words that none of many texts holds together, none.
 */
static bool is_enough(const struct candidates *c, size_t n)
{
	if (!c->plan->verify && c->list->n == 0 && c->n_read >= MOST_IN_VAIN)
		return true;
	return c->list->n >= n ||
	       (c->plan->verify && 2 * c->list->n >= n && c->n_read >= 2 * n);
}

/* Until the list has `n` items. */
static bool read_until(struct candidates *c, size_t n)
{
	struct found_list *list = c->list;
	struct verify v = candidate_verify(c->how, list);
	const struct store_hit *hit;

	if (n <= list->n)
		return true;
	make_room(c, n);
	while (!is_enough(c, n)) {
		struct found *f = &list->items[list->n];

		if (!next_hit(c, &hit))
			return false;
		if (hit == NULL)
			return true;
		if (!read_hit(c->how, hit, f, c->err))
			return false;
		c->n_read++;
		const struct verify_thing thing = { .id = hit->id,
						    .record = &f->record,
						    .text = &f->reading };
		list->n += (!c->plan->verify || verify_reading(c->how->a, &v, &thing)) &&
			   found_convinces(c->how->numbers, list, f);
	}
	return true;
}

/* ---- from the first to the last ---- */

static double words_of(const struct found *f)
{
	return f->reading.n_words + (f->task != NULL ? f->title.n_words : 0);
}

static void compare(struct candidates *c, const struct found *f)
{
	score_compare(c->model, &f->reading, &f->title);
	if (c->n_tasks > 0)
		score_compare(c->task_model, &f->reading, &f->title);
}

/* Tasks are short: their length is held against that of other tasks. */
static void score_all(struct candidates *c)
{
	struct found_list *list = c->list;
	double words[2] = { 0 };
	size_t n[2] = { 0 };

	for (size_t i = 0; i < list->n; i++) {
		int kind = list->items[i].task != NULL;
		words[kind] += words_of(&list->items[i]);
		n[kind]++;
		if (kind == 0)
			compare(c, &list->items[i]);
	}
	for (size_t i = 0; i < list->n; i++) {
		int kind = list->items[i].task != NULL;
		score(c, words[kind] / (double)n[kind], &list->items[i]);
	}
}

/* Tasks are read at once: they are few, and short. */
static bool read_tasks(struct candidates *c)
{
	uint32_t n = TASK_PARTS * (c->how->wanted + 1);

	return c->plan->tasks == NULL ||
	       found_task_gather(c->how, c->plan, c->list, n, &c->tasks, &c->n_tasks,
				 c->err);
}

/* How much of the question the first hits hold. */
static void probe(struct candidates *c, const struct found *items, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct found f = items[i];

		if (!found_convinces(c->how->numbers, c->list, &f))
			continue;
		score(c, words_of(&f) + 1, &f);
		c->list->share = f.share > c->list->share ? f.share : c->list->share;
	}
}

/* Tasks follow the passages of the list. */
static void add_tasks(struct candidates *c)
{
	make_room(c, c->list->n + c->n_tasks);
	if (c->n_tasks > 0)
		memcpy(c->list->items + c->list->n, c->tasks,
		       c->n_tasks * sizeof(*c->tasks));
	c->list->n += c->n_tasks;
}

bool candidate_begin(const struct candidate_how *how, const struct plan *plan,
		     struct found_list *list, struct candidates **out, struct error *err)
{
	struct candidates *c = arena_make(how->a, 1, struct candidates);

	*c = (struct candidates){ .how = how,
				  .plan = plan,
				  .model = score_model_new(how->a, &list->bound),
				  .list = list,
				  .err = err };
	*out = c;
	if (plan->tasks != NULL)
		c->task_model = found_task_model(how->a, &list->bound, how->intent);
	c->next_batch = first_batch(c);
	c->next_search =
		plan->verify && plan->words != NULL ? FIRST_SEARCH : c->next_batch;
	if (plan->passages && (!next_batch(c) || !read_until(c, PROBES)))
		return false;
	if (!read_tasks(c))
		return false;
	probe(c, list->items, list->n);
	probe(c, c->tasks, c->n_tasks);
	return true;
}

bool candidate_finish(struct candidates *c, uint32_t n, struct error *err)
{
	c->err = err;
	if (c->plan->passages && n > 0 && !read_until(c, per_hit(c) * ((size_t)n + 1)))
		return false;
	if (c->plan->verify && is_last(c) && c->at == c->n_hits)
		c->list->estimated = (uint32_t)c->list->n;
	add_tasks(c);
	found_drop_unconvincing(c->how->numbers, c->list);
	score_all(c);
	found_sort(c->list->items, c->list->n);
	return true;
}
