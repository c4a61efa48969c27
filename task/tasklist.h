/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * tasklist: which stretches of a text are the items of a list of tasks.
 *
 * A list is announced ("seven tasks, namely:") or made of ordinals that begin with verbs.
 * Its items are numbered paragraphs, unmarked paragraphs that begin with a verb or end
 * with ";", headings with paragraphs beneath them, or clauses of one paragraph. The
 * announced count decides between readings; it never makes items up.
 */
#ifndef TASK_TASKLIST_H
#define TASK_TASKLIST_H

#include "task/outline.h"

struct tasklist_item {
	size_t start, end;  /* bytes of the text, its enumerator included */
	size_t body;        /* first byte after the enumerator */
	size_t first, last; /* paragraphs beneath it: [first, last), its own excluded */
	str owner; /* who does it, where a table has a column for that; or empty */
};

struct tasklist {
	size_t announcer;   /* paragraph */
	size_t lead;        /* first byte of the sentence that leads over to the list */
	size_t stop;        /* byte behind it, where it ends within the announcer */
	unsigned announced; /* 0 if no count is given */
	size_t end;         /* first paragraph after the list; the announcer itself where
			       it ends within it */
	struct tasklist_item *items;
	size_t n;
};

/* The lists of the paragraphs `p`, in order, without overlap. */
size_t tasklist_find(struct arena *a, struct lex *l, enum lang lang,
		     const struct outline_para *p, size_t n, struct tasklist **out);

/* Most of its items begin with the name of an office; one alone is what the list is
 * about: "École inclusive". */
bool tasklist_of_bodies(struct lex *l, enum lang lang, const struct tasklist *list);

#endif
