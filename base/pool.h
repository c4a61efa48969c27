/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * pool: serial in, parallel through, serial out, in the order they came.
 *
 * The result does not depend on the number of threads.
 */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include <stdbool.h>
#include <stdint.h>

struct pool_ops {
	void *(*next)(void *ctx);                       /* one thread; NULL ends */
	void (*work)(void *ctx, int worker, void *job); /* any worker's thread */
	bool (*done)(void *ctx, void *job); /* one thread, in order; false stops */
	int (*weight)(const void *job);     /* it counts as so many jobs; NULL: one */
};

/* The threads that are asked for; of 0 one for each processor. */
int pool_workers(uint32_t wanted);

/*
 * Returns false if `done` stopped it. Jobs taken but not done are dropped. Where the
 * system gives no thread, the work is done in the caller's.
 */
bool pool_run(const struct pool_ops *ops, void *ctx, int workers);

/* The same for jobs that hold much memory: `next` is called while at most `ahead` jobs (1
 * to POOL_AHEAD) are between it and `done`. */
enum { POOL_AHEAD = 64 };
bool pool_run_ahead(const struct pool_ops *ops, void *ctx, int workers, int ahead);

#endif
