/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/due.h"

#include "task/task.h"
#include "tests/test.h"

#include <string.h>

static void years_come_from_the_article_or_from_the_text_before(void **state)
{
	(void)state;
	static const char text[] =
		"Thủ tướng giao Bộ Y tế mua thuốc trước ngày 20/8/2024.\n"
		"Thủ tướng giao Bộ Tài chính bố trí tiền trong tháng 9.\n";
	static const struct {
		const char *published, *deadline;
	} years[] = { { "2025-08-01", "2025-09" }, { "", "2024-09" } };

	for (size_t i = 0; i < sizeof(years) / sizeof(*years); i++) {
		struct arena *a = arena_new();
		struct task *tasks;
		struct task_context context = {
			.text = { text, sizeof(text) - 1 },
			.lang = LANG_VI,
			.published = { years[i].published, strlen(years[i].published) },
		};

		assert_int_equal(task_find(a, &context, &tasks), 2);
		assert_true(str_eq(tasks[1].deadline, (str){ years[i].deadline, 7 }));
		arena_free(a);
	}
}

static void a_month_long_past_is_next_years(void **state)
{
	static const char text[] = "Thủ tướng giao Bộ Y tế mua thuốc trước ngày 10/1.\n";
	struct arena *a = arena_new();
	struct task *tasks;
	struct task_context context = { .text = { text, sizeof(text) - 1 },
					.lang = LANG_VI,
					.published = STR("2025-12-20") };

	(void)state;
	assert_int_equal(task_find(a, &context, &tasks), 1);
	assert_true(str_eq(tasks[0].deadline, STR("2026-01-10")));
	arena_free(a);
}

static void dates_of_the_text_tell_the_year_and_no_horizon_does(void **state)
{
	static const char text[] =
		"Ngày 3/2/2017 và 6/2/2017, tỉnh họp bàn.\n"
		"Thủ tướng giao Bộ Y tế mua thuốc trước ngày 31/12/2030.\n"
		"Thủ tướng giao Bộ Tài chính bố trí tiền trước ngày 10/3.\n";
	struct arena *a = arena_new();
	struct task *tasks;
	struct task_context context = { .text = { text, sizeof(text) - 1 },
					.lang = LANG_VI };

	(void)state;
	assert_int_equal(task_find(a, &context, &tasks), 2);
	assert_true(str_eq(tasks[1].deadline, STR("2017-03-10")));
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(years_come_from_the_article_or_from_the_text_before),
		cmocka_unit_test(a_month_long_past_is_next_years),
		cmocka_unit_test(dates_of_the_text_tell_the_year_and_no_horizon_does),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
