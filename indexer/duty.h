/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * duty: the tasks that a part sets and the relations between documents that it tells: as
 * boolean terms, and as the part's record keeps them (docs/INDEX.md).
 *
 * A task belongs to the part that holds the whole of it.
 */
#ifndef INDEXER_DUTY_H
#define INDEXER_DUTY_H

#include "indexer/document.h"
#include "store/record.h"

/* The tasks of the part, in order, in `a`. */
size_t duty_tasks(struct arena *a, const struct document_source *source,
		  const struct part *part, struct record_task **out);

/* The terms of the part's tasks: kind, actors, deadlines, what orders them. A name may
 * stand there twice. */
size_t duty_task_terms(struct arena *a, struct tally *t,
		       const struct document_source *source, const struct part *part,
		       str **out);

/* The terms of the relations of which `cites` are the targets. */
size_t duty_relation_terms(struct arena *a, const struct citation *cites, size_t n,
			   str **out);

#endif
