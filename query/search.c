/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/search.h"

#include "base/memory.h"
#include "query/abbreviated.h"
#include "query/asked.h"
#include "query/candidate.h"
#include "query/day.h"
#include "query/expand.h"
#include "query/explain.h"
#include "query/found.h"
#include "query/hit.h"
#include "query/number.h"
#include "query/plan.h"
#include "query/reason.h"
#include "query/telling.h"
#include "query/translate.h"
#include "query/translate_tree.h"
#include "query/twin.h"
#include "store/schema.h"
#include "store/store.h"
#include "story/rarity.h"
#include "story/story.h"

#include <stdlib.h>
#include <string.h>

/* Articles looked at for each story that is wanted: one in each language. */
enum { STORY_DEPTH = 3 };

struct search {
	struct store *store;
	struct analyzer *z;
	struct reread *rereads[LANG_COUNT];
	const struct user *user;
	struct reread *names; /* of actors, while the others are at their texts */
	struct story *story;
};

/* One run of one query. */
struct run {
	struct arena *a;
	struct search *s;
	str query;
	const struct search_options *how;
	struct tree *tree;
	struct numbers numbers;
	struct intent intent;
	struct facet_set matching; /* where facets are asked for */
	enum lang asked;
	bool any_asked; /* the language of the question does not matter */
	struct translate_by by;
	struct error *err;
};

bool search_open(struct search **out, const char *path, struct error *err)
{
	struct store *store;

	if (!schema_open(&store, path, err))
		return false;
	struct search *s = memory_must(calloc(1, sizeof(*s)));
	s->store = store;
	s->z = analyzer_new();
	for (int i = 0; i < LANG_COUNT; i++)
		s->rereads[i] = reread_new(s->z);
	s->names = reread_new(s->z);
	s->story = story_new(store);
	*out = s;
	return true;
}

void search_close(struct search *s)
{
	if (s == NULL)
		return;
	story_free(s->story);
	reread_free(s->names);
	for (int i = 0; i < LANG_COUNT; i++)
		reread_free(s->rereads[i]);
	analyzer_free(s->z);
	store_close(s->store);
	free(s);
}

void search_use(struct search *s, const struct user *user)
{
	s->user = user;
}

static uint32_t wanted(const struct run *run)
{
	uint32_t n = run->how->n ? run->how->n : SEARCH_HITS;

	return n < SEARCH_HITS_MAX ? n : SEARCH_HITS_MAX;
}

/* The routes to another language. */
static struct translate_by routes_of(enum search_cross cross, const struct user *user)
{
	return (struct translate_by){
		.lexicon = cross == SEARCH_CROSS_AUTO || cross == SEARCH_CROSS_CONCEPTS,
		.concepts = cross == SEARCH_CROSS_CONCEPTS,
		.learned = cross == SEARCH_CROSS_AUTO || cross == SEARCH_CROSS_LEARNED,
		.own = cross == SEARCH_CROSS_AUTO,
		.user = user,
	};
}

/* NULL where there are none. */
static const struct translate_by *routes(const struct run *run)
{
	return run->by.lexicon || run->by.learned ? &run->by : NULL;
}

/* The line of questions, in one language. */
static bool translate(struct run *run, struct bound *b)
{
	return routes(run) == NULL ||
	       translate_units(run->a, run->s->z, run->s->store, run->asked, routes(run),
			       b, run->err);
}

/* A language that is searched. */
struct tongue {
	struct candidate_how how;
	struct plan plan;
	struct candidates *candidates;
};

static bool bind_lang(struct run *run, enum lang lang, struct bound *out)
{
	bind_tree(run->a, run->s->z, run->query,
		  translate_tree(run->a, run->tree, run->asked, lang), lang, run->asked,
		  out);
	return expand_units(run->a, run->s->store, out, run->err) &&
	       abbreviated_add(run->a, run->s->store, out, run->err) &&
	       translate(run, out);
}

