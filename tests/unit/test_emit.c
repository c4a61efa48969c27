/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/emit.h"
#include "base/buf.h"
#include "tests/test.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const columns[] = { "name", "place.city", "tags", "n", NULL };
static const char *const trec[] = { "n", "=Q0", "name", NULL };
static const char *const lines[] = { "{n}. {name:bold}",
				     "   {place.city}, {none}",
				     "   {none}",
				     "[why]   {word}{none} {by}",
				     "",
				     NULL };
static const struct emit_view view = { columns, trec, lines };

/* Writes one record in a format and gives back the output; the caller frees. */
static char *write_as(const char *format, str name, bool excel, bool color)
{
	FILE *file = tmpfile();
	char *out = calloc(1, 4096);
	const struct emit_mark mark = { 0, 1 };
	struct error err;

	assert_non_null(file);
	struct emit *e = emit_open(&view, &(struct emit_options){ format, excel, color,
								  fileno(file), NULL });
	emit_record(e);
	emit_marked(e, "name", name, &mark, 1);
	emit_object(e, "place");
	emit_str(e, "city", STR("Huế"));
	emit_known(e, "zip", STR(""));
	emit_object_end(e);
	emit_array(e, "tags");
	emit_str(e, NULL, STR("a"));
	emit_str(e, NULL, STR("b"));
	emit_array_end(e);
	emit_array(e, "ranges");
	emit_array_end(e);
	emit_array(e, "why");
	for (int i = 0; i < 2; i++) {
		emit_object(e, NULL);
		emit_str(e, "word", i ? STR("w") : STR("v"));
		emit_null(e, "none");
		emit_uint(e, "by", 7);
		emit_object_end(e);
	}
	emit_array_end(e);
	emit_uint(e, "n", 3);
	emit_real(e, "score", 0.5);
	emit_bool(e, "ok", true);
	emit_record_end(e);
	assert_true(emit_close(e, &err));
	rewind(file);
	assert_true(fread(out, 1, 4095, file) > 0);
	fclose(file);
	return out;
}

static void assert_written(const char *format, const char *name, bool excel,
			   const char *expected)
{
	char *out = write_as(format, (str){ name, strlen(name) }, excel, false);

	assert_string_equal(out, expected);
	free(out);
}

static void one_traversal_gives_every_format(void **state)
{
	(void)state;
	assert_written(
		"ndjson", "x", false,
		"{\"v\":1,\"name\":\"x\",\"place\":{\"city\":\"Huế\",\"zip\":null},"
		"\"tags\":[\"a\",\"b\"],\"ranges\":[],\"why\":[{\"word\":\"v\",\"none\":"
		"null,\"by\":7},{\"word\":\"w\",\"none\":null,\"by\":7}],\"n\":3,"
		"\"score\":0.5,"
		"\"ok\":true}\n");
	assert_written("csv", "x", false, "name,place.city,tags,n\r\nx,Huế,a; b,3\r\n");
	assert_written("tsv", "x", false, "name\tplace.city\ttags\tn\nx\tHuế\ta; b\t3\n");
	assert_written("trec", "x", false, "3 Q0 x\n");
	assert_written("text", "x", false, "3. x\n   Huế,\n   v 7\n   w 7\n\n");
}

static void indented_json_nests_by_two_blanks(void **state)
{
	(void)state;
	assert_written(
		"json", "x", false,
		"{\n  \"v\": 1,\n  \"name\": \"x\",\n  \"place\": {\n    \"city\": "
		"\"Huế\",\n    \"zip\": null\n  },\n  \"tags\": [\n    \"a\",\n    "
		"\"b\"\n  ],\n  \"ranges\": [],\n  \"why\": [\n    {\n      \"word\": "
		"\"v\",\n      \"none\": null,\n      \"by\": 7\n    },\n    {\n      "
		"\"word\": \"w\",\n      \"none\": null,\n      \"by\": 7\n    }\n  "
		"],\n  \"n\": 3,\n  \"score\": 0.5,\n  "
		"\"ok\": true\n}\n");
}

static void each_format_escapes_what_would_break_it(void **state)
{
	(void)state;
	assert_written("csv", "a,\"b\"\nc", false,
		       "name,place.city,tags,n\r\n\"a,\"\"b\"\"\nc\",Huế,a; b,3\r\n");
	assert_written("tsv", "a\tb\nc\\", false,
		       "name\tplace.city\ttags\tn\na\\tb\\nc\\\\\tHuế\ta; b\t3\n");
	assert_written("trec", "a b%", false, "3 Q0 a%20b%25\n");

	char *out = write_as("ndjson", STR("\"\\\n\t\x01\xFF\0é"), false, false);
	assert_non_null(
		strstr(out, "\"name\":\"\\\"\\\\\\n\\t\\u0001\xEF\xBF\xBD\\u0000é\""));
	free(out);
}

