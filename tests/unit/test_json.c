/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/json.h"

#include "base/buf.h"

#include <string.h>

#include "tests/test.h"

/* Every line the fast way: "key=value|" a member, "." at the end, "?" for jansson. */
static const struct {
	const char *line, *want;
} cases[] = {
	{ "{}", "." },
	{ " { } \r\n", "." },
	{ "{\"a\":\"b\"}", "a=b|." },
	{ "{ \"a\" : \"b\" , \"c\" : \"\" }", "a=b|c=|." },
	{ "{\"a\":null,\"b\":12,\"c\":false}", "a=-|b=-|c=-|." },
	{ "{\"a\":\"\\\"\\\\\\/\\n\\t\"}", "a=\"\\/\n\t|." },
	{ "{\"a\":\"\\u1ebf\\ud83d\\ude00\"}", "a=ế😀|." },
	{ "{\"a\":\"\\\\\"}", "a=\\|." },
	{ "{\"a\":\"tiếng Việt, rất nhiều chữ\"}", "a=tiếng Việt, rất nhiều chữ|." },
	/* what it leaves to jansson */
	{ "{\"a\":\"\\ud800\"}", "?" },
	{ "{\"a\":\"\\ud800\\u0041\"}", "?" },
	{ "{\"a\":\"\\udc00\"}", "?" },
	{ "{\"a\":\"\\u12\"}", "?" },
	{ "{\"a\":\"\\x\"}", "?" },
	{ "{\"a\":\"\xff\"}", "?" },
	{ "{\"a\":\"\xed\xa0\x80\"}", "?" },
	{ "{\"a\":\"long enough for a word, then a \t tab\"}", "?" },
	{ "{\"a\":\"open", "?" },
	{ "{\"a\":\"open\\\"", "?" },
	{ "{\"a\":\"b\",}", "a=b|?" },
	{ "{\"a\":\"b\"} x", "a=b|?" },
	{ "{\"a\":\"b\" \"c\":\"d\"}", "a=b|?" },
	{ "{\"a\":[1]}", "?" },
	{ "{\"a\":01}", "?" },
	{ "{\"a\":1.5}", "a=-|?" },
	{ "{,\"a\":1}", "?" },
	{ "[]", "?" },
	{ "{", "?" },
	{ "", "?" },
};

static void scan(struct arena *a, const char *line, struct buf *out)
{
	struct json_scan s = { .rest = { line, strlen(line) } };
	struct json_member m;
	enum json_step step;

	while ((step = json_next(a, &s, &m)) == JSON_MEMBER) {
		buf_put(out, m.key);
		buf_put_char(out, '=');
		buf_put(out, m.is_string ? m.value : STR("-"));
		buf_put_char(out, '|');
	}
	buf_put_char(out, step == JSON_END ? '.' : '?');
	buf_put_char(out, '\0');
}

static void flat_objects_are_scanned_and_the_rest_is_left(void **state)
{
	(void)state;
	struct arena *a = arena_new();

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct buf out = { 0 };
		scan(a, cases[i].line, &out);
		if (strcmp(out.p, cases[i].want) != 0)
			fail_msg("%s gives %s", cases[i].line, out.p);
		buf_free(&out);
	}
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(flat_objects_are_scanned_and_the_rest_is_left),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
