/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/parse.h"
#include "query/plan.h"
#include "tests/test.h"

/* A question and what is known of its words, without an index. */
struct question {
	struct arena *a;
	struct analyzer *z;
	struct bound bound;
	struct plan plan;
};

/* Each word is a term that `counts` parts have, and weighs as `weights` say. */
static void ask(struct question *q, const char *text, const uint32_t *counts,
		const double *weights)
{
	struct error err = { 0 };
	struct tree *tree;

	*q = (struct question){ .a = arena_new(), .z = analyzer_new() };
	assert_true(parse_query(q->a, str_of(text), PARSE_QUERY, &tree, &err));
	bind_tree(q->a, q->z, str_of(text), tree, LANG_EN, LANG_EN, &q->bound);
	for (size_t i = 0; i < q->bound.n_units; i++) {
		struct unit *u = &q->bound.units[i];
		struct member *m = arena_make(q->a, 1, struct member);

		u->weight = weights[i];
		if (counts[i] == 0)
			continue;
		*m = (struct member){
			.terms = &u->term, .n_terms = 1, .weight = 1, .count = counts[i]
		};
		u->members = m;
		u->n_members = 1;
		u->count = counts[i];
	}
	struct plan_field_source fields = { .a = q->a, .bound = &q->bound };
	assert_true(plan_query(q->a, &q->bound, &fields, INTENT_PASSAGES, true, &q->plan,
			       &err));
}

static void done(struct question *q)
{
	analyzer_free(q->z);
	arena_free(q->a);
}

static void assert_plan(const struct store_query *query, const char *expected)
{
	struct buf b = { 0 };

	plan_print(&b, query);
	buf_put_char(&b, '\0');
	assert_string_equal(b.p, expected);
	buf_free(&b);
}

/* The first terms of the words that are weighed. */
static void assert_words(const struct weigh_query *words, const char *expected)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < words->n_words; i++) {
		buf_put(&b, STR(" "));
		buf_put(&b, words->words[i].members[0].terms[0]);
	}
	buf_put_char(&b, '\0');
	assert_string_equal(b.p, expected);
	buf_free(&b);
}

static void words_alone_are_weighed_and_nothing_else_is(void **state)
{
	struct question q;

	(void)state;
	ask(&q, "bridge river", (const uint32_t[]){ 40000, 300 },
	    (const double[]){ 1, 1.5 });
	assert_words(q.plan.words, " Eriver Ebridg");
	assert_false(q.plan.words->all);
	assert_true(str_eq(q.plan.words->among, STR("Len")));
	done(&q);
	ask(&q, "bridge AND river", (const uint32_t[]){ 40000, 300 },
	    (const double[]){ 1, 1.5 });
	assert_words(q.plan.words, " Eriver Ebridg");
	assert_true(q.plan.words->all);
	done(&q);
	ask(&q, "bridge +river", (const uint32_t[]){ 40000, 300 },
	    (const double[]){ 1, 1.5 });
	assert_null(q.plan.words);
	assert_plan(q.plan.query, "(maybe Eriver Ebridg)");
	done(&q);
	ask(&q, "bridge OR river", (const uint32_t[]){ 40000, 300 },
	    (const double[]){ 1, 1.5 });
	assert_null(q.plan.words);
	done(&q);
}

static void the_lightest_words_of_a_short_question_look_for_nothing(void **state)
{
	struct question q;

	(void)state;
	ask(&q, "river bridge town", (const uint32_t[]){ 100, 200, 30000 },
	    (const double[]){ 6, 5, 1 });
	assert_plan(q.plan.query, "(or Eriver Ebridg)");
	done(&q);
	ask(&q, "river bridge town", (const uint32_t[]){ 100, 200, 300 },
	    (const double[]){ 6, 5, 1 });
	assert_plan(q.plan.query, "(or Eriver Ebridg Etown)");
	done(&q);
}

static void no_word_is_light_beside_one_that_no_part_has(void **state)
{
	struct question q;

	(void)state;
	ask(&q, "vinamobix town river", (const uint32_t[]){ 0, 12000, 30000 },
	    (const double[]){ 12, 2, 1.5 });
	assert_words(q.plan.words, " Etown Eriver");
	done(&q);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_alone_are_weighed_and_nothing_else_is),
		cmocka_unit_test(the_lightest_words_of_a_short_question_look_for_nothing),
		cmocka_unit_test(no_word_is_light_beside_one_that_no_part_has),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
