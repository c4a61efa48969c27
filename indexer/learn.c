/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/learn.h"

#include "base/pack.h"
#include "indexer/glossary.h"
#include "indexer/twins.h"
#include "lexicon/lexicon.h"
#include "store/schema.h"
#include "story/pairs.h"

#include <stdlib.h>
#include <string.h>

struct learner {
	const struct learn_options *options;
	struct learn_result *result;
	struct arena *a;
	struct store *s;
	struct twins *twins; /* by their keys */
	size_t n;
	uint64_t *hashes; /* of them, ascending */
	bool has_tables;
	bool outdated; /* they were made with another lexicon */
	struct error *err;
};

/* ---- is there anything to do ---- */

static int by_keys(const void *x, const void *y)
{
	return memcmp(((const struct twins *)x)->keys, ((const struct twins *)y)->keys,
		      sizeof(((const struct twins *)x)->keys));
}

static int by_hash(const void *x, const void *y)
{
	uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;

	return (a > b) - (a < b);
}

static bool read_stories(struct learner *l)
{
	struct pairs_pair *pairs;

	if (!pairs_find(l->a, l->s, l->options->analyzers, l->options->workers,
			l->options->stop, &pairs, &l->n, l->err))
		return false;
	l->twins = arena_make(l->a, l->n, struct twins);
	for (size_t i = 0; i < l->n; i++)
		for (size_t side = 0; side < 2; side++) {
			size_t from =
				pairs[i].langs[0] < pairs[i].langs[1] ? side : !side;
			if (pairs[i].keys[from].n != TERMS_ARTICLE_BYTES)
				return error_set(l->err, ERR_INDEX,
						 "an article's key is damaged");
			l->twins[i].langs[side] = pairs[i].langs[from];
			memcpy(l->twins[i].keys[side], pairs[i].keys[from].p,
			       TERMS_ARTICLE_BYTES);
		}
	return true;
}

static bool find_twins(struct learner *l)
{
	if (!read_stories(l))
		return false;
	if (l->n > 0)
		qsort(l->twins, l->n, sizeof(*l->twins), by_keys);
	l->hashes = arena_make(l->a, l->n, uint64_t);
	for (size_t i = 0; i < l->n; i++)
		if (!twins_hash(l->s, &l->twins[i], &l->hashes[i], l->err))
			return false;
	if (l->n > 0)
		qsort(l->hashes, l->n, sizeof(*l->hashes), by_hash);
	return true;
}

static void pack_stories(const struct learner *l, struct buf *out)
{
	for (size_t i = 0; i < l->n; i++)
		pack_uint(out, l->hashes[i]);
}

/* True in *same if the tables were made of the very stories that there are now. */
static bool compare_stories(struct learner *l, bool *same)
{
	struct buf now = { 0 };
	str known;

	if (!store_meta(l->a, l->s, STR(LEARNED_STORIES), &known, l->err))
		return false;
	pack_stories(l, &now);
	*same = str_eq(buf_str(&now), known);
	buf_free(&now);
	return true;
}

/* True in *due if enough documents changed since the last look, or the lexicon did. */
static bool is_due(struct learner *l, bool *due)
{
	struct learned_head head;
	uint32_t changed, total;

	if (!learned_head(l->s, &head, &l->has_tables, l->err) ||
	    !learned_due(l->s, &changed, l->err) || !store_count(l->s, &total, l->err))
		return false;
	l->outdated = l->has_tables && head.lexicon != lexicon_hash();
	*due = l->outdated || l->options->mode == LEARN_ALWAYS ||
	       (changed > 0 &&
		(total <= LEARN_SMALL || (uint64_t)changed * LEARN_SHARE >= total));
	return true;
}

/* ---- writing ---- */

static bool remove_keys(struct learner *l, struct store_writer *w, str prefix)
{
	struct store_name *keys;
	size_t n;

	if (!store_meta_keys(l->a, l->s, prefix, &keys, &n, l->err))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!store_writer_set_meta(w, keys[i].name, STR(""), l->err))
			return false;
	return true;
}

static bool put_head(struct learner *l, struct store_writer *w,
		     const struct learned_head *head)
{
	struct buf b = { 0 };

	learned_pack_head(&b, head);
	bool ok = store_writer_set_meta(w, STR(LEARNED_HEAD), buf_str(&b), l->err);
	buf_reset(&b);
	pack_stories(l, &b);
	ok = ok && store_writer_set_meta(w, STR(LEARNED_STORIES), buf_str(&b), l->err);
	buf_free(&b);
	return ok;
}

