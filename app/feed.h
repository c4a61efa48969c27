/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * feed: the articles of some SOURCEs, worked on in parallel, handed back in order.
 *
 * What cannot be read is named on standard error, counted, and passed over. The order of
 * `done` and thus the output does not depend on the number of workers.
 */
#ifndef APP_FEED_H
#define APP_FEED_H

#include "app/command.h"
#include "base/arena.h"
#include "corpus/article.h"

#include <stdint.h>

struct feed_ops {
	/* In any thread; the result may live in `a`, as the article does. May be NULL. */
	void *(*work)(void *ctx, struct arena *a, const struct article *article);

	/* One thread, in order of the input; false stops. Afterwards both are gone. */
	bool (*done)(void *ctx, const struct article *article, void *result);
};

struct feed_counts {
	uint64_t articles, failed; /* failed: files and items that could not be read */
	uint64_t bytes;            /* of the articles' text */
	size_t opened;             /* SOURCEs that exist */
};

/* Reads run->args as SOURCEs with `workers` threads (0: one for each processor). */
void feed_run(const struct feed_ops *ops, void *ctx, const struct command_run *run,
	      uint32_t workers, struct feed_counts *counts);

/* The exit status for what was read, where `found` says whether it held anything; a note
 * says so where there was nothing to read. */
enum command_status feed_status(const struct command_run *run,
				const struct feed_counts *counts, bool found);

#endif
