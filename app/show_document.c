/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/show.h"

#include "app/cite_record.h"
#include "app/complete.h"
#include "app/show_twins.h"
#include "app/stored.h"
#include "app/task_record.h"
#include "app/votes.h"
#include "citation/citation.h"
#include "indexer/context.h"
#include "store/terms.h"

#include <string.h>

/* Passages that say most of a document; more are found by searching for it. */
enum { MAX_PASSAGES = 5 };

enum { MONTH = 7 }; /* bytes of 2025-12 */

static const char *const columns[] = {
	"kind",        "id",          "identities",  "names",       "dates",
	"mentions.vi", "mentions.fr", "mentions.en", "articles.vi", "articles.fr",
	"articles.en", "first",       "last",        "issuers",     "months",
	"twins",       "texts",       "relations",   "tasks",       "passages",
	"cited_by",    NULL
};
static const char *const lines[] = {
	"{id:green}",
	"mentions: vi {mentions.vi}, fr {mentions.fr}, en {mentions.en}",
	"articles: vi {articles.vi}, fr {articles.fr}, en {articles.en}",
	"published from {first} to {last}",
	"[identities]identity {text:yellow}  x {mentions}",
	"[twins]not to be taken for {text:yellow}  in {parts} parts",
	"[texts]is the text of {article:cyan}",
	"[dates]dated {text}  x {mentions}",
	"[issuers]issued by {text}  x {mentions}",
	"[months]in {text}: {mentions}",
	"[names]called {text:bold}  {lang}  x {mentions}",
	"[relations]relation: {source_id:green} {kind} {target_id:green}  "
	"({article:cyan})",
	"[tasks]orders {text}  {actor:green}  {deadline:yellow}  ({article:cyan})",
	"[passages]{article:cyan}: {text}",
	"[cited_by]cited by {article:cyan}  {lang}  {published}  {title:bold}  "
	"x {mentions}",
	NULL,
};
const struct emit_view show_document_view = { .columns = columns, .lines = lines };

struct citing {
	str article, source, title, published;
	enum lang lang;
	size_t n; /* mentions */
};

struct relation {
	str kind, source_id, target_id, article, text;
};

struct ordered {
	str article, text, actor, deadline;
};

struct passage {
	str article, source, text;
	uint32_t start;
};

struct document {
	struct arena *arena;
	struct store *store;
	const struct wanted *wanted;
	enum wanted_fit least; /* of a mention that counts */
	struct complete complete;
	struct error *err;
	bool failed;
	struct votes identities, names, dates, issuers;
	struct votes months; /* of publication, a vote for each mention */
	size_t mentions[LANG_COUNT], articles[LANG_COUNT];
	struct citing *citing;
	size_t n_citing;
	struct relation *relations;
	size_t n_relations, room_relations;
	struct ordered *tasks;
	size_t n_tasks, room_tasks;
	struct passage passages[MAX_PASSAGES]; /* the dated ones first */
	size_t n_passages, n_dated;
	str first, last;
};

/* ---- gathering ---- */

/* An identity as the index completes it. */
static str whole(struct document *d, str id)
{
	str out;

	if (!d->failed && !complete_id(&d->complete, id, &out, d->err))
		d->failed = true;
	return d->failed ? id : out;
}

static bool is_this(struct arena *a, struct document *d, const struct citation *c)
{
	enum wanted_fit fit = wanted_fit(a, d->wanted, c, c->id);

	if (fit != WANTED_NOT || complete_is(d->wanted->text, c->id))
		fit = wanted_fit(a, d->wanted, c, whole(d, c->id));
	return fit >= d->least;
}

static bool is_before(str a, str b)
{
	return str_compare(a, b) < 0;
}

/* Dated mentions define the document, so they stand before others, which make room. */
static void add_passage(struct document *d, const struct article *article,
			const struct citation *c)
{
	bool dated = c->date.n > 0;
	size_t at = dated ? d->n_dated : d->n_passages;

	if (at == MAX_PASSAGES)
		return;
	d->n_passages -= d->n_passages == MAX_PASSAGES;
	memmove(&d->passages[at + 1], &d->passages[at],
		(d->n_passages - at) * sizeof(*d->passages));
	str sentence = cite_record_sentence(article->text, c->start, c->end);
	d->passages[at] = (struct passage){ arena_copy(d->arena, article->id),
					    arena_copy(d->arena, article->source),
					    arena_copy(d->arena, sentence),
					    (uint32_t)(sentence.p - article->text.p) };
	d->n_passages++;
	d->n_dated += dated;
}

