/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * mandate: which document orders what a sentence tells to do.
 *
 * News name many documents: most are carried out, amended or broken. One gives orders
 * where it is told to be issued ("vừa ban hành Chỉ thị số 5"), begins the sentence ("Tại
 * Công văn số 7, ...") or gives them itself ("Nghị quyết 8 giao ...").
 */
#ifndef TASK_MANDATE_H
#define TASK_MANDATE_H

#include "base/arena.h"
#include "citation/citation.h"
#include "task/outline.h"

/* Of one type, the first document that a sentence may mean by the type alone; it is
 * looked for as far as sentences were asked about. */
struct mandate_first {
	const struct citation *cite; /* or NULL */
	const struct citation *any;  /* one that need not order, or NULL */
	bool many;                   /* there are others of the type */
	size_t n_read;               /* of the text's citations */
};

struct mandate {
	enum lang lang;
	const struct citation *cites; /* the text's, in order, without overlap */
	size_t n_cites;
	const struct citation *lead; /* the document that the article is about, or NULL */
	const struct citation *head; /* what it says that it carries out, or NULL */
	struct mandate_first *firsts; /* by row of table_types */
};

/* Of the paragraphs `p` of a text. */
struct mandate mandate_new(struct arena *a, struct lex *l, enum lang lang,
			   const struct citation *cites, size_t n_cites,
			   const struct outline_para *p, size_t n);

/* The id of the document that the sentence from byte `start` to `end`, or what leads to a
 * `list` there, names as ordering; or empty. */
str mandate_own(const struct mandate *m, struct lex *l, size_t start, size_t end,
		bool list);

/* The id of the document behind the sentence from byte `start` to `end` or, `list`,
 * behind what leads to a list there, by itself a `heading`; or empty. */
str mandate_of(const struct mandate *m, struct lex *l, size_t start, size_t end,
	       bool list, bool heading);

#endif
