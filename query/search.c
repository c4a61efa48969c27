/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/search.h"

#include "query/expand.h"
#include "query/found.h"
#include "query/hit.h"
#include "query/number.h"
#include "query/plan.h"
#include "query/score.h"
#include "query/translate.h"
#include "query/translate_tree.h"
#include "query/verify.h"
#include "store/store.h"
#include "store/terms.h"

#include <stdlib.h>
#include <string.h>

enum {
	CANDIDATES = 60, /* parts that are read again, at least ... */
	PER_HIT = 3,     /* ... and for each hit that is wanted */
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

static bool search_batch(struct run *run, const struct plan *plan, uint32_t first,
			 uint32_t n, struct store_hits *hits)
{
	struct store_search how = { .first = first, .max = n, .k1 = K1, .b = B };

	return store_search(run->a, run->s->store, plan->query, &how, hits, run->err);
}

static bool read_candidates(struct run *run, const struct plan *plan,
			    struct found_list *list)
{
	uint32_t most = PER_HIT * wanted(run);
	struct store_hits hits;

	if (!search_batch(run, plan, 0, most > CANDIDATES ? most : CANDIDATES, &hits))
		return false;
	list->items = arena_make(run->a, hits.n, struct found);
	list->estimated = hits.estimated;
	for (size_t i = 0; i < hits.n; i++)
		if (!read_hit(run, &hits.hits[i], &list->items[list->n++]))
			return false;
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

static void rank(struct run *run, struct found_list *list)
{
	struct score_model *model = score_model_new(run->a, &list->bound);
	double total = score_total(model) + run->numbers.weight, words = 0;

	for (size_t i = 0; i < list->n; i++)
		words += list->items[i].reading.n_words;
	for (size_t i = 0; i < list->n; i++) {
		struct found *f = &list->items[i];
		double held, named;

		f->score *= TIE;
		f->score += score_reading(model, &f->reading, &f->title,
					  words / (double)list->n, &held);
		f->score += number_score(&run->numbers, f->id, &named);
		f->share = total > 0 ? (held + named) / total : 1;
	}
	found_sort(list->items, list->n);
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

	bind_tree(run->a, s->z, run->query,
		  translate_tree(run->a, run->tree, run->asked, lang), lang,
		  &list->bound);
	if (!expand_units(run->a, s->store, run->asked, &list->bound, run->err) ||
	    !translate_units(run->a, s->z, s->store, run->asked, &list->bound,
			     run->err) ||
	    !plan_query(run->a, s->store, s->z, &list->bound, &plan, run->err))
		return false;
	list->rows = reread_begin(run->a, s->reread, &list->bound, &list->n_rows);
	if (!(plan.verify ? check_candidates : read_candidates)(run, &plan, list))
		return false;
	rank(run, list);
	explain_list(run, list, &plan);
	return true;
}

/* False, without an error, where no part is in that language or it was not asked for. */
static bool is_searched(struct run *run, enum lang lang)
{
	struct buf term = { 0 };
	uint32_t count = 0;

	if (run->how->langs != 0 && (run->how->langs & 1u << lang) == 0)
		return false;
	buf_printf(&term, "%s%s", TERMS_LANG, lang_code(lang));
	bool ok = store_term_count(run->s->store, buf_str(&term), &count, run->err);
	buf_free(&term);
	return !ok || count > 0;
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
	struct found *found;

	if (!parse_query(run->a, run->query, run->how->mode, &run->tree, run->err) ||
	    !number_resolve(run->a, run->s->store, run->tree, &run->numbers, run->err))
		return false;
	if (run->how->explain != NULL) {
		tree_print(run->how->explain, run->tree);
		buf_put_char(run->how->explain, '\n');
	}
	out->estimated = 0;
	for (enum lang lang = 0; lang < LANG_COUNT; lang++) {
		if (!is_searched(run, lang))
			continue;
		if (!search_lang(run, lang, &lists[lang]))
			return false;
		out->estimated += lists[lang].estimated;
	}
	size_t n = found_merge(run->a, lists, LANG_COUNT, run->how->by_article,
			       wanted(run), &found);
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
