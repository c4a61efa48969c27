/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/buf.h"
#include "base/utf8.h"
#include "store/wordcode.h"
#include "store/wordcode_table.h"
#include "tests/test.h"
#include "text/analyzer.h"
#include "text/irregular.h"
#include "text/normal.h"
#include "text/scan.h"
#include "text/stopword.h"

#include <stdlib.h>
#include <string.h>

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
	{ LANG_FR, "XII XIIe XIII XVIIIe XXème vie", "xii xii xiii xviii xx vi" },
	{ LANG_FR, "agissant agir publions tuent", "agir agir publi tu" },
	/* English: apostrophes within words, irregular forms, groups of digits. */
	{ LANG_EN, "The government's men said", "[the] govern man say" },
	{ LANG_EN, "women's and children's rights", "woman [and] child right" },
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

/* The occurrences of a term, by reading all words or only those that begin as it does. */
static void put_places(struct buf *out, struct analyzer *z, str text, struct listed words,
		       enum lang lang, str term, bool only)
{
	static struct analyzer_sought sought;
	uint32_t id = analyzer_id(z, term), *ids = calloc(id + 1, sizeof(*ids));
	struct token t;

	ids[id] = 1;
	sought = (struct analyzer_sought){ .ids = ids,
					   .n_ids = id + 1,
					   .content = lang != LANG_VI };
	analyzer_start(z, text, lang);
	analyzer_listed(z, words);
	analyzer_seek(&sought, lang, term);
	if (only)
		analyzer_only(z, &sought);
	while (analyzer_step(z, &t))
		if (t.term_id == id)
			buf_printf(out, "%u:%u-%u ", t.position, t.start, t.end);
	buf_printf(out, "of %u, %u stop\n", analyzer_position(z),
		   sought.content ? analyzer_stops(z) : 0);
	free(ids);
}

/* All cases, and words that begin or end in odd ways, as a record gives them. */
static str take_all(struct arena *a, struct listed *words)
{
	struct buf all = { 0 }, code = { 0 };
	str text;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		buf_printf(
			&all,
			"%s went, yeux “ont” a%0200d 07/7 g7 g’o eßen aæb ño eño kỹ "
			"KỸ y Ý ở l’ đi Đường điện đ ứng Ăn éte étaient Ông çà æ Ðá łód "
			"quốc\xC2\xA0tế,tế (tế)tế1 tế’s the'the d'the aujourd'hui "
			"the\xC2\xADthe \xE2\x80\x8B"
			"the\xCC\x81 bởi vì cho nên\n",
			cases[i].text, 1);
	wordcode_put(&code, buf_str(&all));
	assert_true(wordcode_take(a, buf_str(&code), all.n, &text, words));
	buf_free(&all);
	buf_free(&code);
	return text;
}

static void passing_words_over_misses_none_and_counts_them(void **state)
{
	struct analyzer *z = analyzer_new();
	struct arena *a = arena_new();
	struct listed words;
	struct token t;
	str text = take_all(a, &words);

	(void)state;
	for (enum lang lang = 0; lang < LANG_COUNT; lang++) {
		str terms[512];
		size_t n = 0;

		analyzer_start(z, text, lang);
		while (n < 512 && analyzer_next(z, &t))
			terms[n++] = t.term;
		for (size_t i = 0; i < n; i++) {
			struct buf want = { 0 }, got = { 0 };

			put_places(&want, z, text, LISTED_NONE, lang, terms[i], false);
			put_places(&got, z, text, LISTED_NONE, lang, terms[i], true);
			if (!str_eq(buf_str(&want), buf_str(&got)))
				fail_msg("%.*s in %s: %.*s not %.*s", STR_ARG(terms[i]),
					 lang_code(lang), STR_ARG(buf_str(&got)),
					 STR_ARG(buf_str(&want)));
			buf_reset(&got);
			put_places(&got, z, text, words, lang, terms[i], true);
			assert_true(str_eq(buf_str(&want), buf_str(&got)));
			buf_free(&want);
			buf_free(&got);
		}
	}
	arena_free(a);
	analyzer_free(z);
}

static void put_tokens(struct buf *out, struct analyzer *z)
{
	struct token t;

	while (analyzer_step(z, &t))
		buf_printf(out, "%u:%u-%u %u %u,%u,%u\n", t.position, t.start, t.end,
			   t.flags, t.term_id, t.word_id, t.fold_id);
}

