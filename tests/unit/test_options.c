/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/options.h"
#include "tests/test.h"

#include <string.h>

struct fruit {
	bool ripe;
	const char *name, *colour;
	uint32_t count;
};

static const struct options_row rows[] = {
	{ "ripe", 'r', OPTIONS_FLAG, NULL, NULL, "only ripe ones",
	  offsetof(struct fruit, ripe) },
	{ "name", 'm', OPTIONS_TEXT, "NAME", NULL, "which fruit",
	  offsetof(struct fruit, name) },
	{ "colour", 0, OPTIONS_CHOICE, "red|green|greenish", "red", "its colour",
	  offsetof(struct fruit, colour) },
	{ "count", 'n', OPTIONS_NUMBER, "N", "7", "how many",
	  offsetof(struct fruit, count) },
	{ 0 },
};

enum { MAX_WORDS = 8 };

struct parsed {
	bool ok;
	struct fruit fruit;
	struct error err;
	char *words[MAX_WORDS + 1];
	int first, n;
};

/* Words are parted by blanks; the first stands for the command. */
static struct parsed parse(char *line)
{
	struct parsed p = { 0 };
	const struct options_table table = { rows, &p.fruit };

	for (char *word = strtok(line, " "); word != NULL; word = strtok(NULL, " "))
		p.words[p.n++] = word;
	p.ok = options_parse(&table, 1, p.n, p.words, &p.first, &p.err);
	return p;
}

static void every_kind_of_value_fills_its_field(void **state)
{
	(void)state;
	char line[] = "x -r --name plum --colour=green -n 12";
	struct parsed p = parse(line);

	assert_true(p.ok);
	assert_true(p.fruit.ripe);
	assert_string_equal(p.fruit.name, "plum");
	assert_string_equal(p.fruit.colour, "green");
	assert_int_equal(p.fruit.count, 12);
	assert_int_equal(p.first, p.n);
}

static void what_is_not_given_keeps_its_initial_value(void **state)
{
	(void)state;
	char line[] = "x";
	struct parsed p = parse(line);

	assert_true(p.ok);
	assert_false(p.fruit.ripe);
	assert_null(p.fruit.name);
	assert_string_equal(p.fruit.colour, "red");
	assert_int_equal(p.fruit.count, 7);
}

static void operands_keep_their_order_and_two_dashes_end_options(void **state)
{
	(void)state;
	char line[] = "x one -r two -- -n three";
	struct parsed p = parse(line);

	assert_true(p.ok);
	assert_true(p.fruit.ripe);
	assert_int_equal(p.n - p.first, 4);
	assert_string_equal(p.words[p.first], "one");
	assert_string_equal(p.words[p.first + 1], "two");
	assert_string_equal(p.words[p.first + 2], "-n");
	assert_string_equal(p.words[p.first + 3], "three");
}

static void a_wrong_line_is_a_usage_error_that_names_the_culprit(void **state)
{
	(void)state;
	static const struct {
		const char *line, *message;
	} cases[] = {
		{ "x --nmae plum", "no such option: --nmae" },
		{ "x -rz", "no such option: -z" },
		{ "x --name", "no value given for --name" },
		{ "x -n", "no value given for -n" },
		{ "x -n -1", "--count: '-1' is not a number from 0 to 4294967295" },
		{ "x -n 12a", "--count: '12a' is not a number from 0 to 4294967295" },
		{ "x -n 4294967296",
		  "--count: '4294967296' is not a number from 0 to 4294967295" },
		{ "x --colour gree",
		  "--colour: 'gree' is not one of red|green|greenish" },
		{ "x --colour=", "--colour: '' is not one of red|green|greenish" },
		{ "x --ripe=no", "no such option: --ripe=no" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		char line[64];
		strcpy(line, cases[i].line);
		struct parsed p = parse(line);
		assert_false(p.ok);
		assert_int_equal(p.err.code, ERR_USAGE);
		assert_string_equal(p.err.text, cases[i].message);
	}
}

static void help_has_a_line_for_each_row(void **state)
{
	(void)state;
	struct buf out = { 0 };

	options_help(&out, rows);
	buf_put_char(&out, '\0');
	assert_non_null(strstr(out.p, "  -r, --ripe                  only ripe ones\n"));
	assert_non_null(strstr(out.p, "      --colour red|green|greenish\n"));
	assert_non_null(strstr(out.p, "its colour [red]\n"));
	assert_non_null(strstr(out.p, "  -n, --count N               how many [7]\n"));
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_of_value_fills_its_field),
		cmocka_unit_test(what_is_not_given_keeps_its_initial_value),
		cmocka_unit_test(operands_keep_their_order_and_two_dashes_end_options),
		cmocka_unit_test(a_wrong_line_is_a_usage_error_that_names_the_culprit),
		cmocka_unit_test(help_has_a_line_for_each_row),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
