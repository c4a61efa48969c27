/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/str.h"
#include "tests/test.h"

static void cut_yields_every_field_then_stops(void **state)
{
	(void)state;
	str rest = STR("điều 5||khoản 2"), head;

	assert_true(str_cut(&rest, '|', &head));
	assert_true(str_eq(head, STR("điều 5")));
	assert_true(str_cut(&rest, '|', &head));
	assert_int_equal(head.n, 0);
	assert_true(str_cut(&rest, '|', &head));
	assert_true(str_eq(head, STR("khoản 2")));
	assert_false(str_cut(&rest, '|', &head));
}

static void find_gives_the_place_or_one_past_the_end(void **state)
{
	(void)state;
	str s = STR("a--b-->");

	assert_int_equal(str_find(s, STR("-->")), 4);
	assert_int_equal(str_find(s, STR("a")), 0);
	assert_int_equal(str_find(s, STR("c")), s.n + 1);
	assert_int_equal(str_find(s, STR("-->>")), s.n + 1);
	assert_int_equal(str_find((str){ 0 }, STR("x")), 1);
}

static void ends_are_compared_and_trimmed(void **state)
{
	(void)state;
	assert_true(str_starts(STR("abc"), STR("ab")));
	assert_false(str_starts(STR("a"), STR("ab")));
	assert_true(str_ends(STR("abc"), STR("bc")));
	assert_false(str_ends(STR("c"), STR("bc")));
	assert_true(str_eq(str_trim(STR(" \t a b\r\n")), STR("a b")));
	assert_int_equal(str_trim(STR(" \n ")).n, 0);
	assert_true(str_eq(str_range(STR("abcd"), 1, 3), STR("bc")));
	assert_true(str_eq(str_from(STR("abcd"), 3), STR("d")));
}

static void words_are_what_blanks_part(void **state)
{
	(void)state;
	assert_int_equal(str_words((str){ 0 }), 0);
	assert_int_equal(str_words(STR("  ")), 0);
	assert_int_equal(str_words(STR(" one  two three ")), 3);
}

static void compare_orders_by_bytes_and_shorter_first(void **state)
{
	(void)state;
	assert_true(str_compare(STR("ab"), STR("b")) < 0);
	assert_true(str_compare(STR("a"), STR("ab")) < 0);
	assert_true(str_compare(STR("\xC3\xA0"), STR("z")) > 0);
	assert_int_equal(str_compare(STR("ab"), STR("ab")), 0);
	assert_int_equal(str_compare((str){ 0 }, STR("")), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cut_yields_every_field_then_stops),
		cmocka_unit_test(find_gives_the_place_or_one_past_the_end),
		cmocka_unit_test(ends_are_compared_and_trimmed),
		cmocka_unit_test(words_are_what_blanks_part),
		cmocka_unit_test(compare_orders_by_bytes_and_shorter_first),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
