/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Words of documents that others than Vietnam use, or nobody: the surfaces found. */
#include "tests/unit/cite_fixture.h"

static size_t print_one(char *out, size_t size, const char *text,
			const struct citation *c)
{
	return (size_t)snprintf(out, size, "%.*s", (int)(c->end - c->start),
				text + c->start);
}

static void a_physicians_ordonnance_is_no_act(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "elle a perdu son ordonnance du 3 mai 2023", "" },
		{ "l'ordonnance du 12 mars 2024 du docteur Petit", "" },
		{ "l'ordonnance du 2 février 1945 sur l'enfance",
		  "ordonnance du 2 février 1945" },
	};
	CHECK(rows);
}

#define LINE "The club met on the lawn, and everybody had tea and cake and talked. "
#define PAGE LINE LINE LINE LINE LINE LINE LINE LINE LINE LINE

static void a_bare_number_on_a_page_that_does_not_speak_of_vietnam_is_none(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ PAGE "See Directive 51 and systemd.directives(7).", "" },
		{ PAGE "la résolution n° 1 : courir", "" },
		{ PAGE "See Directive 51 of Hanoi.", "Directive 51" },
		{ PAGE "Directive 51, and Decree 15/2020/ND-CP.",
		  "Directive 51\nDecree 15/2020/ND-CP" },
		{ PAGE "Nghị quyết 51", "Nghị quyết 51" },
		{ "Directive 51 has emptied the streets", "Directive 51" },
	};
	CHECK(rows);
}

static void plain_nouns_need_more_than_a_number(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "quote code 4471 at the gate; report 2024; error codes: 5", "" },
		{ "Conclusions 1 and 2 follow.", "" },
		{ "Decision 1551 of the Prime Minister", "Decision 1551" },
	};
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_physicians_ordonnance_is_no_act),
		cmocka_unit_test(
			a_bare_number_on_a_page_that_does_not_speak_of_vietnam_is_none),
		cmocka_unit_test(plain_nouns_need_more_than_a_number),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
