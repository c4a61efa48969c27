/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/lines.h"
#include "base/table.h"
#include "tests/test.h"
#include "text/irregular.h"
#include "text/stopword.h"

static void comments_at_the_top_are_no_lines(void **state)
{
	(void)state;
	assert_true(str_eq(table_body(STR("# a\n# b\nan\t1\n#")), STR("an\t1\n#")));
	assert_int_equal(table_body(STR("# a")).n, 0);
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

/* Each line of `t` by its key; of several with one key the first. */
static void assert_found(enum lang lang, str lines,
			 bool (*find)(enum lang, str key, str value))
{
	str line, key;

	while (str_cut(&lines, '\n', &line)) {
		str_cut(&line, '\t', &key);
		assert_true(key.n == 0 || find(lang, key, line));
	}
}

static bool is_stopword(enum lang lang, str key, str value)
{
	return stopword_is(lang, key) && value.n == 0;
}

static bool is_lemma(enum lang lang, str key, str value)
{
	return str_eq(irregular_lemma(lang, key), value);
}

static void every_line_is_found_and_nothing_else(void **state)
{
	(void)state;
	for (enum lang lang = 0; lang < LANG_COUNT; lang++) {
		assert_found(lang, stopword_list(lang), is_stopword);
		assert_found(lang, irregular_list(lang), is_lemma);
		assert_false(stopword_is(lang, STR("")));
		assert_true(str_eq(irregular_lemma(lang, STR("said\tsay")),
				   STR("said\tsay")));
	}
	assert_false(stopword_is(LANG_VI, STR("cho nê")));
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
		cmocka_unit_test(comments_at_the_top_are_no_lines),
		cmocka_unit_test(every_line_is_found_and_nothing_else),
		cmocka_unit_test(a_range_holds_all_lines_that_begin_alike),
		cmocka_unit_test(lines_are_sorted_each_once),
		cmocka_unit_test(built_in_tables_are_sorted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
