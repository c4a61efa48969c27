/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lexicon/lexicon.h"
#include "lexicon/segment.h"
#include "tests/test.h"
#include "text/analyzer.h"

#include <stdlib.h>
#include <string.h>

enum { TOKENS = 64 };

struct found {
	uint32_t words[TOKENS];
	size_t n_words;
	struct lexicon_match matches[TOKENS];
	size_t n;
};

/* All matches of a text, looked up as `key`. */
static void find(enum lexicon_key key, const char *text, struct found *out)
{
	struct analyzer *z = analyzer_new();
	struct token t;

	*out = (struct found){ 0 };
	analyzer_start(z, (str){ text, strlen(text) }, lexicon_lang(key));
	while (analyzer_next(z, &t))
		out->words[out->n_words++] =
			lexicon_word(key, key == LEXICON_PLAIN ? t.fold : t.term);
	struct lexicon_scan s = { .key = key, .words = out->words, .n = out->n_words };
	while (out->n < TOKENS && lexicon_next(&s, &out->matches[out->n]))
		out->n++;
	analyzer_free(z);
}

/* The first match that covers `n` tokens from `first`, or NULL. */
static const struct lexicon_match *match_at(const struct found *f, uint32_t first,
					    uint32_t n)
{
	for (size_t i = 0; i < f->n; i++)
		if (f->matches[i].first == first && f->matches[i].n == n)
			return &f->matches[i];
	return NULL;
}

static bool has_row(enum lexicon_key key, uint32_t phrase, const char *id)
{
	struct lexicon_sense sense;

	for (size_t i = 0; lexicon_sense(key, phrase, i, &sense); i++)
		if (strcmp(lexicon_id(sense.row), id) == 0)
			return true;
	return false;
}

static void one_concept_is_found_in_three_languages(void **state)
{
	(void)state;
	static const struct {
		enum lexicon_key key;
		const char *text;
		uint32_t n;
	} cases[] = {
		{ LEXICON_VI, "hội nhập quốc tế", 4 },
		{ LEXICON_FR, "intégration internationale", 2 },
		{ LEXICON_FR, "l'intégration internationale", 2 },
		{ LEXICON_EN, "International integration", 2 },
	};
	struct found f;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		find(cases[i].key, cases[i].text, &f);
		const struct lexicon_match *m =
			match_at(&f, (uint32_t)f.n_words - cases[i].n, cases[i].n);
		assert_non_null(m);
		assert_true(has_row(cases[i].key, m->phrase, "C147"));
	}
}

static void nested_phrases_are_found_too(void **state)
{
	(void)state;
	struct found f;

	find(LEXICON_VI, "hội nhập quốc tế", &f);
	assert_non_null(match_at(&f, 0, 2));
	assert_non_null(match_at(&f, 0, 4));
	assert_non_null(match_at(&f, 2, 2));
	assert_null(match_at(&f, 1, 2));
}

static void articles_within_a_phrase_do_not_matter(void **state)
{
	(void)state;
	struct found f;

	find(LEXICON_FR, "fusion de ces provinces", &f);
	assert_null(match_at(&f, 0, 4));
	find(LEXICON_FR, "la fusion de la province", &f);
	assert_non_null(match_at(&f, 1, 4));
	find(LEXICON_FR, "fusions des provinces", &f);
	assert_non_null(match_at(&f, 0, 3));
}

static void no_phrase_reaches_across_a_break(void **state)
{
	(void)state;
	struct found f;

	find(LEXICON_VI, "hội nhập quốc tế", &f);
	f.words[2] |= LEXICON_BREAK;
	struct lexicon_scan s = { .key = LEXICON_VI, .words = f.words, .n = 4 };
	for (f.n = 0; lexicon_next(&s, &f.matches[f.n]);)
		f.n++;
	assert_null(match_at(&f, 0, 4));
	assert_non_null(match_at(&f, 0, 2));
	assert_non_null(match_at(&f, 2, 2));
}

