/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Documents in the writing of users: what they mean, and which bytes say it. */
#include "citation/typed.h"
#include "tests/test.h"

#include <string.h>

static const struct {
	const char *question, *surface, *key;
} cases[] = {
	{ "59-NQ/TW", "59-NQ/TW", "tw/nq/59" },
	{ "nq 59/tw", "nq 59/tw", "tw/nq/59" },
	{ "59nq/tw", "59nq/tw", "tw/nq/59" },
	{ "59-nqtw", "59-nqtw", "tw/nq/59" },
	{ "59NQTW", "59NQTW", "tw/nq/59" },
	{ "nq59tw", "nq59tw", "tw/nq/59" },
	{ "59.NQ.TW", "59.NQ.TW", "tw/nq/59" },
	{ "59-NQ\\TW", "59-NQ\\TW", "tw/nq/59" },
	{ "59 NQ TW", "59 NQ TW", "tw/nq/59" },
	{ "Nghị quyết 59 NQ TW", "Nghị quyết 59 NQ TW", "tw/nq/59" },
	{ "hội nhập nq 59/tw của Hà Nội", "nq 59/tw", "tw/nq/59" },
	{ "resolution 59-nq/tw 2025", "resolution 59-nq/tw 2025", "tw/nq/59" },
	{ "nd-cp 43/2014", "nd-cp 43/2014", "cp/nd/43/2014" },
	{ "nd cp 43 2014", "nd cp 43 2014", "cp/nd/43/2014" },
	{ "43/2014 nđ cp", "43/2014 nđ cp", "cp/nd/43/2014" },
	{ "TT-BTNMT 02/2015", "TT-BTNMT 02/2015", "btnmt/tt/2/2015" },
	{ "nq59", "nq59", "nq/59" },
	{ "NQ-59", "NQ-59", "nq/59" },
	{ "NQ.59", "NQ.59", "nq/59" },
	{ "59 nq", "59 nq", "nq/59" },
	{ "nđ 100", "nđ 100", "nd/100" },
	{ "thuế theo nđ 100, Hà Nội", "nđ 100", "nd/100" },
	{ "đất theo tt 02/2015", "tt 02/2015", "tt/2/2015" },
	{ "nghị quyét 59", "nghị quyét 59", "nq/59" },
	{ "nghi quyêt 59", "nghi quyêt 59", "nq/59" },
	{ "rèsolution 59?", "rèsolution 59", "nq/59" },
	{ "luật đất đai 2013", "luật đất đai 2013", "vn:na/luat/45/qh13" },
	{ "luat dat dai nam 2013", "luat dat dai nam 2013", "vn:na/luat/45/qh13" },
	{ "bo luat hinh su 2015", "bo luat hinh su 2015", "vn:na/bl/100/qh13" },
	{ "penal code 2015", "penal code 2015", "vn:na/bl/100/qh13" },
	{ "law on enterprises 2014", "law on enterprises 2014", "vn:na/luat/68/qh13" },
};

static void a_document_is_known_in_the_writing_of_users(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena *a = arena_new();
		struct citation *found;
		str q = str_of(cases[i].question);

		if (typed_find(a, q, &found) != 1)
			fail_msg("%s: not one", cases[i].question);
		str surface = str_range(q, found[0].start, found[0].end);
		str key = citation_query_key(a, &found[0]);
		if (!str_eq(surface, str_of(cases[i].surface)) ||
		    !str_eq(key, str_of(cases[i].key)))
			fail_msg("%s: %.*s is %.*s", cases[i].question, STR_ARG(surface),
				 STR_ARG(key));
		arena_free(a);
	}
}

static void a_year_beside_a_number_of_the_party_says_its_term(void **state)
{
	struct arena *a = arena_new();
	struct citation *found;

	(void)state;
	assert_int_equal(typed_find(a, STR("resolution 59-nq/tw 2025"), &found), 1);
	assert_true(str_eq(citation_query_identity(&found[0]),
			   STR("vn:party/tw/nq/59~xiii")));
	arena_free(a);
}

static void other_words_with_numbers_are_none(void **state)
{
	static const char *const questions[] = {
		"covid 19",       "G20 2017",     "U23 Viet Nam",    "vtv6 2017",
		"world cup 2018", "iphone 7",     "top 10",          "APEC 2017",
		"SEA Games 29",   "CPTPP 11",     "nd 2 chau",       "kl 5kg",
		"QL 1A",          "TP 10",        "HĐND 2016",       "BHXH 2017",
		"dễ ăn 3 bát",    "tháng 5 2017", "24 tháng 1 2019", "từ 59 đến 60",
		"đầu tư 2017",    "kinh tế 2020", "30/4/1975",       "room 12 ct scan",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(questions) / sizeof(*questions); i++) {
		struct arena *a = arena_new();
		struct citation *found;

		if (typed_find(a, str_of(questions[i]), &found) != 0)
			fail_msg("%s names no document", questions[i]);
		arena_free(a);
	}
}

static void two_numbers_keep_their_order(void **state)
{
	struct arena *a = arena_new();
	struct citation *found;

	(void)state;
	assert_int_equal(
		typed_find(a, STR("nq 45/tw và luật đất đai 2013, 59-NQ/TW"), &found), 3);
	assert_true(str_eq(found[0].number, STR("45")));
	assert_int_equal(found[1].form, CITATION_NAMED);
	assert_true(str_eq(found[2].number, STR("59")));
	arena_free(a);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_document_is_known_in_the_writing_of_users),
		cmocka_unit_test(a_year_beside_a_number_of_the_party_says_its_term),
		cmocka_unit_test(other_words_with_numbers_are_none),
		cmocka_unit_test(two_numbers_keep_their_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