static bool begin_lang(struct run *run, struct tongue *t, struct found_list *list)
{
	struct search *s = run->s;
	enum lang lang = list->bound.lang;
	struct plan_field_source fields = { .a = run->a,
					    .store = s->store,
					    .z = s->z,
					    .bound = &list->bound,
					    .actors = &list->actors,
					    .offices = &list->offices };

	if (!actor_bind(run->a, s->z, s->store, run->tree, lang, routes(run),
			&list->actors, run->err) ||
	    !actor_bind_names(run->a, s->z, s->store, run->intent.names,
			      run->intent.n_names, lang, routes(run), &list->offices,
			      run->err) ||
	    !plan_query(run->a, &list->bound, &fields, run->intent.kinds,
			run->how->facets != 0 || run->how->explain != NULL, &t->plan,
			run->err))
		return false;
	t->how.reread = s->rereads[lang];
	list->rows = reread_begin(run->a, t->how.reread, &list->bound, &list->n_rows);
	return candidate_begin(&t->how, &t->plan, list, &t->candidates, run->err);
}

static bool finish_lang(struct run *run, struct tongue *t, uint32_t shown,
			struct found_list *list)
{
	if (!candidate_finish(t->candidates, shown, run->err))
		return false;
	if (run->how->explain != NULL)
		explain_list(run->how->explain, list, &t->plan);
	return run->how->facets == 0 ||
	       facet_add(&run->matching, &t->how, &t->plan, list, run->err);
}

/* A language to be searched, and how many parts are in it. */
struct turn {
	enum lang lang;
	uint32_t count;
};

