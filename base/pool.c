/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/pool.h"

#include <limits.h>
#include <pthread.h>
#include <unistd.h>

enum { SLOTS = POOL_AHEAD, MAX_WORKERS = 64 };

/* A ring: `fed` jobs came in, `taken` were started, `drained` went out. */
struct pool {
	const struct pool_ops *ops;
	void *ctx;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	struct slot {
		void *job;
		unsigned long weight;
		bool finished;
	} ring[SLOTS];
	unsigned long fed, taken, drained;
	unsigned long weight, ahead; /* of the jobs in the ring, and the most of it */
	bool ended, alone;           /* alone: there are no workers */
};

struct worker {
	struct pool *pool;
	pthread_t thread;
	int number;
};

static void *run_worker(void *arg)
{
	struct worker *w = arg;
	struct pool *p = w->pool;

	pthread_mutex_lock(&p->lock);
	for (;;) {
		while (p->taken == p->fed && !p->ended)
			pthread_cond_wait(&p->changed, &p->lock);
		if (p->taken == p->fed)
			break;
		unsigned long i = p->taken++ % SLOTS;
		void *job = p->ring[i].job;
		pthread_mutex_unlock(&p->lock);
		p->ops->work(p->ctx, w->number, job);
		pthread_mutex_lock(&p->lock);
		p->ring[i].finished = true;
		pthread_cond_broadcast(&p->changed);
	}
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

/* Hands out the oldest job once it is done. The lock is not held meanwhile. */
static bool drain_one(struct pool *p)
{
	unsigned long i = p->drained % SLOTS;

	while (!p->ring[i].finished)
		pthread_cond_wait(&p->changed, &p->lock);
	void *job = p->ring[i].job;
	p->drained++;
	p->weight -= p->ring[i].weight;
	pthread_mutex_unlock(&p->lock);
	bool go_on = p->ops->done(p->ctx, job);
	pthread_mutex_lock(&p->lock);
	return go_on;
}

static void feed(struct pool *p, void *job)
{
	unsigned long i = p->fed++ % SLOTS;

	unsigned long weight =
		p->ops->weight != NULL ? (unsigned long)p->ops->weight(job) : 1;

	if (p->alone) {
		p->taken++;
		p->ops->work(p->ctx, 0, job);
	}
	p->ring[i] = (struct slot){ .job = job, .weight = weight, .finished = p->alone };
	p->weight += weight;
	pthread_cond_broadcast(&p->changed);
}

static bool pump(struct pool *p)
{
	bool go_on = true;

	pthread_mutex_lock(&p->lock);
	while (go_on) {
		pthread_mutex_unlock(&p->lock);
		void *job = p->ops->next(p->ctx);
		pthread_mutex_lock(&p->lock);
		if (job == NULL)
			break;
		if (p->fed - p->drained == SLOTS)
			go_on = drain_one(p);
		feed(p, job);
		while (go_on && p->weight > p->ahead)
			go_on = drain_one(p);
	}
	p->ended = true;
	pthread_cond_broadcast(&p->changed);
	while (go_on && p->drained < p->fed)
		go_on = drain_one(p);
	pthread_mutex_unlock(&p->lock);
	return go_on;
}

int pool_workers(uint32_t wanted)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);

	if (wanted > 0)
		return wanted < INT_MAX ? (int)wanted : INT_MAX;
	return processors > 0 ? (int)processors : 1;
}

bool pool_run(const struct pool_ops *ops, void *ctx, int workers)
{
	return pool_run_ahead(ops, ctx, workers, POOL_AHEAD);
}

bool pool_run_ahead(const struct pool_ops *ops, void *ctx, int workers, int ahead)
{
	struct pool p = { .ops = ops, .ctx = ctx, .ahead = (unsigned long)ahead };
	struct worker w[MAX_WORKERS];
	int started = 0;

	pthread_mutex_init(&p.lock, NULL);
	pthread_cond_init(&p.changed, NULL);
	for (; started < workers && started < MAX_WORKERS; started++) {
		w[started] = (struct worker){ .pool = &p, .number = started };
		if (pthread_create(&w[started].thread, NULL, run_worker, &w[started]) !=
		    0)
			break;
	}
	p.alone = started == 0;
	bool ok = pump(&p);
	for (int i = 0; i < started; i++)
		pthread_join(w[i].thread, NULL);
	pthread_cond_destroy(&p.changed);
	pthread_mutex_destroy(&p.lock);
	return ok;
}
