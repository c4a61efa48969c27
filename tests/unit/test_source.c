/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/source.h"

#include "base/buf.h"
#include "tests/unit/root_fixture.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <zlib.h>

static void put_file(const char *path, str bytes)
{
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes.p, 1, bytes.n, f), bytes.n);
	fclose(f);
}

/* The names that a walk gives, one a line, "!" before those that are bad. */
static void walk(const char *path, struct buf *out)
{
	struct source *s;
	struct source_file file;
	struct error err = { 0 };
	enum source_step step;

	assert_true(source_open(&s, path, &err));
	while ((step = source_next(s, &file, &err)) != SOURCE_END) {
		if (step == SOURCE_BAD)
			buf_put_char(out, '!');
		buf_put(out, file.name);
		buf_put_char(out, '\n');
	}
	source_close(s);
}

static void expect_walk(const char *path, const char *names)
{
	struct buf out = { 0 };

	walk(path, &out);
	buf_put_char(&out, '\0');
	assert_string_equal(out.p, names);
	buf_free(&out);
}

static void a_file_may_be_of_any_time(void **state)
{
	const struct timespec far[] = { { .tv_sec = 40000000000, .tv_nsec = 5 },
					{ .tv_sec = 40000000000, .tv_nsec = 5 } };
	struct source *s;
	struct source_file file;
	struct error err = { 0 };

	(void)state;
	put_file("far.txt", STR("x"));
	assert_int_equal(utimensat(AT_FDCWD, "far.txt", far, 0), 0);
	assert_true(source_open(&s, "far.txt", &err));
	assert_int_equal(source_next(s, &file, &err), SOURCE_FILE);
	assert_true(file.mtime_ns != 0);
	source_close(s);
}

static void files_come_in_byte_order_of_their_paths(void **state)
{
	(void)state;
	mkdir("order", 0700);
	mkdir("order/a", 0700);
	mkdir("order/x.html", 0700);
	put_file("order/a/z.txt", STR("x"));
	put_file("order/a.txt", STR("x"));
	put_file("order/a-b", STR("x"));
	put_file("order/Z", STR("x"));
	put_file("order/ế", STR("x"));
	put_file("order/.hidden", STR("x"));
	put_file("order/x.html/y", STR("x"));
	expect_walk("order", "Z\na-b\na.txt\na/z.txt\nx.html/y\nế\n");
	expect_walk("order/", "Z\na-b\na.txt\na/z.txt\nx.html/y\nế\n");
	expect_walk("order/a/z.txt", "z.txt\n");
	expect_walk("order/.hidden", ".hidden\n");
}

static void bytes_that_are_taken_over_outlive_the_file(void **state)
{
	struct source_file file = { .path = STR("lines.jsonl"), .name = STR("l") };
	struct items *items;
	struct item one, two;
	struct error err = { 0 };

	(void)state;
	put_file("lines.jsonl", STR("{\"id\":\"a\",\"text\":\"one\"}\n"
				    "{\"id\":\"b\",\"text\":\"two\"}\n"));
	assert_true(items_open(&items, &file, &err));
	assert_true(items_next(items, &one, &err));
	void *first = items_detach(items);
	assert_true(items_next(items, &two, &err));
	void *second = items_detach(items);
	assert_false(items_next(items, &(struct item){ 0 }, &err));
	items_close(items);
	assert_true(str_starts(one.bytes, STR("{\"id\":\"a\"")));
	assert_true(str_starts(two.bytes, STR("{\"id\":\"b\"")));
	free(first);
	free(second);
}

static void what_cannot_be_read_is_bad_and_the_rest_is_read(void **state)
{
	(void)state;
	struct sockaddr_un address = { .sun_family = AF_UNIX };

	mkdir("bad", 0700);
	mkdir("bad/m", 0700);
	put_file("bad/m/file", STR("x"));
	put_file("bad/z", STR("x"));
	assert_int_equal(symlink("nowhere", "bad/dangling"), 0);
	assert_int_equal(symlink("..", "bad/m/loop"), 0);
	assert_int_equal(symlink("self", "bad/self"), 0);
	assert_int_equal(symlink("z", "bad/link"), 0);
	strcpy(address.sun_path, "bad/socket");
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&address, sizeof(address)), 0);
	close(fd);
	expect_walk("bad", "!dangling\nlink\nm/file\n!m/loop/\n!self\n!socket\nz\n");
}