static void add_relation(struct document *d, const struct article *article,
			 const struct citation *c)
{
	str proof = cite_record_sentence(article->text, c->start, c->end);

	d->relations = arena_room(d->arena, d->relations, d->n_relations, 1,
				  &d->room_relations, struct relation);
	d->relations[d->n_relations++] =
		(struct relation){ arena_copy(d->arena, c->relation),
				   arena_copy(d->arena, whole(d, c->relation_source)),
				   arena_copy(d->arena, whole(d, c->id)),
				   arena_copy(d->arena, article->id),
				   arena_copy(d->arena, proof) };
}

static void add_mention(struct document *d, const struct article *article,
			const struct citation *c)
{
	str surface = str_range(article->text, c->start, c->end);

	d->mentions[article->lang]++;
	votes_add(&d->names, surface, article->lang);
	if (c->id.n > 0)
		votes_add(&d->identities, whole(d, c->id), LANG_UND);
	if (c->date.n > 0)
		votes_add(&d->dates, c->date, LANG_UND);
	if (c->issuer.n > 0)
		votes_add(&d->issuers, c->issuer, LANG_UND);
	if (article->published.n >= MONTH)
		votes_add(&d->months, str_range(article->published, 0, MONTH), LANG_UND);
	if (c->relation.n > 0)
		add_relation(d, article, c);
	add_passage(d, article, c);
}

static void add_days(struct document *d, str published)
{
	enum { DAY = 10 }; /* of an ISO date */
	str day = str_range(published, 0, published.n < DAY ? published.n : DAY);

	if (day.n == 0)
		return;
	if (d->first.n == 0 || is_before(day, d->first))
		d->first = arena_copy(d->arena, day);
	if (d->last.n == 0 || is_before(d->last, day))
		d->last = arena_copy(d->arena, day);
}

static void add_task(struct document *d, const struct article *article,
		     const struct task *t)
{
	str text = str_range(article->text, t->start, t->end);

	d->tasks = arena_room(d->arena, d->tasks, d->n_tasks, 1, &d->room_tasks,
			      struct ordered);
	d->tasks[d->n_tasks++] = (struct ordered){ arena_copy(d->arena, article->id),
						   arena_copy(d->arena, text),
						   arena_copy(d->arena, t->actor),
						   arena_copy(d->arena, t->deadline) };
}

/* The tasks that the article says this document orders. */
static void add_tasks(struct document *d, struct arena *a, const struct article *article,
		      const struct citation *cites, size_t n)
{
	struct task *tasks;
	size_t n_tasks = task_record_find(a, article, cites, n, &tasks);

	for (size_t i = 0; i < n_tasks; i++) {
		if (tasks[i].ordered_by.n == 0)
			continue;
		for (size_t k = 0; k < n; k++)
			if (str_eq(cites[k].id, tasks[i].ordered_by)) {
				if (is_this(a, d, &cites[k]))
					add_task(d, article, &tasks[i]);
				break;
			}
	}
}

/* All that one article says of the document. */
static void add_article(struct document *d, struct arena *a,
			const struct article *article)
{
	const struct citation_context context = context_of(article);
	struct citation *cites;
	size_t n = citation_find(a, &context, &cites), n_mentions = 0;

	for (size_t i = 0; i < n; i++) {
		const struct citation source = { .id = cites[i].relation_source };

		if (is_this(a, d, &cites[i])) {
			add_mention(d, article, &cites[i]);
			n_mentions++;
		} else if (source.id.n > 0 && is_this(a, d, &source)) {
			add_relation(d, article, &cites[i]);
		}
	}
	if (n_mentions == 0)
		return;
	add_tasks(d, a, article, cites, n);
	d->articles[article->lang]++;
	add_days(d, article->published);
	d->citing[d->n_citing++] =
		(struct citing){ arena_copy(d->arena, article->id),
				 arena_copy(d->arena, article->source),
				 arena_copy(d->arena, article->title),
				 arena_copy(d->arena, article->published),
				 article->lang,
				 n_mentions };
}

static bool gather(struct document *d, const uint32_t *ids, size_t n)
{
	struct arena *a = arena_new();
	str *keys;
	size_t n_keys = 0;
	bool ok = stored_keys(d->arena, d->store, ids, n, &keys, &n_keys, d->err);

	d->citing = arena_make(d->arena, n_keys, struct citing);
	for (size_t i = 0; i < n_keys && ok; i++) {
		struct stored stored;

		arena_reset(a);
		ok = stored_article(a, d->store, keys[i], &stored, d->err);
		if (ok)
			add_article(d, a, &stored.article);
		ok &= !d->failed;
	}
	arena_free(a);
	return ok;
}

