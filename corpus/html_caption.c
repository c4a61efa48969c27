/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_caption.h"

#include "corpus/html_hint.h"

enum {
	CAPTION_LENGTH = 600, /* characters */
	STORY_LENGTH = 1000,  /* prose beside a slide show that makes it an addition */
};

/* A table that frames pictures: a row for each and one for its caption. */
static bool is_picture_table(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	const struct html_mark *m = &page->marks[i];
	uint32_t rows = 0, cells = 0;

	if (t->nodes[i].tag != HTML_TABLE || m->images == 0 || m->commas > 4 ||
	    m->length > 300 * m->images || m->length > CAPTION_LENGTH)
		return false;
	for (uint32_t k = i + 1; k < t->nodes[i].end; k++)
		if (t->nodes[k].tag == HTML_TR)
			rows++;
		else if (t->nodes[k].tag == HTML_TD || t->nodes[k].tag == HTML_TH)
			cells++;
	return rows <= 2 * m->images && cells == rows;
}

/* All of a block's text is in one kind of slanted letters. */
static bool is_slanted(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	uint32_t slanted = 0;

	for (uint32_t k = i + 1; k < t->nodes[i].end; k++)
		if (t->nodes[k].tag == HTML_EM || t->nodes[k].tag == HTML_I) {
			slanted += page->marks[k].length;
			k = t->nodes[k].end - 1;
		}
	return 10 * slanted >= 9 * page->marks[i].length;
}

static bool is_centred(const struct html_page *page, uint32_t i)
{
	str style = html_tree_attr(&page->tree, i, HTML_ATTR_STYLE);

	return str_find(style, STR("center")) < style.n ||
	       str_find(html_tree_attr(&page->tree, i, HTML_ATTR_CLASS), STR("center")) <
		       html_tree_attr(&page->tree, i, HTML_ATTR_CLASS).n;
}

/* A short slanted or centred paragraph right behind one that is only a picture. */
static bool follows_picture(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;

	if (t->nodes[i].tag != HTML_P || page->marks[i].length > CAPTION_LENGTH / 2 ||
	    page->marks[i].length == 0)
		return false;
	uint32_t before = html_tree_before(t, i);
	return before > t->nodes[i].parent && page->marks[before].images > 0 &&
	       page->marks[before].length < 5 &&
	       (is_slanted(page, i) || is_centred(page, i));
}

static bool is_caption(const struct html_page *page, uint32_t i)
{
	const struct html_mark *m = &page->marks[i];

	return page->tree.nodes[i].tag == HTML_FIGCAPTION ||
	       ((m->hints & HINT_CAPTION) && m->length <= CAPTION_LENGTH &&
		m->headings == 0) ||
	       is_picture_table(page, i) || follows_picture(page, i);
}

/* A figure whose words are all said of its picture. */
static bool is_picture(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	bool picture = false;

	if (t->nodes[i].tag != HTML_FIGURE || page->marks[i].headings > 0 ||
	    page->marks[i].length > CAPTION_LENGTH)
		return false;
	for (uint32_t k = i + 1; k < t->nodes[i].end; k++) {
		uint32_t tag = t->nodes[k].tag;
		if (tag == HTML_TABLE || tag == HTML_PRE || tag == HTML_BLOCKQUOTE)
			return false;
		picture |= tag == HTML_IMG || tag == HTML_AMP_IMG || tag == HTML_VIDEO ||
			   tag == HTML_IFRAME || tag == HTML_SVG;
	}
	return picture;
}

/* Pictures to leaf through. */
static bool is_gallery(const struct html_page *page, uint32_t i)
{
	const struct html_mark *m = &page->marks[i];

	return ((m->hints & HINT_GALLERY) ||
		page->tree.nodes[i].tag == HTML_AMP_CAROUSEL) &&
	       (m->images > 1 || m->items > 2);
}

static bool is_either(const struct html_page *page, uint32_t i)
{
	return is_caption(page, i) || is_picture(page, i);
}

static void drop(struct html_page *page, const uint32_t *roots, uint32_t n,
		 html_page_test *test)
{
	const struct html_tree *t = &page->tree;

	for (uint32_t r = 0; r < n; r++)
		for (uint32_t i = roots[r] + 1; i < t->nodes[roots[r]].end; i++)
			if (test(page, i)) {
				html_page_drop(page, i);
				i = t->nodes[i].end - 1;
			}
}

void html_caption_drop(struct html_page *page, const uint32_t *roots, uint32_t n)
{
	struct html_mark all = html_page_sum(page, roots, n, NULL);
	struct html_mark shows = html_page_sum(page, roots, n, is_gallery);

	if (all.prose >= shows.prose + STORY_LENGTH || all.prose >= 2 * shows.prose) {
		drop(page, roots, n, is_gallery);
		all = html_page_sum(page, roots, n, NULL);
	}
	if (2 * html_page_sum(page, roots, n, is_either).length <= all.length)
		drop(page, roots, n, is_either);
}
