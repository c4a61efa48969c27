/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_score.h"

#include "corpus/html_hint.h"

#include <string.h>

enum {
	LEAST_PARAGRAPH = 25, /* characters; shorter ones are labels */
	LEVELS = 5,           /* how far up a paragraph's points reach */
	TOP = 5,              /* candidates that are compared */
	LEAD_LENGTH = 60,     /* characters; a lead is a sentence or two */
	LEAD_NODES = 400,     /* between headline and text */
	LEADS = 4,
	LABEL = 60, /* characters: a photographer beside a caption */
};

/* What an element is worth before its text is looked at. */
static float base_score(const struct html_page *page, uint32_t i)
{
	float score = 25 * (float)page->marks[i].weight;

	switch (page->tree.nodes[i].tag) {
	case HTML_DIV:
	case HTML_ARTICLE:
	case HTML_MAIN:
		return score + 5;
	case HTML_PRE:
	case HTML_TD:
	case HTML_BLOCKQUOTE:
		return score + 3;
	case HTML_ADDRESS:
	case HTML_OL:
	case HTML_UL:
	case HTML_DL:
	case HTML_DD:
	case HTML_DT:
	case HTML_LI:
	case HTML_FORM:
		return score - 3;
	case HTML_H1:
	case HTML_H2:
	case HTML_H3:
	case HTML_H4:
	case HTML_H5:
	case HTML_H6:
	case HTML_TH:
		return score - 5;
	default:
		return score;
	}
}

static bool has_block(const struct html_tree *t, uint32_t i)
{
	for (uint32_t k = i + 1; k < t->nodes[i].end; k++)
		if (t->nodes[k].traits & HTML_BLOCK)
			return true;
	return false;
}

/* Where the points of a block's own text begin to count: the block itself if it holds
 * other blocks beside the text, else what is around it. */
static uint32_t giver(const struct html_tree *t, uint32_t i)
{
	return t->nodes[i].tag != HTML_P && has_block(t, i) ? i : t->nodes[i].parent;
}

static void give_points(struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	const struct html_mark *m = &page->marks[i];
	float points = 1 + (float)m->commas * (float)m->own / (float)(m->length + 1);
	uint32_t up = giver(t, i);

	points += m->own >= 300 ? 3 : (float)(m->own / 100);
	for (int level = 0; level < LEVELS && up > 0; level++) {
		struct html_mark *to = &page->marks[up];
		float divider = level == 0 ? 1 : level == 1 ? 2 : 3 * (float)level;
		if (to->score == 0)
			to->score = base_score(page, up) + 0.01F;
		to->score += points / divider;
		up = t->nodes[up].parent;
	}
}

static void score_all(struct html_page *page)
{
	const struct html_tree *t = &page->tree;

	for (uint32_t i = page->body; i < t->n; i++) {
		if (page->marks[i].dropped) {
			i = t->nodes[i].end - 1;
			continue;
		}
		if ((t->nodes[i].traits & HTML_BLOCK) &&
		    page->marks[i].own >= LEAST_PARAGRAPH)
			give_points(page, i);
	}
	for (uint32_t i = page->body; i < t->n; i++)
		page->marks[i].score *= 1 - html_page_link_share(page, i);
}

/* The best elements, best first; how many. */
static int find_top(const struct html_page *page, uint32_t top[TOP])
{
	int n = 0;

	for (uint32_t i = page->body; i < page->tree.n; i++) {
		if (page->tree.nodes[i].tag == HTML_TEXT || page->marks[i].score == 0)
			continue;
		int at = n;
		while (at > 0 && page->marks[top[at - 1]].score < page->marks[i].score)
			at--;
		if (at == TOP)
			continue;
		n = n < TOP ? n + 1 : TOP;
		for (int k = n - 1; k > at; k--)
			top[k] = top[k - 1];
		top[at] = i;
	}
	return n;
}

static bool inside(const struct html_tree *t, uint32_t node, uint32_t outer)
{
	return node > outer && node < t->nodes[outer].end;
}

/* The nearest element around the best one that holds three more of nearly its score: an
 * article in several pieces. */
