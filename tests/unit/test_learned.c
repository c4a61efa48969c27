/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/learned.h"

#include "tests/test.h"

#include <string.h>

static struct learned_pair pairs[] = {
	{ .lang = STR_ROW("en"),
	  .term = STR_ROW("supervis"),
	  .forward = 610,
	  .backward = 580,
	  .passages = 14,
	  .example = 300 },
	{ .lang = STR_ROW("fr"),
	  .term = STR_ROW("surveil"),
	  .forward = 1000,
	  .passages = 2,
	  .through = STR_ROW("en") },
};
static const struct learned_term term = { STR_ROW("giám sát"), 2, pairs, 2 };

static void a_term_comes_back_with_its_pairs(void **state)
{
	struct arena *a = arena_new();
	struct learned_term out;
	struct buf b = { 0 };

	(void)state;
	learned_pack_term(&b, &term);
	assert_true(learned_unpack_term(a, buf_str(&b), &out));
	assert_int_equal(out.n, 2);
	assert_int_equal(out.longest, 2);
	assert_int_equal(out.pairs[0].forward, 610);
	assert_int_equal(out.pairs[0].example, 300);
	assert_true(str_eq(out.pairs[1].through, STR("en")));
	assert_true(str_eq(out.pairs[0].term, STR("supervis")));
	buf_free(&b);
	arena_free(a);
}

static void an_entry_that_is_cut_short_is_refused(void **state)
{
	struct arena *a = arena_new();
	struct learned_term out;
	struct buf b = { 0 };

	(void)state;
	learned_pack_term(&b, &term);
	for (size_t n = 0; n < b.n; n++)
		assert_false(learned_unpack_term(a, (str){ b.p, n }, &out));
	buf_free(&b);
	arena_free(a);
}

static void a_count_beyond_the_bytes_is_refused(void **state)
{
	struct arena *a = arena_new();
	struct learned_term out;

	(void)state;
	assert_false(learned_unpack_term(a, STR("\0\1\xff\xff\xff\xff\xff\xff\xff\x7f"),
					 &out));
	arena_free(a);
}

static void a_key_tells_its_language_and_term(void **state)
{
	struct arena *a = arena_new();
	str lang, name;

	(void)state;
	assert_true(learned_key_parse(learned_key(a, STR("vi"), STR("giám sát")), &lang,
				      &name));
	assert_true(str_eq(lang, STR("vi")));
	assert_true(str_eq(name, STR("giám sát")));
	assert_false(learned_key_parse(STR(LEARNED_HEAD), &lang, &name));
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_term_comes_back_with_its_pairs),
		cmocka_unit_test(an_entry_that_is_cut_short_is_refused),
		cmocka_unit_test(a_count_beyond_the_bytes_is_refused),
		cmocka_unit_test(a_key_tells_its_language_and_term),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
