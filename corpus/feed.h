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

/* Feeds have some hundred entries; an empty one takes up to a kilobyte of memory. */
enum { FEED_ENTRIES = 100 * 1000 };

/* From the first element on. Returns xmlTextReaderRead's last word: 0, or -1 where the
 * XML is broken. *full says that there are more entries, or one with more lines, than the
 * limits allow. */
int feed_read(struct arena *a, const struct item *item, xmlTextReaderPtr reader,
	      struct article **articles, size_t *n, bool *full);

#endif
