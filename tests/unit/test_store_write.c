/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The index by itself: commits, writers, merging, damage. */
#include "tests/test.h"
#include "tests/unit/store_fixture.h"

#include "base/folder.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

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

/* As indexer/place.h: a new folder, the stub that names it, and the old one goes. */
static void replace(struct fixture *f, int turn)
{
	char next[160], last[160], stub[32];

	snprintf(next, sizeof(next), "%s/db.%d", f->path, turn);
	snprintf(last, sizeof(last), "%s/db.%d", f->path, turn - 1);
	snprintf(stub, sizeof(stub), "glass db.%d\n", turn);
	build(f, next, STORE_CHUNK, small, 1);
	assert_ok(f, folder_put_file(f->path, "XAPIANDB", stub, &f->err));
	folder_remove(last);
}

static void an_index_is_there_while_it_is_replaced(void **state)
{
	struct fixture *f = *state;
	struct store *s;
	int status = 0;

	assert_int_equal(mkdir(f->path, 0700), 0);
	replace(f, 0);
	pid_t child = fork();
	if (child == 0) {
		for (int turn = 1; turn <= 60; turn++)
			replace(f, turn);
		_exit(0);
	}
	bool ok = true;
	while (waitpid(child, &status, WNOHANG) == 0 && ok) {
		str data = STR("");

		ok = store_open(&s, f->path, &f->err) &&
		     store_data(f->a, s, 1, &data, &f->err);
		ok = ok && (str_eq(data, STR("a b c")) ||
			    error_set(&f->err, ERR_INDEX, "no data"));
		store_close(s);
	}
	if (!ok) {
		waitpid(child, &status, 0);
		fail_msg("%s", f->err.text);
	}
	assert_int_equal(status, 0);
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

/* Groups of them are merged, then groups of groups. */
static void thousands_of_indexes_are_merged(void **state)
{
	enum { MANY = 64 * 64 + 1 };
	struct fixture *f = *state;
	static const char *paths[MANY];
	uint32_t n;

	build(f, f->path, STORE_CHUNK, small, 1);
	for (size_t i = 0; i < MANY; i++)
		paths[i] = f->path;
	assert_ok(f, store_merge(paths, MANY, f->other, &f->err));
	struct store *s = opened(f, f->other);
	assert_ok(f, store_count(s, &n, &f->err));
	assert_int_equal(n, MANY);
	store_close(s);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(what_was_not_committed_is_dropped),
		CASE(a_second_writer_is_told_that_the_index_is_busy),
		CASE(a_reader_that_fell_behind_reopens_and_goes_on),
		CASE(an_index_is_there_while_it_is_replaced),
		CASE(merging_keeps_order_and_the_first_metadata),
		CASE(thousands_of_indexes_are_merged),
		CASE(a_stub_file_joins_indexes_for_reading),
		CASE(what_is_missing_or_damaged_is_an_index_error),
		CASE(where_nothing_can_be_written_is_an_io_error),
	};
	return cmocka_run_group_tests(tests, make_root, remove_root);
}
