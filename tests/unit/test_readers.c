/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/item.h"

#include "base/buf.h"
#include "corpus/feed.h"
#include "corpus/html_text.h"
#include "corpus/sniff.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tests/test.h"

/* Reads bytes as if they were a file: every known field of every article as a line
 * "name: value", its blocks as "P text", "H text", "I text". */
static void read_bytes(const char *path, str bytes, struct buf *out)
{
	struct arena *a = arena_new();
	struct item item = { .path = { path, strlen(path) },
			     .name = { path, strlen(path) },
			     .bytes = bytes };
	struct article *articles = NULL;
	struct error err = { 0 };
	size_t n = 0;

	item.reader = sniff_reader(bytes, item.path, &err);
	if (item.reader == NULL || !item_read(a, &item, &articles, &n, &err))
		buf_printf(out, "(%s)\n", err.text);
	for (size_t i = 0; i < n; i++) {
		const struct article *x = &articles[i];
		const struct {
			const char *name;
			str value;
		} fields[] = { { "id", x->id },
			       { "url", x->url },
			       { "title", x->title },
			       { "published", x->published },
			       { "outlet", x->outlet } };
		for (size_t k = 0; k < 5; k++)
			if (fields[k].value.n > 0)
				buf_printf(out, "%s: %.*s\n", fields[k].name,
					   STR_ARG(fields[k].value));
		for (size_t k = 0; k < x->n_blocks; k++)
			buf_printf(out, "%c %.*s\n", "PHIC"[x->blocks[k].kind],
				   STR_ARG(str_range(x->text, x->blocks[k].start,
						     x->blocks[k].end)));
	}
	buf_put_char(out, '\0');
	arena_free(a);
}

static void expect(const char *path, const char *bytes, const char *want)
{
	struct buf out = { 0 };

	read_bytes(path, (str){ bytes, strlen(bytes) }, &out);
	assert_string_equal(out.p, want);
	buf_free(&out);
}

static void text_loses_litter_and_keeps_its_source(void **state)
{
	(void)state;
	expect("a.txt",
	       "Cổng thông tin - Nền tảng\n\nKế hoạch hội nhập của thành phố\n\n"
	       "Báo ThửBáo Thử21/08/2024\n\n\n"
	       "Ủy ban nhân dân thành phố ban hành kế hoạch.\n"
	       "Toàn cảnh hội nghị (Ảnh: TL) |\n"
	       "| Ảnh minh họa của một phóng viên, chụp khi các đại biểu bước vào\n"
	       "Kế hoạch có bảy nhiệm vụ, giao các sở thực hiện.\r\n"
	       "TBNguồn : https://bao.example/ke-hoach.html\n"
	       "Bình luận (0)\nNo data\nCùng chủ đề\nMột bài khác\nBài khác nữa\n",
	       "id: a.txt\nurl: https://bao.example/ke-hoach.html\n"
	       "title: Kế hoạch hội nhập của thành phố\npublished: 2024-08-21\n"
	       "outlet: Báo Thử\n"
	       "P Ủy ban nhân dân thành phố ban hành kế hoạch.\n"
	       "P Kế hoạch có bảy nhiệm vụ, giao các sở thực hiện.\n");
}

static void text_that_only_looks_like_litter_stays(void **state)
{
	(void)state;
	expect("b.txt",
	       "Le ministère a ouvert la consultation le 21/08/2024 et recueilli, selon "
	       "son communiqué, plus de mille réponses des provinces.\n"
	       "Source : les données du ministère montrent une hausse, dit le rapport "
	       "publié hier soir.\n"
	       "Commentaire du ministre : la hausse était attendue.\n"
	       "Même sujet de discorde que l'an dernier : le calendrier des travaux, que "
	       "les communes jugent trop court pour consulter leurs habitants.\n",
	       "id: b.txt\n"
	       "P Le ministère a ouvert la consultation le 21/08/2024 et recueilli, "
	       "selon son communiqué, plus de mille réponses des provinces.\n"
	       "P Source : les données du ministère montrent une hausse, dit le rapport "
	       "publié hier soir.\n"
	       "P Commentaire du ministre : la hausse était attendue.\n"
	       "P Même sujet de discorde que l'an dernier : le calendrier des travaux, "
	       "que les communes jugent trop court pour consulter leurs habitants.\n");
}

static void wrapped_lines_are_joined(void **state)
{
	(void)state;
	struct buf b = { 0 }, out = { 0 };

	for (int i = 0; i < 3; i++)
		buf_put(&b,
			STR("The committee asked every department of the city to\n"
			    "report on the plan before the end of the second quarter\n"
			    "and to name the office that answers for each of the\n"
			    "tasks in it.\n\n"));
	buf_put(&b, STR("The end came last."));
	read_bytes("c.txt", buf_str(&b), &out);
	assert_non_null(strstr(out.p, "P The committee asked every department of the "
				      "city to report on the plan before"));
	buf_free(&b);
	buf_free(&out);
}

