/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_clean: drops what stands inside the article's elements and is not the article.
 */
#ifndef CORPUS_HTML_CLEAN_H
#define CORPUS_HTML_CLEAN_H

#include "corpus/html_page.h"

/* Link lists, share bars, boxes, captions, bylines below `roots`, the `n` elements of the
 * article. */
void html_clean(struct html_page *page, const uint32_t *roots, uint32_t n);

#endif
