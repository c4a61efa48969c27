/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_date.h"

#include "corpus/date.h"
#include "corpus/html_hint.h"
#include "corpus/html_text.h"

enum {
	ABOVE = 80,       /* nodes before the headline that may still belong to it */
	LINE_BYTES = 160, /* a line that dates an article is short */
	LINE_NODES = 40,
	LIKE_PROSE = 200, /* characters of a block that is surely text */
	AFTER = 40,       /* nodes behind the first paragraph */
};

/* The last h1 before the article's text, else the first in it, else the root. */
static uint32_t find_headline(const struct html_page *page, uint32_t root, uint32_t end)
{
	uint32_t best = root;

	for (uint32_t i = 0; i < end; i++)
		if (page->tree.nodes[i].tag == HTML_H1) {
			best = i;
			if (i > root)
				break;
		}
	return best;
}

static uint32_t first_paragraph(const struct html_page *page, uint32_t root)
{
	uint32_t end = page->tree.nodes[root].end;

	for (uint32_t i = root; i < end; i++)
		if (page->marks[i].own >= LIKE_PROSE && !page->marks[i].dropped)
			return i;
	return end;
}

static str date_in(struct arena *a, const struct html_page *page, uint32_t i,
		   enum lang lang)
{
	struct date_hit hit;

	if (page->tree.nodes[i].end - i > LINE_NODES)
		return (str){ 0 };
	str line = html_text_flat(a, &page->tree, i);
	if (line.n > LINE_BYTES || !date_find(line, 0, lang, &hit))
		return (str){ 0 };
	return date_print(a, &hit);
}

static str from_time_elements(struct arena *a, const struct html_page *page,
			      uint32_t from, uint32_t to, enum lang lang)
{
	for (uint32_t i = from; i < to; i++) {
		if (page->tree.nodes[i].tag != HTML_TIME)
			continue;
		str iso = date_parse(
			a, html_tree_attr(&page->tree, i, HTML_ATTR_DATETIME), lang);
		if (iso.n == 0)
			iso = date_in(a, page, i, lang);
		if (iso.n > 0)
			return iso;
	}
	return (str){ 0 };
}

static str from_names(struct arena *a, const struct html_page *page, uint32_t from,
		      uint32_t to, enum lang lang)
{
	for (uint32_t i = from; i < to; i++) {
		if (!(page->marks[i].hints & HINT_BYLINE))
			continue;
		str iso = date_in(a, page, i, lang);
		if (iso.n > 0)
			return iso;
	}
	return (str){ 0 };
}

/* Any short block: its text nodes together, as "21/08/2024 | <b>10:15</b>" may be. */
static str from_lines(struct arena *a, const struct html_page *page, uint32_t from,
		      uint32_t to, enum lang lang)
{
	const struct html_tree *t = &page->tree;

	for (uint32_t i = from; i < to; i++) {
		if (t->nodes[i].tag != HTML_TEXT || t->nodes[i].text.n > LINE_BYTES)
			continue;
		uint32_t up = t->nodes[i].parent;
		if (t->nodes[up].tag == HTML_A || (t->nodes[up].traits & HTML_VOID))
			continue;
		str iso = date_in(a, page, i, lang);
		if (iso.n > 0)
			return iso;
	}
	return (str){ 0 };
}

str html_date_find(struct arena *a, const struct html_page *page, uint32_t root,
		   enum lang lang)
{
	uint32_t text = first_paragraph(page, root);
	uint32_t title = find_headline(page, root, text);
	uint32_t above = title > ABOVE ? title - ABOVE : 0;
	uint32_t end = text + AFTER < page->tree.n ? text + AFTER : page->tree.n;
	const struct {
		uint32_t from, to;
	} places[] = { { title, text }, { above, title }, { text, end } };
	str iso = { 0 };

	for (size_t i = 0; i < 3 && iso.n == 0; i++)
		iso = from_time_elements(a, page, places[i].from, places[i].to, lang);
	for (size_t i = 0; i < 3 && iso.n == 0; i++)
		iso = from_names(a, page, places[i].from, places[i].to, lang);
	return iso.n > 0 ? iso : from_lines(a, page, title, text, lang);
}
