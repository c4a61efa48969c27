/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/json.h"

#include "base/buf.h"
#include "tests/test.h"

#include <string.h>

/* Every line: "key=value|" a member, "." at the end, "?" where it is broken. */
static const struct {
	const char *line, *want;
} cases[] = {
	{ "{}", "." },
	{ " { } \r\n", "." },
	{ "{\"a\":\"b\"}", "a=b|." },
	{ "{ \"a\" : \"b\" , \"c\" : \"\" }", "a=b|c=|." },
	{ "{\"a\":null,\"b\":12,\"c\":false}", "a=-|b=12|c=-|." },
	{ "{\"a\":\"\\\"\\\\\\/\\n\\t\"}", "a=\"\\/\n\t|." },
	{ "{\"a\":\"\\u1ebf\\ud83d\\ude00\"}", "a=ế😀|." },
	{ "{\"a\":\"\\\\\"}", "a=\\|." },
	{ "{\"a\":\"tiếng Việt, rất nhiều chữ\"}", "a=tiếng Việt, rất nhiều chữ|." },
	/* other values are passed over */
	{ "{\"a\":[1],\"b\":\"c\"}", "a=-|b=c|." },
	{ "{\"a\":{\"a\":{},\"b\":[[],{}]},\"c\":\"d\"}", "a=-|c=d|." },
	{ "{\"a\":[ \"]\" , {\"}\" : \"\\u1ebf\\\"]\"} ]}", "a=-|." },
	{ "{\"a\":-1.5e+10,\"b\":0,\"c\":0.25E3}", "a=-1.5e+10|b=0|c=0.25E3|." },
	/* what is broken */
	{ "{\"a\":\"\\ud800\"}", "?" },
	{ "{\"a\":\"\\ud800\\u0041\"}", "?" },
	{ "{\"a\":\"\\udc00\"}", "?" },
	{ "{\"a\":\"\\u12\"}", "?" },
	{ "{\"a\":\"\\x\"}", "?" },
	{ "{\"a\":\"\xff\"}", "?" },
	{ "{\"a\":\"\xed\xa0\x80\"}", "?" },
	{ "{\"a\":\"\xc3\"}", "?" },
	{ "{\"a\":\"\xc1\x81\"}", "?" },
	{ "{\"a\":\"\xe1\xbb\"}", "?" },
	{ "{\"a\":\"12345\xe1\xbb\"}", "?" },
	{ "{\"a\":\"long enough for a word, then a \t tab\"}", "?" },
	{ "{\"a\":\"open", "?" },
	{ "{\"a\":\"open\\\"", "?" },
	{ "{\"a\":\"b\",}", "a=b|?" },
	{ "{\"a\":\"b\"} x", "a=b|?" },
	{ "{\"a\":\"b\" \"c\":\"d\"}", "a=b|?" },
	{ "{\"a\":[1,]}", "?" },
	{ "{\"a\":[1}", "?" },
	{ "{\"a\":[1", "?" },
	{ "{\"a\":[\"\xff\"]}", "?" },
	{ "{\"a\":{\"b\"}}", "?" },
	{ "{\"a\":{1:2}}", "?" },
	{ "{\"a\":{\"b\":1,}}", "?" },
	{ "{\"a\":", "?" },
	{ "{\"a\"", "?" },
	{ "{\"a\":01}", "?" },
	{ "{\"a\":1.}", "?" },
	{ "{\"a\":-}", "?" },
	{ "{\"a\":1e}", "?" },
	{ "{\"a\":nul}", "?" },
	{ "{,\"a\":1}", "?" },
	{ "[]", "?" },
	{ "{", "?" },
	{ "", "?" },
};

/* The line in a block of its own, which is overwritten. */
static void scan(const char *line, struct buf *out)
{
	struct buf copy = { 0 };
	struct json_member m;
	enum json_step step;

	buf_put(&copy, str_of(line));
	struct json_scan s = { .rest = buf_str(&copy) };
	while ((step = json_next(&s, &m)) == JSON_MEMBER) {
		buf_put(out, m.key);
		buf_put_char(out, '=');
		buf_put(out, m.kind == JSON_OTHER ? STR("-") : m.value);
		buf_put_char(out, '|');
	}
	buf_put_char(out, step == JSON_END ? '.' : '?');
	buf_put_char(out, '\0');
	buf_free(&copy);
}

static void strings_are_given_and_the_rest_is_passed_over(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct buf out = { 0 };
		scan(cases[i].line, &out);
		if (strcmp(out.p, cases[i].want) != 0)
			fail_msg("%s gives %s", cases[i].line, out.p);
		buf_free(&out);
	}
}

static void lists_have_a_greatest_depth(void **state)
{
	(void)state;
	for (size_t depth = JSON_DEPTH; depth <= JSON_DEPTH + 1; depth++) {
		struct buf line = { 0 }, out = { 0 };

		buf_put(&line, STR("{\"a\":"));
		for (size_t i = 0; i < depth; i++)
			buf_put_char(&line, '[');
		for (size_t i = 0; i < depth; i++)
			buf_put_char(&line, ']');
		buf_put(&line, STR("}"));
		buf_put_char(&line, '\0');
		scan(line.p, &out);
		assert_string_equal(out.p, depth == JSON_DEPTH ? "a=-|." : "?");
		buf_free(&line);
		buf_free(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strings_are_given_and_the_rest_is_passed_over),
		cmocka_unit_test(lists_have_a_greatest_depth),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
