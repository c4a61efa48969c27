/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * inlinelist: lists within one paragraph: "(i) ...; (ii) ...", "First, ... Second, ...",
 * and without any mark, where a count tells how many there are.
 */
#ifndef TASK_INLINELIST_H
#define TASK_INLINELIST_H

#include "task/tasklist.h"
#include "text/sentence.h"

/*
 * The first list of text[start:end], at most `max` items; 0 if there are not two. The
 * stretch is no longer than `l` has room for.
 */
size_t inlinelist_find(struct lex *l, enum lang lang, size_t start, size_t end,
		       struct tasklist_item *items, size_t max);

/*
 * The same without marks: `count` clauses that begin with verbs, or clauses that each
 * tell what an office does.
 */
size_t inlinelist_unmarked(struct lex *l, enum lang lang, size_t start, size_t end,
			   size_t count, struct tasklist_item *items, size_t max);

/* The sentence of text[start:end] that holds byte `at`. */
struct sentence inlinelist_sentence(const struct lex *l, size_t start, size_t end,
				    size_t at);

#endif
