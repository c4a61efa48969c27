/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/test.h"

#include "text/syllable.h"

#include <string.h>

static str of(const char *s)
{
	return (str){ s, strlen(s) };
}

static void syllables_are_told_from_other_words(void **state)
{
	static const char *const valid[] = { "thể",   "an",    "quốc", "nghị",  "quyết",
					     "giếng", "gì",    "gìn",  "khuya", "xoong",
					     "yếu",   "ý",     "thuở", "hoà",   "hòa",
					     "quý",   "quí",   "được", "việt",  "quỳnh",
					     "khuỷu", "ngoằn", "đảng" };
	static const char *const invalid[] = { "cac", "government", "kan",    "nge",
					       "ghà", "việtt",      "hộị",    "",
					       "b",   "the2",       "ngỉêm2", "été",
					       "tap", "wa",         "zêta" };
	(void)state;
	for (size_t i = 0; i < sizeof(valid) / sizeof(*valid); i++)
		assert_true(syllable_is_valid(of(valid[i])));
	for (size_t i = 0; i < sizeof(invalid) / sizeof(*invalid); i++)
		assert_false(syllable_is_valid(of(invalid[i])));
}

static void spellings_of_one_syllable_meet(void **state)
{
	static const char *const pairs[][2] = {
		{ "hoà", "hòa" },       { "thuỷ", "thủy" }, { "vịêt", "việt" },
		{ "kỹ", "kĩ" },         { "quý", "quí" },   { "hoàn", "hoàn" },
		{ "toán", "tóan" },     { "tỷ", "tỉ" },     { "khuỷu", "khủyu" },
		{ "giừơng", "giường" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		struct buf a = { 0 }, b = { 0 };

		syllable_canonical(&a, of(pairs[i][0]));
		syllable_canonical(&b, of(pairs[i][1]));
		assert_true(str_eq(buf_str(&a), buf_str(&b)));
		buf_free(&a);
		buf_free(&b);
	}
}

static bool has(const str *list, size_t n, const char *word)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(list[i], of(word)))
			return true;
	return false;
}

static void unmarked_words_stand_for_their_marked_forms(void **state)
{
	struct arena *a = arena_new();
	str *list;
	size_t n = syllable_marked(a, of("duong"), &list);

	(void)state;
	assert_true(has(list, n, "đường") && has(list, n, "dương") &&
		    has(list, n, "đuống"));
	assert_false(has(list, n, "đương2") || has(list, n, "dong"));
	n = syllable_marked(a, of("quoc"), &list);
	assert_true(has(list, n, "quốc"));
	assert_false(has(list, n, "quôc"));
	n = syllable_marked(a, of("hoa"), &list);
	assert_true(has(list, n, "hoa") && has(list, n, "hòa") && has(list, n, "hóa"));
	assert_false(has(list, n, "hoà"));
	assert_int_equal(syllable_marked(a, of("government"), &list), 0);
	arena_free(a);
}

static void the_tone_is_that_of_the_first_letter_that_has_one(void **state)
{
	(void)state;
	static const char *const words[] = { "ngang", "quyền", "quyết",
					     "hỏi",   "ngã",   "nghị" };

	for (unsigned tone = 0; tone < 6; tone++)
		assert_int_equal(syllable_tone(str_of(words[tone])), tone);
	assert_int_equal(syllable_tone(STR("")), 0);
}

static void marks_that_french_lacks_are_vietnamese(void **state)
{
	(void)state;
	assert_true(syllable_is_own(STR("thẻ")));
	assert_true(syllable_is_own(STR("bán")));
	assert_true(syllable_is_own(STR("đi")));
	assert_false(syllable_is_own(STR("thé")));
	assert_false(syllable_is_own(STR("là")));
	assert_false(syllable_is_own(STR("the")));
	assert_false(syllable_is_own(STR("año")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_tone_is_that_of_the_first_letter_that_has_one),
		cmocka_unit_test(marks_that_french_lacks_are_vietnamese),
		cmocka_unit_test(syllables_are_told_from_other_words),
		cmocka_unit_test(spellings_of_one_syllable_meet),
		cmocka_unit_test(unmarked_words_stand_for_their_marked_forms),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