static void rss_entries_are_articles(void **state)
{
	(void)state;
	expect("feed.xml",
	       "<?xml version='1.0'?><rss version='2.0' "
	       "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
	       "<title>Báo Thử</title><link>https://x.example/</link>"
	       "<item><title>Một &amp; hai</title><link>https://x.example/1</link>"
	       "<guid>g1</guid><pubDate>Wed, 21 Aug 2024 10:15:00 +0700</pubDate>"
	       "<description>Tóm tắt.</description>"
	       "<content:encoded><![CDATA[<p>Đoạn một.</p><ul><li>Mục a</li></ul>]]>"
	       "</content:encoded></item>"
	       "<item><link>https://x.example/2</link><description>Chỉ tóm tắt."
	       "</description></item></channel></rss>",
	       "id: g1\nurl: https://x.example/1\ntitle: Một & hai\n"
	       "published: 2024-08-21\noutlet: Báo Thử\nP Đoạn một.\nI Mục a\n"
	       "id: https://x.example/2\nurl: https://x.example/2\noutlet: Báo Thử\n"
	       "P Chỉ tóm tắt.\n");
	expect("bare.xml",
	       "<rss><channel><item><title>A</title></item><item><title>B</title></item>"
	       "</channel></rss>",
	       "id: bare.xml#1\ntitle: A\nid: bare.xml#2\ntitle: B\n");
}

static void atom_entries_are_articles(void **state)
{
	(void)state;
	expect("atom",
	       "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>"
	       "<title>Journal</title><entry><title type='html'>L&amp;#39;an</title>"
	       "<id>urn:1</id><link rel='self' href='x'/>"
	       "<link rel='alternate' href='https://x.example/a'/>"
	       "<published>2024-08-21T10:15:00Z</published>"
	       "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
	       "<p>Un <b>mot</b>.</p></div></content></entry></feed>",
	       "id: urn:1\nurl: https://x.example/a\ntitle: L'an\n"
	       "published: 2024-08-21T10:15:00Z\noutlet: Journal\nP Un mot.\n");
}

static void akoma_ntoso_keeps_numbers_and_headings(void **state)
{
	(void)state;
	expect("act.xml",
	       "<akomaNtoso "
	       "xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act>"
	       "<meta><identification><FRBRWork><FRBRdate date='2021-11-12' name='g'/>"
	       "</FRBRWork></identification><publication date='2021-11-20'/>"
	       "<note>no text</note></meta>"
	       "<preface><p><docTitle>Law on the Plan</docTitle></p></preface><body>"
	       "<article><num>Article 1.</num> <heading>Scope</heading>"
	       "<paragraph><num>1.</num><content><p>This <ref href='x'>law</ref> holds "
	       "<i>here</i>.</p></content></paragraph></article></body></act></"
	       "akomaNtoso>",
	       "id: act.xml\ntitle: Law on the Plan\npublished: 2021-11-20\n"
	       "H Law on the Plan\nH Article 1. Scope\nI 1. This law holds here.\n");
}

static void any_xml_is_read_by_its_text(void **state)
{
	(void)state;
	expect("doc.xml", "<doc><p>One <b>two</b> three.</p><p>Four</p>five</doc>",
	       "id: doc.xml\nP One two three.\nP Four\nP five\n");
	expect("broken.xml", "<?xml version='1.0'?><doc><p>One</doc",
	       "(broken.xml: not well-formed XML in line 1)\n");
}

static void entities_are_not_expanded_nor_fetched(void **state)
{
	(void)state;
	struct buf out = { 0 };
	str bomb = STR("<?xml version='1.0'?><!DOCTYPE d ["
		       "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
		       "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>"
		       "<!ENTITY x SYSTEM 'file:///etc/passwd'>"
		       "]><d>left &c;&x; right</d>");

	read_bytes("bomb.xml", bomb, &out);
	assert_null(strstr(out.p, "aaaa"));
	assert_null(strstr(out.p, "root:"));
	buf_free(&out);
}

#define RECORD(type, uri, length, body)                            \
	"WARC/1.0\r\nWARC-Type: " type "\r\nWARC-Target-URI: " uri \
	"\r\nContent-Length: " length "\r\n\r\n" body "\r\n\r\n"

static void warc_responses_become_articles(void **state)
{
	(void)state;
	expect("r.warc",
	       RECORD("response", "https://x.example/p", "137",
		      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"utf-8\"\r\n"
		      "Transfer-Encoding: chunked\r\n\r\n"
		      "1f;x=y\r\n<html><body><p>Một đoạn.</\r\n"
		      "10\r\np></body></html>\r\n0\r\n\r\n"),
	       "id: https://x.example/p\nurl: https://x.example/p\nP Một đoạn.\n");
	expect("e.warc",
	       RECORD("response", "https://x.example/no", "49",
		      "HTTP/1.1 404 Not Found\r\n\r\n<html>Not here</html>"),
	       "");
	expect("i.warc",
	       RECORD("response", "https://x.example/i", "45",
		      "HTTP/2 200\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
	       "");
}

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
		cmocka_unit_test(text_loses_litter_and_keeps_its_source),
		cmocka_unit_test(text_that_only_looks_like_litter_stays),
		cmocka_unit_test(wrapped_lines_are_joined),
		cmocka_unit_test(rss_entries_are_articles),
		cmocka_unit_test(atom_entries_are_articles),
		cmocka_unit_test(akoma_ntoso_keeps_numbers_and_headings),
		cmocka_unit_test(any_xml_is_read_by_its_text),
		cmocka_unit_test(entities_are_not_expanded_nor_fetched),
		cmocka_unit_test(warc_responses_become_articles),
		cmocka_unit_test(very_long_text_is_taken_as_it_stands),
		cmocka_unit_test(what_would_cost_too_much_is_refused_by_name),
		cmocka_unit_test(what_has_too_many_pieces_is_refused_by_name),
		cmocka_unit_test(hostile_markup_ends_in_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
