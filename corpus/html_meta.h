/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_meta: what a page says about itself: title, date, address, outlet, language.
 *
 * Sources, best first: JSON-LD (schema.org), Open Graph and Dublin Core meta elements,
 * then what is to be seen.
 */
#ifndef CORPUS_HTML_META_H
#define CORPUS_HTML_META_H

#include "corpus/article.h"
#include "corpus/html_page.h"

/*
 * Fills title, published, url, outlet and lang where the head of the page tells. *body is
 * the longest articleBody of its JSON-LD, as it stands there (text or HTML), else as it
 * was.
 */
void html_meta_read(struct arena *a, const struct html_tree *tree,
		    struct article *article, str *body);

#endif
