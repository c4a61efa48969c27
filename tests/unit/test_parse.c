/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/buf.h"
#include "query/parse.h"
#include "tests/test.h"

#include <stdio.h>
#include <string.h>

struct parse_case {
	const char *query, *tree;
};

static const struct parse_case cases[] = {
	/* words */
	{ "hội nhập quốc tế", "(free hội nhập quốc tế)" },
	{ "  hội  ", "hội" },
	{ "l'environnement ?", "(free l'environnement ?)" },
	{ "a and b or c", "(free a and b or c)" },
	/* phrases, in the quotation marks of three languages */
	{ "\"công an\"", "\"công an\"" },
	{ "“công an” nhân dân", "(free \"công an\" nhân dân)" },
	{ "«groupe d'émulation»", "\"groupe d'émulation\"" },
	{ "„công an” x", "(free \"công an\" x)" },
	/* operators */
	{ "a AND b", "(and a b)" },
	{ "a b AND c", "(and a b c)" },
	{ "a OR b c", "(or a (and b c))" },
	{ "a OR b AND c", "(or a (and b c))" },
	{ "(a OR b) AND c", "(and (or a b) c)" },
	{ "a (b c)", "(free a (free b c))" },
	{ "Regulation (EU) 2023/956", "(key eu/eu-reg/956/2023)" },
	{ "(EU) law", "(free EU law)" },
	{ "188 2025 NĐ CP y tế", "(free (key cp/nd/188/2025) y tế)" },
	{ "20 ngày phép", "(free 20 ngày phép)" },
	{ "vn:party/tw/nq/45~xiii", "(key vn:party/tw/nq/45~xiii)" },
	{ "NQ 45-NQ/TW ngày 24/11/2023", "(key tw/nq/45 vn:party/tw/nq/45~xiii)" },
	{ "(a AND b) AND c", "(and a b c)" },
	{ "a NOT b c", "(free a (not b) c)" },
	{ "a -b", "(free a (not b))" },
	{ "a - b", "(free a - b)" },
	{ "a-b", "a-b" },
	{ "-(a b)", "(free (not (free a b)))" },
	{ "NOT NOT a", "a" },
	{ "a AND NOT b", "(and a (not b))" },
	{ "+a b", "(free (+ a) b)" },
	{ "a +\"b c\"", "(free a (+ \"b c\"))" },
	{ "+a +b", "(free (+ a) (+ b))" },
	{ "+a AND b", "(and a b)" },
	/* nearness */
	{ "a NEAR/5 b", "(near/5 a b)" },
	{ "a NEAR b c", "(free (near/10 a b) c)" },
	{ "\"a b\" NEAR/3 c NEAR/7 d", "(near/7 \"a b\" c d)" },
	{ "a NEAR/999 b", "(near/100 a b)" },
	{ "a NEAR/0 b", "(free a NEAR/0 b)" },
	{ "a NEAR/x b", "(free a NEAR/x b)" },
	/* stars */
	{ "environ*", "environ*" },
	{ "đườ*", "đườ*" },
	{ "a * b", "(free a b)" },
	{ "a*b", "a*b" },
	/* fields: only with a value that they can take */
	{ "lang:vi x", "(free (lang vi) x)" },
	{ "lang:FR,en", "(lang fr,en)" },
	{ "lang:xx", "lang:xx" },
	{ "lang: vi", "(free lang: vi)" },
	{ "type:NQ x", "(free (type nq) x)" },
	{ "type: nq", "(free type: nq)" },
	{ "issuer:HĐND", "(issuer hdnd)" },
	{ "issuer:a/b", "issuer:a/b" },
	{ "date:2024-06..2025", "(date 2024-06..2025)" },
	{ "date:2024", "(date 2024)" },
	{ "date:..2024-06-30", "(date ..2024-06-30)" },
	{ "date:2024..", "(date 2024..)" },
	{ "date:..", "date:.." },
	{ "date:24/01/2019", "(date 2019-01-24)" },
	{ "date:2024-13", "date:2024-13" },
	{ "date:now", "date:now" },
	{ "signed:2019-01-24", "(signed 2019-01-24)" },
	{ "title:\"hội nhập\" x", "(free (title hội nhập) x)" },
	{ "title:hội nhập", "(free (title hội) nhập)" },
	{ "source:nhandan.vn", "(source nhandan.vn)" },
	{ "kind:task x", "(free (kind task) x)" },
	{ "kind:Passage", "(kind passage)" },
	{ "kind:chore", "kind:chore" },
	{ "actor:\"Ban Chỉ đạo\" x", "(free (actor Ban Chỉ đạo) x)" },
	{ "actor: x", "(free actor: x)" },
	{ "deadline:..2025-12", "(deadline ..2025-12)" },
	{ "deadline:2025-q4..2026", "(deadline 2025-Q4..2026)" },
	{ "deadline:2025-Q5", "deadline:2025-Q5" },
	{ "deadline:soon", "deadline:soon" },
	{ "date:2025-Q4", "date:2025-Q4" },
	{ "implements:59-NQ/TW", "(implements tw/nq/59)" },
	{ "implements:integration", "implements:integration" },
	{ "-lang:vi x", "(free (not (lang vi)) x)" },
	{ "what:vi", "what:vi" },
	{ "http://a.vn/b", "http://a.vn/b" },
};

