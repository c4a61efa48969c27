/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/place.h"

#include "tests/unit/root_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static bool is_there(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

static void put_file(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	assert_int_equal(fclose(f), 0);
}

static void expect_file(const char *path, const char *text)
{
	char found[64] = "";
	FILE *f = fopen(path, "r");

	assert_non_null(f);
	found[fread(found, 1, sizeof(found) - 1, f)] = '\0';
	fclose(f);
	assert_string_equal(found, text);
}

/* What apply does: builds the next generation and makes it current. */
static void build(const char *dir, const char *content)
{
	struct place p;
	struct error err = { 0 };
	char path[80];

	assert_true(place_open(&p, dir, &err));
	assert_int_equal(mkdir(p.next, 0700), 0);
	snprintf(path, sizeof(path), "%s/table", p.next);
	put_file(path, content);
	assert_true(place_swap(&p, &err));
	place_close(&p);
}

static void generations_follow_each_other_and_one_is_left(void **state)
{
	struct arena *a = arena_new();

	(void)state;
	assert_string_equal(place_current(a, "turns"), "turns");
	build("turns", "one");
	expect_file("turns/XAPIANDB", "glass db.1\n");
	assert_string_equal(place_current(a, "turns"), "turns/db.1");
	assert_int_equal(place_size("turns"), 3);
	build("turns", "second");
	expect_file("turns/XAPIANDB", "glass db.2\n");
	expect_file("turns/db.2/table", "second");
	assert_false(is_there("turns/db.1"));
	assert_int_equal(place_size("turns"), 6);
	arena_free(a);
}

static void what_a_dead_writer_left_goes_but_not_its_journal(void **state)
{
	struct place p;
	struct error err = { 0 };

	(void)state;
	build("died", "one");
	mkdir("died/db.2", 0700);
	put_file("died/db.2/table", "half");
	mkdir("died/journal/chunk", 0700);
	put_file("died/journal/chunk/table", "done");
	assert_true(place_open(&p, "died", &err));
	assert_false(is_there("died/db.2"));
	assert_true(is_there("died/db.1/table"));
	expect_file("died/journal/chunk/table", "done");
	place_clear_journal(&p);
	assert_false(is_there("died/journal/chunk"));
	assert_true(is_there("died/journal"));
	place_close(&p);
}

static void a_generation_that_was_given_up_goes_at_once(void **state)
{
	struct place p;
	struct error err = { 0 };

	(void)state;
	build("given-up", "one");
	assert_true(place_open(&p, "given-up", &err));
	assert_int_equal(mkdir(p.next, 0700), 0);
	put_file("given-up/db.2/table", "half");
	place_close(&p);
	assert_false(is_there("given-up/db.2"));
	expect_file("given-up/db.1/table", "one");
}

static void one_writer_at_a_time(void **state)
{
	struct place p;
	struct error err = { 0 };
	int status = 0;

	(void)state;
	assert_true(place_open(&p, "busy", &err));
	pid_t child = fork();
	if (child == 0) {
		struct place other;
		bool busy = !place_open(&other, "busy", &err) && err.code == ERR_BUSY;
		place_close(&other);
		_exit(busy ? 0 : 1);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	place_close(&p);
	assert_true(place_open(&p, "busy", &err));
	place_close(&p);
}

static void folders_of_others_are_refused_and_left_alone(void **state)
{
	struct place p;
	struct error err = { 0 };

	(void)state;
	mkdir("photos", 0700);
	put_file("photos/cat.jpg", "cat");
	assert_false(place_open(&p, "photos", &err));
	assert_int_equal(err.code, ERR_USAGE);
	place_close(&p);
	assert_false(is_there("photos/lock"));
	assert_false(is_there("photos/journal"));

	/* The names of an index do not make one. */
	mkdir("diary", 0700);
	mkdir("diary/journal", 0700);
	mkdir("diary/journal/2024", 0700);
	put_file("diary/journal/2024/may", "dear");
	mkdir("diary/db.1", 0700);
	put_file("diary/db.1/table", "mine");
	assert_false(place_open(&p, "diary", &err));
	assert_int_equal(err.code, ERR_USAGE);
	place_close(&p);
	expect_file("diary/journal/2024/may", "dear");
	expect_file("diary/db.1/table", "mine");

	build("saved", "one");
	mkdir("saved/db.old", 0700);
	put_file("saved/db.old/table", "copy");
	assert_false(place_open(&p, "saved", &err));
	assert_int_equal(err.code, ERR_USAGE);
	place_close(&p);
	expect_file("saved/db.old/table", "copy");

	mkdir("stub", 0700);
	put_file("stub/XAPIANDB", "remote host:1234\n");
	assert_false(place_open(&p, "stub", &err));
	assert_int_equal(err.code, ERR_USAGE);
	place_close(&p);
	expect_file("stub/XAPIANDB", "remote host:1234\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(generations_follow_each_other_and_one_is_left),
		cmocka_unit_test(what_a_dead_writer_left_goes_but_not_its_journal),
		cmocka_unit_test(a_generation_that_was_given_up_goes_at_once),
		cmocka_unit_test(one_writer_at_a_time),
		cmocka_unit_test(folders_of_others_are_refused_and_left_alone),
	};
	return cmocka_run_group_tests(tests, make_root, remove_root);
}
