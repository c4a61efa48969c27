/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/test.h"

#include "query/signature.h"
#include "store/adjacent.h"

static const str share[] = { STR_ROW("cổ"), STR_ROW("phần") };

/* A question with one word, which is "cổ phần" or "cổ" in the texts. */
struct asked {
	struct member members[2];
	struct unit unit;
	struct bound bound;
};

static void ask(struct asked *q, enum lang lang, bool translated)
{
	*q = (struct asked){
		.members = { { .terms = share, .n_terms = 2 },
			     { .terms = share, .n_terms = 1 } },
		.unit = { .role = UNIT_WORD, .weight = 3, .n_members = 2 },
		.bound = { .lang = lang, .translated = translated, .n_units = 1 }
	};
	q->unit.members = q->members;
	q->bound.units = &q->unit;
}

/* What the question's phrases weigh in a part in which `first` stands before `second`. */
static double weigh(const struct asked *q, str first, str second)
{
	struct arena *a = arena_new();
	struct signature_phrases *phrases = signature_phrases(a, &q->bound);
	uint64_t pair = adjacent_pair(adjacent_word(first), adjacent_word(second));
	struct buf filter = { 0 };
	double weight = 0;

	adjacent_build(&filter, &pair, 1);
	if (phrases != NULL)
		weight = signature_weight(phrases, buf_str(&filter));
	buf_free(&filter);
	arena_free(a);
	return weight;
}

static void a_phrase_weighs_where_its_syllables_stand_side_by_side(void **state)
{
	struct asked q;

	(void)state;
	ask(&q, LANG_VI, true);
	assert_true(weigh(&q, STR("co"), STR("phan")) == 3);
	assert_true(weigh(&q, STR("phan"), STR("co")) == 0);
}

static void a_phrase_stands_in_either_spelling_of_i_and_y(void **state)
{
	static const str skill[] = { STR_ROW("kỹ"), STR_ROW("năng") };
	struct asked q;

	(void)state;
	ask(&q, LANG_VI, true);
	q.members[0].terms = skill;
	assert_true(weigh(&q, STR("ky"), STR("nang")) == 3);
	assert_true(weigh(&q, STR("ki"), STR("nang")) == 3);
}

static void only_translations_into_vietnamese_have_phrases(void **state)
{
	struct asked q;

	(void)state;
	ask(&q, LANG_VI, false);
	assert_true(weigh(&q, STR("co"), STR("phan")) == 0);
	ask(&q, LANG_EN, true);
	assert_true(weigh(&q, STR("co"), STR("phan")) == 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_phrase_weighs_where_its_syllables_stand_side_by_side),
		cmocka_unit_test(a_phrase_stands_in_either_spelling_of_i_and_y),
		cmocka_unit_test(only_translations_into_vietnamese_have_phrases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