static void excel_gets_a_mark_and_no_formulas(void **state)
{
	(void)state;
	const char *rest = ",Huế,a; b,3\r\n";
	const char *names[][2] = { { "=1+1", "'=1+1" }, { "+1", "'+1" },
				   { "-1", "'-1" },     { "@x", "'@x" },
				   { "a=b", "a=b" },    { "=\"x\"", "\"'=\"\"x\"\"\"" } };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		char expected[256];
		snprintf(expected, sizeof(expected),
			 "\xEF\xBB\xBFname,place.city,tags,n\r\n%s%s", names[i][1], rest);
		assert_written("csv", names[i][0], true, expected);
	}
	assert_written("csv", "=1+1", false,
		       "name,place.city,tags,n\r\n=1+1,Huế,a; b,3\r\n");
}

static void text_shows_marks_in_colour_and_no_control_characters(void **state)
{
	(void)state;
	char *out = write_as("text", STR("xy"), false, true);
	assert_string_equal(
		out, "3. \033[1m\033[1;33mx\033[0my\033[0m\n   Huế,\n   v 7\n   w 7\n\n");
	free(out);
	assert_written("text", "x\033[2J\x7F", false,
		       "3. x\xEF\xBF\xBD[2J\xEF\xBF\xBD\n   Huế,\n   v 7\n   w 7\n\n");
	assert_written("text", "a\u202Eb\u2066c\u200Dd", false,
		       "3. a\uFFFDb\uFFFDc\u200Dd\n   Huế,\n   v 7\n   w 7\n\n");
}

/* "name" of one record in a format, written where nothing is copied whole. */
static char *write_long(const char *format, str name)
{
	FILE *file = tmpfile();
	char *out = calloc(1, 3 * name.n);
	struct stat before_end;
	struct error err;

	assert_non_null(file);
	struct emit *e = emit_open(&view, &(struct emit_options){ format, false, false,
								  fileno(file), NULL });
	emit_record(e);
	emit_str(e, "name", name);
	assert_int_equal(fstat(fileno(file), &before_end), 0);
	if (strcmp(format, "ndjson") == 0)
		assert_true((size_t)before_end.st_size > name.n);
	emit_record_end(e);
	assert_true(emit_close(e, &err));
	rewind(file);
	assert_true(fread(out, 1, 3 * name.n - 1, file) > name.n);
	fclose(file);
	return out;
}

static void a_long_string_is_escaped_like_a_short_one(void **state)
{
	(void)state;
	static const char *const formats[][4] = {
		{ "ndjson", "{\"v\":1,\"name\":\"", "\\\"\\tế\\u0001", "\"}\n" },
		{ "csv", "name,place.city,tags,n\r\n\"", "\"\"\tế\x01", "\",,,\r\n" },
		{ "tsv", "name\tplace.city\ttags\tn\n", "\"\\tế\x01", "\t\t\t\n" },
		{ "text", ". ", "\"\tế\xEF\xBF\xBD", "\n\n" },
	};
	enum { TIMES = 300000 };
	struct buf name = { 0 };

	for (int i = 0; i < TIMES; i++)
		buf_put(&name, STR("\"\tế\x01"));
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		const char *const *f = formats[i];
		char *out = write_long(f[0], buf_str(&name));
		size_t n = strlen(f[2]), head = strlen(f[1]);

		assert_memory_equal(out, f[1], head);
		for (size_t j = 0; j < TIMES; j++)
			if (memcmp(out + head + j * n, f[2], n) != 0)
				fail_msg("%s: piece %zu", f[0], j);
		assert_string_equal(out + head + TIMES * n, f[3]);
		free(out);
	}
	buf_free(&name);
}

static void a_write_that_fails_is_told_at_the_end(void **state)
{
	(void)state;
	struct error err = { 0 };
	int fd = open("/dev/null", O_RDONLY);

	struct emit *e =
		emit_open(&view, &(struct emit_options){ "csv", false, false, fd, NULL });
	for (int i = 0; i < 5000; i++) {
		emit_record(e);
		emit_str(e, "name", STR("a name long enough to fill the buffer"));
		emit_record_end(e);
	}
	assert_false(emit_ok(e));
	assert_false(emit_close(e, &err));
	assert_int_equal(err.code, ERR_IO);
	assert_non_null(strstr(err.text, "standard output: "));
	close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_traversal_gives_every_format),
		cmocka_unit_test(indented_json_nests_by_two_blanks),
		cmocka_unit_test(each_format_escapes_what_would_break_it),
		cmocka_unit_test(excel_gets_a_mark_and_no_formulas),
		cmocka_unit_test(text_shows_marks_in_colour_and_no_control_characters),
		cmocka_unit_test(a_long_string_is_escaped_like_a_short_one),
		cmocka_unit_test(a_write_that_fails_is_told_at_the_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
