/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The index by itself: what is found and read back. */
#include "tests/test.h"
#include "tests/unit/store_fixture.h"

static void every_operator_finds_what_it_says(void **state)
{
	struct fixture *f = *state;
	struct store_query b = term("b"), c = term("c"), e = term("e");
	struct store_query all = { .op = STORE_ALL }, none = { .op = STORE_NOTHING };
	struct store_query empty = { .op = STORE_AND };

	build(f, f->path, STORE_CREATE, small, 4);
	struct store *s = opened(f, f->path);
	assert_string_equal(found(f, s, &b), "12");
	assert_string_equal(found(f, s, &all), "1234");
	assert_string_equal(found(f, s, &none), "");
	assert_string_equal(found(f, s, &empty), "");
	assert_string_equal(found_by(f, s, STORE_AND, &b, &c), "12");
	assert_string_equal(found_by(f, s, STORE_OR, &b, &e), "124");
	assert_string_equal(found_by(f, s, STORE_AND_NOT, &c, &b), "3");
	assert_string_equal(found_by(f, s, STORE_AND_MAYBE, &c, &b), "123");
	assert_string_equal(found_by(f, s, STORE_FILTER, &c, &b), "12");
	assert_string_equal(found_by(f, s, STORE_SYNONYM, &b, &e), "124");
	assert_string_equal(found_by(f, s, STORE_MAX, &b, &e), "124");
	assert_string_equal(found_by(f, s, STORE_SCALE, &b, NULL), "12");
	store_close(s);
}

static void hits_come_best_first_and_equals_by_id(void **state)
{
	struct fixture *f = *state;
	struct store_query b = term("b"), d = term("d");
	struct store_query *subs[] = { &b, &d };
	struct store_query q = { .op = STORE_OR, .subs = subs, .n_subs = 2 };
	struct store_search how = { .max = 10, .k1 = 1.2, .b = 0.75 };
	struct store_hits hits;
	static const char *const docs[] = { "x b", "x b", "d" };

	build(f, f->path, STORE_CREATE, docs, 3);
	struct store *s = opened(f, f->path);
	assert_ok(f, store_search(f->a, s, &q, &how, &hits, &f->err));
	assert_int_equal(hits.n, 3);
	assert_int_equal(hits.estimated, 3);
	assert_int_equal(hits.hits[0].id, 3);
	assert_int_equal(hits.hits[1].id, 1);
	assert_int_equal(hits.hits[2].id, 2);
	assert_true(hits.hits[0].score > hits.hits[1].score);
	assert_true(hits.hits[1].score == hits.hits[2].score);
	how = (struct store_search){ .first = 1, .max = 1, .k1 = 1.2, .b = 0.75 };
	assert_ok(f, store_search(f->a, s, &q, &how, &hits, &f->err));
	assert_int_equal(hits.n, 1);
	assert_int_equal(hits.hits[0].id, 1);
	store_close(s);
}

static void ranges_are_inclusive_and_open_ended(void **state)
{
	struct fixture *f = *state;
	static const char *const dates[] = { "2024-05-31", "2024-06-01", "2025-01-24",
					     "" };
	static const struct {
		const char *low, *high, *ids;
	} cases[] = {
		{ "2024-06-01", "2025-01-24", "23" },
		{ "2024-06", "2024-07", "2" },
		{ "2024-06-01", "", "23" },
		{ "", "2024-06-01", "12" },
		{ "2026", "", "" },
		{ "", "", "1234" },
	};
	struct store_writer *w;
	uint32_t id;

	assert_ok(f, store_writer_open(&w, f->path, STORE_CREATE, &f->err));
	for (size_t i = 0; i < 4; i++) {
		struct store_value v = { 7, c_str(dates[i]) };
		struct store_doc d = { .values = &v, .n_values = dates[i][0] != '\0' };

		assert_ok(f, store_writer_add(w, &d, &id, &f->err));
	}
	assert_ok(f, store_writer_commit(w, &f->err));
	store_writer_close(w);
	struct store *s = opened(f, f->path);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct store_query q = { .op = STORE_RANGE,
					 .slot = 7,
					 .low = c_str(cases[i].low),
					 .high = c_str(cases[i].high) };
		assert_string_equal(found(f, s, &q), cases[i].ids);
	}
	str value;
	assert_ok(f, store_value(f->a, s, 2, 7, &value, &f->err));
	assert_true(str_eq(value, STR("2024-06-01")));
	const uint32_t ids[] = { 3, 9, 4, 1, 3 };
	str values[5];
	assert_ok(f, store_values(f->a, s, 7, ids, 5, values, &f->err));
	assert_true(str_eq(values[0], STR("2025-01-24")));
	assert_true(values[1].n == 0 && values[2].n == 0);
	assert_true(str_eq(values[3], STR("2024-05-31")));
	assert_true(str_eq(values[4], values[0]));
	store_close(s);
}

