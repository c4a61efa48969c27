/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The language that a question is in. */
#include "query/asked.h"
#include "tests/test.h"

struct row {
	const char *words;
	enum lang lang;
};

static void assert_rows(const struct row *rows, size_t n)
{
	struct analyzer *z = analyzer_new();

	for (size_t i = 0; i < n; i++)
		if (asked_detect(z, str_of(rows[i].words)) != rows[i].lang)
			fail_msg("%s", rows[i].words);
	analyzer_free(z);
}

static void a_few_words_are_of_the_language_that_has_them_all(void **state)
{
	static const struct row rows[] = {
		{ "rice export prices", LANG_EN },
		{ "digital transformation at commune level", LANG_EN },
		{ "logistics centres", LANG_EN },
		{ "exportations de riz", LANG_FR },
		{ "xuất khẩu gạo", LANG_VI },
		{ "xuat khau gao", LANG_VI },
	};

	(void)state;
	assert_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void names_are_nobodys(void **state)
{
	static const struct row rows[] = {
		{ "Trinh Xuan Thanh case", LANG_UND }, /* un case, a case */
		{ "Trịnh Xuân Thanh", LANG_VI },
		{ "Trinh Xuan Thanh trial", LANG_EN },
	};

	(void)state;
	assert_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void what_letters_tell_holds_where_words_do_not_decide(void **state)
{
	static const struct row rows[] = {
		{ "so do", LANG_UND }, /* English words, and sơ đồ without its marks */
		{ "chúng slide", LANG_UND },
		{ "", LANG_UND },
		{ "59/2020", LANG_UND },
		{ "the committee met on Tuesday in order to frobnicate what the region "
		  "had gathered",
		  LANG_EN },
	};

	(void)state;
	assert_rows(rows, sizeof(rows) / sizeof(*rows));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_few_words_are_of_the_language_that_has_them_all),
		cmocka_unit_test(names_are_nobodys),
		cmocka_unit_test(what_letters_tell_holds_where_words_do_not_decide),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
