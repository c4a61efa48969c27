/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/terms.h"
#include "tests/test.h"

#include <string.h>

static void an_article_is_found_by_its_id_and_told_apart_by_its_source(void **state)
{
	struct arena *a = arena_new();
	str x = terms_article(a, STR("a.jsonl"), STR("n1"));
	str y = terms_article(a, STR("b.jsonl"), STR("n1"));
	str z = terms_article(a, STR("a.jsonl"), STR("n2"));
	str prefix = terms_article_prefix(a, STR("n1"));

	(void)state;
	assert_int_equal(x.n, 17);
	assert_int_equal(x.p[0], 'Q');
	assert_false(str_eq(x, y));
	assert_false(str_eq(x, z));
	assert_memory_equal(x.p, prefix.p, prefix.n);
	assert_memory_equal(y.p, prefix.p, prefix.n);
	assert_memory_not_equal(z.p, prefix.p, prefix.n);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			an_article_is_found_by_its_id_and_told_apart_by_its_source),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
