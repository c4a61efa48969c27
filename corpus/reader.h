/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * reader: one format. reader_X.c exports the one table reader_X; sniff.c lists them.
 *
 * `next` cuts a file into items, serially and cheaply; `read` parses an item in any
 * thread. Everything here is private to the corpus layer.
 */
#ifndef CORPUS_READER_H
#define CORPUS_READER_H

#include "corpus/input.h"
#include "corpus/source.h"

/* No article is longer, so no offset overflows and memory is bounded. */
enum { READER_LIMIT = 256 * 1024 * 1024 };

/* Nor a page, a feed or an answer of the web: markup takes up to twelve times its bytes
 * in memory. Large pages have 2 MB. */
enum { READER_PAGE = 32 * 1024 * 1024 };

struct reader {
	const char *name;
	/* As items_next, but it need not set the path, name and reader. */
	bool (*next)(struct input *in, struct item *out, struct error *err);
	/* As item_read. */
	bool (*read)(struct arena *a, const struct item *item, struct article **articles,
		     size_t *n, struct error *err);
};

extern const struct reader reader_html;
extern const struct reader reader_ndjson;
extern const struct reader reader_text;
extern const struct reader reader_warc;
extern const struct reader reader_xml;

#endif
