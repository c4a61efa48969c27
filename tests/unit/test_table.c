/* SPDX-License-Identifier: GPL-2.0-or-later */
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

static void built_in_tables_are_sorted(void **state)
{
	(void)state;
	for (int lang = LANG_VI; lang < LANG_COUNT; lang++) {
		assert_true(stopword_list((enum lang)lang).n > 0);
		assert_true(table_is_sorted(stopword_list((enum lang)lang)));
	}
	assert_true(stopword_is(LANG_VI, STR("cho nên")));
	assert_false(stopword_is(LANG_VI, STR("nghị")));
	assert_true(stopword_begins(LANG_VI, STR("cho")));
	assert_true(str_eq(irregular_lemma(LANG_EN, STR("said")), STR("say")));
	assert_true(str_eq(irregular_lemma(LANG_FR, STR("yeux")), STR("oeil")));
	assert_true(str_eq(irregular_lemma(LANG_VI, STR("said")), STR("said")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_line_is_found_and_nothing_else),
		cmocka_unit_test(built_in_tables_are_sorted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
