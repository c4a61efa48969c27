/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_clean.h"

#include "base/memory.h"
#include "corpus/html_appeal.h"
#include "corpus/html_caption.h"
#include "corpus/html_hint.h"

#include <stdlib.h>

enum {
	BYLINE_LENGTH = 100, /* characters of an author's or date line at most */
	BIOGRAPHY_LENGTH = 600,
	TEASER_LENGTH = 240, /* of a teaser, beside its headline */
	SIGNATURE_LENGTH = 60,
	PICTURE_LENGTH = 40, /* with less text for each picture, a list is a gallery */
	MANY_COMMAS = 10,    /* a box with so many is prose */
};

/* A table of data, not of layout: it has headers, or several rows of several cells. */
static bool is_data_table(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	uint32_t rows = 0, cells = 0;

	for (uint32_t k = i + 1; k < t->nodes[i].end; k++) {
		uint32_t tag = t->nodes[k].tag;
		if (tag == HTML_TABLE)
			return false;
		if (tag == HTML_TH || tag == HTML_CAPTION || tag == HTML_THEAD)
			return true;
		rows += tag == HTML_TR;
		cells += tag == HTML_TD;
	}
	return rows >= 2 && cells >= 2 * rows;
}

static bool in_figure(const struct html_tree *t, uint32_t i)
{
	for (int level = 0; level < 4 && i > 0; level++) {
		i = t->nodes[i].parent;
		if (t->nodes[i].tag == HTML_FIGURE)
			return true;
	}
	return false;
}

static bool holds_code(const struct html_tree *t, uint32_t i)
{
	uint32_t end = t->nodes[i].end < i + 8 ? t->nodes[i].end : i + 8;

	for (uint32_t k = i; k < end; k++)
		if (t->nodes[k].tag == HTML_PRE)
			return true;
	return false;
}

static bool is_list(const struct html_page *page, uint32_t i)
{
	uint32_t tag = page->tree.nodes[i].tag;
	const struct html_mark *m = &page->marks[i];

	return tag == HTML_UL || tag == HTML_OL || m->listed > m->length * 9 / 10;
}

/* A box, list or table that is rather a menu, a gallery or a form than text. */
static bool is_thin(const struct html_page *page, uint32_t i)
{
	const struct html_mark *m = &page->marks[i];
	float share = html_page_link_share(page, i);
	bool list = is_list(page, i);

	if (m->weight < 0 && (share > 0.1F || 3 * m->prose < 2 * m->length))
		return true;
	if (m->commas >= MANY_COMMAS)
		return false;
	if (m->images > 1 && 2 * m->paragraphs < m->images &&
	    (!list || share > 0.1F || m->length < PICTURE_LENGTH * m->images) &&
	    !in_figure(&page->tree, i))
		return true;
	if (!list && m->items > m->paragraphs + 100)
		return true;
	if (!list && m->length < 25 && (m->paragraphs == 0 || m->links > 0) &&
	    !holds_code(&page->tree, i) && (m->images == 0 || m->images > 2) &&
	    10 * m->headings < 9 * m->length && !in_figure(&page->tree, i))
		return true;
	bool paragraph = m->paragraphs == 1 && 2 * m->prose > m->length;
	if (!list && m->weight < 1 && share > 0.2F && !paragraph)
		return true;
	return share > (list ? 0.75F : 0.5F);
}

static bool is_box(const struct html_page *page, uint32_t i)
{
	switch (page->tree.nodes[i].tag) {
	case HTML_DIV:
	case HTML_UL:
	case HTML_FORM:
	case HTML_FIELDSET:
	case HTML_SECTION:
		return true;
	case HTML_TABLE:
		return !is_data_table(page, i);
	default:
		return false;
	}
}

/* Whether tables are of data, once they have been looked through. */
enum table { UNKNOWN, LAYOUT, DATA };

/* All that a cell of a table of data holds; a number or a link is enough. `tables` are by
 * node. */
static bool is_in_cell(const struct html_page *page, uint32_t i, uint8_t *tables)
{
	const struct html_tree *t = &page->tree;
	uint32_t cell = t->nodes[i].parent, table = cell;

	if (t->nodes[cell].tag != HTML_TD && t->nodes[cell].tag != HTML_TH)
		return false;
	while (table > 0 && t->nodes[table].tag != HTML_TABLE)
		table = t->nodes[table].parent;
	if (table > 0 && tables[table] == UNKNOWN)
		tables[table] = is_data_table(page, table) ? DATA : LAYOUT;
	return tables[table] == DATA;
}

