/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/task.h"

#include "base/buf.h"
#include "tests/test.h"

#include <string.h>

/* The actors of a list of French tasks, one a line. */
static const struct {
	const char *text, *actors;
} cases[] = {
	{ "Plan\nTâches principales :\n1. Pour le Service des ports :\n"
	  "- Curer le bassin.\n- Réparer la grue.\n2. Pour les communes :\n- Planter.\n"
	  "- Arroser.\n",
	  "Service des ports\nService des ports\nService des ports\n"
	  "communes\ncommunes\ncommunes\n" },
	{ "Plan\nTâches :\n1. Former les agents (Service de l'intérieur, avant mai "
	  "2025).\n"
	  "2. Publier la carte (en charge : Département du tourisme).\n",
	  "Service de l'intérieur\nDépartement du tourisme\n" },
	{ "Plan\nTâches :\n1. L'Union de la jeunesse communiste Hô Chi Minh recrute.\n"
	  "2. Il est proposé au Comité du Front de la Patrie de superviser.\n",
	  "Union de la jeunesse communiste Hô Chi Minh\nComité du Front de la Patrie\n" },
};

static void headings_brackets_and_proposals_name_who_acts(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena *a = arena_new();
		struct buf found = { 0 };
		struct task *tasks;
		struct task_context context = {
			.text = { cases[i].text, strlen(cases[i].text) },
			.lang = LANG_FR,
		};
		size_t n = task_find(a, &context, &tasks);

		for (size_t k = 0; k < n; k++)
			buf_printf(&found, "%.*s\n", STR_ARG(tasks[k].actor));
		if (!str_eq(buf_str(&found),
			    (str){ cases[i].actors, strlen(cases[i].actors) }))
			fail_msg("%s\ngives\n%.*s", cases[i].text,
				 STR_ARG(buf_str(&found)));
		buf_free(&found);
		arena_free(a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headings_brackets_and_proposals_name_who_acts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
