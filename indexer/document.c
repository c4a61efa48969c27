/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/document.h"

#include "base/buf.h"
#include "base/numbers.h"
#include "base/utf8.h"
#include "indexer/duty.h"
#include "store/record.h"
#include "store/terms.h"
#include "text/normal.h"

#include <stdlib.h>

/* A word of the title counts as this many of the text. */
enum { TITLE_WDF = 2 };

/* More folders above a file than this are not indexed one by one. */
enum { MAX_COMPONENTS = 12 };

enum { OUTLET_BYTES = 80 }; /* of a name; longer ones are cut */

/* Terms of a document while they are gathered; a name may stand there twice. */
struct terms {
	struct arena *a;
	struct store_term *list;
	size_t n, room;
};

static void add(struct terms *t, str name, uint32_t wdf)
{
	t->list = arena_room(t->a, t->list, t->n, 1, &t->room, struct store_term);
	t->list[t->n++] = (struct store_term){ name, wdf };
}

/* Empty names stand for what is not known and are no terms. */
static void add_prefixed(struct terms *t, const char *prefix, str name, uint32_t wdf)
{
	if (name.n > 0)
		add(t, terms_prefixed(t->a, prefix, name), wdf);
}

static str code(enum lang lang)
{
	const char *s = lang_code(lang);

	return str_of(s);
}

/* ---- words ---- */

/* Of a part: how many words and rows it has, those of the title twice. */
static uint32_t length_of(const struct terms *t)
{
	uint32_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		n += t->list[i].wdf;
	return n;
}

/* The rows of the lexicon that the words before named. */
static void add_rows(struct terms *t, struct tally *tally, enum lang lang, uint32_t wdf)
{
	struct tally_word *rows;
	size_t n = tally_rows(t->a, tally, &rows);

	for (size_t i = 0; i < n; i++)
		add(t, terms_concept(t->a, lang_code(lang), rows[i].term),
		    rows[i].count * wdf);
}

static void add_words(struct terms *t, struct tally *tally, str text, enum lang lang)
{
	struct tally_word *words;

	tally_text(tally, text, lang);
	size_t n = tally_words(t->a, tally, &words);
	for (size_t i = 0; i < n; i++)
		add(t, terms_word(t->a, lang_code(lang), words[i].term), words[i].count);
	add_rows(t, tally, lang, 1);
}

static void add_title(struct terms *t, struct tally *tally, str title, enum lang lang)
{
	struct tally_word *words;

	tally_text(tally, title, lang);
	size_t n = tally_words(t->a, tally, &words);
	for (size_t i = 0; i < n; i++) {
		add(t, terms_word(t->a, lang_code(lang), words[i].term),
		    words[i].count * TITLE_WDF);
		add_prefixed(t, TERMS_TITLE, words[i].term, words[i].count);
	}
	add_rows(t, tally, lang, TITLE_WDF);
}

/* ---- where the article comes from ---- */

/* "example.org" of "https://user@www.example.org:80/path". */
static str host_of(str url)
{
	size_t at = str_find(url, STR("://"));
	str rest = at < url.n ? str_from(url, at + 3) : (str){ 0 };
	str host, name;

	if (!str_cut(&rest, '/', &host))
		return (str){ 0 };
	at = str_find(host, STR("@"));
	if (at < host.n)
		host = str_from(host, at + 1);
	str_cut(&host, ':', &name);
	return str_starts(name, STR("www.")) ? str_from(name, 4) : name;
}

/* A name whole, and each of its words. */
static void add_name(struct terms *t, str name)
{
	str rest = normal_folded(t->a, name), word;

	add_prefixed(t, TERMS_SOURCE, rest, 0);
	while (terms_source_word(&rest, &word))
		add_prefixed(t, TERMS_SOURCE, word, 0);
}

static void add_origin(struct terms *t, const struct article *article)
{
	str path = article->source, component;

	add_name(t, article->outlet);
	add_name(t, host_of(article->url));
	for (int i = 0; i < MAX_COMPONENTS && str_cut(&path, '/', &component); i++)
		add_name(t, component);
}

/* ---- citations ---- */

static void add_citation(struct terms *t, const struct citation *c)
{
	str *keys;
	size_t n = citation_keys(t->a, c, &keys);

	for (size_t i = 0; i < n; i++) {
		add_prefixed(t, TERMS_CITE, keys[i], 1);
		if (c->date.n > 0)
			add_prefixed(t, TERMS_DEFINES, keys[i], 0);
	}
	add_prefixed(t, TERMS_TYPE, c->type, 0);
	add_prefixed(t, TERMS_ISSUER, normal_folded(t->a, c->issuer), 0);
	add_prefixed(t, TERMS_SIGNED, c->date, 0);
}

/* The first citation that begins at byte `at` or behind it. */
static size_t cite_from(const struct document_source *source, uint32_t at)
{
	return numbers_from(source->cites, source->n_cites, sizeof(*source->cites), at);
}

/* The citations within the part; one that reaches beyond its end is left out. */
static size_t cites_within(const struct document_source *source, const struct part *part,
			   const struct citation **first)
{
	size_t from = cite_from(source, part->start), to = cite_from(source, part->end);

	if (to > from && source->cites[to - 1].end > part->end)
		to--;
	*first = source->cites + from;
	return to - from;
}

/* ---- tasks and relations ---- */

static void add_duties(struct terms *t, struct tally *tally,
		       const struct document_source *source, const struct part *part,
		       const struct citation *cites, size_t n_cites)
{
	str *names;
	size_t n = duty_task_terms(t->a, tally, source, part, &names);

	for (size_t i = 0; i < n; i++)
		add(t, names[i], 0);
	n = duty_relation_terms(t->a, cites, n_cites, &names);
	for (size_t i = 0; i < n; i++)
		add(t, names[i], 0);
}

