/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_caption: what stands beside pictures: captions, credits, slide shows.
 */
#ifndef CORPUS_HTML_CAPTION_H
#define CORPUS_HTML_CAPTION_H

#include "corpus/html_page.h"

/*
 * Drops the captions and slide shows below `roots`, the `n` elements of the article,
 * unless they are its text: a page of slides tells its story in them.
 */
void html_caption_drop(struct html_page *page, const uint32_t *roots, uint32_t n);

#endif