static bool put_glossary(struct learner *l, struct store_writer *w,
			 const struct glossary *g)
{
	struct buf b = { 0 };
	bool ok = true;

	for (size_t i = 0; ok && i < g->n; i++) {
		buf_reset(&b);
		learned_pack_term(&b, &g->terms[i].entry);
		ok = store_writer_set_meta(
			w, learned_key(l->a, g->terms[i].lang, g->terms[i].term),
			buf_str(&b), l->err);
	}
	for (uint32_t i = 0; ok && i < g->n_examples; i++) {
		buf_reset(&b);
		learned_pack_example(&b, &g->examples[i]);
		ok = store_writer_set_meta(w, learned_example_key(l->a, i), buf_str(&b),
					   l->err);
	}
	buf_free(&b);
	return ok;
}

/* All in one commit. Without a head nothing is learned; without a glossary what is
 * learned stays. */
static bool write_tables(struct learner *l, const struct learned_head *head,
			 const struct glossary *g)
{
	struct store_writer *w;

	if (!store_writer_open(&w, l->options->index, STORE_UPDATE, l->err))
		return false;
	bool ok = learned_put_due(w, 0, l->err);
	if (head == NULL || g != NULL)
		ok = ok && remove_keys(l, w, STR(LEARNED_HEAD));
	if (g != NULL)
		ok = ok && put_head(l, w, head) && put_glossary(l, w, g);
	ok = ok && store_writer_commit(w, l->err);
	store_writer_close(w);
	return ok;
}

/* ---- learning ---- */

static bool learn_bitexts(struct learner *l, struct bitext *bitexts[TWINS_BITEXTS])
{
	struct ibm1_table tables[TWINS_BITEXTS];
	struct learned_head *head = &l->result->head;
	struct glossary g;

	*head = (struct learned_head){ .stories = (uint32_t)l->n,
				       .lexicon = lexicon_hash() };
	for (size_t i = 0; i < TWINS_BITEXTS; i++) {
		ibm1_learn(bitext_finish(bitexts[i]), l->options->workers, &tables[i]);
		head->sentences += bitext_pairs(bitexts[i]);
	}
	glossary_make(l->a, bitexts, tables, TWINS_BITEXTS, &g);
	head->terms = (uint32_t)g.n;
	l->result->learned = write_tables(l, head, &g);
	for (size_t i = 0; i < TWINS_BITEXTS; i++)
		ibm1_free(&tables[i]);
	return l->result->learned;
}

static bool learn(struct learner *l)
{
	struct bitext *bitexts[TWINS_BITEXTS] = {
		bitext_new(LANG_VI, LANG_FR),
		bitext_new(LANG_VI, LANG_EN),
		bitext_new(LANG_FR, LANG_EN),
	};
	bool ok = twins_align(l->s, l->twins, l->n, l->options->analyzers,
			      l->options->workers, l->options->stop, bitexts, l->err);

	if (ok)
		ok = learn_bitexts(l, bitexts);
	else
		ok = l->err->code == ERR_NONE; /* stopped */
	for (size_t i = 0; i < TWINS_BITEXTS; i++)
		bitext_free(bitexts[i]);
	return ok;
}

static bool run(struct learner *l)
{
	size_t least = l->options->mode == LEARN_ALWAYS ? 1 : LEARN_LEAST;
	bool due, same;

	if (!is_due(l, &due))
		return false;
	if (l->options->mode == LEARN_NEVER)
		return !l->has_tables || write_tables(l, NULL, NULL);
	if (!due)
		return true;
	if (!find_twins(l) || !compare_stories(l, &same))
		return false;
	if (l->options->stop != NULL && *l->options->stop)
		return true;
	if (l->n < least)
		return write_tables(l, NULL, NULL);
	if (same && l->has_tables && !l->outdated && l->options->mode != LEARN_ALWAYS)
		return write_tables(l, &l->result->head, NULL);
	return learn(l);
}

bool learn_run(const struct learn_options *options, struct learn_result *result,
	       struct error *err)
{
	struct learner l = { .options = options, .result = result, .err = err };

	*result = (struct learn_result){ 0 };
	if (!schema_open(&l.s, options->index, err))
		return false;
	l.a = arena_new();
	bool ok = run(&l);
	store_close(l.s);
	arena_free(l.a);
	return ok;
}