static void parsed_is(const char *query, enum parse_mode mode, const char *expected)
{
	struct arena *a = arena_new();
	struct buf b = { 0 };
	struct error err = { 0 };
	struct tree *t;

	if (!parse_query(a, (str){ query, strlen(query) }, mode, &t, &err))
		fail_msg("%s: %s", query, err.text);
	tree_print(&b, t);
	buf_put_char(&b, '\0');
	if (strcmp(b.p, expected) != 0)
		fail_msg("%s: %s, not %s", query, b.p, expected);
	buf_free(&b);
	arena_free(a);
}

static void a_query_becomes_its_tree(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		parsed_is(cases[i].query, PARSE_QUERY, cases[i].tree);
}

static void a_document_number_becomes_one_key(void **state)
{
	static const char *const spellings[] = {
		"59-NQ/TW",
		"Nghị quyết số 59-NQ/TW",
		"Resolution No. 59-NQ/TW",
		"nghị quyết 59-NQ/TW",
		"Résolution n° 59-NQ/TW",
		"59 NQ TW",
		"Nghị quyết 59 NQ TW",
		"nghi quyet 59 nq tw",
	};
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(spellings) / sizeof(*spellings); i++) {
		struct error err = { 0 };
		struct tree *t, *first;
		str query = { spellings[i], strlen(spellings[i]) };

		if (!parse_query(a, query, PARSE_QUERY, &t, &err))
			fail_msg("%s: %s", spellings[i], err.text);
		parse_query(a, STR("59-NQ/TW"), PARSE_QUERY, &first, &err);
		if (t->op != TREE_KEY)
			fail_msg("%s is no key", spellings[i]);
		assert_int_equal(t->start, 0);
		assert_int_equal(t->end, query.n);
		assert_memory_equal(t->text.p, first->text.p, first->text.n);
	}
	arena_free(a);
}

static void words_about_a_number_stay_words(void **state)
{
	struct arena *a = arena_new();
	struct error err = { 0 };
	struct tree *t;

	(void)state;
	assert_true(parse_query(a, STR("nhiệm vụ của 59-NQ/TW tại Hà Nội"), PARSE_QUERY,
				&t, &err));
	assert_int_equal(t->op, TREE_FREE);
	assert_int_equal(t->n_subs, 7);
	assert_int_equal(t->subs[3]->op, TREE_KEY);
	assert_true(
		parse_query(a, STR("+59-NQ/TW -35/2021/QH15"), PARSE_QUERY, &t, &err));
	assert_int_equal(t->n_subs, 2);
	assert_true(t->subs[0]->required);
	assert_int_equal(t->subs[1]->op, TREE_NOT);
	assert_true(parse_query(a, STR("+59-NQ/TW"), PARSE_QUERY, &t, &err));
	assert_int_equal(t->op, TREE_KEY);
	assert_true(t->required);
	assert_true(parse_query(a, STR("59-NQ/TW"), PARSE_QUERY, &t, &err));
	assert_false(t->required);
	assert_true(parse_query(a, STR("cite:59-NQ/TW x"), PARSE_QUERY, &t, &err));
	assert_int_equal(t->subs[0]->op, TREE_KEY);
	assert_true(t->subs[0]->required);
	assert_true(parse_query(a, STR("\"59-NQ/TW\""), PARSE_QUERY, &t, &err));
	assert_int_equal(t->op, TREE_PHRASE);
	arena_free(a);
}

