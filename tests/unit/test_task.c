/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/task.h"

#include "base/buf.h"
#include "tests/test.h"
#include "tests/unit/task_orders.h"

#include <stdio.h>
#include <string.h>

static void put(struct buf *out, str text, const struct task *t)
{
	char place[32] = ".";

	if (t->list > 0)
		snprintf(place, sizeof(place), "%u.%u", t->list, t->index);
	buf_printf(out, "%s %.*s|%.*s|%.*s| %.*s\n", place, STR_ARG(t->actor),
		   STR_ARG(t->coordinator), STR_ARG(t->deadline),
		   STR_ARG(str_range(text, t->start, t->end)));
}

static void check(const struct task_text *cases, size_t n_cases)
{
	for (size_t i = 0; i < n_cases; i++) {
		struct arena *a = arena_new();
		struct buf found = { 0 };
		struct task *tasks;
		struct task_context context = {
			.text = { cases[i].text, strlen(cases[i].text) },
			.lang = cases[i].lang,
		};
		size_t n = task_find(a, &context, &tasks);

		for (size_t k = 0; k < n; k++)
			put(&found, context.text, &tasks[k]);
		str want = { cases[i].tasks, strlen(cases[i].tasks) };
		if (!str_eq(buf_str(&found), want))
			fail_msg("%s\ngives\n%.*s\nnot\n%s", cases[i].text,
				 STR_ARG(buf_str(&found)), cases[i].tasks);
		buf_free(&found);
		arena_free(a);
	}
}

static void every_list_has_the_tasks_that_a_reader_finds(void **state)
{
	(void)state;
	check(task_lists, sizeof(task_lists) / sizeof(*task_lists));
}

static void every_order_is_a_task_and_what_only_seems_one_is_none(void **state)
{
	(void)state;
	check(task_orders, sizeof(task_orders) / sizeof(*task_orders));
}

/* So many paragraphs that they fill a block of memory by themselves. */
static void an_announcement_that_ends_a_text_announces_nothing(void **state)
{
	enum { LINES = 3000 };
	struct arena *a = arena_new();
	struct buf text = { 0 };
	struct task *tasks;

	(void)state;
	for (size_t i = 0; i < LINES; i++)
		buf_put(&text, STR("Trời mưa.\n"));
	buf_put(&text, STR("Kế hoạch đề ra 7 nhiệm vụ sau:"));
	struct task_context context = { .text = buf_str(&text), .lang = LANG_VI };
	assert_int_equal(task_find(a, &context, &tasks), 0);
	buf_free(&text);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_list_has_the_tasks_that_a_reader_finds),
		cmocka_unit_test(every_order_is_a_task_and_what_only_seems_one_is_none),
		cmocka_unit_test(an_announcement_that_ends_a_text_announces_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
