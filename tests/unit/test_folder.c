/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/folder.h"
#include "tests/unit/root_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool there(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

static void folders_are_made_down_to_the_last(void **state)
{
	char path[128];
	struct error err = { 0 };

	(void)state;
	snprintf(path, sizeof(path), "%s/a//b/c/", root);
	assert_true(folder_make(path, &err));
	assert_true(folder_make(path, &err));
	assert_true(there(path));
	folder_remove(path);
	assert_false(there(path));
	folder_remove(path);
}

static void a_file_in_the_way_is_an_error_with_its_name(void **state)
{
	char path[128];
	struct error err = { 0 };

	(void)state;
	assert_true(folder_put_file(root, "file", "x", &err));
	snprintf(path, sizeof(path), "%s/file/below", root);
	assert_false(folder_make(path, &err));
	assert_int_equal(err.code, ERR_IO);
	assert_non_null(strstr(err.text, "file"));
}

static void a_file_is_put_whole_and_replaced_whole(void **state)
{
	char path[128], content[16] = "";
	struct error err = { 0 };

	(void)state;
	snprintf(path, sizeof(path), "%s/note", root);
	assert_true(folder_put_file(root, "note", "the first one", &err));
	assert_true(folder_put_file(root, "note", "second", &err));
	FILE *file = fopen(path, "r");
	assert_non_null(fgets(content, sizeof(content), file));
	fclose(file);
	assert_string_equal(content, "second");
	assert_true(folder_sync(root, &err));
	snprintf(path, sizeof(path), "%s/taken", root);
	assert_true(folder_make(path, &err));
	assert_false(folder_put_file(root, "taken", "x", &err));
	snprintf(path, sizeof(path), "%s/taken.new", root);
	assert_false(there(path));
	snprintf(path, sizeof(path), "%s/nowhere", root);
	assert_false(folder_put_file(path, "note", "x", &err));
	assert_false(folder_sync(path, &err));
}

static void a_long_error_ends_with_a_whole_character(void **state)
{
	char name[400];
	struct error err;
	const size_t room = sizeof(err.text) - 1;

	(void)state;
	for (size_t n = room - 4; n <= room; n++) {
		memset(name, 'a', n);
		strcpy(name + n, "\u1ec7\u1ec7"); /* three bytes each */
		error_set(&err, ERR_IO, "%s", name);
		assert_int_equal(strlen(err.text), n + (room - n) / 3 * 3);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folders_are_made_down_to_the_last),
		cmocka_unit_test(a_file_in_the_way_is_an_error_with_its_name),
		cmocka_unit_test(a_file_is_put_whole_and_replaced_whole),
		cmocka_unit_test(a_long_error_ends_with_a_whole_character),
	};
	return cmocka_run_group_tests(tests, make_root, remove_root);
}
