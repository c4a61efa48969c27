/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which day a question holds, and what it is asked as. */
#include "query/day.h"
#include "tests/test.h"

#include <string.h>

static bool find(struct arena *a, const char *query, struct day_query *out)
{
	return day_find(a, str_of(query), PARSE_QUERY, out);
}

static void a_day_is_found_in_each_spelling(void **state)
{
	(void)state;
	static const char *const cases[][2] = {
		{ "1/7/2022", "1/7/2022" },
		{ "01/07/2022", "01/07/2022" },
		{ "01.07.2022?", "01.07.2022" },
		{ "2022-07-01", "2022-07-01" },
		{ "July 1, 2022", "July 1, 2022" },
		{ "on July 1st, 2022 in Huế", "July 1st, 2022" },
		{ "the 1st of July 2022", "1st of July 2022" },
		{ "ngày 1 tháng 7 năm 2022", "1 tháng 7 năm 2022" },
		{ "ngay 1 thang 7 nam 2022", "1 thang 7 nam 2022" },
		{ "le 1er juillet 2022", "1er juillet 2022" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena *a = arena_new();
		struct day_query day;

		if (!find(a, cases[i][0], &day))
			fail_msg("%s holds no day", cases[i][0]);
		if (!str_eq(day.day, str_of(cases[i][1])))
			fail_msg("%s: %.*s", cases[i][0], STR_ARG(day.day));
		arena_free(a);
	}
}

static void what_is_no_day_by_itself_is_left_alone(void **state)
{
	(void)state;
	static const char *const cases[] = {
		"tháng 7 năm 2022", "July 2022",
		"32/7/2022",        "24/11",
		"\"1/7/2022\"",     "date:1/7/2022",
		"(1/7/2022 OR lễ)", "1/7/2022 AND lễ",
		"-1/7/2022",        "Nghị quyết 45-NQ/TW ngày 24/11/2023",
		"59-NQ/TW",         "",
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena *a = arena_new();
		struct day_query day;

		if (find(a, cases[i], &day))
			fail_msg("%s: %.*s", cases[i], STR_ARG(day.day));
		arena_free(a);
	}
}

static void one_of_its_spellings_is_required(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct day_query day;

	assert_true(find(a, "lễ ở Huế le 3 mai 2022 lang:vi", &day));
	str group = str_range(day.text, day.start, day.end);
	assert_true(str_starts(group, STR("+(\"3/5/2022\" OR ")));
	assert_non_null(strstr(group.p, "\"3 tháng 5 năm 2022\""));
	assert_non_null(strstr(group.p, "\"3 mai 2022\""));
	assert_non_null(strstr(group.p, "\"May 3rd 2022\""));
	assert_true(str_ends(day.text, STR(" lang:vi")));
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_is_found_in_each_spelling),
		cmocka_unit_test(what_is_no_day_by_itself_is_left_alone),
		cmocka_unit_test(one_of_its_spellings_is_required),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
