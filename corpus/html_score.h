/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_score: which elements of a page hold its article.
 */
#ifndef CORPUS_HTML_SCORE_H
#define CORPUS_HTML_SCORE_H

#include "corpus/html_page.h"

/*
 * The elements that the article consists of, in order, none inside another; in `a`.
 * Paragraphs give their points to the elements around them, fewer with distance and with
 * links (the idea of Arc90's Readability); the best one is taken with those siblings
 * that look like it.
 */
uint32_t *html_score_pick(struct arena *a, struct html_page *page, uint32_t *n);

/*
 * The blocks that introduce the article, between its headline and node `root`: a lead
 * outside the element that holds the text. In `a`, in order.
 */
uint32_t *html_score_leads(struct arena *a, const struct html_page *page, uint32_t root,
			   uint32_t *n);

#endif