static void words_that_are_known_by_number_are_read_like_others(void **state)
{
	struct analyzer *z = analyzer_new();
	struct buf want = { 0 }, got = { 0 };
	struct arena *a = arena_new();
	struct listed words;
	str text = take_all(a, &words);

	(void)state;
	for (enum lang lang = 0; lang < LANG_COUNT; lang++) {
		analyzer_start(z, text, lang);
		put_tokens(&want, z);
		analyzer_start(z, text, lang);
		analyzer_listed(z, words);
		put_tokens(&got, z);
		assert_true(str_eq(buf_str(&want), buf_str(&got)));
	}
	buf_free(&want);
	buf_free(&got);
	arena_free(a);
	analyzer_free(z);
}

/* What tools/wordcode_table.py says of each word is what text/ says of its letters. */
static void words_look_as_they_are_spelled(void **state)
{
	struct buf word = { 0 };

	(void)state;
	for (uint32_t form = wordcode_n_marks * WORDCODE_FORMS;
	     form < wordcode_n_words * WORDCODE_FORMS; form++) {
		str s = { (const char *)wordcode_bytes + wordcode_offsets[form],
			  wordcode_offsets[form + 1] - wordcode_offsets[form] };
		unsigned look = wordcode_looks[form];
		uint32_t *seconds, bit = (uint32_t)1 << (look & LISTED_LETTER);
		struct scan_sought sought = { 0 };

		seconds = &sought.seconds[look >> LISTED_FIRST & LISTED_LETTER];
		*seconds = bit;
		assert_true(scan_is_sought(s, 0, &sought));
		*seconds = ~bit;
		/* œ and ² scan_is_sought takes for any letter. */
		assert_true(!scan_is_sought(s, 0, &sought) ||
			    memchr(s.p, '\xC5', s.n) != NULL ||
			    memchr(s.p, '\xC2', s.n) != NULL);
		buf_reset(&word);
		normal_word(&word, s);
		for (enum lang lang = LANG_VI; lang < LANG_COUNT; lang++)
			assert_int_equal(look >> (LISTED_STOP + lang) & 1,
					 stopword_is(lang, buf_str(&word)));
	}
	buf_free(&word);
}

/* What analyzer_seek knows of French and English forms is what the tables hold. */
static void irregular_forms_begin_with_letters_that_are_looked_for(void **state)
{
	struct analyzer *z = analyzer_new();
	str list, line, form;

	(void)state;
	for (enum lang lang = 0; lang < LANG_COUNT; lang++)
		for (list = irregular_list(lang); str_cut(&list, '\n', &line);) {
			struct buf got = { 0 };
			struct token t;

			str_cut(&line, '\t', &form);
			analyzer_start(z, form, lang);
			if (!analyzer_next(z, &t))
				continue;
			put_places(&got, z, form, LISTED_NONE, lang, t.term, true);
			if (buf_str(&got).p[0] != '0')
				fail_msg("%.*s is not found", STR_ARG(form));
			buf_free(&got);
		}
	analyzer_free(z);
}

/* Letters that go by arithmetic come to what the library makes of them. */
static void latin_letters_are_those_of_unicode(void **state)
{
	const str slow = STR("\xC5\x82"); /* ł, which is left to the library */

	(void)state;
	for (uint32_t cp = 0xC0; cp < 0x1F00; cp = cp == 0x24F ? 0x1E00 : cp + 1) {
		struct buf word = { 0 }, fast = { 0 }, other = { 0 }, plain = { 0 };
		char bytes[4];

		buf_put(&word, (str){ bytes, utf8_encode(cp, bytes) });
		normal_word(&fast, buf_str(&word));
		normal_fold(&plain, buf_str(&fast));
		buf_put(&fast, slow);
		buf_put_char(&plain, 'l');
		buf_put(&word, slow);
		normal_word(&other, buf_str(&word));
		assert_true(str_eq(buf_str(&fast), buf_str(&other)));
		buf_reset(&word);
		normal_fold(&word, buf_str(&other));
		assert_true(str_eq(buf_str(&plain), buf_str(&word)));
		buf_free(&word);
		buf_free(&fast);
		buf_free(&other);
		buf_free(&plain);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_become_their_terms),
		cmocka_unit_test(ranges_point_at_the_original_bytes),
		cmocka_unit_test(any_bytes_give_ordered_ranges),
		cmocka_unit_test(a_word_without_end_is_cut),
		cmocka_unit_test(passing_words_over_misses_none_and_counts_them),
		cmocka_unit_test(words_that_are_known_by_number_are_read_like_others),
		cmocka_unit_test(words_look_as_they_are_spelled),
		cmocka_unit_test(irregular_forms_begin_with_letters_that_are_looked_for),
		cmocka_unit_test(latin_letters_are_those_of_unicode),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