/* ---- printing ---- */

static void emit_counts(struct emit *e, const char *key, const size_t *counts)
{
	emit_object(e, key);
	for (enum lang lang = LANG_VI; lang < LANG_COUNT; lang++)
		emit_uint(e, lang_code(lang), counts[lang]);
	emit_object_end(e);
}

static void emit_relations(struct emit *e, const struct document *d)
{
	emit_array(e, "relations");
	for (size_t i = 0; i < d->n_relations; i++) {
		emit_object(e, NULL);
		emit_str(e, "kind", d->relations[i].kind);
		emit_known(e, "source_id", d->relations[i].source_id);
		emit_known(e, "target_id", d->relations[i].target_id);
		emit_str(e, "article", d->relations[i].article);
		emit_str(e, "text", d->relations[i].text);
		emit_object_end(e);
	}
	emit_array_end(e);
}

static void emit_tasks(struct emit *e, const struct document *d)
{
	emit_array(e, "tasks");
	for (size_t i = 0; i < d->n_tasks; i++) {
		emit_object(e, NULL);
		emit_str(e, "text", d->tasks[i].text);
		emit_known(e, "actor", d->tasks[i].actor);
		emit_known(e, "deadline", d->tasks[i].deadline);
		emit_str(e, "article", d->tasks[i].article);
		emit_object_end(e);
	}
	emit_array_end(e);
}

static void emit_passages(struct emit *e, const struct document *d)
{
	emit_array(e, "passages");
	for (size_t i = 0; i < d->n_passages; i++) {
		const struct passage *p = &d->passages[i];

		emit_object(e, NULL);
		emit_str(e, "article", p->article);
		emit_str(e, "source", p->source);
		emit_uint(e, "start", p->start);
		emit_uint(e, "end", p->start + p->text.n);
		emit_str(e, "text", p->text);
		emit_object_end(e);
	}
	emit_array_end(e);
}

static void emit_citing(struct emit *e, const struct document *d)
{
	emit_array(e, "cited_by");
	for (size_t i = 0; i < d->n_citing; i++) {
		const struct citing *c = &d->citing[i];

		emit_object(e, NULL);
		emit_str(e, "article", c->article);
		emit_str(e, "source", c->source);
		emit_str(e, "lang", str_of(lang_code(c->lang)));
		emit_known(e, "published", c->published);
		emit_known(e, "title", c->title);
		emit_uint(e, "mentions", c->n);
		emit_object_end(e);
	}
	emit_array_end(e);
}

static bool print(struct document *d, struct emit *e, struct error *err)
{
	str own = votes_best(&d->identities);

	emit_record(e);
	emit_str(e, "kind", STR("document"));
	emit_str(e, "id", wanted_name(d->wanted));
	votes_emit(&d->identities, e, "identities");
	votes_emit(&d->names, e, "names");
	votes_emit(&d->dates, e, "dates");
	votes_emit(&d->issuers, e, "issuers");
	emit_counts(e, "mentions", d->mentions);
	emit_counts(e, "articles", d->articles);
	emit_known(e, "first", d->first);
	emit_known(e, "last", d->last);
	votes_emit_sorted(&d->months, e, "months");
	bool ok = show_twins_emit(d->store, own, &d->identities, e, err) &&
		  show_twins_emit_texts(d->store, own, e, err);
	emit_relations(e, d);
	emit_tasks(e, d);
	emit_passages(e, d);
	emit_citing(e, d);
	emit_record_end(e);
	return ok;
}

bool show_document(struct store *s, const struct wanted *w, const uint32_t *ids, size_t n,
		   struct emit *e, bool *found, struct error *err)
{
	struct arena *a = arena_new();
	struct document d;
	bool ok = true;

	*found = false;
	for (enum wanted_fit least = WANTED_IS; least > WANTED_NOT && ok && !*found;
	     least--) {
		d = (struct document){
			.arena = a, .store = s, .wanted = w, .least = least, .err = err
		};
		d.complete.arena = d.identities.arena = d.names.arena = a;
		d.dates.arena = d.issuers.arena = d.months.arena = a;
		d.complete.store = s;
		ok = gather(&d, ids, n);
		*found = d.n_citing > 0;
	}
	if (ok && *found)
		ok = print(&d, e, err);
	arena_free(a);
	return ok;
}
