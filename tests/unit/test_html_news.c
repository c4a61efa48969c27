/* SPDX-License-Identifier: GPL-2.0-or-later */
/* English news pages: what their makers put into and around an article. */
#include "tests/unit/html_fixture.h"

static void a_menu_that_is_not_closed_holds_no_article(void **state)
{
	(void)state;
	expect("<body><nav><div><a href='/'>Home</a><a href='/n'>News</a></nav><main>"
	       "<article><h1>A plan</h1><p>" EN1 "</p><p>" EN2
	       "</p></article></main></body>",
	       "A plan|||\nP " EN1 "\nP " EN2 "\n");
}

static void text_for_subscribers_is_text(void **state)
{
	(void)state;
	expect("<body><article><h1>A plan</h1><div class=subscriber-preview><p>" EN1
	       "</p></div><div class=subscriber-only><p>" EN2
	       "</p></div><div class=commentary><p>" EN3
	       "</p></div><div class=subscribe-box><p>Read all of it from one crown a "
	       "month.</p></div></article></body>",
	       "A plan|||\nP " EN1 "\nP " EN2 "\nP " EN3 "\n");
}

static void the_id_of_a_heading_is_no_name(void **state)
{
	(void)state;
	expect("<body><article><p>" EN1 "</p><h2 id=comment-from-others>What others "
	       "say</h2><div id=sharing-a-bus-with-others><p>" EN2
	       "</p></div><div id=related-stories><p>" EN3 "</p></div></article></body>",
	       "|||\nP " EN1 "\nH What others say\nP " EN2 "\n");
}

static void labels_of_a_chart_are_no_text(void **state)
{
	(void)state;
	expect("<body><article><p>" EN1 "</p><div class=chart-box><div>12</div><div>24"
	       "</div><div>May</div><div>June</div></div><p>" EN2 "</p></article></body>",
	       "|||\nP " EN1 "\nP " EN2 "\n");
}

static void what_goes_with_its_box_is_counted_once(void **state)
{
	(void)state;
	expect("<body><article><p>" EN1 "</p><figure class=legend><div class=caption>"
	       "<div>A bus</div></div></figure><div class=more><p>" EN2
	       "</p></div></article></body>",
	       "|||\nP " EN1 "\nP " EN2 "\n");
}

static void words_in_a_figure_belong_to_its_picture(void **state)
{
	(void)state;
	expect("<body><article><p>" EN1 "</p><figure><img src=a.jpg><div class=x1><p>The "
	       "new bus on its first day. <span>The city</span></p></div></figure><p>" EN2
	       "</p><figure><table><tr><th>Line</th><th>Day</th></tr><tr><td>4</td><td>"
	       "May 1</td></tr></table></figure><p>The depot will be full by noon. (Jo "
	       "Doe/AFP)</p></article></body>",
	       "|||\nP " EN1 "\nP " EN2 "\nP Line Day\nP 4 May 1\n");
}

static void pictures_to_leaf_through_are_no_text_beside_one(void **state)
{
	(void)state;
	expect("<body><article><p>" EN1 "</p><p>" EN2 "</p><div class=photo-gallery><div>"
	       "<img src=a><h2>One</h2><p>The first of the buses stands at the gate of "
	       "the "
	       "depot, and nobody knows yet who will drive it.</p></div><div><img src=b>"
	       "<h2>Two</h2><p>A cat.</p></div></div><p>" EN3 "</p></article></body>",
	       "|||\nP " EN1 "\nP " EN2 "\nP " EN3 "\n");
	expect("<body><article><div class=gallery><div><img src=a><h2>One</h2><p>" EN1
	       "</p></div><div><img src=b><h2>Two</h2><p>" EN2
	       "</p></div></div></article></body>",
	       "|||\nH One\nP " EN1 "\nH Two\nP " EN2 "\n");
}

static void boxes_that_want_something_go(void **state)
{
	(void)state;
	expect("<body><article><p>" EN1
	       "</p><div class=n1><h3>The Morning Bus</h3><p>All "
	       "that moves in the city, in your inbox at six.</p><form><input "
	       "type=email></form></div><div><p>" EN2
	       " Riders may subscribe to a pass.</p></div><div class=n2><h2>Go on for "
	       "one "
	       "crown</h2><p>You have read your last free article. Already a subscriber? "
	       "<a href=/l>Sign in</a></p></div></article></body>",
	       "|||\nP " EN1 "\nP " EN2 " Riders may subscribe to a pass.\n");
}

