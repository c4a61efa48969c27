/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/adjacent.h"
#include "tests/test.h"

#include <stdio.h>
#include <string.h>

enum { PAIRS = 1000, PROBES = 20000 };

static uint64_t pair_of(const char *a, const char *b)
{
	return adjacent_pair(adjacent_word((str){ a, strlen(a) }),
			     adjacent_word((str){ b, strlen(b) }));
}

static uint64_t numbered(unsigned a, unsigned b)
{
	char x[16], y[16];

	snprintf(x, sizeof(x), "w%u", a);
	snprintf(y, sizeof(y), "w%u", b);
	return pair_of(x, y);
}

static void a_filter_never_denies_what_it_holds(void **state)
{
	struct buf filter = { 0 };
	uint64_t pairs[PAIRS];

	(void)state;
	for (unsigned i = 0; i < PAIRS; i++)
		pairs[i] = numbered(i % 97, i);
	adjacent_build(&filter, pairs, PAIRS);
	assert_int_equal(filter.n, PAIRS * ADJACENT_BITS / 8);
	for (unsigned i = 0; i < PAIRS; i++)
		assert_true(adjacent_has(buf_str(&filter), pairs[i]));
	buf_free(&filter);
}

static void a_filter_denies_most_of_the_rest(void **state)
{
	struct buf filter = { 0 };
	uint64_t pairs[PAIRS];
	unsigned wrong = 0;

	(void)state;
	for (unsigned i = 0; i < PAIRS; i++)
		pairs[i] = numbered(i % 97, i);
	adjacent_build(&filter, pairs, PAIRS);
	for (unsigned i = 0; i < PROBES; i++)
		wrong += adjacent_has(buf_str(&filter), numbered(i, i % 97 + 200));
	/* (1 - exp(-2/4))^2 = 15.5 % is what the theory says. */
	assert_in_range(wrong, PROBES * 13 / 100, PROBES * 18 / 100);
	buf_free(&filter);
}

static void the_order_of_the_words_counts(void **state)
{
	(void)state;
	assert_true(pair_of("nghi", "quyet") != pair_of("quyet", "nghi"));
	assert_true(pair_of("a", "a") != pair_of("b", "b"));
}

static void an_empty_filter_holds_nothing(void **state)
{
	struct buf filter = { 0 };

	(void)state;
	adjacent_build(&filter, NULL, 0);
	assert_int_equal(filter.n, 0);
	assert_false(adjacent_has(buf_str(&filter), pair_of("a", "b")));
	buf_free(&filter);
}

/* The filters lie in indexes on disk: a change needs a new index version. */
static void hashes_are_the_same_everywhere(void **state)
{
	(void)state;
	assert_true(pair_of("nghi", "quyet") == 0x6d43487771efc2ec);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_filter_never_denies_what_it_holds),
		cmocka_unit_test(a_filter_denies_most_of_the_rest),
		cmocka_unit_test(the_order_of_the_words_counts),
		cmocka_unit_test(an_empty_filter_holds_nothing),
		cmocka_unit_test(hashes_are_the_same_everywhere),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
