/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/align.h"
#include "indexer/glossary.h"
#include "indexer/words.h"
#include "tests/test.h"

#include <string.h>

/* ---- words ---- */

static bool has_word(const struct words *w, const char *term)
{
	for (size_t i = 0; i < w->n; i++)
		if (str_eq(w->items[i].term, str_of(term)))
			return true;
	return false;
}

static void terms_are_compounds_and_content_words(void **state)
{
	struct arena *a = arena_new();
	struct analyzer *z = analyzer_new();
	struct words vi, en, fr;

	(void)state;
	words_read(a, z, STR("Các nước đẩy mạnh hội nhập quốc tế năm 2025."), LANG_VI,
		   &vi);
	words_read(a, z, STR("The countries of the region wait for climate change."),
		   LANG_EN, &en);
	words_read(a, z, STR("L'environnement et la mise en œuvre du projet"), LANG_FR,
		   &fr);
	assert_true(has_word(&vi, "hội nhập quốc tế") || has_word(&vi, "hội nhập"));
	assert_false(has_word(&vi, "quốc"));
	assert_false(has_word(&vi, "2025"));
	assert_true(has_word(&en, "climat chang"));
	assert_true(has_word(&en, "climat"));
	assert_false(has_word(&en, "the"));
	assert_false(has_word(&fr, "l"));
	assert_true(vi.n_signs > 0 && en.n_signs > 0);
	for (size_t i = 1; i < vi.n_signs; i++)
		assert_true(vi.signs[i - 1] < vi.signs[i]);
	analyzer_free(z);
	arena_free(a);
}

/* 40 letters of three bytes that take five in lower case: no term, so nothing joins it.
 */
static void a_syllable_behind_a_word_that_is_too_long_joins_nothing(void **state)
{
	struct arena *a = arena_new();
	struct analyzer *z = analyzer_new();
	struct buf sentence = { 0 };
	struct words vi;

	(void)state;
	for (int i = 0; i < 40; i++)
		buf_put(&sentence, STR("ᾷ"));
	buf_put(&sentence, STR(" ngoằng"));
	words_read(a, z, buf_str(&sentence), LANG_VI, &vi);
	assert_int_equal(vi.n, 1);
	assert_false(vi.items[0].joins);
	buf_free(&sentence);
	analyzer_free(z);
	arena_free(a);
}

/* ---- sentences ---- */

/* Sentences of one sign each; 0: none. */
static size_t align(struct arena *a, const uint32_t *left, size_t n_left,
		    const uint32_t *right, size_t n_right, struct align_pair **out)
{
	struct align_sentence sides[2][8];

	for (size_t i = 0; i < n_left; i++)
		sides[0][i] = (struct align_sentence){ 100, &left[i], left[i] > 0 };
	for (size_t i = 0; i < n_right; i++)
		sides[1][i] = (struct align_sentence){ 100, &right[i], right[i] > 0 };
	return align_articles(a, sides[0], n_left, sides[1], n_right, out);
}

static void sentences_that_share_signs_are_paired_and_others_left_out(void **state)
{
	const uint32_t left[] = { 1, 2, 3, 4 }, right[] = { 1, 9, 3, 4 };
	struct arena *a = arena_new();
	struct align_pair *pairs;

	(void)state;
	assert_int_equal(align(a, left, 4, right, 4, &pairs), 3);
	assert_int_equal(pairs[1].first[0], 2);
	assert_int_equal(pairs[1].first[1], 2);
	arena_free(a);
}

static void a_sentence_that_the_other_article_lacks_is_skipped(void **state)
{
	const uint32_t left[] = { 1, 2, 3, 4 }, right[] = { 1, 3, 4 };
	struct arena *a = arena_new();
	struct align_pair *pairs;

	(void)state;
	assert_int_equal(align(a, left, 4, right, 3, &pairs), 3);
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(pairs[i].n[0], 1);
		assert_int_equal(left[pairs[i].first[0]], right[pairs[i].first[1]]);
	}
	arena_free(a);
}

static void two_sentences_can_stand_for_one(void **state)
{
	const uint32_t one[] = { 1, 2 }, first[] = { 1 }, second[] = { 2 },
		       rest[] = { 3 };
	const struct align_sentence left[] = { { 200, one, 2 }, { 90, rest, 1 } };
	const struct align_sentence right[] = { { 100, first, 1 },
						{ 100, second, 1 },
						{ 90, rest, 1 } };
	struct arena *a = arena_new();
	struct align_pair *pairs;

	(void)state;
	assert_int_equal(align_articles(a, left, 2, right, 3, &pairs), 2);
	assert_int_equal(pairs[0].n[0], 1);
	assert_int_equal(pairs[0].n[1], 2);
	arena_free(a);
}

static void empty_articles_have_no_pairs(void **state)
{
	const uint32_t left[] = { 1 };
	struct arena *a = arena_new();
	struct align_pair *pairs;

	(void)state;
	assert_int_equal(align(a, left, 1, NULL, 0, &pairs), 0);
	assert_int_equal(align(a, NULL, 0, NULL, 0, &pairs), 0);
	arena_free(a);
}

/* ---- terms ---- */

/* Sentences of words; a word's number is its place in the alphabet, its partner's the
 * same. */
