/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The index by itself: nothing of the program but base and store. */
#include "store/store.h"
#include "tests/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char root[64];

struct fixture {
	struct arena *a;
	struct error err;
	char path[128], other[128], third[128];
};

static int set_up(void **state)
{
	static int n;
	struct fixture *f = calloc(1, sizeof(*f));

	f->a = arena_new();
	n++;
	snprintf(f->path, sizeof(f->path), "%s/%d.a", root, n);
	snprintf(f->other, sizeof(f->other), "%s/%d.b", root, n);
	snprintf(f->third, sizeof(f->third), "%s/%d.c", root, n);
	*state = f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	arena_free(f->a);
	free(f);
	return 0;
}

static int make_root(void **state)
{
	(void)state;
	snprintf(root, sizeof(root), "/tmp/tracuu-store-XXXXXX");
	return mkdtemp(root) == NULL;
}

static int remove_root(void **state)
{
	char command[128];

	(void)state;
	snprintf(command, sizeof(command), "rm -r '%s'", root);
	return system(command);
}

#define assert_ok(f, call)                                        \
	do {                                                      \
		if (!(call))                                      \
			fail_msg("%s: %s", #call, (f)->err.text); \
	} while (0)

static str c_str(const char *s)
{
	return (str){ s, strlen(s) };
}

/* A document of the blank-separated `words`, each once, with itself as data. */
static struct store_doc doc_of(struct fixture *f, const char *words)
{
	struct store_term *terms = arena_make(f->a, 16, struct store_term);
	size_t n = 0;
	str rest = c_str(words), head;

	while (str_cut(&rest, ' ', &head))
		terms[n++] = (struct store_term){ head, 1 };
	return (struct store_doc){ .terms = terms, .n_terms = n, .data = c_str(words) };
}

static void build(struct fixture *f, const char *path, enum store_mode mode,
		  const char *const *docs, size_t n)
{
	struct store_writer *w;
	uint32_t id;

	assert_ok(f, store_writer_open(&w, path, mode, &f->err));
	for (size_t i = 0; i < n; i++) {
		struct store_doc d = doc_of(f, docs[i]);

		assert_ok(f, store_writer_add(w, &d, &id, &f->err));
	}
	assert_ok(f, store_writer_commit(w, &f->err));
	store_writer_close(w);
}

static const char *const small[] = { "a b c", "b c", "c d d2", "e" };

static struct store *opened(struct fixture *f, const char *path)
{
	struct store *s;

	assert_ok(f, store_open(&s, path, &f->err));
	return s;
}

static struct store_query term(const char *t)
{
	return (struct store_query){ .op = STORE_TERM, .term = c_str(t) };
}

/* The ids found, as digits in ascending order: "124". */
static const char *found(struct fixture *f, struct store *s, const struct store_query *q)
{
	static char ids[16];
	struct store_search how = { .max = 10, .k1 = 1.2, .b = 0.75 };
	struct store_hits hits;
	size_t n = 0;

	assert_ok(f, store_search(f->a, s, q, &how, &hits, &f->err));
	for (uint32_t id = 1; id < 10; id++)
		for (size_t i = 0; i < hits.n; i++)
			if (hits.hits[i].id == id)
				ids[n++] = (char)('0' + id);
	ids[n] = '\0';
	return ids;
}

static const char *found_by(struct fixture *f, struct store *s, enum store_op op,
			    struct store_query *x, struct store_query *y)
{
	struct store_query *subs[] = { x, y };
	struct store_query q = {
		.op = op, .factor = 2, .subs = subs, .n_subs = y ? 2 : 1
	};

	return found(f, s, &q);
}

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

static void what_was_not_committed_is_dropped(void **state)
{
	struct fixture *f = *state;
	struct store_writer *w;
	struct store_doc d = doc_of(f, "late");
	struct store_query late = term("late"), a = term("a");
	uint32_t id;

	build(f, f->path, STORE_CREATE, small, 4);
	assert_ok(f, store_writer_open(&w, f->path, STORE_UPDATE, &f->err));
	assert_ok(f, store_writer_add(w, &d, &id, &f->err));
	assert_ok(f, store_writer_remove(w, 1, &f->err));
	store_writer_close(w);
	struct store *s = opened(f, f->path);
	assert_string_equal(found(f, s, &late), "");
	assert_string_equal(found(f, s, &a), "1");
	store_close(s);
}

static void a_second_writer_is_told_that_the_index_is_busy(void **state)
{
	struct fixture *f = *state;
	struct store_writer *w, *second;

	build(f, f->path, STORE_CREATE, small, 1);
	assert_ok(f, store_writer_open(&w, f->path, STORE_UPDATE, &f->err));
	assert_false(store_writer_open(&second, f->path, STORE_UPDATE, &f->err));
	assert_null(second);
	assert_int_equal(f->err.code, ERR_BUSY);
	assert_non_null(strstr(f->err.text, f->path));
	assert_non_null(strstr(f->err.text, "another process is writing"));
	store_writer_close(w);
}

/* Enough documents that the tables have inner blocks, which are read when needed. */
static void add_many(struct fixture *f, struct store_writer *w, unsigned round)
{
	char words[64];
	uint32_t id;

	for (unsigned i = 0; i < 1000; i++) {
		snprintf(words, sizeof(words), "r%u u%u v%u all", round, i, i * 7919);
		struct store_doc d = doc_of(f, words);

		assert_ok(f, store_writer_add(w, &d, &id, &f->err));
	}
	assert_ok(f, store_writer_commit(w, &f->err));
}

static void a_reader_that_fell_behind_reopens_and_goes_on(void **state)
{
	struct fixture *f = *state;
	struct store_query q = term("u7");
	struct store_hits hits;
	struct store_search how = { .max = 10, .k1 = 1.2, .b = 0.75 };
	struct store_writer *w;

	assert_ok(f, store_writer_open(&w, f->path, STORE_CREATE, &f->err));
	add_many(f, w, 0);
	struct store *s = opened(f, f->path);
	for (unsigned round = 1; round <= 3; round++)
		add_many(f, w, round);
	assert_false(store_search(f->a, s, &q, &how, &hits, &f->err));
	assert_int_equal(f->err.code, ERR_STALE);
	assert_ok(f, store_reopen(s, &f->err));
	assert_ok(f, store_search(f->a, s, &q, &how, &hits, &f->err));
	assert_int_equal(hits.n, 4);
	store_writer_close(w);
	store_close(s);
}

static void merging_keeps_order_and_the_first_metadata(void **state)
{
	struct fixture *f = *state;
	const char *paths[70];
	const char *docs[1];
	char names[70][160], words[70][16];
	struct store_writer *w;
	str s1;

	for (size_t i = 0; i < 70; i++) {
		snprintf(names[i], sizeof(names[i]), "%s.%zu", f->path, i);
		snprintf(words[i], sizeof(words[i]), "all w%zu", i);
		paths[i] = names[i];
		docs[0] = words[i];
		build(f, names[i], STORE_CHUNK, docs, 1);
	}
	for (size_t i = 68; i < 70; i++) {
		assert_ok(f, store_writer_open(&w, paths[i], STORE_UPDATE, &f->err));
		assert_ok(f, store_writer_set_meta(w, STR("k"),
						   i == 68 ? STR("68") : STR("69"),
						   &f->err));
		assert_ok(f, store_writer_commit(w, &f->err));
		store_writer_close(w);
	}
	assert_ok(f, store_merge(paths, 70, f->other, &f->err));
	struct store *s = opened(f, f->other);
	for (uint32_t i = 0; i < 70; i++) {
		assert_ok(f, store_data(f->a, s, i + 1, &s1, &f->err));
		assert_true(str_eq(s1, c_str(words[i])));
	}
	assert_ok(f, store_meta(f->a, s, STR("k"), &s1, &f->err));
	assert_true(str_eq(s1, STR("68")));
	store_close(s);
	assert_ok(f, store_check(f->other, &f->err));
}

static void a_stub_file_joins_indexes_for_reading(void **state)
{
	struct fixture *f = *state;
	struct store_query e = term("e"), c = term("c");
	FILE *stub;

	build(f, f->path, STORE_CREATE, small, 2);
	build(f, f->other, STORE_CREATE, small + 2, 2);
	stub = fopen(f->third, "w");
	fprintf(stub, "glass %s\nglass %s\n", f->path, f->other);
	fclose(stub);
	struct store *s = opened(f, f->third);
	assert_int_equal(strlen(found(f, s, &e)), 1);
	assert_int_equal(strlen(found(f, s, &c)), 3);
	store_close(s);
}

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

static void what_is_missing_or_damaged_is_an_index_error(void **state)
{
	struct fixture *f = *state;
	struct store *s = (void *)1;
	char table[160];

	assert_false(store_open(&s, f->other, &f->err));
	assert_null(s);
	assert_int_equal(f->err.code, ERR_MISSING);
	store_close(s);
	build(f, f->path, STORE_CREATE, small, 4);
	assert_ok(f, store_check(f->path, &f->err));
	snprintf(table, sizeof(table), "%s/postlist.glass", f->path);
	assert_int_equal(truncate(table, 100), 0);
	assert_false(store_check(f->path, &f->err));
	assert_int_equal(f->err.code, ERR_INDEX);
	snprintf(table, sizeof(table), "%s/iamglass", f->path);
	FILE *file = fopen(table, "w");
	fputs("not an index", file);
	fclose(file);
	assert_false(store_open(&s, f->path, &f->err));
	assert_int_equal(f->err.code, ERR_INDEX);
}

static void where_nothing_can_be_written_is_an_io_error(void **state)
{
	struct fixture *f = *state;
	struct store_writer *w;

	assert_false(store_writer_open(&w, "/proc/tracuu", STORE_CREATE, &f->err));
	assert_null(w);
	assert_int_not_equal(f->err.code, ERR_BUSY);
	assert_non_null(strstr(f->err.text, "/proc/tracuu"));
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(every_operator_finds_what_it_says),
		CASE(hits_come_best_first_and_equals_by_id),
		CASE(ranges_are_inclusive_and_open_ended),
		CASE(data_postings_terms_and_metadata_read_back),
		CASE(what_was_not_committed_is_dropped),
		CASE(a_second_writer_is_told_that_the_index_is_busy),
		CASE(a_reader_that_fell_behind_reopens_and_goes_on),
		CASE(merging_keeps_order_and_the_first_metadata),
		CASE(a_stub_file_joins_indexes_for_reading),
		CASE(terms_longer_than_the_limit_still_find_and_still_differ),
		CASE(a_query_nested_too_deeply_is_refused),
		CASE(what_is_missing_or_damaged_is_an_index_error),
		CASE(where_nothing_can_be_written_is_an_io_error),
	};
	return cmocka_run_group_tests(tests, make_root, remove_root);
}
