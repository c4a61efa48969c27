/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * html_text: what is left of a page's elements, as lines.
 */
#ifndef CORPUS_HTML_TEXT_H
#define CORPUS_HTML_TEXT_H

#include "base/buf.h"
#include "corpus/html_page.h"
#include "corpus/litter.h"

/* No page has more lines; each takes 100 bytes of memory beside its text. */
enum { HTML_LINES = 1 << 20 };

struct html_text {
	struct arena *arena;
	struct line *lines;
	size_t n, size;
	bool full; /* there were more than HTML_LINES; the rest is lost */
};

/* Adds the lines below element `root`, in NFC, blanks collapsed. */
void html_text_add(struct html_text *out, const struct html_page *page, uint32_t root);

/* Appends `s` to a line that is being made, every run of blanks as one space. */
void html_text_put(struct buf *line, str s);

/* Adds a line as it is, in NFC; it must live as long as the arena. */
void html_text_line(struct html_text *out, str text, enum block_kind kind);

/* Ends the line: adds it, if it is not empty, and empties `line`. */
void html_text_end(struct html_text *out, struct buf *line, enum block_kind kind);

/* All text below a node, dropped or not, on one line. */
str html_text_flat(struct arena *a, const struct html_tree *tree, uint32_t node);

/* `s` in NFC, with every run of blanks as one space and none at the ends. */
str html_text_collapse(struct arena *a, str s);

#endif
