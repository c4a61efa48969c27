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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_menu_that_is_not_closed_holds_no_article),
		cmocka_unit_test(text_for_subscribers_is_text),
		cmocka_unit_test(the_id_of_a_heading_is_no_name),
		cmocka_unit_test(labels_of_a_chart_are_no_text),
		cmocka_unit_test(what_goes_with_its_box_is_counted_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
