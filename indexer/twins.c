/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/twins.h"

#include "base/memory.h"
#include "base/pool.h"
#include "indexer/align.h"
#include "store/record.h"
#include "text/sentence.h"

#include <stdlib.h>
#include <string.h>

#include <xxhash.h>

/* ---- reading ---- */

/* The data of an article's documents, in order. */
static bool read_article(struct arena *a, struct store *s, const char *key, str **out,
			 size_t *n, struct error *err)
{
	uint32_t *ids;

	if (!store_postings(a, s, (str){ key, TERMS_ARTICLE_BYTES }, &ids, n, err))
		return false;
	*out = arena_make(a, *n, str);
	for (size_t i = 0; i < *n; i++)
		if (!store_data(a, s, ids[i], &(*out)[i], err))
			return false;
	return true;
}

bool twins_hash(struct store *s, const struct twins *t, uint64_t *out, struct error *err)
{
	struct arena *a = arena_new();
	uint64_t hash = 0;
	bool ok = true;

	for (int side = 0; side < 2 && ok; side++) {
		str *parts;
		size_t n;

		ok = read_article(a, s, t->keys[side], &parts, &n, err);
		for (size_t i = 0; ok && i < n; i++)
			hash = XXH3_64bits_withSeed(parts[i].p, parts[i].n, hash);
	}
	arena_free(a);
	*out = hash;
	return ok;
}

size_t twins_bitext(const struct twins *t)
{
	return (size_t)t->langs[0] + (size_t)t->langs[1] - LANG_VI - LANG_FR;
}

/* ---- one pair of articles ---- */

/* One article while it is aligned. */
struct side {
	str *parts;
	size_t n_parts;
	struct words words[ALIGN_SENTENCES];
	struct align_sentence sentences[ALIGN_SENTENCES];
	struct learned_sentence places[ALIGN_SENTENCES];
	size_t n;
};

struct job {
	struct arena *a;
	const struct twins *twins;
	struct side sides[2];
	struct align_pair *pairs;
	size_t n_pairs;
};

struct aligning {
	struct store *s;
	const struct twins *list;
	size_t n, at;
	const volatile sig_atomic_t *stop;
	struct analyzer *const *analyzers; /* by worker */
	struct bitext **bitexts;
	bool failed;
	struct error *err;
};

static void add_sentence(struct job *job, struct analyzer *z, int which, str text,
			 uint32_t start)
{
	struct side *side = &job->sides[which];
	struct words *words = &side->words[side->n];

	if (side->n == ALIGN_SENTENCES)
		return;
	words_read(job->a, z, text, job->twins->langs[which], words);
	side->sentences[side->n] = (struct align_sentence){
		.bytes = (uint32_t)text.n,
		.signs = words->signs,
		.n_signs = words->n_signs,
	};
	side->places[side->n++] = (struct learned_sentence){
		.article = { job->twins->keys[which], TERMS_ARTICLE_BYTES },
		.start = start,
		.end = start + (uint32_t)text.n,
	};
}

/* The sentences of what is in the language of the pair; a title that the text does not
 * repeat is one, too. */
static void cut_article(struct job *job, struct analyzer *z, int which)
{
	struct side *side = &job->sides[which];
	struct sentence sentence;
	struct record r;

	for (size_t i = 0; i < side->n_parts; i++) {
		if (!record_unpack(job->a, side->parts[i], &r) ||
		    lang_parse(r.lang) != job->twins->langs[which])
			continue;
		if (r.number == 0 && r.title.n > 0 && !str_starts(r.text, r.title)) {
			add_sentence(job, z, which, r.title, 0);
			side->places[0].end = 0;
		}
		struct sentence_iter it = { .text = r.text };
		while (sentence_next(&it, &sentence))
			add_sentence(job, z, which,
				     str_range(r.text, sentence.start, sentence.end),
				     r.start + (uint32_t)sentence.start);
	}
}

static void *next_job(void *ctx)
{
	struct aligning *al = ctx;

	if (al->at == al->n || al->failed || (al->stop != NULL && *al->stop))
		return NULL;
	struct job *job = memory_must(calloc(1, sizeof(*job)));
	job->a = arena_new();
	job->twins = &al->list[al->at++];
	for (int side = 0; side < 2 && !al->failed; side++)
		al->failed = !read_article(job->a, al->s, job->twins->keys[side],
					   &job->sides[side].parts,
					   &job->sides[side].n_parts, al->err);
	return job;
}

static void work_job(void *ctx, int worker, void *arg)
{
	struct analyzer *z = ((struct aligning *)ctx)->analyzers[worker];
	struct job *job = arg;

	analyzer_trim(z);
	for (int side = 0; side < 2; side++)
		cut_article(job, z, side);
	job->n_pairs =
		align_articles(job->a, job->sides[0].sentences, job->sides[0].n,
			       job->sides[1].sentences, job->sides[1].n, &job->pairs);
}

static bool done_job(void *ctx, void *arg)
{
	struct aligning *al = ctx;
	struct job *job = arg;
	struct bitext *b = al->bitexts[twins_bitext(job->twins)];

	for (size_t i = 0; i < job->n_pairs; i++) {
		const struct align_pair *p = &job->pairs[i];
		struct bitext_side sides[2];

		for (int side = 0; side < 2; side++) {
			const struct side *from = &job->sides[side];
			uint32_t first = p->first[side], last = first + p->n[side] - 1;
			sides[side] = (struct bitext_side){
				.sentences = &from->words[first],
				.n = p->n[side],
				.place = from->places[first],
			};
			sides[side].place.end = from->places[last].end;
		}
		if (!bitext_add(b, sides))
			break;
	}
	arena_free(job->a);
	free(job);
	return true;
}

bool twins_align(struct store *s, const struct twins *list, size_t n,
		 struct analyzer *const *analyzers, int workers,
		 const volatile sig_atomic_t *stop, struct bitext *bitexts[TWINS_BITEXTS],
		 struct error *err)
{
	static const struct pool_ops ops = { .next = next_job,
					     .work = work_job,
					     .done = done_job };
	struct aligning al = { .s = s,
			       .list = list,
			       .n = n,
			       .stop = stop,
			       .analyzers = analyzers,
			       .bitexts = bitexts,
			       .err = err };

	err->code = ERR_NONE;
	pool_run(&ops, &al, workers);
	return !al.failed && al.at == n;
}
