/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit/html_fixture.h"

static void a_news_page_gives_its_article_and_nothing_else(void **state)
{
	(void)state;
	expect("<html lang=vi><head><title>Kế hoạch mới - Báo Thử</title>"
	       "<meta property='og:title' content='Kế hoạch mới'>"
	       "<meta property='og:site_name' content='Báo Thử'>"
	       "<link rel='canonical' "
	       "href='https://bao.example/ke-hoach.html'></head><body>"
	       "<div class='top-nav'><span>Thứ sáu, 30/8/2024</span><a href='/'>Trang chủ"
	       "</a><a href='/x'>Thời sự</a></div><ul class='breadcrumb'><li><a "
	       "href='/c'>"
	       "Chính trị</a></li></ul><div class='sidebar-1'><div "
	       "class='header-content'>"
	       "<span class='date'>Thứ tư, 21/8/2024, 10:15 (GMT+7)</span></div>"
	       "<h1 class='title-detail'>Kế hoạch mới</h1>"
	       "<p class='description'>Thành phố giao bảy nhiệm vụ cho các sở, ngành "
	       "trong "
	       "kế hoạch hội nhập vừa ban hành.</p><article class='fck_detail'><p>" VI1
	       "</p><figure><img src='a.jpg'><figcaption>Toàn cảnh hội nghị. Ảnh: Báo Thử"
	       "</figcaption></figure><p>" VI2
	       "</p><div class='box-tinlienquanv2'><ul><li><a href='/1'>Bài khác một</a>"
	       "</li><li><a href='/2'>Bài khác hai</a></li></ul></div><h3>Yêu "
	       "cầu</h3><p>" VI3
	       "</p></article><div class='social-share'>Chia sẻ Facebook</div></div>"
	       "<div id='box_comment'><h3>Ý kiến (2)</h3><p>" VI1 " " VI2
	       "</p></div><footer>© Báo Thử, giấy phép số 1</footer></body></html>",
	       "Kế hoạch mới|2024-08-21|Báo Thử|https://bao.example/ke-hoach.html\n"
	       "P Thành phố giao bảy nhiệm vụ cho các sở, ngành trong kế hoạch hội nhập "
	       "vừa "
	       "ban hành.\nP " VI1 "\nP " VI2 "\nH Yêu cầu\nP " VI3 "\n");
}

static void captions_in_tables_and_related_boxes_go(void **state)
{
	(void)state;
	expect("<html><head><script type='application/ld+json'>{\"@context\":"
	       "\"https://"
	       "schema.org\",\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":"
	       "\"Bảy nhiệm vụ\",\"datePublished\":\"2024-08-21T10:15:00+07:00\","
	       "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Tạp chí Thử\"}}]}"
	       "</script></head><body><div class='post-content'><p>" VI1
	       "</p><table><tbody><tr><td><img src='b.jpg'></td></tr><tr><td>Đại biểu dự "
	       "hội nghị (Ảnh: TL)</td></tr></tbody></table><p>" VI2
	       "</p><p style='text-align:center'><img src='c.jpg'></p><p "
	       "style='text-align:center'><em>Một góc thành phố.</em></p>"
	       "<div type='RelatedOneNews'><a href='/r'>Tin khác</a><p>" VI3
	       "</p></div><table><tr><th>Quận</th><th>Số dự "
	       "án</th></tr><tr><td><div>Một</div></td>"
	       "<td><div><a "
	       "href='/12'>12</a></div></td></tr></table></div></body></html>",
	       "Bảy nhiệm vụ|2024-08-21T10:15:00+07:00|Tạp chí Thử|\nP " VI1 "\nP " VI2
	       "\nP Quận Số dự án\nP Một\nP 12\n");
}

static void names_of_other_things_do_not_hide_the_article(void **state)
{
	(void)state;
	expect("<body class='has-sidebar comments-open'><div class='no-share post'><h1>A "
	       "plan "
	       "for the city</h1><div class='author-date'>By the editors | Aug 21, 2024"
	       "</div><div><p>" EN1 "</p></div><div><p>" FR1
	       "</p></div><p>Read also: <a href='/o'>Another story</a></p></div></body>",
	       "A plan for the city|2024-08-21||\nP " EN1 "\nP " FR1 "\n");
}

static void an_unknown_date_stays_unknown(void **state)
{
	(void)state;
	expect("<body><header>Vendredi 30 août 2024</header><h1>Le plan</h1><p>" FR1
	       "</p><p>" FR1 " La loi du 12 mai 2020 reste en vigueur.</p></body>",
	       "Le plan|||\nP " FR1 "\nP " FR1
	       " La loi du 12 mai 2020 reste en vigueur.\n");
}

