/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "store/record.h"
#include "tests/test.h"

#include <string.h>

static const struct record_block blocks[] = { { 0, 5, 1 }, { 6, 20, 0 } };
static const struct record_cite cites[] = {
	{ 6, 11, STR_ROW("vn:party/tw/nq/59~xiii"), STR_ROW("alias") },
	{ 14, 20, STR_ROW("vn:state/cp/nd/30/2020"), { "", 0 } },
};

static const struct record_task tasks[] = {
	{ 0,
	  5,
	  { "Sở Y tế", 10 },
	  { "", 0 },
	  STR_ROW("2025-Q4"),
	  { "", 0 },
	  { "", 0 },
	  STR_ROW("7 tasks") },
	{ 6,
	  11,
	  { "", 0 },
	  { "Sở Y tế", 10 },
	  STR_ROW("2025-Q4"),
	  { "", 0 },
	  { "", 0 },
	  STR_ROW("7 tasks") },
	{ 12,
	  14,
	  { "Sở Y tế", 10 },
	  { "", 0 },
	  { "", 0 },
	  { "", 0 },
	  { "", 0 },
	  STR_ROW("7 tasks") },
};

static struct record sample(void)
{
	return (struct record){
		.article = STR("n1"),
		.source = STR("a/b.jsonl"),
		.url = STR("https://example.org/1"),
		.title = STR("Nghị quyết"),
		.published = STR("2025-01-24"),
		.lang = STR("vi"),
		.kind = STR("passage"),
		.number = 300,
		.start = 70000,
		.text = STR("aaaaa bbbbb cc dddddd"),
		.blocks = blocks,
		.n_blocks = 2,
		.cites = cites,
		.n_cites = 2,
		.tasks = tasks,
		.n_tasks = 3,
	};
}

static void a_record_comes_back_as_it_went_in(void **state)
{
	struct arena *a = arena_new();
	struct record in = sample(), out;
	struct buf b = { 0 };

	(void)state;
	record_pack(&b, &in);
	assert_true(record_unpack(a, buf_str(&b), &out));
	assert_true(str_eq(out.article, in.article));
	assert_true(str_eq(out.title, in.title));
	assert_true(str_eq(out.outlet, STR("")));
	assert_true(str_eq(out.kind, in.kind));
	assert_true(str_eq(out.text, in.text));
	assert_int_equal(out.number, 300);
	assert_int_equal(out.start, 70000);
	assert_int_equal(out.n_blocks, 2);
	assert_memory_equal(out.blocks, blocks, sizeof(blocks));
	assert_int_equal(out.n_cites, 2);
	assert_int_equal(out.cites[1].start, 14);
	assert_int_equal(out.cites[1].end, 20);
	assert_true(str_eq(out.cites[0].id, cites[0].id));
	assert_true(str_eq(out.cites[0].from, cites[0].from));
	buf_free(&b);
	arena_free(a);
}

static void tasks_come_back_with_the_strings_that_they_share(void **state)
{
	struct arena *a = arena_new();
	struct record in = sample(), out;
	struct buf b = { 0 };

	(void)state;
	record_pack(&b, &in);
	assert_true(record_unpack(a, buf_str(&b), &out));
	assert_int_equal(out.n_tasks, 3);
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(out.tasks[i].start, tasks[i].start);
		assert_int_equal(out.tasks[i].end, tasks[i].end);
		assert_true(str_eq(out.tasks[i].actor, tasks[i].actor));
		assert_true(str_eq(out.tasks[i].coordinator, tasks[i].coordinator));
		assert_true(str_eq(out.tasks[i].deadline, tasks[i].deadline));
		assert_true(str_eq(out.tasks[i].heading, tasks[i].heading));
	}
	size_t times = 0;
	for (str rest = buf_str(&b); rest.n > 0; rest = str_from(rest, 1))
		times += str_starts(rest, STR("7 tasks"));
	assert_int_equal(times, 1);
	buf_free(&b);
	arena_free(a);
}

static void a_record_that_is_cut_short_is_refused(void **state)
{
	struct arena *a = arena_new();
	struct record in = sample(), out;
	struct buf b = { 0 };

	(void)state;
	record_pack(&b, &in);
	for (size_t n = 0; n < b.n; n++)
		assert_false(record_unpack(a, (str){ b.p, n }, &out));
	buf_put_char(&b, 0);
	assert_false(record_unpack(a, buf_str(&b), &out));
	buf_free(&b);
	arena_free(a);
}

static void a_range_beyond_the_text_is_refused(void **state)
{
	static const struct record_block beyond[] = { { 15, 22, 0 } };
	struct arena *a = arena_new();
	struct record in = sample(), out;
	struct buf b = { 0 };

	(void)state;
	in.blocks = beyond;
	in.n_blocks = 1;
	record_pack(&b, &in);
	assert_false(record_unpack(a, buf_str(&b), &out));
	buf_free(&b);
	arena_free(a);
}

static void ranges_fit(const struct record *r)
{
	for (size_t k = 0; k < r->n_blocks; k++)
		assert_in_range(r->blocks[k].end, 0, r->text.n);
	for (size_t k = 0; k < r->n_tasks; k++)
		assert_in_range(r->tasks[k].end, 0, r->text.n);
}

static void any_damaged_byte_is_refused_or_yields_ranges_that_fit(void **state)
{
	struct arena *a = arena_new();
	struct record in = sample(), out;
	struct buf b = { 0 };

	(void)state;
	record_pack(&b, &in);
	for (size_t i = 0; i < b.n; i++) {
		for (unsigned bit = 0; bit < 8; bit++) {
			b.p[i] ^= (char)(1U << bit);
			if (record_unpack(a, buf_str(&b), &out))
				ranges_fit(&out);
			b.p[i] ^= (char)(1U << bit);
		}
		arena_reset(a);
	}
	buf_free(&b);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_record_comes_back_as_it_went_in),
		cmocka_unit_test(tasks_come_back_with_the_strings_that_they_share),
		cmocka_unit_test(a_record_that_is_cut_short_is_refused),
		cmocka_unit_test(a_range_beyond_the_text_is_refused),
		cmocka_unit_test(any_damaged_byte_is_refused_or_yields_ranges_that_fit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
