/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_hidden.h"

#include "corpus/html_hint.h"

static bool contains(str s, const char *part)
{
	return str_find(s, str_of(part)) < s.n;
}

static bool is_not_shown(const struct html_tree *t, uint32_t i)
{
	if (t->nodes[i].n_attrs == 0)
		return false;
	str style = html_tree_attr(t, i, HTML_ATTR_STYLE);
	str aria = html_tree_attr(t, i, HTML_ATTR_ARIA_HIDDEN);

	return html_tree_has(t, i, HTML_ATTR_HIDDEN) ||
	       (str_eq(aria, STR("true")) &&
		!contains(html_tree_attr(t, i, HTML_ATTR_CLASS), "fallback-image")) ||
	       (style.n > 0 &&
		(contains(style, "display:none") || contains(style, "display: none") ||
		 contains(style, "visibility:hidden") ||
		 contains(style, "visibility: hidden")));
}

static str first_word(str s)
{
	str word = { 0 };

	s = str_trim(s);
	return str_cut(&s, ' ', &word) ? word : s;
}

/* The next of several boxes of one kind, the one before it shown: a slide or a page that
 * a button brings up. */
static bool continues_shown(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	str class = first_word(html_tree_attr(t, i, HTML_ATTR_CLASS));

	if (i == 0 || class.n == 0)
		return false;
	uint32_t before = html_tree_before(t, i);
	return before > t->nodes[i].parent && !page->marks[before].dropped &&
	       t->nodes[before].tag == t->nodes[i].tag &&
	       str_eq(class, first_word(html_tree_attr(t, before, HTML_ATTR_CLASS)));
}

/* What a button unfolds: a box with a good name, behind paragraphs of the same text. */
static bool unfolds(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	uint32_t k = t->nodes[i].parent + 1, paragraphs = 0;

	if ((page->marks[i].hints & ~(unsigned)HINT_BAD) != HINT_GOOD)
		return false;
	for (int n = 0; k < i && n < HTML_SIBLINGS && paragraphs < 2;
	     k = t->nodes[k].end, n++)
		paragraphs += t->nodes[k].tag == HTML_P && !page->marks[k].dropped;
	return paragraphs == 2;
}

bool html_hidden(const struct html_page *page, uint32_t i)
{
	return is_not_shown(&page->tree, i) && !continues_shown(page, i) &&
	       !unfolds(page, i);
}