struct error_case {
	const char *query;
	size_t at; /* the byte that the message names */
	const char *says;
};

static const struct error_case errors[] = {
	{ "", 0, "empty" },
	{ "   ", 0, "empty" },
	{ "a*", 1, "three letters" },
	{ "đường a* x", 11, "three letters" },
	{ "x \"công an", 2, "not closed" },
	{ "(a b", 0, "not closed" },
	{ "a) b", 1, "not opened" },
	{ "a ()", 2, "nothing between" },
	{ "AND a", 0, "operator" },
	{ "a AND", 5, "missing" },
	{ "a OR OR b", 5, "operator" },
	{ "NOT", 3, "missing" },
	{ "a NEAR/5 (b c)", 2, "NEAR" },
	{ "lang:vi NEAR a", 8, "NEAR" },
};

static void an_error_names_its_place(void **state)
{
	struct arena *a = arena_new();
	char place[32];

	(void)state;
	for (size_t i = 0; i < sizeof(errors) / sizeof(*errors); i++) {
		struct error err = { 0 };
		struct tree *t;
		str query = { errors[i].query, strlen(errors[i].query) };

		assert_false(parse_query(a, query, PARSE_QUERY, &t, &err));
		assert_int_equal(err.code, ERR_USAGE);
		snprintf(place, sizeof(place), "byte %zu:", errors[i].at);
		if (strstr(err.text, place) == NULL ||
		    strstr(err.text, errors[i].says) == NULL)
			fail_msg("%s: %s", errors[i].query, err.text);
	}
	arena_free(a);
}

static void the_caret_stands_under_the_place(void **state)
{
	struct arena *a = arena_new();
	struct error err = { 0 };
	struct tree *t;

	(void)state;
	assert_false(parse_query(a, STR("đường (phố"), PARSE_QUERY, &t, &err));
	assert_string_equal(err.text, "query, byte 10: this bracket is not closed\n"
				      "  đường (phố\n"
				      "        ^");
	arena_free(a);
}

static void free_text_cannot_fail(void **state)
{
	(void)state;
	parsed_is("a AND (b \"c", PARSE_WORDS, "(free a AND b c)");
	parsed_is("a* lang:vi", PARSE_WORDS, "(free a* lang:vi)");
	parsed_is("a b", PARSE_ALL, "(and a b)");
	parsed_is("a b", PARSE_PHRASE, "\"a b\"");
	parsed_is("a-b", PARSE_PHRASE, "\"a-b\"");
}

static void brackets_may_be_deep_but_not_too_deep(void **state)
{
	struct arena *a = arena_new();
	struct error err = { 0 };
	struct buf b = { 0 };
	struct tree *t;

	(void)state;
	for (int i = 0; i < PARSE_DEPTH; i++)
		buf_put_char(&b, '(');
	buf_put_char(&b, 'x');
	for (int i = 0; i < PARSE_DEPTH; i++)
		buf_put_char(&b, ')');
	assert_true(parse_query(a, buf_str(&b), PARSE_QUERY, &t, &err));
	buf_reset(&b);
	while (b.n < PARSE_BYTES)
		buf_put_char(&b, '(');
	assert_false(parse_query(a, buf_str(&b), PARSE_QUERY, &t, &err));
	assert_int_equal(err.code, ERR_USAGE);
	buf_put_char(&b, '(');
	assert_false(parse_query(a, buf_str(&b), PARSE_QUERY, &t, &err));
	assert_int_equal(err.code, ERR_USAGE);
	buf_free(&b);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_query_becomes_its_tree),
		cmocka_unit_test(a_document_number_becomes_one_key),
		cmocka_unit_test(words_about_a_number_stay_words),
		cmocka_unit_test(an_error_names_its_place),
		cmocka_unit_test(the_caret_stands_under_the_place),
		cmocka_unit_test(free_text_cannot_fail),
		cmocka_unit_test(brackets_may_be_deep_but_not_too_deep),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