static void data_postings_terms_and_metadata_read_back(void **state)
{
	struct fixture *f = *state;
	struct store_writer *w;
	struct store_name *names;
	uint32_t *ids, count;
	size_t n;
	str s1;

	build(f, f->path, STORE_CREATE, small, 4);
	assert_ok(f, store_writer_open(&w, f->path, STORE_UPDATE, &f->err));
	assert_ok(f, store_writer_set_meta(w, STR("k1"), STR("one\0two"), &f->err));
	assert_ok(f, store_writer_set_meta(w, STR("k2"), STR("two"), &f->err));
	assert_ok(f, store_writer_set_meta(w, STR("k1x"), STR("gone"), &f->err));
	assert_ok(f, store_writer_set_meta(w, STR("k1x"), STR(""), &f->err));
	assert_ok(f, store_writer_commit(w, &f->err));
	store_writer_close(w);
	struct store *s = opened(f, f->path);
	assert_ok(f, store_count(s, &count, &f->err));
	assert_int_equal(count, 4);
	assert_ok(f, store_data(f->a, s, 3, &s1, &f->err));
	assert_true(str_eq(s1, STR("c d d2")));
	assert_ok(f, store_postings(f->a, s, STR("c"), &ids, &n, &f->err));
	assert_int_equal(n, 3);
	assert_int_equal(ids[2], 3);
	uint32_t some[] = { 1, 2, 4, 9 };
	size_t n_some = 4;
	assert_ok(f, store_keep(s, STR("c"), some, &n_some, &f->err));
	assert_int_equal(n_some, 2);
	assert_true(some[0] == 1 && some[1] == 2);
	assert_ok(f, store_keep(s, STR("zz"), some, &n_some, &f->err));
	assert_int_equal(n_some, 0);
	assert_ok(f, store_postings(f->a, s, STR("zz"), &ids, &n, &f->err));
	assert_int_equal(n, 0);
	assert_ok(f, store_term_count(s, STR("c"), &count, &f->err));
	assert_int_equal(count, 3);
	assert_ok(f, store_terms(f->a, s, STR("d"), 10, &names, &n, &f->err));
	assert_int_equal(n, 2);
	assert_true(str_eq(names[1].name, STR("d2")));
	assert_int_equal(names[1].count, 1);
	assert_ok(f, store_terms(f->a, s, STR(""), 1, &names, &n, &f->err));
	assert_int_equal(n, 1);
	assert_ok(f, store_meta(f->a, s, STR("k1"), &s1, &f->err));
	assert_true(str_eq(s1, STR("one\0two")));
	assert_ok(f, store_meta(f->a, s, STR("k9"), &s1, &f->err));
	assert_int_equal(s1.n, 0);
	assert_ok(f, store_meta_keys(f->a, s, STR("k"), &names, &n, &f->err));
	assert_int_equal(n, 2);
	assert_false(store_data(f->a, s, 99, &s1, &f->err));
	store_close(s);
	assert_ok(f, store_check(f->path, &f->err));
}

/* Enough documents that the tables have inner blocks, which are read when needed. */
static void terms_longer_than_the_limit_still_find_and_still_differ(void **state)
{
	struct fixture *f = *state;
	char x[600], y[600];
	const char *docs[] = { x, y };

	memset(x, 'z', sizeof(x));
	x[599] = '\0';
	memcpy(y, x, sizeof(y));
	y[598] = 'y';
	build(f, f->path, STORE_CREATE, docs, 2);
	struct store_query qx = term(x), qy = term(y);
	struct store *s = opened(f, f->path);
	assert_string_equal(found(f, s, &qx), "1");
	assert_string_equal(found(f, s, &qy), "2");
	store_close(s);
}

static void a_query_nested_too_deeply_is_refused(void **state)
{
	struct fixture *f = *state;
	static struct store_query nest[300];
	struct store_query *subs[300];
	struct store_search how = { .max = 10, .k1 = 1.2, .b = 0.75 };
	struct store_hits hits;

	for (size_t i = 0; i < 299; i++) {
		subs[i] = &nest[i + 1];
		nest[i] =
			(struct store_query){ STORE_AND, .subs = &subs[i], .n_subs = 1 };
	}
	nest[299] = term("a");
	build(f, f->path, STORE_CREATE, small, 4);
	struct store *s = opened(f, f->path);
	assert_false(store_search(f->a, s, &nest[0], &how, &hits, &f->err));
	assert_int_equal(f->err.code, ERR_LIMIT);
	assert_string_equal(found(f, s, &nest[280]), "1");
	store_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(every_operator_finds_what_it_says),
		CASE(hits_come_best_first_and_equals_by_id),
		CASE(ranges_are_inclusive_and_open_ended),
		CASE(data_postings_terms_and_metadata_read_back),
		CASE(terms_longer_than_the_limit_still_find_and_still_differ),
		CASE(a_query_nested_too_deeply_is_refused),
	};
	return cmocka_run_group_tests(tests, make_root, remove_root);
}
