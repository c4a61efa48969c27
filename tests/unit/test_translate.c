/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit/translate_fixture.h"

static int make_tagged_index(void **state)
{
	(void)state;
	return make_index(true);
}

static size_t rank_by(enum parse_mode mode, const char *query, const char *id)
{
	return rank_how((struct search_options){ .mode = mode }, query, id);
}

static size_t rank_of(const char *query, const char *id)
{
	return rank_by(PARSE_WORDS, query, id);
}

static void a_question_finds_passages_of_three_languages(void **state)
{
	(void)state;
	static const char *const queries[] = {
		"international integration in the new situation",
		"l'intégration internationale dans la nouvelle situation",
		"hội nhập quốc tế trong tình hình mới",
		"hoi nhap quoc te trong tinh hinh moi",
	};
	static const char *const wanted[] = { "vi-integration", "fr-integration",
					      "en-integration" };

	for (size_t q = 0; q < 4; q++)
		for (size_t i = 0; i < 3; i++) {
			size_t rank = rank_of(queries[q], wanted[i]);
			if (rank == 0 || rank > 3)
				fail_msg("%s: %s at %zu", queries[q], wanted[i], rank);
		}
}

static void inflected_words_are_translated(void **state)
{
	(void)state;
	assert_in_range(rank_of("the pupils returned to their schools", "vi-school"), 1,
			3);
	assert_in_range(rank_of("học sinh trở lại trường", "fr-school"), 1, 3);
}

static void syllables_that_stand_apart_are_no_compound(void **state)
{
	(void)state;
	size_t together = rank_of("integration", "vi-integration");

	assert_true(together > 0);
	assert_true(rank_of("integration", "vi-apart") == 0 ||
		    rank_of("integration", "vi-apart") > together);
}

static void marks_are_binding_across_languages(void **state)
{
	(void)state;
	assert_true(rank_of("friend", "vi-friend") > 0);
	assert_int_equal(rank_of("friend", "vi-sell"), 0);
	assert_int_equal(rank_of("người bạn", "vi-sell"), 0);
}

static void an_elided_article_hides_no_word(void **state)
{
	(void)state;
	assert_true(rank_of("ce n'est pas l'école", "en-school") > 0);
	assert_true(rank_of("ce n’est pas l’école", "en-school") > 0);
}

static void an_unmarked_syllable_is_its_commonest_form(void **state)
{
	(void)state;
	assert_true(rank_of("anh nay sua gi", "en-brother") > 0);
	assert_int_equal(rank_of("anh nay sua gi", "en-integration"), 0);
}

/* What `query` is said to match in `id`: "a = b; c = d". */
static void assert_why(const char *query, const char *id, const char *expected)
{
	struct arena *a = arena_new();
	struct search_options how = { .mode = PARSE_WORDS };
	struct search_results results;
	struct search *s;
	struct error err;
	struct buf why = { 0 };

	assert_true(search_open(&s, path, &err));
	assert_true(search_run(a, s, c_str(query), &how, &results, &err));
	for (size_t i = 0; i < results.n; i++)
		for (size_t w = 0; w < results.hits[i].n_why; w++)
			if (str_eq(results.hits[i].article, c_str(id)))
				buf_printf(&why, "%s%.*s = %.*s", why.n > 0 ? "; " : "",
					   STR_ARG(results.hits[i].why[w].query),
					   STR_ARG(results.hits[i].why[w].matched));
	if (!str_eq(buf_str(&why), c_str(expected)))
		fail_msg("%s: %.*s", query, STR_ARG(buf_str(&why)));
	buf_free(&why);
	search_close(s);
	arena_free(a);
}

static void why_names_whole_phrases_once(void **state)
{
	(void)state;
	assert_why("hội nhập quốc tế", "en-integration",
		   "hội nhập quốc tế = international integration");
	assert_why("chiếc xe đạp", "en-brother", "xe đạp = bicycle");
}

static void a_syllable_of_a_word_of_the_text_is_no_translation(void **state)
{
	(void)state;
	assert_int_equal(rank_of("ce sont des étrangers", "vi-ministry"), 0);
	assert_true(rank_of("c'est un ministère", "vi-ministry") > 0);
}

