/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_page.h"

#include "base/ascii.h"
#include "corpus/html_hidden.h"
#include "corpus/html_hint.h"

#include <string.h>

enum {
	PROSE_LENGTH = 80,     /* characters of a block's own that make a paragraph */
	ANCHOR_DASHES = 3,     /* in an id that is a sentence rather than a name */
	NOSCRIPT_LENGTH = 300, /* "please enable JavaScript" is shorter */
};

/* Characters and commas of a text node. */
static void count_text(str s, struct html_mark *mark)
{
	bool blank = true;

	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		if (ascii_is_blank(c)) {
			mark->length += !blank;
			blank = true;
			continue;
		}
		blank = false;
		mark->length += (c & 0xC0) != 0x80;
		mark->commas += c == ',';
	}
	/* ideographic and full-width commas, Arabic comma */
	if (memchr(s.p, 0xE3, s.n) != NULL || memchr(s.p, 0xEF, s.n) != NULL)
		for (size_t i = 0; i + 3 <= s.n; i++)
			mark->commas += memcmp(s.p + i, "、", 3) == 0 ||
					memcmp(s.p + i, "，", 3) == 0;
}

static bool role_is_foreign(str role)
{
	static const str roles[] = {
		STR_ROW("alert"),         STR_ROW("alertdialog"), STR_ROW("banner"),
		STR_ROW("complementary"), STR_ROW("dialog"),      STR_ROW("menu"),
		STR_ROW("menubar"),       STR_ROW("navigation"),  STR_ROW("search"),
		STR_ROW("toolbar"),
	};

	for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
		if (str_eq(role, roles[i]))
			return true;
	return false;
}

/* An id made of a heading's words, that links may lead to it: "sharing-with-one-friend".
 */
static bool is_anchor(str id)
{
	size_t dashes = 0;

	for (size_t i = 0; i < id.n; i++)
		dashes += id.p[i] == '-';
	return dashes >= ANCHOR_DASHES;
}

static void read_hints(struct html_page *page, uint32_t i)
{
	struct html_mark *m = &page->marks[i];

	if (page->tree.nodes[i].n_attrs == 0)
		return;
	str class = html_tree_attr(&page->tree, i, HTML_ATTR_CLASS);
	str id = html_tree_attr(&page->tree, i, HTML_ATTR_ID);
	str type = html_tree_attr(&page->tree, i, HTML_ATTR_TYPE);
	unsigned by_class = class.n > 0 ? html_hint(class) : 0;
	bool anchor = (page->tree.nodes[i].traits & HTML_HEADING) || is_anchor(id);
	unsigned by_id = id.n > 0 && !anchor ? html_hint(id) : 0;
	unsigned bad = HINT_BAD | HINT_NEVER;
	if (type.n > 0 && page->tree.nodes[i].tag == HTML_DIV)
		by_class |= html_hint(type); /* type="RelatedNews" of some editors */

	m->hints = (uint16_t)(by_class | by_id);
	m->weight = (int8_t)(((by_class & HINT_GOOD) != 0) - ((by_class & bad) != 0) +
			     ((by_id & HINT_GOOD) != 0) - ((by_id & bad) != 0));
}

static bool is_frame(uint32_t tag)
{
	return tag == HTML_HTML || tag == HTML_BODY || tag == HTML_MAIN ||
	       tag == HTML_ARTICLE || tag == HTML_A;
}

/* The names say that this is no part of the article. */
static bool is_unlikely(const struct html_page *page, uint32_t i)
{
	const struct html_mark *m = &page->marks[i];

	uint32_t tag = page->tree.nodes[i].tag;
	if (is_frame(tag))
		return false;
	if (tag == HTML_NAV || tag == HTML_MENU || tag == HTML_DIALOG)
		return true;
	if (m->hints & HINT_NEVER)
		return true;
	if ((m->hints & HINT_UNLIKELY) && !(m->hints & HINT_GOOD))
		return true;
	str role = html_tree_attr(&page->tree, i, HTML_ATTR_ROLE);
	return role.n > 0 && role_is_foreign(role);
}