static void a_page_of_linked_headings_is_its_text(void **state)
{
	(void)state;
	expect("<body><article><div><h2><a href=/1>One</a></h2><p>" EN1
	       "</p></div><div><h2><a href=/2>Two</a></h2><p>" EN2
	       "</p></div></article></body>",
	       "|||\nH One\nP " EN1 "\nH Two\nP " EN2 "\n");
	expect("<body><article><p>" EN1 "</p><p>" EN2
	       "</p><div><h2><a href=/2>Two</a></h2><p>" EN3
	       "</p></div></article></body>",
	       "|||\nP " EN1 "\nP " EN2 "\n");
}

static void a_pull_quote_is_said_once(void **state)
{
	(void)state;
	expect("<body><article><p>" EN1 "</p><p>" EN2 "</p><div class=big>“which was "
	       "closed for repairs, will open again in the autumn”</div><p>" EN3
	       "</p><h2>A</h2><p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>"
	       "</article></body>",
	       "|||\nP " EN1 "\nP " EN2 "\nP " EN3
	       "\nH A\nP One.\nP Two.\nP Three.\nP Four.\n");
}

static void labels_above_the_title_go(void **state)
{
	(void)state;
	expect("<body><article><p>Transport</p><h1>A plan</h1><p>Jo Doe 4 min "
	       "read</p><p>" EN1 "</p><p>" EN2 "</p></article></body>",
	       "A plan|||\nP " EN1 "\nP " EN2 "\n");
	expect("<body><article><span>Home News</span> A plan for the city<div><h1>A plan "
	       "for the city</h1><p>" EN1 "</p><p>" EN2 "</p></div></article></body>",
	       "A plan for the city|||\nP " EN1 "\nP " EN2 "\n");
}

static void a_page_for_phones_loses_its_notes(void **state)
{
	(void)state;
	expect("<html amp><body><amp-sidebar><ul><li><a href=/>Home</a></li></ul>"
	       "</amp-sidebar><article><p>" EN1 "</p><amp-carousel><div><amp-img "
	       "src=a></amp-img><div>The first bus.</div></div><div><amp-img "
	       "src=b></amp-img><div>The second bus.</div></div></amp-carousel><p>" EN2
	       "</p></article><amp-user-notification><p>" EN3
	       "</p></amp-user-notification></body></html>",
	       "|||\nP " EN1 "\nP " EN2 "\n");
}

static void a_slide_that_a_button_brings_up_is_text(void **state)
{
	(void)state;
	expect("<body><article><div style='display:none' class=menu-1><p>" EN3
	       "</p></div><div class='page one'><p>" EN1
	       "</p></div><div class='page two' style='display:none'><p>" EN2
	       "</p></div></article><div class=note style='display: none'><p>" EN3
	       "</p></div></body>",
	       "|||\nP " EN1 "\nP " EN2 "\n");
}

static void paragraphs_in_boxes_of_a_bad_name_are_text(void **state)
{
	(void)state;
	expect("<body><article><h1>A plan</h1><div class=share-text><p>" EN1
	       "</p></div><div class=share-text><p>" EN2
	       "</p></div><div class=share-text><p>" EN3 "</p></div></article><ol>"
	       "<li class=comment><p>" EN1 " So they say.</p></li></ol></body>",
	       "A plan|||\nP " EN1 "\nP " EN2 "\nP " EN3 "\n");
}

static void a_place_before_a_report_stays(void **state)
{
	(void)state;
	expect("<body><article><p class=dateline>May 3</p><p><span class=dateline>PORT "
	       "SELBY (CW) -</span> " EN1 "</p><p>" EN2 "</p></article></body>",
	       "|||\nP PORT SELBY (CW) - " EN1 "\nP " EN2 "\n");
}

