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
		cmocka_unit_test(floor_finds_the_first_byte_of_a_character),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
