/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/cite_pivot.h"

#include "base/arena.h"
#include "base/memory.h"

#include <stdlib.h>

/* One mention. Sorting them brings those of a document together. */
struct mention {
	str id, name; /* identity; the surface as printed */
	str date;     /* day of publication of the article, or empty */
	size_t article;
	enum lang lang;
};

struct name {
	str text;
	size_t n;
};

/* What all mentions of a document come to. */
struct document {
	str id;
	const struct mention
		*mentions; /* by article until they are counted, then by name */
	size_t n;
	struct name *names; /* most frequent first */
	size_t n_names;
	size_t by_lang[LANG_COUNT], articles[LANG_COUNT];
	str first, last;
};

struct cite_pivot {
	struct arena *arena;
	struct mention *mentions;
	size_t n, size, left_out;
};

static const char *const columns[] = {
	"id",          "names",       "mentions.vi", "mentions.fr",
	"mentions.en", "articles.vi", "articles.fr", "articles.en",
	"first",       "last",        NULL,
};
static const char *const lines[] = {
	"{id:green}",
	"    {names}",
	"    mentions: vi {mentions.vi}, fr {mentions.fr}, en {mentions.en}",
	"    articles: vi {articles.vi}, fr {articles.fr}, en {articles.en}",
	"    from {first} to {last}",
	NULL,
};
const struct emit_view cite_pivot_view = { .columns = columns, .lines = lines };

struct cite_pivot *cite_pivot_new(void)
{
	struct cite_pivot *p = memory_must(calloc(1, sizeof(*p)));

	p->arena = arena_new();
	return p;
}

void cite_pivot_free(struct cite_pivot *p)
{
	if (p == NULL)
		return;
	arena_free(p->arena);
	free(p->mentions);
	free(p);
}

static void add_mention(struct cite_pivot *p, const struct mention *m)
{
	if (p->n == p->size) {
		p->size = p->size ? 2 * p->size : 1024;
		p->mentions =
			memory_must(realloc(p->mentions, p->size * sizeof(*p->mentions)));
	}
	p->mentions[p->n++] = *m;
}

void cite_pivot_add(struct cite_pivot *p, const struct article *article, size_t number,
		    const struct citation *citations, size_t n)
{
	enum { DAY = 10 }; /* of an ISO date: YYYY-MM-DD */
	str day = { article->published.p,
		    article->published.n < DAY ? article->published.n : DAY };

	day = arena_copy(p->arena, day);
	for (size_t i = 0; i < n; i++) {
		const struct citation *c = &citations[i];
		str surface = { article->text.p + c->start, c->end - c->start };

		if (c->id.n == 0) {
			p->left_out++;
			continue;
		}
		add_mention(p, &(struct mention){ arena_copy(p->arena, c->id),
						  arena_copy(p->arena, surface), day,
						  number, article->lang });
	}
}

size_t cite_pivot_left_out(const struct cite_pivot *p)
{
	return p->left_out;
}

static int compare_articles(const void *a, const void *b)
{
	const struct mention *m = a, *n = b;
	int order = str_compare(m->id, n->id);

	return order != 0 ? order : (m->article > n->article) - (m->article < n->article);
}

static int compare_mentions(const void *a, const void *b)
{
	const struct mention *m = a, *n = b;

	return str_compare(m->name, n->name);
}

static int compare_names(const void *a, const void *b)
{
	const struct name *m = a, *n = b;

	return m->n != n->n ? (m->n < n->n) - (m->n > n->n)
			    : str_compare(m->text, n->text);
}

static int compare_documents(const void *a, const void *b)
{
	const struct document *d = a, *e = b;

	return d->n != e->n ? (d->n < e->n) - (d->n > e->n) : str_compare(d->id, e->id);
}

/* `mentions` are sorted by article: one that differs from the one before is new. */
static void count(struct document *d)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct mention *m = &d->mentions[i];

		d->by_lang[m->lang]++;
		if (i == 0 || m->article != m[-1].article)
			d->articles[m->lang]++;
		if (m->date.n == 0)
			continue;
		if (d->first.n == 0 || str_compare(m->date, d->first) < 0)
			d->first = m->date;
		if (str_compare(m->date, d->last) > 0)
			d->last = m->date;
	}
}

/* Sorts the mentions by name and gathers the names. */
static void gather_names(struct arena *a, struct document *d, struct mention *mentions)
{
	qsort(mentions, d->n, sizeof(*mentions), compare_mentions);
	d->names = arena_make(a, d->n, struct name);
	for (size_t i = 0; i < d->n; i++) {
		if (i == 0 || !str_eq(mentions[i].name, mentions[i - 1].name))
			d->names[d->n_names++].text = mentions[i].name;
		d->names[d->n_names - 1].n++;
	}
	qsort(d->names, d->n_names, sizeof(*d->names), compare_names);
}

static void emit_counts(struct emit *e, const char *key, const size_t *counts)
{
	emit_object(e, key);
	for (enum lang lang = LANG_VI; lang < LANG_COUNT; lang++)
		emit_uint(e, lang_code(lang), counts[lang]);
	if (counts[LANG_UND] > 0)
		emit_uint(e, lang_code(LANG_UND), counts[LANG_UND]);
	emit_object_end(e);
}

static void emit_document(struct emit *e, const struct document *d)
{
	emit_record(e);
	emit_str(e, "id", d->id);
	emit_array(e, "names");
	for (size_t i = 0; i < d->n_names; i++)
		emit_str(e, NULL, d->names[i].text);
	emit_array_end(e);
	emit_counts(e, "mentions", d->by_lang);
	emit_counts(e, "articles", d->articles);
	emit_known(e, "first", d->first);
	emit_known(e, "last", d->last);
	emit_record_end(e);
}

size_t cite_pivot_emit(struct cite_pivot *p, struct emit *e)
{
	struct document *documents = arena_make(p->arena, p->n + 1, struct document);
	size_t n = 0;

	if (p->n > 0)
		qsort(p->mentions, p->n, sizeof(*p->mentions), compare_articles);
	for (size_t i = 0, end; i < p->n; i = end) {
		struct document *d = &documents[n++];

		for (end = i;
		     end < p->n && str_eq(p->mentions[end].id, p->mentions[i].id);)
			end++;
		d->id = p->mentions[i].id;
		d->mentions = &p->mentions[i];
		d->n = end - i;
		count(d);
		gather_names(p->arena, d, &p->mentions[i]);
	}
	qsort(documents, n, sizeof(*documents), compare_documents);
	for (size_t i = 0; i < n; i++)
		emit_document(e, &documents[i]);
	return n;
}