static void the_caption_of_the_first_picture_is_no_lead(void **state)
{
	(void)state;
	expect("<body><div class=top><h1>A plan</h1><h2>Seven tasks for everybody in the "
	       "city, from the mayor to the ferryman, until May.</h2><div class=x><div "
	       "class=y><img src=a></div><div>The mayor, who would not say a word about "
	       "it all, on the steps of the town hall.</div></div></div><div "
	       "class=text><p>By Jo Doe and Ann Other, who cover transport for the paper"
	       "</p><p>" EN1 "</p><p>" EN2
	       "</p><p>Reporting by Jo Doe; editing by Ann Other.</p></div></body>",
	       "A plan|||\nP Seven tasks for everybody in the city, from the mayor to "
	       "the "
	       "ferryman, until May.\nP " EN1 "\nP " EN2 "\n");
}

static void what_a_button_unfolds_is_text(void **state)
{
	(void)state;
	expect("<body><article><div class=lead-photo><img src=a><div>The town hall © Jo "
	       "Doe"
	       "</div></div><p>" EN1 "</p><p>" EN2
	       "</p><div class=story-rest style='display:none'><p>" EN3
	       "</p></div><div class=offer style='display:none'><p>" FR1
	       "</p></div></article></body>",
	       "|||\nP " EN1 "\nP " EN2 "\nP " EN3 "\n");
}

static void a_page_that_is_only_data_is_read_from_them(void **state)
{
	(void)state;
	expect("<head><title>A plan for the city</title></head><body><div>Loading, "
	       "please "
	       "wait</div><script type='application/json'>{\"p\":{\"related\":[{\"text\":"
	       "\"A ferry goes\"}],\"body\":[{\"type\":\"p\",\"content\":\"<p>" EN1
	       "</p>\"},{\"type\":\"h2\",\"text\":\"What is "
	       "new\"},{\"children\":[{\"text\":\"" EN2
	       "\"},{\"text\":\" Perhaps.\"}]},{\"text\":\"" EN3 "\"}]}}</script></body>",
	       "A plan for the city|||\nP " EN1 "\nH What is new\nP " EN2
	       " Perhaps.\nP " EN3 "\n");
	expect("<body><article><p>" EN1 " " EN2 "</p><p>" EN3
	       "</p></article><script type='application/json'>{\"body\":[\"" FR1
	       "\",\"" FR1 " Deux.\",\"" FR1 " Trois.\"]}</script></body>",
	       "|||\nP " EN1 " " EN2 "\nP " EN3 "\n");
	expect("<body><script type='application/json'>[{},\"" EN1 "\",\"" EN2 "\",\"" EN3
	       "\"]</script></body>",
	       "|||\nP " EN1 "\nP " EN2 "\nP " EN3 "\n");
	expect("<body><p>A note.</p><script type='application/json'>{\"body\":[\"" EN1
	       "\",</script><script type='application/json'>7</script></body>",
	       "|||\nP A note.\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_menu_that_is_not_closed_holds_no_article),
		cmocka_unit_test(text_for_subscribers_is_text),
		cmocka_unit_test(the_id_of_a_heading_is_no_name),
		cmocka_unit_test(labels_of_a_chart_are_no_text),
		cmocka_unit_test(what_goes_with_its_box_is_counted_once),
		cmocka_unit_test(words_in_a_figure_belong_to_its_picture),
		cmocka_unit_test(pictures_to_leaf_through_are_no_text_beside_one),
		cmocka_unit_test(boxes_that_want_something_go),
		cmocka_unit_test(a_page_of_linked_headings_is_its_text),
		cmocka_unit_test(a_pull_quote_is_said_once),
		cmocka_unit_test(labels_above_the_title_go),
		cmocka_unit_test(a_page_for_phones_loses_its_notes),
		cmocka_unit_test(a_slide_that_a_button_brings_up_is_text),
		cmocka_unit_test(paragraphs_in_boxes_of_a_bad_name_are_text),
		cmocka_unit_test(a_place_before_a_report_stays),
		cmocka_unit_test(the_caption_of_the_first_picture_is_no_lead),
		cmocka_unit_test(what_a_button_unfolds_is_text),
		cmocka_unit_test(a_page_that_is_only_data_is_read_from_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
