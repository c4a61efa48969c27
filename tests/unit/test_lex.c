/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/letter.h"
#include "citation/lex.h"
#include "tests/test.h"

/* Paragraphs with all that tokens are made of. */
static const char *const texts[] = {
	"Ủy ban nhân dân tỉnh giao Sở Y tế: (i) rà soát, báo cáo trước 30/6/2025;",
	"L'État d’abord — œuvre n° 3, « soixante-dix » §4 : 1.234,5 %",
	"Nghi\u200Bquye\u0302\u0301t\u00A0s\u00F4\u0301 59\u201114 \u2028d\u00F2ng "
	"m\u1EDBi"
	"\r\nline two",
	"incompréhensiblement télécommunications interministérielles Ɖà ĐÀ Đà №5 a\xFF"
	"b",
};

static void assert_same_tokens(const struct lex *kept, const struct lex *anew)
{
	assert_int_equal(kept->n, anew->n);
	for (size_t i = 0; i <= kept->n + LEX_MARGIN; i++) {
		assert_int_equal(kept->t[i].start, anew->t[i].start);
		assert_int_equal(kept->t[i].end, anew->t[i].end);
		assert_int_equal(kept->t[i].kind, anew->t[i].kind);
		assert_int_equal(kept->t[i].flags, anew->t[i].flags);
		assert_int_equal(kept->t[i].word, anew->t[i].word);
		assert_int_equal(kept->t[i].value, anew->t[i].value);
	}
}

/* Keeps the tokens of stretches of at most `longest` bytes at the head of each line. */
static void keep_lines(struct arena *a, struct lex *l, size_t longest)
{
	str rest = l->text, line;

	l->kept = arena_make_raw(a, l->text.n, struct lex_token);
	while (str_cut(&rest, '\n', &line)) {
		size_t start = (size_t)(line.p - l->text.p);

		lex_run(l, start, start + (line.n < longest ? line.n : longest));
		lex_keep(l);
	}
}

static void tokens_that_are_kept_are_those_that_a_new_reading_gives(void **state)
{
	static const size_t longest[] = { 1000, 23, 1 };
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		for (size_t k = 0; k < sizeof(longest) / sizeof(*longest); k++) {
			str text = str_of(texts[i]);
			struct lex kept = lex_new(a, text, text.n);
			struct lex anew = lex_new(a, text, text.n);

			keep_lines(a, &kept, longest[k]);
			for (size_t from = 0; from < text.n; from++)
				for (size_t to = from; to <= text.n; to++) {
					lex_run(&kept, from, to);
					lex_run(&anew, from, to);
					assert_same_tokens(&kept, &anew);
				}
		}
	arena_free(a);
}

static void every_word_of_the_tables_is_found_by_its_letters(void **state)
{
	(void)state;
	assert_int_equal(table_find_word(STR("")), 0);
	for (size_t at = 0; at < 1 << TABLE_SLOT_BITS; at++) {
		uint16_t word = table_slots[at];

		assert_int_equal(table_find_word(table_words[word]), word);
	}
}

static void a_word_is_not_one_that_only_ends_alike(void **state)
{
	(void)state;
	assert_true(table_find_word(STR("resolution")) != 0);
	assert_int_equal(table_find_word(STR("solution")), 0);
	assert_int_equal(table_find_word(STR("xxsolution")), 0);
	assert_int_equal(table_find_word(STR("irresolution")), 0);
}

static void words_have_the_case_of_their_letters(void **state)
{
	static const struct {
		const char *word;
		uint8_t flags;
	} cases[] = {
		{ "sở", LEX_MARKED },
		{ "Sở", LEX_MARKED | LEX_CAPITAL },
		{ "SỞ", LEX_MARKED | LEX_CAPITAL | LEX_UPPER },
		{ "sỞ", LEX_MARKED },
		{ "Ɖà", LEX_MARKED | LEX_CAPITAL },
		{ "ƯỚ", LEX_MARKED | LEX_CAPITAL | LEX_UPPER },
		{ "ướ", LEX_MARKED },
		{ "A", LEX_CAPITAL | LEX_UPPER },
		{ "so\u00AD", 0 },
		{ "so\u0300", LEX_MARKED },
	};
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		str word = str_of(cases[i].word);
		struct lex l = lex_new(a, word, word.n);

		lex_run(&l, 0, word.n);
		assert_int_equal(l.n, 1);
		assert_int_equal(l.t[1].end, word.n);
		assert_int_equal(l.t[1].flags, LEX_BREAK | cases[i].flags);
	}
	arena_free(a);
}

static void letters_are_folded_and_other_things_dropped(void **state)
{
	char out[8];

	(void)state;
	assert_true(str_eq((str){ out, letter_fold(STR("Nº Œ-7"), out, sizeof(out)) },
			   STR("noe7")));
	assert_true(str_eq((str){ out, letter_fold(STR("ĐẶC XÁ đặc xá"), out, 8) },
			   STR("dacxadac")));
}

static void of_a_stretch_beyond_the_room_the_first_bytes_are_read(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	struct lex l = lex_new(a, STR("one two three"), 7);
	lex_run(&l, 0, l.text.n);
	assert_int_equal(l.n, 2);
	assert_int_equal(l.t[2].end, 7);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tokens_that_are_kept_are_those_that_a_new_reading_gives),
		cmocka_unit_test(every_word_of_the_tables_is_found_by_its_letters),
		cmocka_unit_test(a_word_is_not_one_that_only_ends_alike),
		cmocka_unit_test(words_have_the_case_of_their_letters),
		cmocka_unit_test(letters_are_folded_and_other_things_dropped),
		cmocka_unit_test(of_a_stretch_beyond_the_room_the_first_bytes_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
