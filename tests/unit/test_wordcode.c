/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/wordcode.h"
#include "tests/test.h"

#include <string.h>

#include <xxhash.h>

static void comes_back(struct arena *a, str text)
{
	struct buf code = { 0 };
	str back;

	wordcode_put(&code, text);
	assert_true(wordcode_take(a, buf_str(&code), text.n, &back, NULL));
	assert_int_equal(back.n, text.n);
	assert_true(str_eq(back, text));
	buf_free(&code);
}

static void any_text_comes_back_as_it_was(void **state)
{
	static const char *const texts[] = {
		"",
		" ",
		"  ",
		"công tác",
		"công  tác ",
		" công tác",
		"Công Tác CÔNG TÁC công tÁc cÔNG",
		"công, tác; (công) tác\n\ncông\ttác",
		"l'État, d’État, «\xc2\xa0État\xc2\xa0» – “State”… xyzzy",
		"công“tác”công “tác” công",
		"co\xcc\x82ng ta\xcc\x81"
		"c",
		"a\x01\x02\x03z công \x03 tác",
		"công1tác 59-NQ/TW 12.000",
		"\xe4\xb8\xad\xe6\x96\x87 công \xf0\x9f\x99\x82 tác",
		"\xff\xfe\x80 công\xc2",
		"công\xe2",
	};
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		comes_back(a, str_of(texts[i]));
	comes_back(a, (str){ "công\0tác", strlen("công") + 1 + strlen("tác") });
	arena_free(a);
}

/* Bytes of a generator, from an alphabet that makes words, marks and codes likely. */
static void random_bytes_come_back_as_they_were(void **state)
{
	static const char *const pieces[] = { "công",  "tác",  " ",  "The",  "\x01",
					      "\x03",  "”",    "é",  "\xc3", "\x80",
					      "STATE", "x",    "\n", "’",    "de",
					      "\xe2",  "QUỐC", "." };
	struct arena *a = arena_new();
	struct buf text = { 0 };
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		buf_reset(&text);
		for (int i = 0; i < round % 40; i++) {
			seed = seed * 1664525u + 1013904223u;
			buf_put(&text, str_of(pieces[(seed >> 16) % (sizeof(pieces) /
								     sizeof(*pieces))]));
		}
		comes_back(a, buf_str(&text));
		arena_reset(a);
	}
	buf_free(&text);
	arena_free(a);
}

static void a_long_run_of_foreign_bytes_comes_back(void **state)
{
	struct arena *a = arena_new();
	struct buf text = { 0 };

	(void)state;
	for (int i = 0; i < 300; i++)
		buf_put(&text, STR("\xe4\xb8\xad"));
	comes_back(a, buf_str(&text));
	buf_free(&text);
	arena_free(a);
}

/* Marks and what stands verbatim are none. */
static void words_of_the_list_are_told_with_their_places(void **state)
{
	struct arena *a = arena_new();
	struct buf code = { 0 };
	struct listed words;
	const str text = STR("Công tác “xyzzy” công CÔNG.");
	const str want[] = { STR("Công"), STR("tác"), STR("công"), STR("CÔNG") };
	str back;

	(void)state;
	wordcode_put(&code, text);
	assert_true(wordcode_take(a, buf_str(&code), text.n, &back, &words));
	assert_int_equal(words.n, 4);
	for (size_t i = 0; i < 4; i++) {
		const struct listed_word *w = &words.words[i];

		assert_true(str_eq(str_range(back, w->start, w->start + w->n), want[i]));
		for (size_t k = 0; k < i; k++)
			assert_int_not_equal(w->number, words.words[k].number);
	}
	buf_free(&code);
	arena_free(a);
}

static void common_words_take_two_bytes_and_their_blanks_none(void **state)
{
	struct buf code = { 0 };

	(void)state;
	wordcode_put(&code, STR("kinh tế quốc tế"));
	assert_in_range(code.n, 1, 2 * 4);
	buf_free(&code);
}

static void a_code_of_another_length_is_refused(void **state)
{
	struct arena *a = arena_new();
	struct buf code = { 0 };
	const str text = STR("Công tác “x” công tác");
	str back;

	(void)state;
	wordcode_put(&code, text);
	for (size_t n = 0; n < code.n; n++)
		assert_false(wordcode_take(a, (str){ code.p, n }, text.n, &back, NULL));
	assert_false(wordcode_take(a, buf_str(&code), text.n - 1, &back, NULL));
	assert_false(wordcode_take(a, buf_str(&code), text.n + 1, &back, NULL));
	assert_false(wordcode_take(a, buf_str(&code), (size_t)1 << 40, &back, NULL));
	buf_free(&code);
	arena_free(a);
}

static void a_capital_before_no_word_is_refused(void **state)
{
	struct arena *a = arena_new();
	str back;

	(void)state;
	assert_false(wordcode_take(a, STR("\x01x"), 1, &back, NULL));
	assert_false(wordcode_take(a, STR("\x01"), 0, &back, NULL));
	assert_false(wordcode_take(a,
				   STR("\x03\x05"
				       "abc"),
				   3, &back, NULL));
	arena_free(a);
}

static void add_word(XXH3_state_t *h, struct arena *a, str code)
{
	str text;
	size_t n = 1;

	while (n < 40 && !wordcode_take(a, code, n, &text, NULL))
		n++;
	assert_in_range(n, 1, 39);
	XXH3_64bits_update(h, text.p, text.n);
	XXH3_64bits_update(h, "", 1);
}

/* Every index holds codes: another list is another format (store/record.c). */
static void the_words_never_change_within_a_format(void **state)
{
	XXH3_state_t *h = XXH3_createState();
	struct arena *a = arena_new();

	(void)state;
	XXH3_64bits_reset(h);
	for (int first = 0x80; first < 0x100; first++) {
		char code[] = { (char)first, 0 };

		if (first < 0xc0)
			add_word(h, a, (str){ code, 1 });
		for (int second = 0; first >= 0xc0 && second < 0x100; second++) {
			code[1] = (char)second;
			add_word(h, a, (str){ code, 2 });
		}
		arena_reset(a);
	}
	assert_int_equal(XXH3_64bits_digest(h), 0x5ae7e1ee0ac3dca4);
	XXH3_freeState(h);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_text_comes_back_as_it_was),
		cmocka_unit_test(random_bytes_come_back_as_they_were),
		cmocka_unit_test(a_long_run_of_foreign_bytes_comes_back),
		cmocka_unit_test(words_of_the_list_are_told_with_their_places),
		cmocka_unit_test(common_words_take_two_bytes_and_their_blanks_none),
		cmocka_unit_test(a_code_of_another_length_is_refused),
		cmocka_unit_test(a_capital_before_no_word_is_refused),
		cmocka_unit_test(the_words_never_change_within_a_format),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
