/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/candidates.h"
#include "citation/citation.h"
#include "citation/mask.h"

#include "tests/test.h"

#include <string.h>

static uint64_t bit(bool set, int k)
{
	return (uint64_t)set << k;
}

static bool between(unsigned char c, char first, char last)
{
	return c >= first && c <= last;
}

static void masks_say_of_every_byte_what_it_is(void **state)
{
	(void)state;
	char bytes[300];
	for (int i = 0; i < 300; i++)
		bytes[i] = (char)(i * 7 + i / 256);
	for (size_t n = 0; n <= sizeof(bytes); n += 50) {
		for (size_t at = 0; at <= n; at += 13) {
			struct mask_hits hits = mask_hits((str){ bytes, n }, at);
			struct mask_words words = mask_words((str){ bytes, n }, at);
			struct mask_hits h = { 0 };
			struct mask_words w = { 0 };
			for (int k = 0; k < MASK_BYTES && at + (size_t)k < n; k++) {
				unsigned char c = (unsigned char)bytes[at + (size_t)k];
				h.digit |= bit(between(c, '0', '9'), k);
				h.roman |= bit(c == 'I' || c == 'V' || c == 'X', k);
				w.alpha |= bit(between(c | 0x20, 'a', 'z'), k);
				w.high |= bit(c >= 0x80, k);
				w.mark |= bit(c == 0xC2 || c == 0xE2, k);
				w.mark3 |= bit(c == 0xE2, k);
			}
			assert_memory_equal(&hits, &h, sizeof(h));
			assert_memory_equal(&words, &w, sizeof(w));
		}
	}
}

static size_t candidates_in(struct arena *a, const char *text, const char *around)
{
	size_t n = strlen(text), m = strlen(around);
	char *copy = arena_make(a, n + 2 * m + 1, char);
	memcpy(copy, around, m);
	memcpy(copy + m, text, n);
	memcpy(copy + m + n, around, m);
	return citation_candidates((str){ copy, n + 2 * m });
}

/* The way that most numbers go is not open to those near the ends of a text. */
static void a_candidate_is_one_in_the_middle_of_a_text_too(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"59-NQ/TW",
		"Quyết định số 141",
		"56/ 2015/ NĐ - CP",
		"66.7/2025/NQ-CP",
		"08 NQ/TW",
		"33c/SL",
		"Nghị định 178/2024",
		"luật Đất đai năm 2013",
		"2015 Penal Code",
		"80/1269/qh13",
		"số31-QĐ/TW",
		"Resolution of the 12th Congress",
		"nghị quyết đại hội XIII",
		"13/2020/TT\u2011BYT",
		"theo\u00A0Luật Đất đai 2013",
		"resolution 2758 (XXVI)",
	};
	static const char around[] = " xa xa xa xa xa xa xa xa xa xa xa xa xa xa xa xa "
				     "xa xa xa xa xa xa xa xa xa xa xa xa xa xa xa ";
	struct arena *a = arena_new();
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		size_t n = candidates_in(a, texts[i], "");
		assert_true(n > 0);
		for (size_t shift = 0; shift < 60; shift += 3)
			assert_int_equal(candidates_in(a, texts[i], around + shift), n);
	}
	arena_free(a);
}

static void dates_counts_and_decimals_are_no_candidates(void **state)
{
	(void)state;
	assert_int_equal(citation_candidates(
				 STR("Hôm 24/1/2025, 35 người và 1.200 xe, 7,5% của 3-1; "
				     "từ 2016 đến 2020 có 5 đơn vị, V là Việt Nam.")),
			 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(masks_say_of_every_byte_what_it_is),
		cmocka_unit_test(a_candidate_is_one_in_the_middle_of_a_text_too),
		cmocka_unit_test(dates_counts_and_decimals_are_no_candidates),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