static uint32_t common_frame(const struct html_page *page, const uint32_t *top, int n)
{
	const struct html_tree *t = &page->tree;
	float best = page->marks[top[0]].score;

	for (uint32_t up = t->nodes[top[0]].parent; up > page->body;
	     up = t->nodes[up].parent) {
		int held = 0;
		for (int i = 1; i < n; i++)
			held += page->marks[top[i]].score >= 0.75F * best &&
				inside(t, top[i], up);
		if (held >= 3)
			return up;
	}
	return top[0];
}

static uint32_t count_children(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	uint32_t n = 0;

	for (uint32_t k = i + 1; k < t->nodes[i].end; k = t->nodes[k].end)
		n += !page->marks[k].dropped &&
		     (t->nodes[k].tag != HTML_TEXT || page->marks[k].length > 0);
	return n;
}

/* Up while what is around scores better, or holds nothing else. */
static uint32_t climb(const struct html_page *page, uint32_t best)
{
	const struct html_tree *t = &page->tree;
	float last = page->marks[best].score, least = last / 3;

	for (uint32_t up = t->nodes[best].parent; up > page->body;
	     up = t->nodes[up].parent) {
		float score = page->marks[up].score;
		if (score == 0)
			continue;
		if (score < least)
			break;
		if (score > last) {
			best = up;
			break;
		}
		last = score;
	}
	for (uint32_t up = t->nodes[best].parent;
	     up > page->body && count_children(page, up) == 1; up = t->nodes[up].parent)
		best = up;
	return best;
}

/* Inside an <article> (or what is marked up as its body) that says more than the best
 * element: the lowest element with nearly all of its prose. */
static uint32_t widen(const struct html_page *page, uint32_t best)
{
	const struct html_tree *t = &page->tree;
	uint32_t outer = best;

	while (outer > page->body && t->nodes[outer].tag != HTML_ARTICLE &&
	       !str_eq(html_tree_attr(t, outer, HTML_ATTR_ITEMPROP), STR("articleBody")))
		outer = t->nodes[outer].parent;
	if (outer == page->body)
		return best;
	uint32_t wanted = page->marks[outer].prose / 10 * 9;
	while (best != outer && page->marks[best].prose < wanted)
		best = t->nodes[best].parent;
	return best;
}

static bool has_stop(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;

	for (uint32_t k = i; k < t->nodes[i].end; k++) {
		str s = t->nodes[k].text;
		if (t->nodes[k].tag == HTML_TEXT &&
		    (str_find(s, STR(". ")) < s.n || str_ends(str_trim(s), STR("."))))
			return true;
	}
	return false;
}

/* A sibling of the best element that belongs to the article. */
static bool belongs(const struct html_page *page, uint32_t best, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	const struct html_mark *m = &page->marks[i];
	float score = page->marks[best].score;
	float least = score > 50 ? 0.2F * score : 10, bonus = 0;
	str class = html_tree_attr(t, best, HTML_ATTR_CLASS);

	if (t->nodes[i].tag == HTML_FIGURE)
		return false;
	if (class.n > 0 && str_eq(class, html_tree_attr(t, i, HTML_ATTR_CLASS)))
		bonus = 0.2F * score;
	if (m->score != 0 && m->score + bonus >= least && 2 * m->prose >= m->length)
		return true;
	bool paragraph = t->nodes[i].tag == HTML_P ||
			 (t->nodes[i].tag == HTML_DIV && !has_block(t, i));
	if (!paragraph)
		return false;
	float share = html_page_link_share(page, i);
	return m->length > 80 ? share < 0.25F
			      : m->length > 0 && share == 0 && has_stop(page, i);
}

/* Down from an element to the first that is not the only one in what is around it. */
static uint32_t core_of(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;

	while (count_children(page, i) == 1) {
		uint32_t k = i + 1;
		while (page->marks[k].dropped ||
		       (t->nodes[k].tag == HTML_TEXT && page->marks[k].length == 0))
			k = t->nodes[k].end;
		if (!(t->nodes[k].traits & HTML_BLOCK) || t->nodes[k].tag == HTML_P)
			break;
		i = k;
	}
	return i;
}

/*
 * Another piece of a text that the page lays out in several: prose in an element of the
 * same class.
 */
static bool is_piece(const struct html_page *page, uint32_t core, str class, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	const struct html_mark *m = &page->marks[i];

	return !m->dropped && t->nodes[i].tag == t->nodes[core].tag && m->prose > 0 &&
	       2 * m->prose >= m->length && html_page_link_share(page, i) < 0.25F &&
	       !inside(t, core, i) &&
	       str_eq(class, html_tree_attr(t, i, HTML_ATTR_CLASS));
}

