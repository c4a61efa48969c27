/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * intent: whether a question is for passages, for tasks, or for both.
 *
 * Fields say it: kind:, and actor: or deadline:, which are of tasks. Free text says it by
 * a word for tasks beside a document number or the name of an office or a place: then
 * tasks are hits too, and those that fit come first.
 */
#ifndef QUERY_INTENT_H
#define QUERY_INTENT_H

#include "query/tree.h"
#include "text/analyzer.h"

enum { INTENT_PASSAGES = 1, INTENT_TASKS = 2 };

/* Words for tasks that a question may hold; further ones count like any word. */
enum { INTENT_WORDS = 4 };

/* Offices and places whose tasks are asked for; further ones are words only. */
enum { INTENT_NAMES = 4 };

struct intent {
	unsigned kinds;
	struct {
		uint32_t start, end; /* bytes of the query */
	} words[INTENT_WORDS];       /* what a task need not say: it is one */
	size_t n_words;
	str names[INTENT_NAMES]; /* where tasks are asked for in free text: offices and
				    places that the question names, pieces of it */
	size_t n_names;
};

struct intent intent_of(struct arena *a, struct analyzer *z, str query,
			const struct tree *tree);

/* True if the bytes from `start` to `end` of the query are a word for tasks. */
bool intent_has(const struct intent *intent, uint32_t start, uint32_t end);

#endif