static void unmarked_words_stand_for_marked_phrases(void **state)
{
	(void)state;
	struct found f;
	const uint32_t *marked;

	find(LEXICON_PLAIN, "hoi nhap quoc te", &f);
	const struct lexicon_match *m = match_at(&f, 0, 4);
	assert_non_null(m);
	assert_int_equal(lexicon_marked(m->phrase, &marked), 1);
	assert_true(has_row(LEXICON_VI, marked[0], "C147"));
}

static void a_wrong_mark_finds_nothing(void **state)
{
	(void)state;
	struct found f;

	find(LEXICON_VI, "hội nhấp quốc tế", &f);
	assert_null(match_at(&f, 0, 2));
}

static void every_phrase_finds_itself(void **state)
{
	(void)state;
	const uint16_t *words;
	uint32_t numbers[LEXICON_WORDS];

	for (int key = 0; key < LEXICON_KEYS; key++) {
		uint32_t n_phrases = lexicon_n_phrases((enum lexicon_key)key);
		assert_true(n_phrases > 10000);
		for (uint32_t p = 0; p < n_phrases; p++) {
			uint32_t n = lexicon_words((enum lexicon_key)key, p, &words);
			struct lexicon_match m;
			bool hit = false;

			for (uint32_t i = 0; i < n; i++)
				numbers[i] = words[i];
			struct lexicon_scan s = { .key = (enum lexicon_key)key,
						  .words = numbers,
						  .n = n };
			while (lexicon_next(&s, &m))
				hit = hit || m.phrase == p;
			assert_true(hit);
		}
	}
}

static void every_row_leads_to_its_phrases_and_back(void **state)
{
	(void)state;
	const uint32_t *phrases;

	for (uint32_t row = 0; row < lexicon_n_rows(); row++)
		for (int key = 0; key < LEXICON_PLAIN; key++) {
			size_t n = lexicon_variants(row, (enum lexicon_key)key, &phrases);
			for (size_t i = 0; i < n; i++)
				assert_true(has_row((enum lexicon_key)key, phrases[i],
						    lexicon_id(row)));
		}
	assert_true(lexicon_hash() != 0);
}

/* True if an index has a term for some row of the phrase that all of `text` is. */
static bool is_tagged(enum lexicon_key key, const char *text)
{
	struct lexicon_sense sense;
	struct found f;
	bool tagged = false;

	find(key, text, &f);
	const struct lexicon_match *whole = &f.matches[0];
	for (size_t i = 1; i < f.n; i++)
		if (f.matches[i].n > whole->n)
			whole = &f.matches[i];
	for (size_t i = 0; lexicon_sense(key, whole->phrase, i, &sense); i++)
		tagged |= lexicon_is_tagged(key, whole->phrase, sense.row);
	return tagged;
}

static void concepts_and_entities_of_several_words_are_tagged(void **state)
{
	(void)state;
	assert_true(is_tagged(LEXICON_VI, "hội nhập quốc tế"));
	assert_true(is_tagged(LEXICON_FR, "intégration internationale"));
	assert_true(is_tagged(LEXICON_VI, "Hải Phòng"));
}

static void general_phrases_of_common_syllables_are_tagged_in_vietnamese(void **state)
{
	(void)state;
	assert_true(is_tagged(LEXICON_VI, "tế bào"));
	assert_false(is_tagged(LEXICON_FR, "tout de suite"));
}

static void single_words_and_loose_phrases_are_found_by_their_words(void **state)
{
	(void)state;
	assert_false(is_tagged(LEXICON_FR, "Politburo"));
	assert_false(is_tagged(LEXICON_VI, "không ngừng"));
}

static void a_country_asks_for_its_capital(void **state)
{
	(void)state;
	struct found f;
	struct lexicon_sense sense;
	bool with = false, without = false;

	find(LEXICON_VI, "anh", &f);
	for (size_t i = 0; lexicon_sense(LEXICON_VI, f.matches[0].phrase, i, &sense); i++)
		*(sense.capital ? &with : &without) = true;
	assert_true(with);
	assert_true(without);
}