static void inline_markup_breaks_no_line(void **state)
{
	(void)state;
	expect("<body><p>One <b>bold</b><i>er</i> word,\n a&nbsp;blank, a "
	       "soft&shy;hyphen, "
	       "a <a href=x>link</a>.<br>A line behind a stop;<br><br>a third</p>"
	       "<ul><li>First</li><li><p>Second</p></li></ul><pre>a\n  b</pre></body>",
	       "|||\nP One bolder word, a blank, a softhyphen, a link.\n"
	       "P A line behind a stop;\nP a third\nI First\nI Second\nP a\nP b\n");
}

static void a_text_in_several_boxes_is_one_article(void **state)
{
	(void)state;
	expect("<body><h1>A plan for the city</h1><div class='row'><div class='col'><div "
	       "class='story-text'><p>" EN1
	       "</p></div></div></div><div class='row'><aside>"
	       "A box beside</aside><div class='col'><div class='story-text'><p>" FR1
	       "</p><p>" EN1 " It says so twice.</p><p>" FR1 " Deux fois.</p></div></div>"
	       "</div><div class='row'><div class='col'><div class='other'><p>" VI1
	       "</p></div></div></div></body>",
	       "A plan for the city|||\nP " EN1 "\nP " FR1 "\nP " EN1
	       " It says so twice.\nP " FR1 " Deux fois.\n");
}

static void a_heading_with_a_wrong_end_holds_no_article(void **state)
{
	(void)state;
	expect("<body><main><h1>A plan for the city</h1><h2 class=excerpt>The city has a "
	       "plan, and the plan has seven tasks for everybody.</h3><div "
	       "class=ad>x</div>"
	       "<div class=content><p>" EN1 "</p><p>" FR1 "</p></div></main></body>",
	       "A plan for the city|||\nP The city has a plan, and the plan has seven "
	       "tasks for everybody.\nP " EN1 "\nP " FR1 "\n");
}

static void short_paragraphs_and_addresses_stay(void **state)
{
	(void)state;
	expect("<body><div class=content><div class=widget><div class=p><p><strong>1. "
	       "The "
	       "pot</strong></p></div><p>" EN1 "</p><p>Write to:</p><p><a "
	       "href='mailto:plan@city.example'>plan@city.example</a></p><p><a href=/o>"
	       "Another story</a></p><p>" FR1 "</p></div></div></body>",
	       "|||\nH 1. The pot\nP " EN1 "\nP Write to:\nP plan@city.example\nP " FR1
	       "\n");
}

static void what_a_site_says_of_itself_goes(void **state)
{
	(void)state;
	expect("<body><h1>A plan</h1><div class=content><p>Published: 28 Apr, 2020 CET. "
	       "Updated: Tue 28 Apr 2020</p><p>By</p><p>" EN1 "</p><p>" FR1
	       "</p><p>Published figures show that the plan holds.</p><p>For the latest "
	       "news download the app.</p><p>Jo is an editor. Follow her on any "
	       "network.</p></div></body>",
	       "A plan|2020-04-28||\nP " EN1 "\nP " FR1
	       "\nP Published figures show that the plan holds.\n");
}

static void titles_escaped_twice_are_read(void **state)
{
	(void)state;
	expect("<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
	       "\"headline\":\"Plan &#8216;A&#8217; &amp; plan B\"}</script></head><body>"
	       "<p>" EN1 "</p></body>",
	       "Plan ‘A’ & plan B|||\nP " EN1 "\n");
}

static void a_page_that_scripts_fill_is_read_from_its_description(void **state)
{
	(void)state;
	expect("<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
	       "\"headline\":\"A plan\",\"articleBody\":\"" EN1 "\\n\\n" FR1
	       "\"}</script></head><body><p>Loading the plan, please wait.</p></body>",
	       "A plan|||\nP " EN1 "\nP " FR1 "\n");
	expect("<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
	       "\"headline\":\"A plan\",\"articleBody\":\"" EN1
	       "\"}</script></head><body><p>" FR1 "</p></body>",
	       "A plan|||\nP " FR1 "\n");
}

static void a_page_without_text_is_an_empty_article(void **state)
{
	(void)state;
	expect("<html><head><title>Nothing</title></head></html>", "Nothing|||\n");
	expect("<script>var x = 1;</script>", "|||\n");
	expect("", "|||\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_news_page_gives_its_article_and_nothing_else),
		cmocka_unit_test(captions_in_tables_and_related_boxes_go),
		cmocka_unit_test(names_of_other_things_do_not_hide_the_article),
		cmocka_unit_test(an_unknown_date_stays_unknown),
		cmocka_unit_test(inline_markup_breaks_no_line),
		cmocka_unit_test(a_text_in_several_boxes_is_one_article),
		cmocka_unit_test(a_heading_with_a_wrong_end_holds_no_article),
		cmocka_unit_test(short_paragraphs_and_addresses_stay),
		cmocka_unit_test(what_a_site_says_of_itself_goes),
		cmocka_unit_test(titles_escaped_twice_are_read),
		cmocka_unit_test(a_page_that_scripts_fill_is_read_from_its_description),
		cmocka_unit_test(a_page_without_text_is_an_empty_article),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
