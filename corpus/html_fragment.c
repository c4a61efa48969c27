/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/html_fragment.h"

#include "corpus/html_clean.h"

void html_fragment_add(struct html_text *out, str markup)
{
	struct arena *a = arena_new(); /* a feed has many fragments */
	struct html_page page = { 0 };
	const char *why;

	if (html_tree_parse(a, markup, &page.tree, &why) && page.tree.n > 0) {
		html_page_mark(a, &page);
		html_clean(&page, (const uint32_t[]){ 0 }, 1);
		html_text_add(out, &page, 0);
	}
	arena_free(a);
}
