/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/str.h"
#include "tests/test.h"

static void cut_yields_every_field_then_stops(void **state)
{
	(void)state;
	str rest = STR("điều 5||khoản 2"), head;

	assert_true(str_cut(&rest, '|', &head));
	assert_true(str_eq(head, STR("điều 5")));
	assert_true(str_cut(&rest, '|', &head));
	assert_int_equal(head.n, 0);
	assert_true(str_cut(&rest, '|', &head));
	assert_true(str_eq(head, STR("khoản 2")));
	assert_false(str_cut(&rest, '|', &head));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cut_yields_every_field_then_stops),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