/* In order, none inside another. */
static uint32_t *pick_around(struct arena *a, const struct html_page *page, uint32_t best,
			     uint32_t *n)
{
	const struct html_tree *t = &page->tree;
	uint32_t frame = t->nodes[best].parent, core = core_of(page, best), size = 0;
	str class = html_tree_attr(t, core, HTML_ATTR_CLASS);
	uint32_t *out = NULL;

	for (uint32_t i = page->body + 1; i < t->n; i++) {
		bool sibling = t->nodes[i].parent == frame;
		bool chosen = i == best ||
			      (sibling && !page->marks[i].dropped &&
			       t->nodes[i].tag != HTML_TEXT && belongs(page, best, i)) ||
			      (class.n > 0 && is_piece(page, core, class, i));
		if (!chosen)
			continue;
		if (*n == size) {
			uint32_t *more = arena_make(a, 2 * size + 8, uint32_t);
			if (size > 0)
				memcpy(more, out, size * sizeof(*more));
			size = 2 * size + 8;
			out = more;
		}
		out[(*n)++] = i;
		i = t->nodes[i].end - 1;
	}
	return out;
}

uint32_t *html_score_pick(struct arena *a, struct html_page *page, uint32_t *n)
{
	uint32_t top[TOP];
	int n_top;

	*n = 0;
	score_all(page);
	n_top = find_top(page, top);
	if (n_top == 0)
		top[0] = page->body;
	uint32_t best = n_top > 0 ? climb(page, common_frame(page, top, n_top)) : top[0];
	best = widen(page, best);
	if (best != page->body && page->tree.nodes[best].parent != best)
		return pick_around(a, page, best, n);
	uint32_t *out = arena_make(a, 1, uint32_t);
	out[(*n)++] = best;
	return out;
}

/* The last h1 before the node, or the node itself. */
static uint32_t headline_before(const struct html_page *page, uint32_t root)
{
	uint32_t first = root > LEAD_NODES ? root - LEAD_NODES : 0;

	for (uint32_t i = root; i-- > first;)
		if (page->tree.nodes[i].tag == HTML_H1)
			return i;
	return root;
}

/* All that is said in the box of a picture, of which there may be two around each other.
 */
static bool is_beside_picture(const struct html_page *page, uint32_t i)
{
	const struct html_tree *t = &page->tree;
	uint32_t up = t->nodes[i].parent;

	for (int level = 0; level < 2 && up > page->body; level++) {
		const struct html_mark *around = &page->marks[up];
		if (around->headings > 0 ||
		    around->length > page->marks[i].length + LABEL)
			return false;
		if (around->images > 0)
			return true;
		up = t->nodes[up].parent;
	}
	return false;
}

static bool is_lead(const struct html_page *page, uint32_t i)
{
	const struct html_mark *m = &page->marks[i];
	uint32_t tag = page->tree.nodes[i].tag;

	if (tag != HTML_P && tag != HTML_DIV && tag != HTML_H2 && tag != HTML_H3)
		return false;
	return m->own >= LEAD_LENGTH && m->own == m->length &&
	       html_page_link_share(page, i) < 0.3F &&
	       !(m->hints & (HINT_CAPTION | HINT_BYLINE | HINT_NEVER)) &&
	       (tag != HTML_DIV || has_stop(page, i)) && !is_beside_picture(page, i);
}

uint32_t *html_score_leads(struct arena *a, const struct html_page *page, uint32_t root,
			   uint32_t *n)
{
	const struct html_tree *t = &page->tree;
	uint32_t *out = arena_make(a, LEADS, uint32_t);

	*n = 0;
	for (uint32_t i = headline_before(page, root); i < root && *n < LEADS; i++) {
		uint32_t tag = t->nodes[i].tag;
		if (page->marks[i].dropped || tag == HTML_FIGURE || tag == HTML_ASIDE ||
		    tag == HTML_UL) {
			i = t->nodes[i].end - 1;
			continue;
		}
		if (t->nodes[i].end <= root && is_lead(page, i))
			out[(*n)++] = i;
	}
	return out;
}
