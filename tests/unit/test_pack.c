/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/pack.h"
#include "tests/test.h"

static void what_was_packed_is_unpacked(void **state)
{
	static const uint64_t numbers[] = { 0, 1, 127, 128, 300, UINT32_MAX, UINT64_MAX };
	struct buf b = { 0 };
	uint64_t n;
	str s;

	(void)state;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		pack_uint(&b, numbers[i]);
	pack_str(&b, STR("khoản 2"));
	str rest = buf_str(&b);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		assert_true(pack_take_uint(&rest, &n));
		assert_true(n == numbers[i]);
	}
	assert_true(pack_take_str(&rest, &s));
	assert_true(str_eq(s, STR("khoản 2")));
	assert_int_equal(rest.n, 0);
	buf_free(&b);
}

static void bytes_cut_short_are_refused(void **state)
{
	struct buf b = { 0 };
	uint64_t n;
	uint32_t small;
	str s;

	(void)state;
	pack_str(&b, STR("điểm a"));
	for (size_t cut = 0; cut < b.n; cut++) {
		str rest = { b.p, cut };
		assert_false(pack_take_str(&rest, &s));
	}
	buf_reset(&b);
	pack_uint(&b, (uint64_t)UINT32_MAX + 1);
	str rest = buf_str(&b);
	assert_false(pack_take_u32(&rest, &small));
	assert_true(pack_take_uint(&rest, &n));
	rest = STR("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01");
	assert_false(pack_take_uint(&rest, &n));
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_packed_is_unpacked),
		cmocka_unit_test(bytes_cut_short_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
