/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/candidate.h"

#include "query/found_task.h"
#include "query/score.h"
#include "store/terms.h"

#include <string.h>

enum {
	PROBES = 3, /* read to see if a further language has anything to add */
	/* Candidates of a phrase are looked at in growing batches until enough hold it.
	 */
	FIRST_BATCH = 200,
	NEXT_BATCH = 4,       /* times the one before */
	MOST_CHECKED = 50000, /* signatures: a tenth of a second */
	MOST_READ = 1000,     /* texts */
};

/* BM25 for the candidates. k1 and b matter little here: score.c ranks. */
static const double K1 = 1.2, B = 0.6;

/* The candidates' own scores decide between parts that are otherwise equal. */
static const double TIE = 1e-3;

/* The part that a task stands in says whose it is and what it is about. */
static const double AROUND = 0.5;

/* One list while it is made. */
struct job {
	const struct candidate_how *how;
	const struct plan *plan;
	struct score_model *model;
	struct found_list *list;
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
		reread_text(a, how->reread, r->title, &out->title);
	reread_text(a, how->reread, r->text, &out->reading);
	return true;
}

/* Sets score and share. */
static void score(struct job *job, double mean_words, struct found *f)
{
	const struct numbers *numbers = job->how->numbers;
	double total = score_total(job->model) + numbers->weight, held, named;

	f->score *= f->task != NULL ? AROUND : TIE;
	if (f->task != NULL) {
		f->score += found_task_score(job->model, &job->list->bound,
					     job->how->intent, f, mean_words, &held);
		f->score += number_score_task(numbers, f->id, &named);
	} else {
		f->score += score_reading(job->model, &f->reading, &f->title, mean_words,
					  &held);
		f->score += number_score(numbers, f->id, &named);
	}
	f->share = total > 0 ? (held + named) / total : 1;
	/* Where a question is for both, a task counts more the more of it it answers. */
	if (f->task != NULL && job->plan->query != NULL)
		f->score *= 1 + f->share;
}

static bool search_batch(struct job *job, uint32_t first, uint32_t n,
			 struct store_hits *hits)
{
	struct store_search search = { .first = first, .max = n, .k1 = K1, .b = B };

	return store_search(job->how->a, job->how->store, job->plan->query, &search, hits,
			    job->err);
}

/*
 * Where the first hits of a further language hold so little of the question that merging
 * would put all of them behind those wanted, the rest of them is not read.
 */
static bool is_beaten(struct job *job)
{
	double best = 0;

	for (size_t i = 0; i < job->list->n; i++) {
		struct found probe = job->list->items[i];

		score(job, probe.reading.n_words + 1, &probe);
		best = probe.share > best ? probe.share : best;
	}
	return found_is_beaten(found_share(job->list, best), job->how->best_share,
			       job->how->wanted);
}

/*
 * Candidates read for each hit that is shown, by the number of words that are asked for.
 * One word ranks as the candidates do. Of few words the candidates hold all; of many each
 * holds some, and which are best only their text shows. Reading twice as many changes no
 * ranking by half a point.
 */
static uint32_t depth(size_t n_units)
{
	return n_units < 2 ? 1 : n_units < 4 ? 2 : n_units < 8 ? 3 : 6;
}

/* Merging leaves each of several full lists its part of the hits. */
static uint32_t n_candidates(const struct job *job)
{
	uint32_t shown = job->how->wanted / (1 + job->how->rivals) + 1;
	uint32_t per_hit = depth(job->list->bound.n_units);

	return (job->how->by_article && per_hit < 2 ? 2 : per_hit) * shown;
}

