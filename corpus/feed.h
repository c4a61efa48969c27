/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * feed: RSS 0.9 to 2.0 and Atom (RFC 4287), one article an entry.
 */
#ifndef CORPUS_FEED_H
#define CORPUS_FEED_H

#include "corpus/reader.h"

#include <libxml/xmlreader.h>

/* The local name of a feed's first element. */
bool feed_is_root(const char *name);

/* From the first element on. Returns xmlTextReaderRead's last word: 0, or -1 where the
 * XML is broken. */
int feed_read(struct arena *a, const struct item *item, xmlTextReaderPtr reader,
	      struct article **articles, size_t *n);

#endif
