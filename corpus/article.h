/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * article: one article as the program sees it after cleaning.
 *
 * `text` is what every offset refers to. Text from NDJSON is kept byte for byte (it may
 * be decomposed); text cut out of a page is NFC. Blocks are its paragraphs, in order,
 * without overlap; the bytes between them are line ends.
 */
#ifndef CORPUS_ARTICLE_H
#define CORPUS_ARTICLE_H

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"

#include <stdint.h>

enum block_kind { BLOCK_PARAGRAPH, BLOCK_HEADING, BLOCK_ITEM };

struct block {
	uint32_t start, end; /* bytes of the text */
	enum block_kind kind;
	enum lang lang; /* of this block; LANG_UND where it is too short to tell */
};

/* Unknown strings are empty. */
struct article {
	str id;     /* the contract's `article`: NDJSON id, path below the SOURCE, URI */
	str source; /* the path as found */
	str url;    /* where it was published, if it says so */
	str title;
	str published; /* ISO date or date-time */
	str outlet;
	const char *charset; /* what was assumed: "utf-8", "windows-1258", "tcvn3", ... */
	enum lang lang;
	str text;
	const struct block *blocks;
	size_t n_blocks;
};

/* A block before it has a place in a text. */
struct line {
	str text; /* without a line end */
	enum block_kind kind;
};

/*
 * Makes the text and the blocks out of lines. Paragraphs that look like headings or items
 * become such, and languages are set, as article_cut does.
 */
void article_join(struct arena *a, struct article *article, const struct line *lines,
		  size_t n);

/*
 * Cuts a.text into blocks at line ends, tells headings (short lines without a final stop
 * before longer ones) from paragraphs and list items, and sets their language and the
 * article's (where it is LANG_UND). For readers whose format has no structure of its own.
 */
void article_cut(struct arena *a, struct article *article);

#endif