static bool read_candidates(struct job *job)
{
	struct found_list *list = job->list;
	struct store_hits hits;

	if (!search_batch(job, 0, n_candidates(job), &hits))
		return false;
	list->items = arena_make(job->how->a, hits.n, struct found);
	list->estimated = hits.estimated;
	for (size_t i = 0; i < hits.n; i++) {
		if (!read_hit(job->how, &hits.hits[i], &list->items[list->n++], job->err))
			return false;
		if (list->n == PROBES && is_beaten(job))
			break;
	}
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

/* Reads a candidate if its signature allows, and keeps it if its text holds the tree. */
static bool check_candidate(struct job *job, const struct verify *v,
			    const struct store_hit *hit, size_t *n_read)
{
	struct found *f = &job->list->items[job->list->n];
	str signature;

	if (!store_value(job->how->a, job->how->store, hit->id, SLOT_ADJACENT, &signature,
			 job->err))
		return false;
	if (!verify_signature(v, signature))
		return true;
	++*n_read;
	if (!read_hit(job->how, hit, f, job->err))
		return false;
	const struct verify_thing thing = { .id = hit->id,
					    .record = &f->record,
					    .text = &f->reading };
	job->list->n += verify_reading(job->how->a, v, &thing);
	return true;
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
	*out = verify_signature(&v, signature);
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

/* For phrases and NEAR: until enough candidates hold them, or all have been checked. */
static bool check_candidates(struct job *job)
{
	struct found_list *list = job->list;
	struct verify v = candidate_verify(job->how, list);
	size_t enough = 2 * (size_t)job->how->wanted, n_read = 0;
	uint32_t first = 0, batch = FIRST_BATCH;
	struct store_hits hits;

	list->items = arena_make(job->how->a, enough + 1, struct found);
	do {
		if (!search_batch(job, first, batch, &hits))
			return false;
		for (size_t i = 0; i < hits.n && list->n < enough; i++)
			if (!check_candidate(job, &v, &hits.hits[i], &n_read))
				return false;
		first += batch;
		batch *= NEXT_BATCH;
	} while (first < hits.estimated && list->n < enough && first < MOST_CHECKED &&
		 n_read < MOST_READ);
	list->estimated = list->n < enough ? (uint32_t)list->n : hits.estimated;
	return true;
}

/* Tasks follow the passages of the list. */
static bool add_tasks(struct job *job)
{
	struct found_list *list = job->list;
	struct found *tasks;
	size_t n;

	if (!found_task_gather(job->how, job->plan, list, 2 * n_candidates(job), &tasks,
			       &n, job->err))
		return false;
	struct found *all = arena_make(job->how->a, list->n + n, struct found);
	if (list->n > 0)
		memcpy(all, list->items, list->n * sizeof(*all));
	if (n > 0)
		memcpy(all + list->n, tasks, n * sizeof(*all));
	list->items = all;
	list->n += n;
	return true;
}

static double words_of(const struct found *f)
{
	return f->reading.n_words + (f->task != NULL ? f->title.n_words : 0);
}

/* Tasks are short: their length is held against that of other tasks. */
static void score_all(struct job *job)
{
	struct found_list *list = job->list;
	double words[2] = { 0 };
	size_t n[2] = { 0 };

	for (size_t i = 0; i < list->n; i++) {
		int kind = list->items[i].task != NULL;
		words[kind] += words_of(&list->items[i]);
		n[kind]++;
	}
	for (size_t i = 0; i < list->n; i++) {
		int kind = list->items[i].task != NULL;
		score(job, words[kind] / (double)n[kind], &list->items[i]);
	}
}

/* True if the part holds a word of the question; a stop word or a syllable of a word is
 * no reason to show it as a translation. */
static bool is_convincing(const struct found_list *list, const struct found *f)
{
	const struct reading *const readings[] = { &f->reading, &f->title };

	if (!list->bound.translated)
		return true;
	for (size_t r = 0; r < 2; r++)
		for (size_t i = 0; i < readings[r]->n_events; i++) {
			const struct event *e = &readings[r]->events[i];
			const struct unit *u = &list->bound.units[e->unit];
			if (!u->stop && !u->syllable && !e->part)
				return true;
		}
	return false;
}

/* Candidates that hold a number of the question need no other reason. */
static void drop_unconvincing(const struct candidate_how *how, struct found_list *list)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->n; i++)
		if (how->numbers->n > 0 || is_convincing(list, &list->items[i]))
			list->items[kept++] = list->items[i];
	list->n = kept;
}

bool candidate_rank(const struct candidate_how *how, const struct plan *plan,
		    struct found_list *list, struct error *err)
{
	struct job job = { .how = how, .plan = plan, .list = list, .err = err };

	job.model = score_model_new(how->a, &list->bound);
	if (plan->query != NULL &&
	    !(plan->verify ? check_candidates : read_candidates)(&job))
		return false;
	if (plan->tasks != NULL && !add_tasks(&job))
		return false;
	drop_unconvincing(how, list);
	score_all(&job);
	found_sort(list->items, list->n);
	return true;
}
