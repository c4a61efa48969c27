/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * taskpart: who a task is given to, with whom, and by when.
 */
#ifndef CITATION_TASKPART_H
#define CITATION_TASKPART_H

#include "base/arena.h"
#include "citation/lex.h"
#include "text/lang.h"

/* Slices of the text; empty where the task does not say. */
struct taskpart {
	str actor, coordinator;
	str deadline;      /* ISO date, month, quarter or year */
	str deadline_text; /* as written, the words that bind it included */
};

/* How a clause gives work to somebody. */
enum taskpart_order {
	TASKPART_NONE,
	TASKPART_STARTS,  /* begins with the name of an office, no more */
	TASKPART_ACTS,    /* the name and a verb of tasks: "Sở X rà soát" */
	TASKPART_ASKS,    /* somebody who may not order asks: "đề nghị Sở X ..." */
	TASKPART_ASSIGNS, /* "giao Sở X ...", "a chargé X de", "asked X to" */
	TASKPART_OWES,    /* "Sở X chủ trì", "X shall", "X est chargé de" */
};

/*
 * Reads the clause text[start:end], as far as `l` has room. A deadline without
 * a year takes `year`, where that is not 0.
 */
enum taskpart_order taskpart_read(struct arena *a, struct lex *l, enum lang lang,
				  unsigned year, size_t start, size_t end,
				  struct taskpart *out);

#endif
