/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A program of its own: what is tested happens once in a process. */
#include "corpus/libxml.h"

#include "base/arena.h"
#include "corpus/html_tree.h"
#include "tests/test.h"

#include <pthread.h>

enum { THREADS = 8 };

static pthread_barrier_t start;

static void *parse(void *result)
{
	struct arena *a = arena_new();
	struct html_tree tree;
	const char *why;

	pthread_barrier_wait(&start);
	*(bool *)result = html_tree_parse(a, STR("<p>Điều 1</p>"), &tree, &why);
	arena_free(a);
	return NULL;
}

/* The sanitizer tells of tables that two threads made. */
static void threads_that_begin_at_once_share_what_libxml2_makes(void **state)
{
	pthread_t threads[THREADS];
	bool parsed[THREADS];

	(void)state;
	assert_int_equal(pthread_barrier_init(&start, NULL, THREADS), 0);
	for (int i = 0; i < THREADS; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, parse, &parsed[i]), 0);
	for (int i = 0; i < THREADS; i++)
		assert_int_equal(pthread_join(threads[i], NULL), 0);
	for (int i = 0; i < THREADS; i++)
		assert_true(parsed[i]);
	pthread_barrier_destroy(&start);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(threads_that_begin_at_once_share_what_libxml2_makes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