/* The language of the question first, then those with more parts; none without parts. */
static bool take_turns(struct run *run, struct turn turns[LANG_COUNT], size_t *n)
{
	*n = 0;
	for (enum lang lang = 0; lang < LANG_COUNT; lang++) {
		struct turn turn = { .lang = lang };

		if (run->how->langs != 0 && (run->how->langs & 1u << lang) == 0)
			continue;
		if (run->how->cross == SEARCH_CROSS_OFF && run->asked != LANG_UND &&
		    lang != run->asked)
			continue;
		if (!rarity_count_parts(run->s->store, lang, &turn.count, run->err))
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

static bool by_article(const struct run *run)
{
	return run->how->by_article || run->how->by_story;
}

/* The best of a few hits are those of SEARCH_HITS: as many texts are read. */
static uint32_t read_for(const struct run *run)
{
	uint32_t n = wanted(run);

	return n > SEARCH_HITS ? n : SEARCH_HITS;
}

static bool search_langs(struct run *run, struct found_list lists[LANG_COUNT], size_t *n,
			 uint32_t *estimated)
{
	struct turn turns[LANG_COUNT];
	struct tongue tongues[LANG_COUNT];
	uint32_t shown[LANG_COUNT];
	struct candidate_how how = {
		.a = run->a,
		.store = run->s->store,
		.names = run->s->names,
		.intent = &run->intent,
		.numbers = &run->numbers,
		.wanted = read_for(run) * (run->how->by_story ? STORY_DEPTH : 1),
		.by_article = by_article(run),
	};

	*estimated = 0;
	if (!take_turns(run, turns, n))
		return false;
	for (size_t i = 0; i < *n; i++)
		if (!bind_lang(run, turns[i].lang, &lists[i].bound))
			return false;
	found_mark_unheld(lists, *n);
	for (size_t i = 0; i < *n; i++) {
		tongues[i].how = how;
		if (!begin_lang(run, &tongues[i], &lists[i]))
			return false;
	}
	found_allot(lists, *n, how.wanted, shown);
	for (size_t i = 0; i < *n; i++) {
		if (!finish_lang(run, &tongues[i], shown[i], &lists[i]))
			return false;
		*estimated += lists[i].estimated;
	}
	return true;
}

static bool count_facets(struct run *run, struct search_results *out)
{
	struct facet *facets = arena_make(run->a, FACET_COUNT, struct facet);
	size_t n = 0;

	for (enum facet_kind kind = 0; kind < FACET_COUNT; kind++)
		if ((run->how->facets >> kind & 1) != 0 &&
		    !facet_count(run->a, run->s->store, &run->matching, kind,
				 &facets[n++], run->err))
			return false;
	out->facets = facets;
	out->n_facets = n;
	return true;
}

static bool suggest(struct run *run, struct search_results *out)
{
	struct suggestion *list = NULL;

	out->n_suggestions = 0;
	if (!run->how->no_passages &&
	    !suggest_find(run->a, run->s->store, run->s->z, run->query, run->tree,
			  run->asked, reason_spelled(run->a, run->query, out), &list,
			  &out->n_suggestions, run->err))
		return false;
	out->suggestions = list;
	return true;
}

static void describe(struct run *run, const struct found *found, size_t n,
		     const struct telling *tellings, struct search_results *out)
{
	struct search_hit *hits = arena_make(run->a, n, struct search_hit);

	for (size_t i = 0; i < n; i++) {
		if (run->how->no_passages)
			hit_name(run->a, &found[i], &hits[i]);
		else
			hit_describe(run->a, &found[i], &run->numbers, &hits[i]);
		if (tellings == NULL)
			continue;
		hits[i].versions = tellings[i].versions;
		hits[i].n_versions = tellings[i].n;
	}
	out->hits = hits;
	out->n = n;
}

static bool find_hits(struct run *run, struct search_results *out)
{
	struct found_list *lists = arena_make(run->a, LANG_COUNT, struct found_list);
	struct found *found;
	size_t n_lists;

	if (!parse_query(run->a, run->query, run->how->mode, &run->tree, run->err) ||
	    !number_resolve(run->a, run->s->store, run->query, run->tree, &run->numbers,
			    run->err))
		return false;
	if (!run->any_asked)
		run->asked = asked_detect(run->s->z,
					  tree_words(run->a, run->query, run->tree));
	if (run->how->cross != SEARCH_CROSS_OFF &&
	    !twin_find(run->a, run->s->store, run->s->story, run->how->langs,
		       &run->numbers, run->err))
		return false;
	run->intent = intent_of(run->a, run->s->z, run->query, run->tree);
	if (run->how->explain != NULL) {
		tree_print(run->how->explain, run->tree);
		buf_put_char(run->how->explain, '\n');
	}
	if (!search_langs(run, lists, &n_lists, &out->estimated))
		return false;
	size_t depth = run->how->by_story ? STORY_DEPTH : 1;
	size_t n = found_merge(run->a, lists, n_lists, by_article(run),
			       depth * wanted(run), &found);
	struct telling *tellings = NULL;
	if (run->how->by_story &&
	    !telling_group(run->a, run->s->store, run->s->story, found, &n, wanted(run),
			   &tellings, run->err))
		return false;
	describe(run, found, n, tellings, out);
	return true;
}

/* What names the day that the question holds, in any language, stands first. */
static bool find_day(struct run *run, struct search_results *out)
{
	struct search_options how = *run->how;
	struct run again = *run;
	struct search_results naming;
	struct day_query day;

	if (!day_find(run->a, run->query, run->how->mode, &day))
		return true;
	how.facets = 0;
	again.how = &how;
	again.query = day.text;
	again.asked = LANG_UND;
	again.any_asked = true;
	if (!find_hits(&again, &naming))
		return false;
	day_put_first(run->a, &day, &naming, by_article(run), wanted(run), out);
	return true;
}

static bool search_once(struct run *run, struct search_results *out)
{
	return find_hits(run, out) && suggest(run, out) && count_facets(run, out) &&
	       find_day(run, out);
}

bool search_run(struct arena *a, struct search *s, str query,
		const struct search_options *how, struct search_results *out,
		struct error *err)
{
	struct run run = { .a = a, .s = s, .query = query, .how = how, .err = err };

	if (analyzer_trim(s->z))
		for (int i = 0; i < LANG_COUNT; i++)
			reread_forget(s->rereads[i]);
	run.by = routes_of(how->cross, s->user);
	for (int tries = 0;; tries++) {
		err->code = ERR_NONE;
		if (search_once(&run, out))
			return true;
		if (err->code != ERR_STALE || tries == STORE_TRIES ||
		    (!store_reopen(s->store, err) && err->code != ERR_STALE))
			return false;
		story_reset(s->story);
		if (how->explain != NULL)
			buf_reset(how->explain);
	}
}
