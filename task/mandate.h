/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * mandate: which document orders what a paragraph tells to do.
 */
#ifndef TASK_MANDATE_H
#define TASK_MANDATE_H

#include "citation/citation.h"
#include "task/outline.h"

struct mandate {
	const struct citation *cites; /* the text's, in order */
	size_t n_cites, lead_end;
	size_t cite; /* the first that is not before the paragraph at hand */
	str first;   /* id of the first document that the article names */
	bool leads;  /* it stands in the headline or the lead */
};

/* Before the first paragraph; the headline or lead ends at byte `lead_end`. */
struct mandate mandate_new(const struct citation *cites, size_t n_cites, size_t lead_end);

/* The id of the document behind the paragraph or, `list`, behind the list that it
 * announces; or empty. Paragraphs are asked for in text order. */
str mandate_of(struct mandate *m, struct lex *l, const struct outline_para *p, bool list);

#endif
