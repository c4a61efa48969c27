/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * found_task: the tasks of the store's candidates, each a hit of its own.
 *
 * A task answers by its own words; by its article's title, what announces it and who is
 * to do it, half as much; and by the document that orders it.
 */
#ifndef QUERY_FOUND_TASK_H
#define QUERY_FOUND_TASK_H

#include "query/candidate.h"
#include "query/score.h"

/*
 * The tasks that are hits of the bound tree, out of the best `n_parts` parts of
 * plan->tasks, and of further ones while there are fewer than wanted. Adds to
 * list->estimated.
 */
bool found_task_gather(const struct candidate_how *how, const struct plan *plan,
		       struct found_list *list, uint32_t n_parts, struct found **out,
		       size_t *n, struct error *err);

/* The model of a question for tasks without its words for tasks: that it is one need not
 * be said in a task, and says nothing where it is. */
struct score_model *found_task_model(struct arena *a, const struct bound *b,
				     const struct intent *intent);

/* As score_reading, of found_task_model. All tasks have the words that it leaves out. */
double found_task_score(struct score_model *m, const struct bound *b,
			const struct intent *intent, const struct found *f,
			double mean_words, double *held);

#endif
