/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Plain text: often a page's text with its litter, one paragraph a line.
 */
#include "corpus/item.h"

#include "base/utf8.h"

static bool read_text(struct arena *a, const struct item *item, struct article **articles,
		      size_t *n, struct error *err)
{
	(void)err;
	struct article *article = item_articles(a, item, 1);

	article->text = item->bytes;
	article_cut(a, article);
	*articles = article;
	*n = 1;
	return true;
}

const struct reader reader_text = {
	.name = "text",
	.next = item_next_whole,
	.read = read_text,
};
