/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/item.h"

#include "tests/test.h"
#include "tests/unit/reader_fixture.h"

#include <string.h>

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

/* Of a picture, say, or of a page that is compressed. */
#define BINARY "\x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17"

static void a_warc_file_may_begin_with_bytes_that_are_no_text(void **state)
{
	(void)state;
	expect("p.warc",
	       RECORD("response", "https://x.example/i", "172",
		      "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" BINARY BINARY
			      BINARY BINARY BINARY BINARY BINARY BINARY),
	       "");
}

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
	expect("h.warc",
	       RECORD("response", "https://x.example/h", "97",
		      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
		      "Transfer-Encoding: chunked\r\n\r\n"
		      "6\r\nA line\r\n\x13\r\nno chunk\r\n"),
	       "id: https://x.example/h\nurl: https://x.example/h\nP A line\n");
	expect("e.warc",
	       RECORD("response", "https://x.example/no", "49",
		      "HTTP/1.1 404 Not Found\r\n\r\n<html>Not here</html>"),
	       "");
	expect("i.warc",
	       RECORD("response", "https://x.example/i", "45",
		      "HTTP/2 200\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
	       "");
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
		cmocka_unit_test(a_warc_file_may_begin_with_bytes_that_are_no_text),
		cmocka_unit_test(warc_responses_become_articles),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