float html_page_link_share(const struct html_page *page, uint32_t node)
{
	const struct html_mark *m = &page->marks[node];

	return m->length > 0 ? (float)m->links / (float)m->length : 0;
}

/* The block that the text of a node stands in: itself or the nearest above. */
static uint32_t block_of(const struct html_tree *t, uint32_t i)
{
	while (i > 0 && !(t->nodes[i].traits & HTML_BLOCK))
		i = t->nodes[i].parent;
	return i;
}

/* What a node itself adds to the counts, beside what is below it. */
static void count_self(const struct html_tree *t, uint32_t i, struct html_mark *m)
{
	switch (t->nodes[i].tag) {
	case HTML_A:
		m->links = m->length;
		break;
	case HTML_P:
		m->paragraphs++;
		break;
	case HTML_IMG:
	case HTML_AMP_IMG:
		m->images++;
		break;
	case HTML_LI:
		m->items++;
		break;
	case HTML_UL:
	case HTML_OL:
		m->listed = m->length;
		break;
	default:
		if (!(t->nodes[i].traits & HTML_HEADING))
			break;
		m->headings = m->length;
		m->linked = m->length > 0 && 20 * m->links >= 19 * m->length;
	}
}

/* Adds (or, with -1, takes away) what is below one node to another. */
static void add_counts(struct html_mark *to, const struct html_mark *m, int sign)
{
	uint32_t by = (uint32_t)sign;

	to->length += by * m->length;
	to->prose += by * m->prose;
	to->links += by * m->links;
	to->commas += by * m->commas;
	to->listed += by * m->listed;
	to->headings += by * m->headings;
	to->paragraphs += by * m->paragraphs;
	to->images += by * m->images;
	to->items += by * m->items;
	to->linked += by * m->linked;
}

static void clear_counts(struct html_mark *m)
{
	*m = (struct html_mark){ .hints = m->hints,
				 .weight = m->weight,
				 .dropped = m->dropped };
}

static void count(struct html_page *page)
{
	struct html_tree *t = &page->tree;

	for (uint32_t i = 0; i < t->n; i++)
		clear_counts(&page->marks[i]);
	for (uint32_t i = 0; i < t->n; i++) {
		if (page->marks[i].dropped) {
			i = t->nodes[i].end - 1;
			continue;
		}
		if (t->nodes[i].tag != HTML_TEXT)
			continue;
		count_text(t->nodes[i].text, &page->marks[i]);
		page->marks[block_of(t, i)].own += page->marks[i].length;
	}
	for (uint32_t i = t->n; i-- > 1;) {
		struct html_mark *m = &page->marks[i];
		if (m->dropped)
			continue;
		count_self(t, i, m);
		if (m->own >= PROSE_LENGTH && 3 * m->links < m->length)
			m->prose += m->own;
		add_counts(&page->marks[t->nodes[i].parent], m, 1);
	}
}

void html_page_drop(struct html_page *page, uint32_t node)
{
	const struct html_tree *t = &page->tree;
	struct html_mark gone = page->marks[node];

	if (gone.dropped)
		return;
	for (uint32_t i = node; i < t->nodes[node].end;) {
		bool below = page->marks[i].dropped; /* and so is all below it */
		page->marks[i].dropped = true;
		i = below ? t->nodes[i].end : i + 1;
	}
	for (uint32_t up = node; up > 0;) {
		up = t->nodes[up].parent;
		if (t->nodes[up].tag == HTML_A)
			gone.links = gone.length; /* from here on it counted as link */
		add_counts(&page->marks[up], &gone, -1);
	}
}