/* ---- the document ---- */

/* A term and the first bytes of its name as a number, which settles most comparisons. */
struct ranked {
	uint64_t head;
	const struct store_term *term;
};

static uint64_t head_of(str name)
{
	uint64_t head = 0;

	for (size_t i = 0; i < sizeof(head); i++)
		head = head << 8 | (i < name.n ? (unsigned char)name.p[i] : 0u);
	return head;
}

static int compare(const void *left, const void *right)
{
	const struct ranked *x = left, *y = right;

	if (x->head != y->head)
		return x->head < y->head ? -1 : 1;
	return str_compare(x->term->name, y->term->name);
}

/* Sorted, since the library takes them fastest so, and each name once. */
static void settle(struct terms *t)
{
	struct ranked *ranked = arena_make(t->a, t->n, struct ranked);
	struct store_term *list = arena_make(t->a, t->n, struct store_term);
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		ranked[i] = (struct ranked){ head_of(t->list[i].name), &t->list[i] };
	qsort(ranked, t->n, sizeof(*ranked), compare);
	for (size_t i = 0; i < t->n; i++) {
		if (n > 0 && str_eq(list[n - 1].name, ranked[i].term->name))
			list[n - 1].wdf += ranked[i].term->wdf;
		else
			list[n++] = *ranked[i].term;
	}
	t->list = list;
	t->n = n;
}

static str make_record(struct arena *a, const struct document_source *source,
		       const struct part *part, uint32_t number,
		       const struct citation *cites, size_t n_cites)
{
	const struct article *article = source->article;
	struct record_task *tasks;
	size_t n_tasks = duty_tasks(a, source, part, &tasks);
	struct record_block *blocks = arena_make(a, part->n_blocks, struct record_block);
	struct record_cite *marks = arena_make(a, n_cites, struct record_cite);
	struct buf packed = { 0 };

	for (size_t i = 0; i < part->n_blocks; i++)
		blocks[i] = (struct record_block){
			.start = part->blocks[i].start - part->start,
			.end = part->blocks[i].end - part->start,
			.kind = part->blocks[i].kind,
		};
	for (size_t i = 0; i < n_cites; i++)
		marks[i] = (struct record_cite){
			.start = cites[i].start - part->start,
			.end = cites[i].end - part->start,
			.id = cites[i].id,
			.from = cites[i].resolved_from,
		};
	const struct record record = {
		.article = article->id,
		.source = article->source,
		.url = article->url,
		.title = article->title,
		.outlet = article->outlet,
		.published = article->published,
		.lang = code(part->lang),
		.kind = STR("passage"),
		.heading = part->heading,
		.number = number,
		.start = part->start,
		.text = str_range(article->text, part->start, part->end),
		.blocks = blocks,
		.n_blocks = part->n_blocks,
		.cites = marks,
		.n_cites = n_cites,
		.tasks = tasks,
		.n_tasks = n_tasks,
	};
	record_pack(&packed, &record);
	str out = arena_copy(a, buf_str(&packed));
	buf_free(&packed);
	return out;
}

static str outlet_name(str outlet)
{
	return outlet.n <= OUTLET_BYTES
		       ? outlet
		       : str_range(outlet, 0, utf8_floor(outlet, OUTLET_BYTES));
}

static size_t make_values(struct arena *a, struct tally *tally,
			  const struct document_source *source, struct store_value **out)
{
	struct store_value *values = arena_make(a, 4, struct store_value);
	struct buf filter = { 0 };
	size_t n = 0;

	if (source->article->published.n > 0)
		values[n++] = (struct store_value){ SLOT_PUBLISHED,
						    source->article->published };
	tally_filter(tally, &filter);
	if (filter.n > 0)
		values[n++] = (struct store_value){ SLOT_ADJACENT,
						    arena_copy(a, buf_str(&filter)) };
	buf_free(&filter);
	values[n++] = (struct store_value){ SLOT_ARTICLE, source->key };
	if (source->article->outlet.n > 0)
		values[n++] =
			(struct store_value){ SLOT_OUTLET,
					      outlet_name(source->article->outlet) };
	*out = values;
	return n;
}

struct store_doc document_make(struct arena *a, struct tally *tally,
			       const struct document_source *source,
			       const struct part *part, uint32_t number)
{
	const struct article *article = source->article;
	const struct citation *cites;
	size_t n_cites = cites_within(source, part, &cites);
	struct terms terms = { .a = a };
	struct store_value *values;

	if (number == 0) {
		add_title(&terms, tally, article->title, part->lang);
		add_prefixed(&terms, TERMS_OWN, source->own, 0);
	}
	add_words(&terms, tally, str_range(article->text, part->start, part->end),
		  part->lang);
	add_prefixed(&terms, TERMS_LANG, code(part->lang), length_of(&terms));
	add(&terms, source->key, 0);
	add_prefixed(&terms, TERMS_KIND, STR("passage"), 0);
	add_origin(&terms, article);
	for (size_t i = 0; i < n_cites; i++)
		add_citation(&terms, &cites[i]);
	add_duties(&terms, tally, source, part, cites, n_cites);
	settle(&terms);
	size_t n_values = make_values(a, tally, source, &values);
	return (struct store_doc){
		.terms = terms.list,
		.n_terms = terms.n,
		.values = values,
		.n_values = n_values,
		.data = make_record(a, source, part, number, cites, n_cites),
	};
}