/* The words of a text, with a bar between them. */
static void assert_cut(const char *text, const char *expected)
{
	enum { MOST = 32 };
	struct analyzer *z = analyzer_new();
	struct segment_syllable syllables[MOST];
	uint8_t lengths[MOST];
	size_t starts[MOST], ends[MOST], n = 0, last = 0;
	struct buf cut = { 0 };
	struct token token;
	str s = str_of(text);

	analyzer_start(z, s, LANG_VI);
	while (n < MOST && analyzer_next(z, &token)) {
		syllables[n] = segment_syllable(s, &token, last,
						lexicon_word(LEXICON_VI, token.term));
		starts[n] = token.start;
		ends[n++] = last = token.end;
	}
	segment_cut(syllables, n, lengths);
	for (size_t i = 0; i < n; i += lengths[i]) {
		if (i > 0)
			buf_put_char(&cut, '|');
		buf_put(&cut, str_range(s, starts[i], ends[i + lengths[i] - 1]));
	}
	if (!str_eq(buf_str(&cut), str_of(expected)))
		fail_msg("%.*s", STR_ARG(buf_str(&cut)));
	buf_free(&cut);
	analyzer_free(z);
}

static void vietnamese_is_cut_into_the_fewest_words(void **state)
{
	(void)state;
	assert_cut("hội nhập quốc tế", "hội nhập|quốc tế");
	assert_cut("học sinh học sinh học", "học sinh|học sinh|học");
	assert_cut("bộ Ngoại giao", "bộ|Ngoại giao");
	assert_cut("ông Nguyễn Văn Lộc đến", "ông|Nguyễn Văn Lộc|đến");
	assert_cut("ông AI WTO", "ông|AI|WTO");
}

static void no_word_reaches_across_a_mark_or_begins_with_a_function_word(void **state)
{
	(void)state;
	assert_cut("quốc, tế", "quốc|tế");
	assert_cut("cho biết", "cho|biết");
	assert_cut("một cô gái", "một|cô|gái");
	assert_cut("không khí", "không khí");
	assert_cut("", "");
}

static void variants_of_one_stem_keep_their_own_spelling(void **state)
{
	(void)state;
	for (uint32_t row = 0; row < lexicon_n_rows(); row++)
		for (enum lexicon_key key = 0; key < LEXICON_PLAIN; key++) {
			const uint32_t *variants;
			size_t n = lexicon_variants(row, key, &variants);

			for (size_t i = 0; i < n; i++)
				for (size_t k = 0; k < i; k++)
					assert_false(
						str_eq(lexicon_spelling(row, key, i),
						       lexicon_spelling(row, key, k)));
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(vietnamese_is_cut_into_the_fewest_words),
		cmocka_unit_test(
			no_word_reaches_across_a_mark_or_begins_with_a_function_word),
		cmocka_unit_test(one_concept_is_found_in_three_languages),
		cmocka_unit_test(nested_phrases_are_found_too),
		cmocka_unit_test(articles_within_a_phrase_do_not_matter),
		cmocka_unit_test(no_phrase_reaches_across_a_break),
		cmocka_unit_test(unmarked_words_stand_for_marked_phrases),
		cmocka_unit_test(a_wrong_mark_finds_nothing),
		cmocka_unit_test(every_phrase_finds_itself),
		cmocka_unit_test(every_row_leads_to_its_phrases_and_back),
		cmocka_unit_test(concepts_and_entities_of_several_words_are_tagged),
		cmocka_unit_test(
			general_phrases_of_common_syllables_are_tagged_in_vietnamese),
		cmocka_unit_test(single_words_and_loose_phrases_are_found_by_their_words),
		cmocka_unit_test(a_country_asks_for_its_capital),
		cmocka_unit_test(variants_of_one_stem_keep_their_own_spelling),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
