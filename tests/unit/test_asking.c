/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/asking.h"

#include "query/parse.h"

#include "tests/test.h"

static const struct {
	enum lang lang;
	const char *question;
	const char *kind; /* the word that is the kind of what is asked for */
	size_t stops;     /* words that only ask */
} cases[] = {
	{ LANG_VI, "Ông sinh ở thành phố nào", "phố", 1 },
	{ LANG_VI, "ong sinh o thanh pho nao", "pho", 1 },
	{ LANG_VI, "vành đai làm bằng chất gì", "chất", 1 },
	{ LANG_VI, "bo nao của người", "", 0 }, /* with marks it would be "nào" */
	{ LANG_VI, "tướng nào", "tướng", 1 },
	{ LANG_VI, "nước Pháp nào", "", 1 },
	{ LANG_VI, "tháp cao bao nhiêu mét", "", 2 },
	{ LANG_VI, "thap cao bao nhieu met", "", 2 },
	{ LANG_VI, "bao gạo", "", 0 },
	{ LANG_VI, "nào", "", 0 },
	{ LANG_EN, "Which city was he born in", "city", 0 },
	{ LANG_EN, "in what American city", "city", 0 },
	{ LANG_EN, "the river which runs there", "", 0 },
	{ LANG_EN, "which", "", 0 },
	{ LANG_FR, "Dans quelle ville est-il né", "ville", 0 },
};

static void the_kind_of_what_is_asked_for_is_marked(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct analyzer *z = analyzer_new();

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		str query = str_of(cases[i].question), kind = { "", 0 };
		struct bound b;
		struct tree *tree;
		struct error err;
		size_t stops = 0, before = 0;

		assert_true(parse_query(a, query, PARSE_WORDS, &tree, &err));
		bind_tree(a, z, query, tree, LANG_EN, cases[i].lang, &b);
		for (size_t u = 0; u < b.n_units; u++)
			before += b.units[u].stop;
		asking_mark(&b);
		for (size_t u = 0; u < b.n_units; u++) {
			stops += b.units[u].stop;
			if (b.units[u].kind)
				kind = b.units[u].word;
		}
		if (!str_eq(kind, str_of(cases[i].kind)) ||
		    stops - before != cases[i].stops)
			fail_msg("%s: %.*s, %zu", cases[i].question, STR_ARG(kind),
				 stops - before);
	}
	analyzer_free(z);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_kind_of_what_is_asked_for_is_marked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
