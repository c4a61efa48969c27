/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * item: what the readers share in cutting and parsing items.
 */
#ifndef CORPUS_ITEM_H
#define CORPUS_ITEM_H

#include "corpus/reader.h"
#include "text/charset.h"

/* A `next` for formats where the file is one item. */
bool item_next_whole(struct input *in, struct item *out, struct error *err);

/*
 * Turns an item that is too large into one whose item_read fails with ERR_LIMIT, so that
 * the items after it are still read.
 */
void item_refuse(struct item *item);

/* "path" or "path:number", for errors; the text lives in `a`. */
const char *item_place(struct arena *a, const struct item *item);

/* "name#number": an id for what has none of its own. */
str item_numbered(struct arena *a, str name, size_t number);

/* False, with ERR_LIMIT, for markup longer than READER_PAGE. */
bool item_is_page(struct arena *a, const struct item *item, struct error *err);

/*
 * The item's text as UTF-8 without NUL bytes (they become blanks, in the item's own bytes
 * where nothing else had to change). `declared` is what the text itself claims about its
 * charset; a protocol's claim goes before it. name is NULL as of charset_decode.
 */
struct charset_text item_text(struct arena *a, const struct item *item, str declared);

/* Fresh articles that know the item's source and carry its name as id. */
struct article *item_articles(struct arena *a, const struct item *item, size_t n);

#endif
