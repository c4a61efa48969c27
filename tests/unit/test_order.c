/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/task.h"

#include "tests/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Fields of a line between tabs; the rest are empty. */
static size_t cut(char *line, char **fields, size_t n)
{
	size_t found = 0;

	line[strcspn(line, "\n")] = '\0';
	for (char *at = line; found < n; found++) {
		char *tab = strchr(at, '\t');

		fields[found] = at;
		if (tab == NULL)
			return found + 1;
		*tab = '\0';
		at = tab + 1;
	}
	return found;
}

static bool is(str have, const char *want)
{
	return str_eq(have, (str){ want, strlen(want) });
}

/* "\\n" in a field is a line end. */
static void break_lines(char *field)
{
	for (char *at; (at = strstr(field, "\\n")) != NULL; field = at) {
		*at = '\n';
		memmove(at + 1, at + 2, strlen(at + 2) + 1);
	}
}

/* The actors of all tasks, with " + " between. */
static str actors_of(struct arena *a, const struct task *tasks, size_t n)
{
	char all[1024] = "";

	for (size_t i = 0; i < n; i++) {
		size_t used = strlen(all);

		snprintf(all + used, sizeof(all) - used, "%s%.*s", i > 0 ? " + " : "",
			 (int)tasks[i].actor.n, tasks[i].actor.p);
	}
	return arena_copy(a, str_of(all));
}

/* lang, sentence, the actor of each task, coordinator and deadline of the first. */
static bool holds(char **row)
{
	struct arena *a = arena_new();
	struct task *tasks;
	struct task_context context = {
		.text = { row[1], strlen(row[1]) },
		.lang = row[0][0] == 'f'   ? LANG_FR
			: row[0][0] == 'e' ? LANG_EN
					   : LANG_VI,
		.published = STR_ROW("2025-05-12"),
	};
	size_t n = task_find(a, &context, &tasks);
	bool good = row[2][0] == '\0' ? n == 0
				      : n > 0 && is(actors_of(a, tasks, n), row[2]) &&
						is(tasks[0].coordinator, row[3]) &&
						is(tasks[0].deadline, row[4]);
	arena_free(a);
	return good;
}

static void every_construction_gives_work_to_whom_it_names(void **state)
{
	char path[4096], line[4096], *row[5];
	size_t n = 0;

	(void)state;
	snprintf(path, sizeof(path), "%s/tests/golden/orders.tsv", getenv("TRACUU_ROOT"));
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof(line), file) != NULL) {
		if (line[0] == '#' || strncmp(line, "lang", 4) == 0)
			continue;
		assert_int_equal(cut(line, row, 5), 5);
		break_lines(row[1]);
		if (!holds(row))
			fail_msg("%s", row[1]);
		n++;
	}
	fclose(file);
	assert_true(n > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_construction_gives_work_to_whom_it_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