static void a_missing_source_is_an_error_that_names_it(void **state)
{
	(void)state;
	struct source *s;
	struct error err = { 0 };

	assert_false(source_open(&s, "not-there", &err));
	assert_int_equal(err.code, ERR_MISSING);
	assert_string_equal(err.text, "not-there: No such file or directory");
	assert_false(source_open(&s, "/dev/null", &err));
	assert_int_equal(err.code, ERR_IO);
}

/* Reads a file whole: ids and texts as "id=text;", errors as "(text)". */
static void read_all(const char *path, struct buf *out)
{
	struct source_file file = { .path = { path, strlen(path) },
				    .name = { path, strlen(path) } };
	struct items *items;
	struct item item;
	struct error err = { 0 };

	if (!items_open(&items, &file, &err)) {
		buf_printf(out, "(%s)", err.text);
		return;
	}
	while (items_next(items, &item, &err)) {
		struct arena *a = arena_new();
		struct article *articles;
		size_t n = 0;
		if (!item_read(a, &item, &articles, &n, &err))
			buf_printf(out, "(%s)", err.text);
		for (size_t i = 0; i < n; i++)
			buf_printf(out, "%.*s=%.*s;", STR_ARG(articles[i].id),
				   STR_ARG(articles[i].text));
		arena_free(a);
	}
	if (err.code != ERR_NONE)
		buf_printf(out, "(%s)", err.text);
	items_close(items);
}

static void expect_read(const char *path, const char *want)
{
	struct buf out = { 0 };

	read_all(path, &out);
	buf_put_char(&out, '\0');
	assert_string_equal(out.p, want);
	buf_free(&out);
}

static void ndjson_lines_are_articles_and_bad_ones_are_named(void **state)
{
	(void)state;
	put_file("a.jsonl", STR("{\"id\":\"1\",\"text\":\"e\xcc\x81\\n\\u00e9\"}\r\n\n"
				"{\"text\":\"no id\"}\n"
				"[1]\n"
				"{\"id\":\"2\",\"text\":\"\"}"));
	expect_read("a.jsonl", "1=e\xcc\x81\né;(a.jsonl:3: no \"id\")"
			       "(a.jsonl:4: not a JSON object, near byte 0)2=;");
}

static void hostile_json_is_an_error_by_line(void **state)
{
	(void)state;
	struct buf b = { 0 }, out = { 0 };

	buf_put(&b, STR("{\"id\":\"x\",\"text\":\"\\ud800\"}\n{\"id\":\"y\",\"deep\":"));
	for (int i = 0; i < 100000; i++)
		buf_put_char(&b, '[');
	buf_put(&b, STR("\n{\"id\":\"\\u0000\",\"text\":\"\xff\"}\n{\"id\":\"ok\","
			"\"text\":\"\"}\n"));
	put_file("hostile.jsonl", buf_str(&b));
	read_all("hostile.jsonl", &out);
	buf_put_char(&out, '\0');
	assert_non_null(strstr(out.p, "(hostile.jsonl:1: "));
	assert_non_null(strstr(out.p, "(hostile.jsonl:2: "));
	assert_non_null(strstr(out.p, "(hostile.jsonl:3: "));
	assert_non_null(strstr(out.p, ")ok=;"));
	buf_free(&b);
	buf_free(&out);
}

static void gzip_of_several_members_reads_as_one(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++) {
		gzFile f = gzopen("m.gz", i == 0 ? "wb" : "ab");
		assert_true(gzprintf(f, "{\"id\":\"%d\",\"text\":\"t\"}\n", i) > 0);
		gzclose(f);
	}
	expect_read("m.gz", "0=t;1=t;");
}

