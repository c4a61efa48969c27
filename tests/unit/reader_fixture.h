/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * reader_fixture: what the readers make of bytes, as text.
 */
#ifndef TESTS_READER_FIXTURE_H
#define TESTS_READER_FIXTURE_H

#include "base/buf.h"
#include "corpus/item.h"
#include "corpus/sniff.h"

#include <string.h>

/* Reads bytes as if they were a file: every known field of every article as a line
 * "name: value", its blocks as "P text", "H text", "I text". */
static void read_bytes(const char *path, str bytes, struct buf *out)
{
	struct arena *a = arena_new();
	struct item item = { .path = { path, strlen(path) },
			     .name = { path, strlen(path) },
			     .bytes = bytes };
	struct article *articles = NULL;
	struct error err = { 0 };
	size_t n = 0;

	item.reader = sniff_reader(bytes, item.path, &err);
	if (item.reader == NULL || !item_read(a, &item, &articles, &n, &err))
		buf_printf(out, "(%s)\n", err.text);
	for (size_t i = 0; i < n; i++) {
		const struct article *x = &articles[i];
		const struct {
			const char *name;
			str value;
		} fields[] = { { "id", x->id },
			       { "url", x->url },
			       { "title", x->title },
			       { "published", x->published },
			       { "outlet", x->outlet } };
		for (size_t k = 0; k < 5; k++)
			if (fields[k].value.n > 0)
				buf_printf(out, "%s: %.*s\n", fields[k].name,
					   STR_ARG(fields[k].value));
		for (size_t k = 0; k < x->n_blocks; k++)
			buf_printf(out, "%c %.*s\n", "PHIC"[x->blocks[k].kind],
				   STR_ARG(str_range(x->text, x->blocks[k].start,
						     x->blocks[k].end)));
	}
	buf_put_char(out, '\0');
	arena_free(a);
}

#endif
