/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * listshape: stretches of a text that have the shape of a list, whatever they list.
 *
 * Each function tries one shape and leaves the items that it finds in the struct; false
 * if there are not two.
 */
#ifndef TASK_LISTSHAPE_H
#define TASK_LISTSHAPE_H

#include "task/tasklist.h"

enum { LISTSHAPE_ITEMS = 60 }; /* more is no list of tasks but a document */

struct listshape {
	struct arena *a;
	struct lex *l;
	enum lang lang;
	const struct outline_para *p;
	size_t n;
	struct tasklist_item items[LISTSHAPE_ITEMS];
	size_t n_items;
	size_t end; /* paragraph after the list that was tried last */
};

/* Numbered or bulleted paragraphs, the first of them `at`. */
bool listshape_numbered(struct listshape *f, size_t at);

/* Lines that name offices, from `at` on, each with marked paragraphs beneath. */
bool listshape_bodies(struct listshape *f, size_t at);

/* Paragraphs from `at` on that begin with verbs or end with ";", at most `count` if that
 * is not 0. */
bool listshape_run(struct listshape *f, size_t at, unsigned count);

/* Fewer paragraphs than tasks: the last ones that hold two are cut, to meet the count. */
void listshape_split(struct listshape *f, unsigned count);

/* `count` headings with paragraphs beneath them. */
bool listshape_headings(struct listshape *f, size_t first, unsigned count);

/* As many unmarked paragraphs as were announced, most of which begin with verbs. */
bool listshape_counted(struct listshape *f, size_t at, unsigned count);

/* A list with marks behind byte `at` of the paragraph. */
bool listshape_inline(struct listshape *f, size_t para, size_t at);

/* One without marks behind its byte `colon`, where that is not 0. */
bool listshape_unmarked(struct listshape *f, size_t para, size_t colon, unsigned count);

#endif
