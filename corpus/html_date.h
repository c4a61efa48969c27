/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_date: the publication date that a page shows, where its head tells none.
 */
#ifndef CORPUS_HTML_DATE_H
#define CORPUS_HTML_DATE_H

#include "corpus/html_page.h"
#include "text/lang.h"

/*
 * Looks beside the headline and above the first paragraph of the article that begins at
 * node `root`: a <time> element, then an element named for a date, then a line with
 * little else. Today's date in the page's header, and dates of other articles, are not
 * there. Empty where none is found.
 */
str html_date_find(struct arena *a, const struct html_page *page, uint32_t root,
		   enum lang lang);

#endif
