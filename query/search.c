/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/search.h"

#include "query/expand.h"
#include "query/found.h"
#include "query/hit.h"
#include "query/number.h"
#include "query/plan.h"
#include "query/score.h"
#include "query/verify.h"
#include "store/store.h"
#include "store/terms.h"

#include <stdlib.h>
#include <string.h>

enum {
	PER_HIT = 3, /* candidates read again for each hit that is wanted; more change no
			ranking by a point */
	PROBES = 3,  /* read to see if a further language has anything to add */
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

struct search {
	struct store *store;
	struct analyzer *z;
	struct reread *reread;
};

/* One run of one query. */
struct run {
	struct arena *a;
	struct search *s;
	str query;
	const struct search_options *how;
	struct tree *tree;
	struct numbers numbers;
	enum lang asked;
	double best_share; /* of the first hits of the languages searched so far */
	struct error *err;
};

bool search_open(struct search **out, const char *path, struct error *err)
{
	struct store *store;

	if (!store_open(&store, path, err))
		return false;
	struct search *s = calloc(1, sizeof(*s));
	if (s == NULL)
		abort();
	s->store = store;
	s->z = analyzer_new();
	s->reread = reread_new(s->z);
	*out = s;
	return true;
}

void search_close(struct search *s)
{
	if (s == NULL)
		return;
	reread_free(s->reread);
	analyzer_free(s->z);
	store_close(s->store);
	free(s);
}

static uint32_t wanted(const struct run *run)
{
	uint32_t n = run->how->n ? run->how->n : SEARCH_HITS;

	return n < SEARCH_HITS_MAX ? n : SEARCH_HITS_MAX;
}

static bool read_hit(struct run *run, const struct store_hit *hit, struct found *out)
{
	struct record *r = &out->record;
	str data;

	*out = (struct found){ .id = hit->id, .score = hit->score };
	if (!store_data(run->a, run->s->store, hit->id, &data, run->err))
		return false;
	if (!record_unpack(run->a, data, r))
		return error_set(run->err, ERR_INDEX, "the record of part %u is damaged",
				 hit->id);
	if (r->number == 0 && !str_starts(r->text, r->title))
		reread_text(run->a, run->s->reread, r->title, &out->title);
	reread_text(run->a, run->s->reread, r->text, &out->reading);
	return true;
}

/* How much of the question's weight a part holds, 0 to 1. */
static double share_of(const struct run *run, struct score_model *model,
		       const struct found *f)
{
	double total = score_total(model) + run->numbers.weight, named;
	double held = score_held(model, &f->reading, &f->title);

	number_score(&run->numbers, f->id, &named);
	return total > 0 ? (held + named) / total : 1;
}

static bool search_batch(struct run *run, const struct plan *plan, uint32_t first,
			 uint32_t n, struct store_hits *hits)
{
	struct store_search how = { .first = first, .max = n, .k1 = K1, .b = B };

	return store_search(run->a, run->s->store, plan->query, &how, hits, run->err);
}

/*
 * Where the first hits of a further language hold so little of the question that merging
 * would put all of them behind those wanted, the rest of them is not read.
 */
static bool is_beaten(const struct run *run, struct score_model *model,
		      const struct found_list *list)
{
	double best = 0;

	for (size_t i = 0; i < list->n; i++) {
		double share = share_of(run, model, &list->items[i]);
		best = share > best ? share : best;
	}
	return best < run->best_share * found_beaten(wanted(run));
}

/* One word ranks as the candidates do; the second reading only finds its places. */
static uint32_t n_candidates(const struct run *run, const struct found_list *list)
{
	bool single = list->bound.n_units < 2 && !run->how->by_article;

	return single ? wanted(run) : PER_HIT * wanted(run);
}

static bool read_candidates(struct run *run, const struct plan *plan,
			    struct score_model *model, struct found_list *list)
{
	struct store_hits hits;

	if (!search_batch(run, plan, 0, n_candidates(run, list), &hits))
		return false;
	list->items = arena_make(run->a, hits.n, struct found);
	list->estimated = hits.estimated;
	for (size_t i = 0; i < hits.n; i++) {
		if (!read_hit(run, &hits.hits[i], &list->items[list->n++]))
			return false;
		if (list->n == PROBES && is_beaten(run, model, list))
			break;
	}
	return true;
}

/* Reads a candidate if its signature allows, and keeps it if its text holds the tree. */
static bool check_candidate(struct run *run, const struct verify *v,
			    const struct store_hit *hit, struct found_list *list,
			    size_t *n_read)
{
	struct found *f = &list->items[list->n];
	str signature;

	if (!store_value(run->a, run->s->store, hit->id, SLOT_ADJACENT, &signature,
			 run->err))
		return false;
	if (!verify_signature(v, signature))
		return true;
	++*n_read;
	if (!read_hit(run, hit, f))
		return false;
	list->n += verify_reading(run->a, v, hit->id, &f->reading);
	return true;
}

/* For phrases and NEAR: until enough candidates hold them, or all have been checked. */
static bool check_candidates(struct run *run, const struct plan *plan,
			     struct found_list *list)
{
	struct verify v = { &list->bound, list->rows, list->n_rows, &run->numbers };
	size_t enough = 2 * (size_t)wanted(run), n_read = 0;
	uint32_t first = 0, batch = FIRST_BATCH;
	struct store_hits hits;

