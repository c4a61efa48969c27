/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * day: a question that holds a full day, asked for what names that day.
 *
 * Texts write a day in many ways, and a question is in one of them. The question is asked
 * a second time, with the day as the phrases that it is written as in three languages,
 * one of which must be there; what this finds stands first.
 */
#ifndef QUERY_DAY_H
#define QUERY_DAY_H

#include "query/search.h"

struct day_query {
	str text;          /* the question with the phrases in it */
	size_t start, end; /* bytes of `text` that stand for the day */
	str day;           /* as the question has it */
};

/* The first day among the free words of a question: not one in a phrase, a group or a
 * field, nor the date of a document. False where it holds none. *out lives in `a` and
 * points into `query`. */
bool day_find(struct arena *a, str query, enum parse_mode mode, struct day_query *out);

/* Puts the hits that name the day before the others in *out, each once, at most `most`.
 */
void day_put_first(struct arena *a, const struct day_query *day,
		   const struct search_results *naming, bool by_article, size_t most,
		   struct search_results *out);

#endif
