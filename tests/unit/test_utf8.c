/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/utf8.h"
#include "tests/test.h"

static void every_code_point_survives_a_round_trip(void **state)
{
	(void)state;
	for (uint32_t cp = 1; cp <= 0x10FFFF; cp++) {
		if (cp >= 0xD800 && cp <= 0xDFFF)
			continue;
		char bytes[4];
		uint32_t back;
		size_t n = utf8_encode(cp, bytes);

		assert_int_equal(utf8_decode((str){ bytes, n }, 0, &back), n);
		assert_int_equal(back, cp);
	}
}

static void what_is_not_utf8_is_one_bad_byte(void **state)
{
	static const char *const bad[] = { "\x80",         "\xC0\x80", "\xE0\x80\x80",
					   "\xED\xA0\x80", "\xF5\x80", "\xC3",
					   "\xE1\xBB",     "\xFF" };
	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		str s = { bad[i], 1 };
		uint32_t cp;

		while (bad[i][s.n] != '\0')
			s.n++;
		assert_false(utf8_valid(s));
		assert_int_equal(utf8_decode(s, 0, &cp), 1);
		assert_int_equal(cp, UTF8_BAD);
	}
	assert_true(utf8_valid(STR("điều 5 – œuvre, dài hơn tám byte")));
	assert_true(utf8_valid(STR("\xEF\xBF\xBD")));
}

/* One character after another, as utf8_decode reads them. */
static bool valid_by_steps(str s)
{
	uint32_t cp;

	for (size_t at = 0, n; at < s.n; at += n) {
		n = utf8_decode(s, at, &cp);
		if (n == 1 && cp == UTF8_BAD)
			return false;
	}
	return true;
}

static void any_three_bytes_amid_a_text_are_judged_as_one_by_one(void **state)
{
	/* Leads and tails with a neighbour on either side of what is allowed. */
	static const unsigned char bytes[] = { 'a',  0x7F, 0x80, 0x9F, 0xA0, 0xBF,
					       0xC0, 0xC1, 0xC2, 0xC3, 0xDF, 0xE0,
					       0xE1, 0xE2, 0xE3, 0xEC, 0xED, 0xEE,
					       0xEF, 0xF0, 0xF4, 0xF5, 0xFF };
	const size_t n = sizeof(bytes);

	(void)state;
	for (size_t k = 0; k < 16 * n * n * n; k++) {
		char text[] = "abc\u1EBFdefgh\u0111ijklmno";
		size_t at = k % 16;

		for (size_t rest = k / 16, i = at; i < at + 3; i++, rest /= n)
			text[i] = (char)bytes[rest % n];
		str s = { text, sizeof(text) - 1 };
		assert_int_equal(utf8_valid(s), valid_by_steps(s));
	}
}

static void floor_finds_the_first_byte_of_a_character(void **state)
{
	str s = STR("aề");

	(void)state;
	assert_int_equal(utf8_floor(s, 0), 0);
	for (size_t at = 1; at < 4; at++)
		assert_int_equal(utf8_floor(s, at), 1);
	assert_int_equal(utf8_floor(s, 4), 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_point_survives_a_round_trip),
		cmocka_unit_test(what_is_not_utf8_is_one_bad_byte),
		cmocka_unit_test(any_three_bytes_amid_a_text_are_judged_as_one_by_one),
		cmocka_unit_test(floor_finds_the_first_byte_of_a_character),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
