/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/feature.h"

#include "base/buf.h"
#include "base/memory.h"
#include "store/terms.h"
#include "story/calendar.h"
#include "story/figures.h"
#include "story/names.h"
#include "story/reading.h"
#include "story/rows.h"

#include <stdlib.h>
#include <string.h>

struct feature_reader *feature_reader_new(struct analyzer *z)
{
	struct feature_reader *r = memory_must(calloc(1, sizeof(*r)));

	r->own = z == NULL ? analyzer_new() : NULL;
	r->z = z == NULL ? r->own : z;
	return r;
}

void feature_reader_free(struct feature_reader *r)
{
	if (r == NULL)
		return;
	analyzer_free(r->own);
	for (int key = 0; key < LEXICON_PLAIN; key++)
		free(r->numbers[key]);
	free(r);
}

/* ---- citations and links ---- */

static void add_key(struct reading *g, str key)
{
	struct buf term = { 0 };

	if (key.n == 0)
		return;
	buf_printf(&term, "%s%.*s", TERMS_CITE, STR_ARG(key));
	reading_add_named(g, FEATURE_CITATION, key, buf_str(&term), (str){ 0 });
	buf_free(&term);
}

/* A document counts as what it is, and as its type and number, where that is all that
 * another article says. */
static void find_citations(struct reading *g)
{
	for (size_t i = 0; i < g->n_cites; i++) {
		str *keys, shortest = { 0 };
		size_t n = citation_keys(g->a, &g->cites[i], &keys);

		for (size_t k = 0; k < n; k++)
			if (!str_starts(keys[k], STR("vn:")) &&
			    (shortest.n == 0 || keys[k].n < shortest.n))
				shortest = keys[k];
		add_key(g, shortest);
		if (!str_eq(shortest, g->cites[i].id))
			add_key(g, g->cites[i].id);
	}
}

/* Without scheme, "www.", query and fragment. */
static void add_link(struct reading *g, str url)
{
	size_t scheme = str_find(url, STR("://")), end = 0;

	if (scheme >= url.n)
		return;
	url = str_from(url, scheme + 3);
	if (str_starts(url, STR("www.")))
		url = str_from(url, 4);
	while (end < url.n && url.p[end] > ' ' && strchr("?#\"'<>()", url.p[end]) == NULL)
		end++;
	while (end > 0 && strchr("/.,;", url.p[end - 1]) != NULL)
		end--;
	url.n = end;
	if (str_find(url, STR("/")) < url.n)
		reading_add_named(g, FEATURE_LINK, url, (str){ 0 }, (str){ 0 });
}

static void find_links(struct reading *g, str own)
{
	str rest = g->text;
	size_t at;

	add_link(g, own);
	while ((at = str_find(rest, STR("http"))) < rest.n) {
		rest = str_from(rest, at);
		add_link(g, rest);
		rest = str_from(rest, 4);
	}
}

/* ---- rows of words ---- */

static int by_value(const void *left, const void *right)
{
	const uint64_t *x = left, *y = right;

	return (*x > *y) - (*x < *y);
}

static void find_shingles(struct reading *g, struct feature_set *out)
{
	uint64_t *kept = arena_make(g->a, g->n_tokens + 1, uint64_t);
	size_t n = 0, unique = 0;

	for (size_t i = 0; i + FEATURE_SHINGLE <= g->n_tokens; i++) {
		uint64_t hash = 0;

		for (size_t k = 0; k < FEATURE_SHINGLE; k++)
			hash = (hash ^ g->words[i + k]) * 0x9E3779B97F4A7C15u;
		hash ^= hash >> 32;
		if (hash % FEATURE_KEPT == 0)
			kept[n++] = hash;
	}
	qsort(kept, n, sizeof(*kept), by_value);
	for (size_t i = 0; i < n; i++)
		if (unique == 0 || kept[unique - 1] != kept[i])
			kept[unique++] = kept[i];
	out->shingles = kept;
	out->n_shingles = unique;
}

/* ---- the set ---- */

/* The title stands above the text, unless the text begins with it. */
static str whole_text(struct arena *a, const struct feature_source *source)
{
	struct buf whole = { 0 };

	if (source->title.n == 0 || str_starts(source->text, source->title))
		return source->text;
	buf_put(&whole, source->title);
	buf_put_char(&whole, '\n');
	buf_put(&whole, source->text);
	str out = arena_copy(a, buf_str(&whole));
	buf_free(&whole);
	return out;
}

void feature_read(struct arena *a, struct feature_reader *r,
		  const struct feature_source *source, struct feature_set *out)
{
	struct reading g;
	str text = whole_text(a, source);
	const struct citation_context context = { .text = text,
						  .lang = source->lang,
						  .published = source->published,
						  .title = source->title,
						  .url = source->url };

	if (analyzer_trim(r->z))
		for (int key = 0; key < LEXICON_PLAIN; key++)
			memset(r->numbers[key], 0, r->room * sizeof(uint32_t));
	reading_begin(a, r, text, source->lang, &g);
	g.tagged = source->tagged;
	g.published = calendar_days(source->published);
	g.n_cites = citation_find(a, &context, &g.cites);
	g.words = arena_make(a, g.n_tokens + 1, uint64_t);
	for (size_t i = 0; i < g.n_tokens; i++)
		g.words[i] = reading_hash(FEATURE_KINDS, g.tokens[i].fold);
	rows_find(&g);
	find_citations(&g);
	find_links(&g, source->url);
	figures_find(&g);
	names_find(&g);
	out->items = g.items;
	out->n = g.n;
	find_shingles(&g, out);
}