	list->items = arena_make(run->a, enough + 1, struct found);
	do {
		if (!search_batch(run, plan, first, batch, &hits))
			return false;
		for (size_t i = 0; i < hits.n && list->n < enough; i++)
			if (!check_candidate(run, &v, &hits.hits[i], list, &n_read))
				return false;
		first += batch;
		batch *= NEXT_BATCH;
	} while (first < hits.estimated && list->n < enough && first < MOST_CHECKED &&
		 n_read < MOST_READ);
	list->estimated = list->n < enough ? (uint32_t)list->n : hits.estimated;
	return true;
}

static void rank(struct run *run, struct score_model *model, struct found_list *list)
{
	double words = 0, named;

	for (size_t i = 0; i < list->n; i++)
		words += list->items[i].reading.n_words;
	for (size_t i = 0; i < list->n; i++) {
		struct found *f = &list->items[i];

		f->share = share_of(run, model, f);
		f->score *= TIE;
		f->score += score_reading(model, &f->reading, &f->title,
					  words / (double)list->n);
		f->score += number_score(&run->numbers, f->id, &named);
	}
	found_sort(list->items, list->n);
	if (list->n > 0 && list->items[0].share > run->best_share)
		run->best_share = list->items[0].share;
}

/* ---- the line of questions ---- */

static void explain_list(const struct run *run, const struct found_list *list,
			 const struct plan *plan)
{
	struct buf *out = run->how->explain;

	if (out == NULL)
		return;
	buf_printf(out, "%s:\n", lang_code(list->bound.lang));
	bind_print(out, &list->bound);
	buf_put(out, STR("  plan "));
	plan_print(out, plan->query);
	buf_printf(out, "\n  %zu of about %u parts ranked%s\n", list->n, list->estimated,
		   plan->verify ? ", after reading them" : "");
}

static bool search_lang(struct run *run, enum lang lang, struct found_list *list)
{
	struct search *s = run->s;
	struct plan plan;

	bind_tree(run->a, s->z, run->query, run->tree, lang, run->asked, &list->bound);
	if (!expand_units(run->a, s->store, &list->bound, run->err) ||
	    !plan_query(run->a, s->store, s->z, &list->bound, &plan, run->err))
		return false;
	list->rows = reread_begin(run->a, s->reread, &list->bound, &list->n_rows);
	struct score_model *model = score_model_new(run->a, &list->bound);
	if (!(plan.verify ? check_candidates(run, &plan, list)
			  : read_candidates(run, &plan, model, list)))
		return false;
	rank(run, model, list);
	explain_list(run, list, &plan);
	return true;
}

/* A language to be searched, and how many parts are in it. */
struct turn {
	enum lang lang;
	uint32_t count;
};

static bool count_parts(struct run *run, struct turn *turn)
{
	struct buf term = { 0 };

	buf_printf(&term, "%s%s", TERMS_LANG, lang_code(turn->lang));
	bool ok = store_term_count(run->s->store, buf_str(&term), &turn->count, run->err);
	buf_free(&term);
	return ok;
}

/* The language of the question first, then those with more parts; none without parts. */
static bool take_turns(struct run *run, struct turn turns[LANG_COUNT], size_t *n)
{
	*n = 0;
	for (enum lang lang = 0; lang < LANG_COUNT; lang++) {
		struct turn turn = { .lang = lang };

		if (run->how->langs != 0 && (run->how->langs & 1u << lang) == 0)
			continue;
		if (!count_parts(run, &turn))
			return false;
		if (turn.count == 0)
			continue;
		if (lang == run->asked && lang != LANG_UND)
			turn.count = UINT32_MAX;
		size_t i = (*n)++;
		for (; i > 0 && turns[i - 1].count < turn.count; i--)
			turns[i] = turns[i - 1];
		turns[i] = turn;
	}
	return true;
}

static void describe(struct run *run, const struct found *found, size_t n,
		     struct search_results *out)
{
	struct search_hit *hits = arena_make(run->a, n, struct search_hit);

	for (size_t i = 0; i < n; i++) {
		if (run->how->no_passages)
			hit_name(run->a, &found[i], &hits[i]);
		else
			hit_describe(run->a, &found[i], &run->numbers, &hits[i]);
	}
	out->hits = hits;
	out->n = n;
}

static bool search_once(struct run *run, struct search_results *out)
{
	struct found_list *lists = arena_make(run->a, LANG_COUNT, struct found_list);
	struct turn turns[LANG_COUNT];
	struct found *found;
	size_t n_turns;

	if (!parse_query(run->a, run->query, run->how->mode, &run->tree, run->err) ||
	    !number_resolve(run->a, run->s->store, run->tree, &run->numbers, run->err))
		return false;
	if (run->how->explain != NULL) {
		tree_print(run->how->explain, run->tree);
		buf_put_char(run->how->explain, '\n');
	}
	out->estimated = 0;
	run->best_share = 0;
	if (!take_turns(run, turns, &n_turns))
		return false;
	for (size_t i = 0; i < n_turns; i++) {
		if (!search_lang(run, turns[i].lang, &lists[i]))
			return false;
		out->estimated += lists[i].estimated;
	}
	size_t n = found_merge(run->a, lists, n_turns, run->how->by_article, wanted(run),
			       &found);
	describe(run, found, n, out);
	return true;
}

bool search_run(struct arena *a, struct search *s, str query,
		const struct search_options *how, struct search_results *out,
		struct error *err)
{
	struct run run = { .a = a, .s = s, .query = query, .how = how, .err = err };

	analyzer_trim(s->z);
	run.asked = lang_detect(query);
	err->code = ERR_NONE;
	if (search_once(&run, out))
		return true;
	if (err->code != ERR_STALE)
		return false;
	err->code = ERR_NONE;
	return store_reopen(s->store, err) && search_once(&run, out);
}
