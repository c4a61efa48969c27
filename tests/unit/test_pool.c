/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/arena.h"
#include "base/pool.h"
#include "tests/test.h"

#include <limits.h>

enum { JOBS = 5000 };

struct job {
	unsigned n, square;
};

struct run {
	struct job jobs[JOBS];
	unsigned fed, seen, stop_at;
	unsigned ahead;              /* 0: not checked */
	bool in_order, heavy_shared; /* `next` was called while a heavy job was there */
};

static void *next(void *ctx)
{
	struct run *r = ctx;

	r->heavy_shared |= r->fed > r->seen && (r->fed - 1) % 3 == 0;
	if (r->fed == JOBS)
		return NULL;
	r->jobs[r->fed].n = r->fed;
	return &r->jobs[r->fed++];
}

static void work(void *ctx, int worker, void *job)
{
	struct job *j = job;
	struct arena *a = arena_new();
	unsigned *cell = arena_make(a, 1 + j->n % 9000, unsigned);

	(void)ctx, (void)worker;
	*cell = j->n * j->n;
	j->square = *cell;
	arena_free(a);
}

static bool done(void *ctx, void *job)
{
	struct run *r = ctx;
	struct job *j = job;

	/* `next` runs before the ring is looked at, hence one more. */
	r->in_order &= r->ahead == 0 || r->fed - r->seen <= r->ahead + 1;
	r->in_order &= j->n == r->seen && j->square == j->n * j->n;
	return ++r->seen != r->stop_at;
}

static const struct pool_ops ops = { .next = next, .work = work, .done = done };

static void results_come_in_order_for_any_number_of_workers(void **state)
{
	static struct run r;

	(void)state;
	for (int workers = 0; workers <= 8; workers++) {
		r = (struct run){ .in_order = true };
		assert_true(pool_run(&ops, &r, workers));
		assert_int_equal(r.seen, JOBS);
		assert_true(r.in_order);
	}
}

static void a_false_from_done_stops_everything(void **state)
{
	static struct run r;

	(void)state;
	r = (struct run){ .in_order = true, .stop_at = 100 };
	assert_false(pool_run(&ops, &r, 4));
	assert_int_equal(r.seen, 100);
}

static void no_more_jobs_are_under_way_than_asked_for(void **state)
{
	static struct run r;

	(void)state;
	for (int ahead = 1; ahead <= 3; ahead++) {
		r = (struct run){ .in_order = true, .ahead = (unsigned)ahead };
		assert_true(pool_run_ahead(&ops, &r, 4, ahead));
		assert_int_equal(r.seen, JOBS);
		assert_true(r.in_order);
	}
}

/* Every third job is as heavy as three. */
static int weigh(const void *job)
{
	const struct job *j = job;

	return j->n % 3 == 0 ? 3 : 1;
}

static void heavy_jobs_are_alone(void **state)
{
	static const struct pool_ops weighed = {
		.next = next, .work = work, .done = done, .weight = weigh
	};
	static struct run r;

	(void)state;
	r = (struct run){ .in_order = true, .ahead = 2 };
	assert_true(pool_run_ahead(&weighed, &r, 4, 2));
	assert_int_equal(r.seen, JOBS);
	assert_true(r.in_order);
	assert_false(r.heavy_shared);
}

static void as_many_workers_as_asked_for_or_one_a_processor(void **state)
{
	(void)state;
	assert_int_equal(pool_workers(3), 3);
	assert_int_equal(pool_workers(UINT32_MAX), INT_MAX);
	assert_true(pool_workers(0) >= 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(results_come_in_order_for_any_number_of_workers),
		cmocka_unit_test(a_false_from_done_stops_everything),
		cmocka_unit_test(no_more_jobs_are_under_way_than_asked_for),
		cmocka_unit_test(heavy_jobs_are_alone),
		cmocka_unit_test(as_many_workers_as_asked_for_or_one_a_processor),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
