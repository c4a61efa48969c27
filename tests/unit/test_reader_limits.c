/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is too large, too deep or made to be slow. */
#include "corpus/feed.h"
#include "corpus/html_text.h"
#include "corpus/item.h"
#include "tests/test.h"
#include "tests/unit/reader_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* They take a fraction of a second; anything quadratic would take minutes. Empties `b`.
 */
static void expect_quick(const char *path, struct buf *b, const char *part)
{
	struct buf out = { 0 };
	clock_t start = clock();

	read_bytes(path, buf_str(b), &out);
	assert_true(clock() - start < 20 * CLOCKS_PER_SEC);
	if (strstr(out.p, part) == NULL)
		fail_msg("%s: %.200s", path, out.p);
	buf_free(&out);
	buf_reset(b);
}

static void put_times(struct buf *b, str s, int times)
{
	for (int i = 0; i < times; i++)
		buf_put(b, s);
}

static const struct {
	const char *path, *head, *unit;
	int times; /* that the unit stands between head and tail */
	const char *tail, *part;
} hostile[] = {
	{ "nested.html", "", "<div>", 100000, "x",
	  "its elements lie more than 2000 deep" },
	{ "rules.html", "<body><h1>", "<hr>", 200000, "</h1><p>Below rules.",
	  "P Below rules." },
	{ "attribute.html", "<html><body><p class=\"", "wide col ", 1200000,
	  "\">Text after a long attribute.</p>", "P Text after" },
	{ "cells.html", "<p>The council has decided, after all, on the roads.<table>",
	  "<tr><td><div>12</div></td><td>3</td></tr>", 50000, "", "P 12" },
	{ "attributes.html", "<p ", "b ", 100000, "", "more than 4000 attributes" },
	{ "nested.xml", "<?xml version='1.0'?>", "<a>", 100000, "",
	  "(nested.xml: not well-formed XML" },
};

static void hostile_markup_ends_in_time(void **state)
{
	struct buf b = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(hostile) / sizeof(*hostile); i++) {
		buf_put(&b, str_of(hostile[i].head));
		put_times(&b, str_of(hostile[i].unit), hostile[i].times);
		buf_put(&b, str_of(hostile[i].tail));
		expect_quick(hostile[i].path, &b, hostile[i].part);
	}
	put_times(&b, STR("<span>"), 1900);
	put_times(&b, STR("</div></b>"), 20000);
	buf_put(&b, STR("<p>The end is still read."));
	expect_quick("closing.html", &b, "The end is still read.");
	buf_put(&b, STR("<html><body><p>a\0b</p><p>"));
	put_times(&b, STR("endless "), 1024 * 1024);
	expect_quick("line.html", &b, "P a b");
	buf_put(&b, STR("<title>"));
	put_times(&b, STR("a"), 1000000);
	buf_put(&b, STR("</title><script type='application/ld+json'>"
			"{\"@type\":\"Article\",\"headline\":\""));
	put_times(&b, STR("a"), 500000);
	buf_put(&b, STR("b\"}</script><p>Below it."));
	expect_quick("title.html", &b, "P Below it.");
	buf_free(&b);
}

/* What is looked for in the text around it, which is all of a large page. */
static void hostile_surroundings_end_in_time(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_put(&b, STR("<body>"));
	put_times(&b, STR("<p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab</p>"),
		  490);
	buf_put(&b, STR("<p>"));
	put_times(&b, STR("a"), 5000000);
	expect_quick("quotes.html", &b, "P aaa");
	buf_put(&b, STR("<body><p>The council has decided, after all, on the roads and "
			"on the bridges, and on the schools too.</p>"));
	put_times(&b, STR("<div>"), 1900);
	put_times(&b, STR("<b></b>"), 900000);
	put_times(&b, STR("</div><p>a</p>"), 1900);
	expect_quick("behind.html", &b, "P The council");
	buf_free(&b);
}

/* Nobody's page has 2 MB of text; a copy of so much would cost as much memory. Nor has it
 * a million paragraphs: what follows them is one. */
static void very_long_text_is_taken_as_it_stands(void **state)
{
	enum { LINES = 1 << 21, MOST_BLOCKS = 1000 * 1000 };
	static const char line[] = "a  line\n";
	struct arena *a = arena_new();
	struct buf bytes = { 0 };
	struct article *articles = NULL;
	struct error err = { 0 };
	size_t n = 0;

	(void)state;
	for (size_t i = 0; i <= LINES; i++)
		buf_put(&bytes, (str){ line, sizeof(line) - 1 });
	struct item item = { .path = STR("long.txt"),
			     .name = STR("long.txt"),
			     .bytes = buf_str(&bytes),
			     .reader = &reader_text };
	assert_true(item_read(a, &item, &articles, &n, &err));
	assert_int_equal(n, 1);
	assert_ptr_equal(articles[0].text.p, bytes.p);
	assert_int_equal(articles[0].n_blocks, MOST_BLOCKS);
	assert_int_equal(articles[0].blocks[MOST_BLOCKS - 1].end, bytes.n - 1);
	buf_free(&bytes);
	arena_free(a);
}

static void expect_refused(const struct reader *reader, str bytes, const char *want)
{
	struct item item = { .path = STR("x"), .name = STR("x"), .bytes = bytes };
	struct arena *a = arena_new();
	struct article *articles = NULL;
	struct error err = { 0 };
	size_t n = 0;

	item.reader = reader;
	assert_false(item_read(a, &item, &articles, &n, &err));
	assert_int_equal(err.code, ERR_LIMIT);
	assert_string_equal(err.text, want);
	arena_free(a);
}

/* What is too large is refused by its size, before it costs memory. */
static void what_would_cost_too_much_is_refused_by_name(void **state)
{
	static const char head[] = "WARC/1.0\r\nWARC-Type: response\r\n\r\n"
				   "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
	const size_t n = CHARSET_BYTES + 2;
	char *zeros = calloc(n, 1);

	(void)state;
	assert_non_null(zeros);
	str page = { zeros, READER_PAGE + 1 };
	expect_refused(&reader_html, page, "x: markup longer than 32 MB");
	expect_refused(&reader_xml, page, "x: markup longer than 32 MB");
	memcpy(zeros, head, sizeof(head) - 1);
	expect_refused(&reader_warc, page, "x: markup longer than 32 MB");
	memcpy(zeros, "\xff\xfe", 2);
	expect_refused(&reader_text, (str){ zeros, n },
		       "x: not UTF-8, and longer than 64 MB");
	free(zeros);
}

static void expect_full(const struct reader *reader, const char *head, const char *each,
			size_t times, const char *want)
{
	struct buf b = { 0 };

	buf_put(&b, str_of(head));
	for (size_t i = 0; i < times; i++)
		buf_put(&b, str_of(each));
	expect_refused(reader, buf_str(&b), want);
	buf_free(&b);
}

static void what_has_too_many_pieces_is_refused_by_name(void **state)
{
	(void)state;
	expect_full(&reader_html, "<pre>", "a\n", HTML_LINES + 1,
		    "x: more than a million lines");
	expect_full(&reader_xml, "<rss>", "<item>a</item>", FEED_ENTRIES + 1,
		    "x: more than a million lines, or 100000 entries");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(very_long_text_is_taken_as_it_stands),
		cmocka_unit_test(what_would_cost_too_much_is_refused_by_name),
		cmocka_unit_test(what_has_too_many_pieces_is_refused_by_name),
		cmocka_unit_test(hostile_markup_ends_in_time),
		cmocka_unit_test(hostile_surroundings_end_in_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
