/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/date.h"

#include "tests/test.h"

#include <string.h>

static const struct {
	const char *field;
	enum lang lang;
	const char *iso;
} fields[] = {
	{ "21/08/2024", LANG_VI, "2024-08-21" },
	{ "Thứ Tư, 21/08/2024 10:15 (GMT+7)", LANG_VI, "2024-08-21" },
	{ "ngày 21 tháng 8 năm 2024", LANG_VI, "2024-08-21" },
	{ "Hà Nội, ngày 05 tháng 01 năm 2025", LANG_VI, "2025-01-05" },
	{ "21 Tháng Tám, 2024", LANG_VI, "2024-08-21" },
	{ "3 tháng mười hai 2024", LANG_VI, "2024-12-03" },
	{ "21 août 2024", LANG_FR, "2024-08-21" },
	{ "le 21/08/2024", LANG_FR, "2024-08-21" },
	{ "1er MAI 2024", LANG_FR, "2024-05-01" },
	{ "Mercredi 4 DÉCEMBRE 2024 à 18h", LANG_FR, "2024-12-04" },
	{ "August 21, 2024", LANG_EN, "2024-08-21" },
	{ "21 Aug 2024", LANG_EN, "2024-08-21" },
	{ "21st of August 2024", LANG_EN, "2024-08-21" },
	{ "Sept. 3rd, 2024", LANG_EN, "2024-09-03" },
	{ "08/21/2024", LANG_EN, "2024-08-21" },
	{ "21.08.2024", LANG_UND, "2024-08-21" },
	{ "2024-08-21", LANG_UND, "2024-08-21" },
	{ "2024-08-21T10:15:00+07:00", LANG_EN, "2024-08-21T10:15:00+07:00" },
	{ "2024-08-21 10:15:00.000Z", LANG_EN, "2024-08-21T10:15:00.000Z" },
	{ "20240821T101500Z", LANG_EN, "2024-08-21" },
	{ "Wed, 21 Aug 2024 10:15:00 +0700", LANG_EN, "2024-08-21" },
	{ "29/02/2024", LANG_VI, "2024-02-29" },
	/* days that do not exist, what says two things, what is no date */
	{ "29/02/2023", LANG_VI, "" },
	{ "31/04/2024", LANG_FR, "" },
	{ "32/01/2024", LANG_VI, "" },
	{ "21/13/2024", LANG_VI, "" },
	{ "2024-00-10", LANG_EN, "" },
	{ "03/04/2024", LANG_EN, "" },
	{ "03/04/2024", LANG_UND, "" },
	{ "21/08/24", LANG_VI, "" },
	{ "yesterday", LANG_EN, "" },
	{ "August 2024", LANG_EN, "" },
	{ "59-NQ/TW", LANG_VI, "" },
	{ "", LANG_VI, "" },
};

static void fields_become_iso_or_nothing(void **state)
{
	(void)state;
	struct arena *a = arena_new();

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		str field = { fields[i].field, strlen(fields[i].field) };
		str iso = date_parse(a, field, fields[i].lang);
		if (!str_eq(iso, (str){ fields[i].iso, strlen(fields[i].iso) }))
			fail_msg("\"%s\" gives \"%.*s\"", fields[i].field, STR_ARG(iso));
	}
	arena_free(a);
}

static void the_first_date_of_running_text_is_found(void **state)
{
	(void)state;
	str text = STR("Số 35/2021/QH15, trang 1/2, ký ngày 24/01/2019 và 24/11/2023.");
	struct date_hit hit;

	assert_true(date_find(text, 0, LANG_VI, &hit));
	assert_int_equal(hit.year, 2019);
	assert_int_equal(hit.month, 1);
	assert_int_equal(hit.day, 24);
	assert_true(str_eq(str_range(text, hit.start, hit.end), STR("24/01/2019")));
	assert_true(date_find(text, hit.end, LANG_VI, &hit));
	assert_int_equal(hit.year, 2023);
	assert_false(date_find(text, hit.end, LANG_VI, &hit));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields_become_iso_or_nothing),
		cmocka_unit_test(the_first_date_of_running_text_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
