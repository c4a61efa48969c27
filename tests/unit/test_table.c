/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/lines.h"
#include "base/table.h"
#include "tests/test.h"
#include "text/irregular.h"
#include "text/stopword.h"

static void every_line_is_found_and_nothing_else(void **state)
{
	str body = table_body(STR("# a\n# b\nan\t1\nan toàn\t2\nđi\nổn\tx\ty"));
	str value;

	(void)state;
	assert_true(table_is_sorted(body));
	assert_true(table_find(body, STR("an"), &value) && str_eq(value, STR("1")));
	assert_true(table_find(body, STR("an toàn"), &value) && str_eq(value, STR("2")));
	assert_true(table_find(body, STR("đi"), &value) && value.n == 0);
	assert_true(table_find(body, STR("ổn"), &value) && str_eq(value, STR("x\ty")));
	assert_false(table_find(body, STR("a"), &value));
	assert_false(table_find(body, STR("toàn"), &value));
	assert_false(table_find(body, STR("zz"), &value));
	assert_false(table_find(STR(""), STR("a"), &value));
	assert_false(table_is_sorted(STR("b\na\n")));
}

static void a_range_holds_all_lines_that_begin_alike(void **state)
{
	str body = STR("a\t1\nab\t2\nab\t3\nab c\t4\nb");

	(void)state;
	assert_true(str_eq(table_range(body, STR("ab\t")), STR("ab\t2\nab\t3\n")));
	assert_true(str_eq(table_range(body, STR("ab ")), STR("ab c\t4\n")));
	assert_true(str_eq(table_range(body, STR("b")), STR("b")));
	assert_true(str_eq(table_range(body, STR("")), body));
	assert_int_equal(table_range(body, STR("ac")).n, 0);
	assert_int_equal(table_range(body, STR("z")).n, 0);
	assert_int_equal(table_range(STR(""), STR("a")).n, 0);
}

static void lines_are_sorted_each_once(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_put(&text, STR("b\na\n\nb\nab\na"));
	lines_sort(&text);
	assert_true(str_eq(buf_str(&text), STR("\na\nab\nb\n")));
	buf_reset(&text);
	lines_sort(&text);
	assert_int_equal(text.n, 0);
	buf_free(&text);
}

static void built_in_tables_are_sorted(void **state)
{
	(void)state;
	for (int lang = LANG_VI; lang < LANG_COUNT; lang++) {
		assert_true(stopword_list((enum lang)lang).n > 0);
		assert_true(table_is_sorted(stopword_list((enum lang)lang)));
	}
	assert_true(stopword_is(LANG_VI, STR("cho nên")));
	assert_false(stopword_is(LANG_VI, STR("nghị")));
	assert_true(str_eq(irregular_lemma(LANG_EN, STR("said")), STR("say")));
	assert_true(str_eq(irregular_lemma(LANG_FR, STR("yeux")), STR("oeil")));
	assert_true(str_eq(irregular_lemma(LANG_VI, STR("said")), STR("said")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_line_is_found_and_nothing_else),
		cmocka_unit_test(a_range_holds_all_lines_that_begin_alike),
		cmocka_unit_test(lines_are_sorted_each_once),
		cmocka_unit_test(built_in_tables_are_sorted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