struct html_mark html_page_sum(const struct html_page *page, const uint32_t *nodes,
			       uint32_t n, html_page_test *test)
{
	const struct html_tree *t = &page->tree;
	struct html_mark sum = { 0 };

	for (uint32_t k = 0; k < n; k++)
		for (uint32_t i = nodes[k]; i < t->nodes[nodes[k]].end; i++) {
			if (page->marks[i].dropped || (test != NULL && !test(page, i)))
				continue;
			sum.length += page->marks[i].length;
			sum.prose += page->marks[i].prose;
			i = t->nodes[i].end - 1;
		}
	return sum;
}

/* Siblings of one class: a text may be wrapped in them paragraph by paragraph. */
struct kind {
	uint32_t parent;
	str class;
	bool article;
};

static uint32_t count_kind(const struct html_page *page, const struct kind *kind)
{
	const struct html_tree *t = &page->tree;
	uint32_t prose = 0, n = 0;

	for (uint32_t k = kind->parent + 1;
	     k < t->nodes[kind->parent].end && n < HTML_SIBLINGS;
	     k = t->nodes[k].end, n++)
		if (page->marks[k].prose > 0 &&
		    str_eq(kind->class, html_tree_attr(t, k, HTML_ATTR_CLASS)))
			prose += page->marks[k].prose;
	return prose;
}

/*
 * Whatever their name, elements with much of the page's prose, and little before the
 * first of them, are no boxes beside the article (comments come after it).
 */
static bool holds_article(const struct html_page *page, uint32_t i, uint32_t before,
			  struct kind *last)
{
	uint32_t all = page->marks[0].prose, up = page->tree.nodes[i].parent;
	str class = html_tree_attr(&page->tree, i, HTML_ATTR_CLASS);

	if (5 * page->marks[i].prose > 2 * all && 4 * before <= all)
		return true;
	if (class.n == 0 || page->marks[i].prose == 0)
		return false;
	if (last->parent != up || !str_eq(last->class, class)) {
		*last = (struct kind){ .parent = up, .class = class };
		last->article = 4 * before <= all && 5 * count_kind(page, last) > 2 * all;
	}
	return last->article;
}

static void drop_unlikely(struct html_page *page)
{
	const struct html_tree *t = &page->tree;
	struct kind last = { 0 };
	uint32_t before = 0; /* prose of the blocks so far */

	for (uint32_t i = 0; i < t->n; i++) {
		struct html_mark *m = &page->marks[i];
		if (t->nodes[i].tag == HTML_TEXT || m->dropped)
			continue;
		if (is_unlikely(page, i) && !holds_article(page, i, before, &last))
			m->dropped = true;
		if (m->own >= PROSE_LENGTH && 3 * m->links < m->length)
			before += m->own;
	}
}

/* What is below a dropped node is dropped. */
static void spread_dropped(struct html_page *page)
{
	for (uint32_t i = 1; i < page->tree.n; i++)
		if (page->marks[page->tree.nodes[i].parent].dropped)
			page->marks[i].dropped = true;
}

void html_page_mark(struct arena *a, struct html_page *page)
{
	struct html_tree *t = &page->tree;

	page->marks = arena_make(a, t->n, struct html_mark);
	for (uint32_t i = 0; i < t->n; i++) {
		struct html_mark *m = &page->marks[i];
		if (t->nodes[i].tag == HTML_BODY && page->body == 0)
			page->body = i;
		if (t->nodes[i].tag == HTML_TEXT)
			continue;
		read_hints(page, i);
		m->dropped = (t->nodes[i].traits & HTML_VOID) || html_hidden(page, i);
	}
	spread_dropped(page);
	count(page);
	for (uint32_t i = 0; i < t->n; i++)
		if (t->nodes[i].tag == HTML_NOSCRIPT &&
		    page->marks[i].length < NOSCRIPT_LENGTH)
			page->marks[i].dropped = true;
	drop_unlikely(page);
	spread_dropped(page);
	count(page);
}
