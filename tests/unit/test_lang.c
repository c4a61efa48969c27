/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/test.h"
#include "text/lang.h"

#include <string.h>

static void a_code_or_a_tag_is_a_language(void **state)
{
	(void)state;
	assert_int_equal(lang_parse(STR("vi")), LANG_VI);
	assert_int_equal(lang_parse(STR("VI-vn")), LANG_VI);
	assert_int_equal(lang_parse(STR("fr-FR")), LANG_FR);
	assert_int_equal(lang_parse(STR("en_US")), LANG_EN);
	for (enum lang lang = LANG_VI; lang < LANG_COUNT; lang++)
		assert_int_equal(lang_parse((str){ lang_code(lang), 2 }), lang);
}

static void any_other_tag_is_undetermined(void **state)
{
	(void)state;
	assert_string_equal(lang_code(LANG_UND), "und");
	assert_int_equal(lang_parse(STR("und")), LANG_UND);
	assert_int_equal(lang_parse(STR("")), LANG_UND);
	assert_int_equal(lang_parse(STR("v")), LANG_UND);
	assert_int_equal(lang_parse(STR("vie")), LANG_UND);
	assert_int_equal(lang_parse(STR("de")), LANG_UND);
	assert_int_equal(lang_parse(STR("free")), LANG_UND);
}

static void text_has_the_language_that_it_is_written_in(void **state)
{
	static const struct {
		enum lang lang;
		const char *text;
	} cases[] = {
		{ LANG_VI, "Chính phủ ban hành nghị quyết về phát triển công nghiệp." },
		{ LANG_VI, "Chinh phu ban hanh nghi quyet ve phat trien cong nghiep." },
		{ LANG_FR, "Le gouvernement a adopté une résolution sur l'industrie." },
		{ LANG_FR,
		  "Le comite central a publie la directive pour les provinces." },
		{ LANG_EN, "The government has adopted a resolution on industry." },
		{ LANG_VI, "Chính phủ ban hành nghị quyết" },
		{ LANG_VI,
		  "Chi\u0301nh phu\u0309 ban ha\u0300nh nghi\u0323 quye\u0302\u0301t" },
		{ LANG_VI, "NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ" },
		{ LANG_EN, "Nguyễn Văn Trỗi street in Đà Nẵng was closed to traffic." },
		{ LANG_FR, "La rue Nguyễn Thị Minh Khai à Huế est fermée aux voitures." },
		{ LANG_FR, "Je t'aime beaucoup, dit-elle." },
		{ LANG_EN, "It was the best that they had seen." },
		{ LANG_UND, "Die Regierung hat heute ein neues Gesetz verabschiedet." },
		{ LANG_UND,
		  "El gobierno ha aprobado hoy una nueva ley para los trabajadores." },
		{ LANG_UND,
		  "Pemerintah telah menyetujui undang-undang baru untuk rakyat." },
		{ LANG_UND, "Il governo ha approvato una nuova legge per i lavoratori." },
		{ LANG_UND, "Правительство приняло новый закон." },
		{ LANG_UND, "政府今天通过了新的法律。" },
		{ LANG_UND, "nation" },
		{ LANG_UND, "\xFF\xFE\x80" },
		{ LANG_UND, "" },
		{ LANG_UND, "12.000 / 45" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		str s = { cases[i].text, strlen(cases[i].text) };
		if (lang_detect(s) != cases[i].lang)
			fail_msg("%s: %s", s.p, lang_code(lang_detect(s)));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_code_or_a_tag_is_a_language),
		cmocka_unit_test(any_other_tag_is_undetermined),
		cmocka_unit_test(text_has_the_language_that_it_is_written_in),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