static void a_word_that_no_passage_has_is_not_translated_by_its_syllables(void **state)
{
	(void)state;
	assert_true(rank_of("trường", "en-school") > 0);
	assert_int_equal(rank_of("trường hợp", "en-school"), 0); /* a case */
	assert_int_equal(rank_of("truong hop", "en-school"), 0);
}

static void a_phrase_that_no_passage_has_leaves_its_words_whole(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct buf explain = { 0 };
	struct search_options how = { .mode = PARSE_WORDS,
				      .langs = 1u << LANG_VI,
				      .explain = &explain };
	struct search_results results;
	struct search *s;
	struct error err;
	size_t n = 0;

	assert_true(search_open(&s, path, &err));
	assert_true(search_run(a, s, STR("summer school"), &how, &results, &err));
	buf_put_char(&explain, '\0');
	for (const char *at = explain.p; (at = strstr(at, "school weight")); at++)
		n++;
	assert_int_equal(n, 1); /* not once more as a part of "summer school" */
	buf_free(&explain);
	search_close(s);
	arena_free(a);
}

static void what_is_excluded_is_excluded_by_its_words(void **state)
{
	(void)state;
	assert_true(rank_by(PARSE_QUERY, "summer holidays", "en-school") > 0);
	assert_int_equal(rank_by(PARSE_QUERY, "summer holidays -school", "en-school"), 0);
}

static void a_quotation_binds_in_its_own_language_only(void **state)
{
	(void)state;
	assert_true(rank_by(PARSE_QUERY, "situation \"international integration\"",
			    "vi-integration") > 0);
	assert_int_equal(
		rank_by(PARSE_QUERY, "\"situation new\" integration", "en-integration"),
		0);
}

static void a_quoted_term_alone_is_not_translated_but_a_sentence_is(void **state)
{
	(void)state;
	assert_int_equal(
		rank_by(PARSE_QUERY, "\"international integration\"", "vi-integration"),
		0);
	assert_true(rank_by(PARSE_QUERY,
			    "\"Vietnam speeds up international integration in the new "
			    "situation.\"",
			    "vi-integration") > 0);
}

static void the_user_says_how_far_a_question_reaches(void **state)
{
	(void)state;
	static const struct {
		enum search_cross cross;
		bool concept, general;
	} cases[] = {
		{ SEARCH_CROSS_AUTO, true, true },
		{ SEARCH_CROSS_OFF, false, false },
		{ SEARCH_CROSS_EXACT, false, false },
		{ SEARCH_CROSS_CONCEPTS, true, false },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct search_options how = { .mode = PARSE_WORDS,
					      .cross = cases[i].cross };
		assert_int_equal(rank_how(how,
					  "the international integration of a country",
					  "vi-integration") > 0,
				 cases[i].concept);
		assert_int_equal(rank_how(how, "an old friend who has sent this to me",
					  "vi-friend") > 0,
				 cases[i].general);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_question_finds_passages_of_three_languages),
		cmocka_unit_test(inflected_words_are_translated),
		cmocka_unit_test(syllables_that_stand_apart_are_no_compound),
		cmocka_unit_test(marks_are_binding_across_languages),
		cmocka_unit_test(an_elided_article_hides_no_word),
		cmocka_unit_test(an_unmarked_syllable_is_its_commonest_form),
		cmocka_unit_test(why_names_whole_phrases_once),
		cmocka_unit_test(a_syllable_of_a_word_of_the_text_is_no_translation),
		cmocka_unit_test(
			a_word_that_no_passage_has_is_not_translated_by_its_syllables),
		cmocka_unit_test(a_phrase_that_no_passage_has_leaves_its_words_whole),
		cmocka_unit_test(what_is_excluded_is_excluded_by_its_words),
		cmocka_unit_test(the_user_says_how_far_a_question_reaches),
		cmocka_unit_test(a_quotation_binds_in_its_own_language_only),
		cmocka_unit_test(a_quoted_term_alone_is_not_translated_but_a_sentence_is),
	};
	return cmocka_run_group_tests(tests, make_tagged_index, remove_index);
}
