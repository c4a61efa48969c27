/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/manifest.h"

#include "tests/test.h"

#include <string.h>

static struct manifest_file sample(struct arena *a)
{
	struct manifest_item *items = arena_make(a, 2, struct manifest_item);

	items[0] = (struct manifest_item){
		.hash = { 1, 2 },
		.n_articles = 2,
		.articles = arena_make(a, 2, struct manifest_article),
	};
	memset(items[0].articles[0].key, 'k', TERMS_ARTICLE_BYTES);
	memset(items[0].articles[1].key, '\0', TERMS_ARTICLE_BYTES);
	items[0].articles[0].parts = 1;
	items[0].articles[1].parts = 70000;
	items[1] = (struct manifest_item){
		.hash = { UINT64_MAX, 0 },
		.again = true,
		.n_failures = 2,
		.failures = arena_make(a, 2, struct manifest_failure),
	};
	items[1].failures[0] = (struct manifest_failure){ true, STR("a:1: no text") };
	items[1].failures[1] = (struct manifest_failure){ false, STR("a:2: not JSON") };
	return (struct manifest_file){
		.path = STR("/data/corpus/a.jsonl"),
		.source = STR("corpus/a.jsonl"),
		.name = STR("a.jsonl"),
		.size = 12345678901,
		.inode = 7,
		.mtime_ns = -1,
		.ctime_ns = INT64_MAX,
		.whole = true,
		.items = items,
		.n_items = 2,
	};
}

static void assert_same(str x, str y)
{
	assert_int_equal(x.n, y.n);
	assert_memory_equal(x.p, y.p, x.n);
}

/* A picture in a WARC file is an item without articles and failures. */
static void items_that_hold_nothing_come_back(void **state)
{
	struct arena *a = arena_new();
	struct manifest_file file = sample(a), back = { 0 };
	struct buf packed = { 0 };
	struct error err = { 0 };

	(void)state;
	file.n_items = 100;
	file.items = arena_make(a, file.n_items, struct manifest_item);
	manifest_pack(&packed, &file);
	assert_true(manifest_unpack(a, buf_str(&packed), &back, &err));
	assert_int_equal(back.n_items, file.n_items);
	buf_free(&packed);
	arena_free(a);
}

static void a_file_comes_back_as_it_was(void **state)
{
	struct arena *a = arena_new();
	struct manifest_file file = sample(a), back = { 0 };
	struct buf packed = { 0 };
	struct error err = { 0 };

	(void)state;
	manifest_pack(&packed, &file);
	assert_true(manifest_unpack(a, buf_str(&packed), &back, &err));
	assert_same(back.path, file.path);
	assert_same(back.source, file.source);
	assert_same(back.name, file.name);
	assert_int_equal(back.size, file.size);
	assert_int_equal(back.inode, file.inode);
	assert_int_equal(back.mtime_ns, file.mtime_ns);
	assert_int_equal(back.ctime_ns, file.ctime_ns);
	assert_true(back.whole);
	assert_int_equal(back.failure.n, 0);
	assert_int_equal(back.n_articles, 2);
	assert_int_equal(back.n_failed, 1);
	assert_int_equal(back.n_empty, 1);
	assert_int_equal(back.n_items, 2);
	assert_int_equal(back.items[0].hash.low, 2);
	assert_int_equal(back.items[0].articles[1].parts, 70000);
	assert_memory_equal(back.items[0].articles[0].key, file.items[0].articles[0].key,
			    TERMS_ARTICLE_BYTES);
	assert_false(back.items[0].again);
	assert_true(back.items[1].again);
	assert_true(back.items[1].failures[0].empty);
	assert_same(back.items[1].failures[1].text, STR("a:2: not JSON"));
	buf_free(&packed);
	arena_free(a);
}

/* A failure of the file itself counts as one. */
static void counts_are_made_from_the_items(void **state)
{
	struct arena *a = arena_new();
	struct manifest_file file = sample(a);
	struct buf packed = { 0 };

	(void)state;
	file.failure = STR("a.jsonl: cut short");
	file.n_articles = file.n_failed = file.n_empty = 99;
	manifest_pack(&packed, &file);
	assert_int_equal(file.n_articles, 2);
	assert_int_equal(file.n_failed, 2);
	assert_int_equal(file.n_empty, 1);
	buf_free(&packed);
	arena_free(a);
}

static void a_damaged_entry_is_an_error_and_never_more(void **state)
{
	struct arena *a = arena_new();
	struct manifest_file file = sample(a), back;
	struct buf packed = { 0 };
	struct error err;

	(void)state;
	manifest_pack(&packed, &file);
	for (size_t n = 0; n < packed.n; n++) {
		back = (struct manifest_file){ 0 };
		assert_false(manifest_unpack(a, (str){ packed.p, n }, &back, &err));
		assert_int_equal(err.code, ERR_INDEX);
	}
	buf_put_char(&packed, 'x');
	back = (struct manifest_file){ 0 };
	assert_false(manifest_unpack(a, buf_str(&packed), &back, &err));
	/* Wrong bytes may still be an entry; they must not read beyond it. */
	for (size_t i = 0; i + 1 < packed.n; i++) {
		char was = packed.p[i];
		packed.p[i] = '\xFF';
		back = (struct manifest_file){ 0 };
		manifest_unpack(a, (str){ packed.p, packed.n - 1 }, &back, &err);
		packed.p[i] = was;
	}
	buf_free(&packed);
	arena_free(a);
}

static void files_are_found_by_path_and_by_folder(void **state)
{
	struct manifest_file files[] = {
		{ .path = STR("-") },    { .path = STR("/a") },
		{ .path = STR("/a/1") }, { .path = STR("/a/b/2") },
		{ .path = STR("/a/c") }, { .path = STR("/ab") },
	};
	const struct manifest m = { files, sizeof(files) / sizeof(*files) };
	size_t n = 0;

	(void)state;
	assert_ptr_equal(manifest_find(&m, STR("/a/b/2")), &files[3]);
	assert_ptr_equal(manifest_find(&m, STR("-")), &files[0]);
	assert_null(manifest_find(&m, STR("/a/b")));
	assert_null(manifest_find(&m, STR("/z")));
	assert_ptr_equal(manifest_below(&m, STR("/a/"), &n), &files[2]);
	assert_int_equal(n, 3);
	manifest_below(&m, STR("/b/"), &n);
	assert_int_equal(n, 0);
}

static void keys_are_short_and_differ(void **state)
{
	struct arena *a = arena_new();
	str one = manifest_key(a, STR("/a/1")), two = manifest_key(a, STR("/a/2"));

	(void)state;
	assert_int_equal(one.n, two.n);
	assert_false(str_eq(one, two));
	assert_true(str_eq(one, manifest_key(a, STR("/a/1"))));
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_comes_back_as_it_was),
		cmocka_unit_test(items_that_hold_nothing_come_back),
		cmocka_unit_test(counts_are_made_from_the_items),
		cmocka_unit_test(a_damaged_entry_is_an_error_and_never_more),
		cmocka_unit_test(files_are_found_by_path_and_by_folder),
		cmocka_unit_test(keys_are_short_and_differ),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
