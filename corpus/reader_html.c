/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/item.h"

static bool read_html(struct arena *a, const struct item *item, struct article **articles,
		      size_t *n, struct error *err)
{
	(void)articles;
	(void)n;
	return error_set(err, ERR_FORMAT, "%s: HTML is not read yet",
			 item_place(a, item));
}

const struct reader reader_html = {
	.name = "html",
	.next = item_next_whole,
	.read = read_html,
};