static void truncated_gzip_gives_what_is_whole_then_the_error(void **state)
{
	(void)state;
	struct buf b = { 0 };
	gzFile f = gzopen("t.gz", "wb0");

	for (int i = 0; i < 3; i++)
		assert_true(gzprintf(f, "{\"id\":\"%d\",\"text\":\"\"}\n", i) > 0);
	gzclose(f);
	FILE *whole = fopen("t.gz", "rb");
	b.n = fread(buf_room(&b, 1000), 1, 1000, whole);
	fclose(whole);
	put_file("t.gz", (str){ b.p, b.n - 15 });
	expect_read("t.gz", "0=;1=;(t.gz: the gzip data is cut short)");
	buf_free(&b);
}

static void a_line_over_the_limit_is_refused_and_the_next_is_read(void **state)
{
	(void)state;
	gzFile f = gzopen("long.gz", "wb1");
	static char blanks[1 << 20];

	memset(blanks, ' ', sizeof(blanks));
	for (int i = 0; i < 257; i++)
		assert_int_equal(gzwrite(f, blanks, sizeof(blanks)), sizeof(blanks));
	gzprintf(f, "x\n{\"id\":\"next\",\"text\":\"\"}\n");
	gzclose(f);
	f = gzopen("long.jsonl", "wb1");
	gzprintf(f, "{\"id\":\"1\",\"text\":\"\"}\n");
	gzclose(f);
	assert_int_equal(system("cat long.gz >> long.jsonl"), 0);
	expect_read("long.jsonl", "1=;(long.jsonl:2: longer than 256 MB)next=;");
}

#define WARC_RECORD(type, length, body)                                        \
	"WARC/1.0\r\nWARC-Type: " type "\r\nWARC-Target-URI: <x:" type ">\r\n" \
	"Content-Length: " length "\r\n\r\n" body "\r\n\r\n"

static void warc_records_are_items_until_the_file_breaks_off(void **state)
{
	(void)state;
	put_file("w.warc",
		 STR(WARC_RECORD("warcinfo", "5", "a: b\n") WARC_RECORD(
			 "resource", "6", "Hello.") WARC_RECORD("request", "3", "GET")
			     WARC_RECORD("resource", "99", "cut")));
	expect_read("w.warc", "x:resource=Hello.;(w.warc: record 4 is cut short)");
	put_file("g.warc", STR(WARC_RECORD("resource", "2", "Hello.")));
	expect_read("g.warc", "x:resource=He;(g.warc: record 2 is no WARC record)");
	put_file("l.warc", STR(WARC_RECORD("resource", "-2", "Hello.")));
	expect_read("l.warc", "(l.warc: record 1 has no Content-Length)");
}

static void unreadable_files_are_named(void **state)
{
	(void)state;
	put_file("p.pdf", STR("%PDF-1.4 ..."));
	expect_read("p.pdf", "(p.pdf: a PDF document is not read)");
	put_file("binary", STR("\1\2\3\0\0\4\0\0\0\0\0\1\0\0\0\0\0\0\0\7\0\0"));
	expect_read("binary", "(binary: not text)");
	expect_read("gone", "(gone: No such file or directory)");
	if (geteuid() == 0) {
		print_message("# root reads every file: not tried\n");
		return;
	}
	put_file("secret", STR("x"));
	chmod("secret", 0);
	expect_read("secret", "(secret: Permission denied)");
	chmod("secret", 0600);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_that_are_taken_over_outlive_the_file),
		cmocka_unit_test(a_file_may_be_of_any_time),
		cmocka_unit_test(files_come_in_byte_order_of_their_paths),
		cmocka_unit_test(what_cannot_be_read_is_bad_and_the_rest_is_read),
		cmocka_unit_test(a_missing_source_is_an_error_that_names_it),
		cmocka_unit_test(ndjson_lines_are_articles_and_bad_ones_are_named),
		cmocka_unit_test(hostile_json_is_an_error_by_line),
		cmocka_unit_test(gzip_of_several_members_reads_as_one),
		cmocka_unit_test(truncated_gzip_gives_what_is_whole_then_the_error),
		cmocka_unit_test(a_line_over_the_limit_is_refused_and_the_next_is_read),
		cmocka_unit_test(warc_records_are_items_until_the_file_breaks_off),
		cmocka_unit_test(unreadable_files_are_named),
	};
	return cmocka_run_group_tests(tests, make_root, remove_root);
}
