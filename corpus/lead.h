/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lead: what stands above an article's text when a page was saved as plain text: the
 * site's name, the title, the outlet and the date.
 */
#ifndef CORPUS_LEAD_H
#define CORPUS_LEAD_H

#include "corpus/article.h"

/*
 * Looks for a line with little but a date among the first ones. What it and the lines
 * above it tell goes to the article's title, outlet and published, where those are
 * unknown. Returns how many lines at the front are not text.
 */
size_t lead_read(struct arena *a, const struct line *lines, size_t n,
		 struct article *article);

/* A line that only dates the article ("Thứ Tư, 21/08/2024 10:15 (GMT+7)"). */
bool lead_is_dateline(str line, enum lang lang);

#endif
