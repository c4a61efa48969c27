/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/search.h"

#include "query/expand.h"
#include "query/found.h"
#include "query/plan.h"
#include "query/score.h"
#include "store/store.h"
#include "store/terms.h"

#include <stdlib.h>
#include <string.h>

enum {
	CANDIDATES = 60, /* parts that are read again, at least ... */
	PER_HIT = 3,     /* ... and for each hit that is wanted */
};

/* BM25 for the candidates; see score.c. */
static const double K1 = 1.2, B = 0.6;

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
	const struct tree *tree;
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
	str data;

	out->id = hit->id;
	out->score = hit->score;
	if (!store_data(run->a, run->s->store, hit->id, &data, run->err))
		return false;
	if (!record_unpack(run->a, data, &out->record))
		return error_set(run->err, ERR_INDEX, "the record of part %u is damaged",
				 hit->id);
	reread_text(run->a, run->s->reread, out->record.text, &out->reading);
	return true;
}

static bool read_candidates(struct run *run, const struct plan *plan,
			    struct found_list *list)
{
	uint32_t most = PER_HIT * wanted(run);
	struct store_search how = { .max = most > CANDIDATES ? most : CANDIDATES,
				    .k1 = K1,
				    .b = B };
	struct store_hits hits;

	if (!store_search(run->a, run->s->store, plan->query, &how, &hits, run->err))
		return false;
	list->items = arena_make(run->a, hits.n, struct found);
	list->estimated = hits.estimated;
	for (size_t i = 0; i < hits.n; i++)
		if (!read_hit(run, &hits.hits[i], &list->items[list->n++]))
			return false;
	return true;
}

static void rank(struct run *run, struct found_list *list)
{
	struct score_model *model = score_model_new(run->a, &list->bound);
	double words = 0;

	for (size_t i = 0; i < list->n; i++)
		words += list->items[i].reading.n_words;
	for (size_t i = 0; i < list->n; i++) {
		struct found *f = &list->items[i];
		f->score = score_reading(model, &f->reading, words / (double)list->n,
					 &f->share);
	}
	found_sort(list->items, list->n);
}

/* The line of questions, in one language. */
static bool search_lang(struct run *run, enum lang lang, struct found_list *list)
{
	struct search *s = run->s;
	struct plan plan;

	bind_tree(run->a, s->z, run->query, run->tree, lang, &list->bound);
	if (!expand_units(run->a, s->store, run->asked, &list->bound, run->err) ||
	    !plan_query(run->a, s->store, s->z, &list->bound, &plan, run->err))
		return false;
	list->rows = reread_begin(run->a, s->reread, &list->bound, &list->n_rows);
	if (!read_candidates(run, &plan, list))
		return false;
	rank(run, list);
	return true;
}

bool search_run(struct arena *a, struct search *s, str query,
		const struct search_options *how, struct search_results *out,
		struct error *err)
{
	struct run run = { .a = a, .s = s, .query = query, .how = how, .err = err };
	struct found_list lists[LANG_COUNT] = { 0 };
	struct tree *tree;
	struct found *found;

	analyzer_trim(s->z);
	if (!parse_query(a, query, how->mode, &tree, err))
		return false;
	run.tree = tree;
	run.asked = lang_detect(query);
	for (enum lang lang = 0; lang < LANG_COUNT; lang++)
		if (!search_lang(&run, lang, &lists[lang]))
			return false;
	out->n = found_merge(a, lists, LANG_COUNT, how->by_article, wanted(&run), &found);
	struct search_hit *hits = arena_make(a, out->n, struct search_hit);
	for (size_t i = 0; i < out->n; i++)
		hits[i] = (struct search_hit){ .score = found[i].score,
					       .article = found[i].record.article };
	out->hits = hits;
	return true;
}
