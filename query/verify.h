/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * verify: what the index cannot answer: phrases and NEAR, in the text of a part.
 */
#ifndef QUERY_VERIFY_H
#define QUERY_VERIFY_H

#include "query/actor.h"
#include "query/bind.h"
#include "query/number.h"
#include "query/reread.h"
#include "store/record.h"

/* What a reading is held against. */
struct verify {
	const struct bound *bound;
	const struct row *rows;
	size_t n_rows;
	const struct numbers *numbers;
	const struct actors *actors;
	struct reread *names; /* to read the names of actors with */
};

/* What is judged: part `id`, or one of its tasks. */
struct verify_thing {
	uint32_t id;
	const struct record *record;
	const struct record_task *task; /* or NULL */
	const struct reading *text;     /* of the part or the task */
	const struct reading *context;  /* of what stands around a task, or NULL */
};

/* True if it is a hit of the tree. */
bool verify_reading(struct arena *a, const struct verify *v,
		    const struct verify_thing *thing);

#endif
