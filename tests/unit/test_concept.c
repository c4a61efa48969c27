/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit/translate_fixture.h"

/* True if the plan of a question looks for the term of a concept. */
static bool asks_for_concept(const char *query)
{
	struct arena *a = arena_new();
	struct buf told = { 0 };
	struct search_options how = { .mode = PARSE_WORDS, .explain = &told };
	struct search_results results;
	struct search *s;
	struct error err;

	assert_true(search_open(&s, path, &err));
	assert_true(search_run(a, s, c_str(query), &how, &results, &err));
	bool asks = str_find(buf_str(&told), STR(TERMS_CONCEPT)) < told.n;
	search_close(s);
	buf_free(&told);
	arena_free(a);
	return asks;
}

static void finds_the_translations(void)
{
	const struct search_options how = { .mode = PARSE_WORDS };

	assert_true(rank_how(how, "international integration", "vi-integration") > 0);
	assert_true(rank_how(how, "hội nhập quốc tế", "fr-integration") > 0);
	assert_int_equal(rank_how(how, "international integration", "vi-apart"), 0);
}

static void a_concept_is_one_term_in_an_index_of_this_lexicon(void **state)
{
	(void)state;
	assert_int_equal(make_index(true), 0);
	assert_true(asks_for_concept("international integration"));
	finds_the_translations();
	remove_index(state);
}

static void in_an_index_of_another_lexicon_it_is_found_by_its_words(void **state)
{
	(void)state;
	assert_int_equal(make_index(false), 0);
	assert_false(asks_for_concept("international integration"));
	finds_the_translations();
	remove_index(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_concept_is_one_term_in_an_index_of_this_lexicon),
		cmocka_unit_test(in_an_index_of_another_lexicon_it_is_found_by_its_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