static struct bitext *bitext_of(struct arena *a, enum lang left, enum lang right,
				const char *const (*pairs)[2], size_t n)
{
	struct bitext *b = bitext_new(left, right);

	for (size_t i = 0; i < n; i++) {
		struct words words[2];
		struct bitext_side sides[2];

		for (int side = 0; side < 2; side++) {
			struct word *items = arena_make(a, 16, struct word);
			str rest = str_of(pairs[i][side]), head;
			size_t k = 0;

			while (str_cut(&rest, ' ', &head)) {
				bool joins = str_starts(head, STR("+"));
				head = joins ? str_from(head, 1) : head;
				items[k++] = (struct word){ head, head, joins };
			}
			words[side] = (struct words){ .items = items, .n = k };
			sides[side] =
				(struct bitext_side){ .sentences = &words[side], .n = 1 };
		}
		assert_true(bitext_add(b, sides));
	}
	return b;
}

static const char *const houses[][2] = {
	{ "house red", "maison rouge" },     { "house old", "maison vieux" },
	{ "red book", "rouge livre" },       { "old book", "vieux livre" },
	{ "house garden", "maison jardin" }, { "garden red", "jardin rouge" },
};
enum { HOUSES = sizeof(houses) / sizeof(*houses) };

/* p(partner | term) in per mille. */
static uint32_t given(const struct glossary *g, const char *term, const char *partner)
{
	for (size_t i = 0; i < g->n; i++)
		for (size_t k = 0; k < g->terms[i].entry.n; k++)
			if (str_eq(g->terms[i].term, str_of(term)) &&
			    str_eq(g->terms[i].entry.pairs[k].term, str_of(partner)))
				return g->terms[i].entry.pairs[k].forward;
	return 0;
}

static void terms_that_keep_company_stand_for_each_other(void **state)
{
	struct arena *a = arena_new();
	struct bitext *b = bitext_of(a, LANG_FR, LANG_EN, NULL, 0);
	struct bitext *full = bitext_of(a, LANG_EN, LANG_FR, houses, HOUSES);
	struct bitext *both[] = { b, full };
	struct ibm1_table tables[2], same;
	struct glossary g;

	(void)state;
	ibm1_learn(bitext_finish(b), 2, &tables[0]);
	ibm1_learn(bitext_finish(full), 1, &tables[1]);
	ibm1_learn(bitext_finish(full), 3, &same);
	assert_int_equal(same.n, tables[1].n);
	assert_memory_equal(same.links, tables[1].links, same.n * sizeof(*same.links));
	glossary_make(a, both, tables, 2, &g);
	assert_true(given(&g, "house", "maison") > 600);
	assert_true(given(&g, "jardin", "garden") > 500);
	assert_true(given(&g, "house", "rouge") < 100);
	for (int i = 0; i < 2; i++) {
		ibm1_free(&tables[i]);
		bitext_free(both[i]);
	}
	ibm1_free(&same);
	arena_free(a);
}

static void languages_without_stories_meet_through_the_third(void **state)
{
	static const char *const nha[][2] = {
		{ "nhà đỏ", "house red" },
		{ "nhà cũ", "house old" },
		{ "đỏ sách", "red book" },
		{ "cũ sách", "old book" },
	};
	struct arena *a = arena_new();
	struct bitext *both[] = { bitext_of(a, LANG_EN, LANG_FR, houses, HOUSES),
				  bitext_of(a, LANG_VI, LANG_EN, nha, 4) };
	struct ibm1_table tables[2];
	struct glossary g;

	(void)state;
	for (int i = 0; i < 2; i++)
		ibm1_learn(bitext_finish(both[i]), 1, &tables[i]);
	glossary_make(a, both, tables, 2, &g);
	assert_true(given(&g, "nhà", "maison") > 300);
	assert_true(given(&g, "rouge", "đỏ") > 300);
	for (size_t i = 0; i < g.n; i++)
		for (size_t k = 0; k < g.terms[i].entry.n; k++)
			if (str_eq(g.terms[i].term, STR("nhà")) &&
			    str_eq(g.terms[i].entry.pairs[k].lang, STR("fr")))
				assert_true(str_eq(g.terms[i].entry.pairs[k].through,
						   STR("en")));
	for (int i = 0; i < 2; i++) {
		ibm1_free(&tables[i]);
		bitext_free(both[i]);
	}
	arena_free(a);
}

static void syllables_that_are_often_side_by_side_are_one_term(void **state)
{
	static const char *const pairs[][2] = { { "a +b x", "one" },
						{ "a +b", "two" },
						{ "a +b y +x", "three" },
						{ "b", "four" } };
	struct arena *a = arena_new();
	struct bitext *b = bitext_of(a, LANG_VI, LANG_EN, pairs, 4);
	const struct ibm1_text *text = bitext_finish(b);

	(void)state;
	assert_int_equal(text->starts[1] - text->starts[0], 2);
	assert_int_equal(text->starts[3] - text->starts[2], 1);
	assert_true(str_eq(bitext_term(b, 0, text->ids[text->starts[2]]), STR("a b")));
	assert_int_equal(text->starts[5] - text->starts[4], 3); /* "y x" is met once */
	bitext_free(b);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terms_are_compounds_and_content_words),
		cmocka_unit_test(a_syllable_behind_a_word_that_is_too_long_joins_nothing),
		cmocka_unit_test(
			sentences_that_share_signs_are_paired_and_others_left_out),
		cmocka_unit_test(a_sentence_that_the_other_article_lacks_is_skipped),
		cmocka_unit_test(two_sentences_can_stand_for_one),
		cmocka_unit_test(empty_articles_have_no_pairs),
		cmocka_unit_test(terms_that_keep_company_stand_for_each_other),
		cmocka_unit_test(languages_without_stories_meet_through_the_third),
		cmocka_unit_test(syllables_that_are_often_side_by_side_are_one_term),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
