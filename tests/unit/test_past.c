/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/past.h"

#include "task/task.h"
#include "tests/test.h"

static void an_order_of_a_year_long_gone_is_none(void **state)
{
	static const char text[] =
		"Ngày 4/5/2009, tỉnh giao Sở Xây dựng làm cầu.\n"
		"Thông báo.\nNgày 4/5/2025, tỉnh giao Sở Y tế xây trạm.\n";
	struct arena *a = arena_new();
	struct task *tasks;
	struct task_context context = { .text = { text, sizeof(text) - 1 },
					.lang = LANG_VI };

	(void)state;
	assert_int_equal(task_find(a, &context, &tasks), 1);
	assert_true(str_eq(tasks[0].actor, STR("Sở Y tế")));
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_order_of_a_year_long_gone_is_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
