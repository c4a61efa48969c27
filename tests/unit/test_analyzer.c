/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "tests/test.h"
#include "text/analyzer.h"

/* What a text becomes: terms, a blank between them; stop words in brackets. */
static const struct {
	enum lang lang;
	const char *text, *terms;
} cases[] = {
	/* Vietnamese: marks stay, spellings meet. */
	{ LANG_VI, "Hội nhập quốc tế", "hội nhập quốc tế" },
	{ LANG_VI, "hoà HÒA hòa", "hòa hòa hòa" },
	{ LANG_VI, "thuỷ thủy vịêt", "thủy thủy việt" },
	{ LANG_VI, "kỹ kĩ lý lí quý quí Mỹ", "kĩ kĩ lí lí quí quí mĩ" },
	{ LANG_VI, "thúy thúi hỏi hói", "thúy thúi hỏi hói" },
	{ LANG_VI, "Ðà Nẵng, Đà Nẵng", "đà nẵng đà nẵng" },
	{ LANG_VI,
	  "ho\xCC\x80"
	  "a bi\xCC\x80nh",
	  "hòa bình" },
	{ LANG_VI, "cho nên phải giữ", "[cho] [nên] [phải] giữ" },
	{ LANG_VI, "59-NQ/TW ngày 24/01/2025", "59 nq tw ngày 24 1 2025" },
	{ LANG_VI, "59\xE2\x80\x91NQ/TW", "59 nq tw" },
	{ LANG_VI, "12.000 tỷ; 8,5%; 1.200.000", "12000 tỉ 8.5 1200000" },
	{ LANG_VI, "quốc\xC2\xADtế", "quốctế" },
	/* French: elision with both apostrophes, ligatures, marks only in the word. */
	{ LANG_FR, "l'environnement l’éducation", "[l] environ [l] educ" },
	{ LANG_FR, "mise en œuvre", "mettr [en] oeuvr" },
	{ LANG_FR, "oeuvre aujourd'hui", "oeuvr aujourd'hui" },
	{ LANG_FR, "jusqu’à nationaux", "[jusqu] [a] national" },
	{ LANG_FR, "12 000 et 1 200 300 euros", "12000 [et] 1200300 euro" },
	{ LANG_FR, "n° 7/NQ-CP", "[n] 7 nq cp" },
	/* English: apostrophes within words, irregular forms, groups of digits. */
	{ LANG_EN, "The government's men said", "[the] govern man say" },
	{ LANG_EN, "12,000 people don't agree", "12000 peopl [don't] agre" },
	{ LANG_EN, "Hà Nội and Hanoi", "ha noi [and] hanoi" },
	{ LANG_EN, "e-commerce 4.0 5G", "e commerc 4.0 5g" },
	/* No language: words without marks. */
	{ LANG_UND, "Điện Biên", "dien bien" },
	{ LANG_EN, "", "" },
	{ LANG_EN, " \n – … \xFF\xFE", "" },
};

static void texts_become_their_terms(void **state)
{
	struct analyzer *z = analyzer_new();

	(void)state;
	for (int round = 0; round < 2; round++) { /* the second from memory */
		for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
			str text = { cases[i].text, strlen(cases[i].text) };
			struct buf got = { 0 };
			struct token t;

			analyzer_start(z, text, cases[i].lang);
			while (analyzer_next(z, &t))
				buf_printf(&got,
					   t.flags & TOKEN_STOP ? "%s[%.*s]" : "%s%.*s",
					   got.n ? " " : "", STR_ARG(t.term));
			buf_put_char(&got, '\0');
			assert_string_equal(got.p, cases[i].terms);
			buf_free(&got);
		}
	}
	analyzer_free(z);
}

static void ranges_point_at_the_original_bytes(void **state)
{
	str text = STR("Re\xCC\x81solution n° 7/NQ-CP, l’œuvre\n12 000.");
	static const char *const surfaces[] = {
		"Re\xCC\x81solution", "n", "7", "NQ", "CP", "l", "œuvre", "12 000"
	};
	struct analyzer *z = analyzer_new();
	struct token t;
	size_t n = 0;

	(void)state;
	analyzer_start(z, text, LANG_FR);
	for (; analyzer_next(z, &t); n++) {
		assert_int_equal(t.position, n);
		assert_true(str_eq((str){ text.p + t.start, t.end - t.start },
				   (str){ surfaces[n], strlen(surfaces[n]) }));
		assert_int_equal(!!(t.flags & TOKEN_BREAK), n == 7);
		assert_int_equal(!!(t.flags & TOKEN_JOINED), n == 3 || n == 4 || n == 6);
	}
	assert_int_equal(n, 8);
	analyzer_free(z);
}

static void any_bytes_give_ordered_ranges(void **state)
{
	struct analyzer *z = analyzer_new();
	char bytes[200];
	unsigned seed = 7;

	(void)state;
	for (int round = 0; round < 1000; round++) {
		size_t last = 0;
		struct token t;

		for (size_t i = 0; i < sizeof(bytes); i++)
			bytes[i] = (char)((seed = seed * 1103515245u + 12345u) >> 16);
		analyzer_start(z, (str){ bytes, sizeof(bytes) }, (enum lang)(round % 4));
		while (analyzer_next(z, &t)) {
			assert_true(t.start >= last && t.end > t.start);
			assert_true(t.end <= sizeof(bytes));
			assert_true(t.term.n > 0);
			last = t.end;
		}
	}
	analyzer_free(z);
}

static void a_word_without_end_is_cut(void **state)
{
	enum { LENGTH = 1 << 20 };
	char *text = malloc(LENGTH);
	struct analyzer *z = analyzer_new();
	struct token t;
	size_t sum = 0;

	(void)state;
	memset(text, 'x', LENGTH);
	analyzer_start(z, (str){ text, LENGTH }, LANG_EN);
	while (analyzer_next(z, &t)) {
		assert_true(t.term.n <= 120);
		sum += t.end - t.start;
	}
	assert_int_equal(sum, LENGTH);
	analyzer_free(z);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_become_their_terms),
		cmocka_unit_test(ranges_point_at_the_original_bytes),
		cmocka_unit_test(any_bytes_give_ordered_ranges),
		cmocka_unit_test(a_word_without_end_is_cut),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
