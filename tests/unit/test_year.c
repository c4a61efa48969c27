/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/year.h"

#include "tests/test.h"

static void a_text_tells_of_the_last_year_that_many_of_its_dates_have(void **state)
{
	(void)state;
	assert_int_equal(year_of_text(STR("ngày 3/4/2016"), STR("2025-05-12")).told,
			 2025);
	assert_int_equal(year_of_text(STR("5/1/2007, 6.1.2007, 8-2-2017"), STR("")).told,
			 2017);
	assert_int_equal(year_of_text(STR("1/1/2017 2/1/2017 3/1/2017 4/1/2017 5/1/2017 "
					  "trước 31/12/2030"),
				      STR(""))
				 .told,
			 2017);
	assert_int_equal(year_of_text(STR("Đề án 2017-2020, 5/1/2017"), STR("")).due,
			 2017);
	assert_int_equal(year_of_text(STR("Đề án 2017-2020"), STR("")).due, 0);
	assert_int_equal(year_of_text(STR("59-NQ/TW, 1/20171, năm 2020"), STR("")).told,
			 0);
}

static void a_later_year_that_is_named_is_its_year_unless_a_plan_ends_in_it(void **state)
{
	(void)state;
	assert_int_equal(year_of_text(STR("5/1/2007, giữa năm 2013"), STR("")).told,
			 2013);
	assert_int_equal(year_of_text(STR("5/1/2016, quy hoạch năm 2020"), STR("")).told,
			 2016);
	assert_int_equal(year_of_text(STR("5/1/2016, đến năm 2018"), STR("")).told, 2016);
	assert_int_equal(year_of_text(STR("5/1/2016, kế hoạch năm 2017"), STR("")).told,
			 2016);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_text_tells_of_the_last_year_that_many_of_its_dates_have),
		cmocka_unit_test(
			a_later_year_that_is_named_is_its_year_unless_a_plan_ends_in_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