static bool is_address(const struct html_tree *t, uint32_t i)
{
	for (uint32_t k = i + 1; k < t->nodes[i].end; k++)
		if (str_starts(html_tree_attr(t, k, HTML_ATTR_HREF), STR("mailto:")))
			return true;
	return false;
}

/* "Read also: ...": a paragraph that is one link. */
static bool is_pointer(const struct html_page *page, uint32_t i)
{
	return page->tree.nodes[i].tag == HTML_P &&
	       html_page_link_share(page, i) > 0.95F && !is_address(&page->tree, i);
}

/* A box that leads to another article: its headline is a link, and a sentence follows.
 * Where all are such, they are what the page says. */
static bool is_teaser(const struct html_page *page, uint32_t i)
{
	const struct html_mark *m = &page->marks[i];
	uint32_t tag = page->tree.nodes[i].tag;

	if (tag != HTML_DIV && tag != HTML_ARTICLE && tag != HTML_SECTION &&
	    tag != HTML_LI)
		return false;
	return m->linked > 0 && m->length - m->headings <= TEASER_LENGTH * m->linked;
}

/* Who wrote it, set to the right. */
static bool is_signature(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	str style = html_tree_attr(t, i, HTML_ATTR_STYLE);

	if (t->nodes[i].tag != HTML_P || page->marks[i].length > SIGNATURE_LENGTH)
		return false;
	return str_eq(html_tree_attr(t, i, HTML_ATTR_ALIGN), STR("right")) ||
	       (str_find(style, STR("text-align")) < style.n &&
		str_find(style, STR("right")) < style.n);
}

/* What is said of the author, in a box behind the text. */
static bool is_biography(const struct html_page *page, uint32_t i)
{
	const struct html_mark *m = &page->marks[i];
	uint32_t tag = page->tree.nodes[i].tag;

	return (tag == HTML_DIV || tag == HTML_SECTION) &&
	       (m->hints & (HINT_BYLINE | HINT_GOOD)) == HINT_BYLINE &&
	       m->length <= BIOGRAPHY_LENGTH;
}

/* Words within a sentence, whatever they are called: "LONDON" before a report. */
static bool is_in_prose(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	uint32_t up = t->nodes[i].parent;

	return !(t->nodes[i].traits & HTML_BLOCK) && t->nodes[up].tag == HTML_P &&
	       page->marks[up].own >= page->marks[i].length + BYLINE_LENGTH;
}

static bool is_litter(const struct html_page *page, uint32_t i, uint8_t *tables)
{
	const struct html_mark *m = &page->marks[i];
	const struct html_node *node = &page->tree.nodes[i];

	if (node->tag == HTML_ASIDE || node->tag == HTML_FOOTER || is_pointer(page, i) ||
	    is_signature(page, i))
		return true;
	if (((m->hints & HINT_BYLINE) && m->length <= BYLINE_LENGTH &&
	     !is_in_prose(page, i)) ||
	    is_biography(page, i))
		return true;
	if ((node->traits & HTML_HEADING) && m->weight < 0)
		return true;
	if (html_appeal_is(page, i))
		return true;
	return is_box(page, i) && is_thin(page, i) && !is_in_cell(page, i, tables);
}

void html_clean(struct html_page *page, const uint32_t *roots, uint32_t n)
{
	const struct html_tree *t = &page->tree;

	if (html_page_sum(page, roots, n, NULL).prose == 0)
		return; /* a note: every line counts */
	html_caption_drop(page, roots, n);
	struct html_mark all = html_page_sum(page, roots, n, NULL);
	bool digest = 2 * html_page_sum(page, roots, n, is_teaser).length > all.length;
	uint8_t *tables = memory_must(calloc(t->n, 1));
	for (uint32_t r = n; r-- > 0;)
		for (uint32_t i = t->nodes[roots[r]].end; i-- > roots[r] + 1;)
			if (t->nodes[i].tag != HTML_TEXT && !page->marks[i].dropped &&
			    2 * page->marks[i].prose <= all.prose &&
			    (is_litter(page, i, tables) ||
			     (!digest && is_teaser(page, i))))
				html_page_drop(page, i);
	free(tables);
}
