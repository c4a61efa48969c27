/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/item.h"

static bool read_xml(struct arena *a, const struct item *item, struct article **articles,
		     size_t *n, struct error *err)
{
	(void)articles;
	(void)n;
	return error_set(err, ERR_FORMAT, "%s: XML is not read yet", item_place(a, item));
}

const struct reader reader_xml = {
	.name = "xml",
	.next = item_next_whole,
	.read = read_xml,
};
