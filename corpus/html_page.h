/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_page: a page while its article is looked for: the tree, and beside every node
 * what is known of the text below it.
 *
 * The steps, in order: html_page_mark (what can be no text goes), html_score_pick (which
 * elements hold the article), html_clean (what in them is not the article's), html_text
 * (the blocks that are left).
 */
#ifndef CORPUS_HTML_PAGE_H
#define CORPUS_HTML_PAGE_H

#include "corpus/html_tree.h"

#include <stdbool.h>

/* Siblings that are compared; more are no paragraphs. */
enum { HTML_SIBLINGS = 400 };

struct html_mark {
	uint32_t length; /* characters below, a run of blanks counted once */
	uint32_t links;  /* of them inside links */
	uint32_t own;    /* of them not below a block of their own */
	uint32_t prose;  /* of them in paragraphs worth the name */
	uint32_t commas;
	uint32_t listed;                    /* of the characters, in lists */
	uint32_t headings;                  /* of them in headings */
	uint32_t paragraphs, images, items; /* elements below */
	uint32_t linked; /* headings below that are nothing but a link */
	uint16_t hints;  /* enum html_hint of class and id */
	int8_t weight;   /* good names minus bad ones, class and id: -2 to 2 */
	bool dropped;    /* with all below it */
	float score;
};

struct html_page {
	struct html_tree tree;
	struct html_mark *marks;
	str title;     /* as html_meta found it */
	uint32_t body; /* the body element */
};

/* Marks hints and drops what is never text: hidden, scripts, navigation, and elements
 * whose names say so, unless they hold most of the page's text. Then counts. */
void html_page_mark(struct arena *a, struct html_page *page);

/* Drops a node; what is around it counts less. */
void html_page_drop(struct html_page *page, uint32_t node);

typedef bool html_page_test(const struct html_page *page, uint32_t node);

/* Length and prose of several elements together, or, with a test, of what is in them and
 * passes it; the other fields are 0. */
struct html_mark html_page_sum(const struct html_page *page, const uint32_t *nodes,
			       uint32_t n, html_page_test *test);

/* Share of the characters below a node that are inside links, 0 to 1. */
float html_page_link_share(const struct html_page *page, uint32_t node);

#endif
