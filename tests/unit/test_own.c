/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/own.h"
#include "tests/test.h"

#include <string.h>

static const struct {
	const char *title, *text, *id;
} cases[] = {
	/* the number on its letterhead, or an act that its title or first line names */
	{ "",
	  "BỘ CHÍNH TRỊ\nSố: 59-NQ/TW\nHà Nội, ngày 24 tháng 01 năm 2025\nI. BỐI CẢNH",
	  "vn:party/tw/nq/59" },
	{ "Nghị định số 15/2020/NĐ-CP quy định xử phạt",
	  "Căn cứ Luật A;\nĐiều 1. Phạm vi", "vn:state/cp/nd/15/2020" },
	{ "Toàn văn Nghị quyết số 59-NQ/TW ngày 24/01/2025", "Bối cảnh và tình hình.",
	  "vn:party/tw/nq/59~xiii" },
	{ "",
	  "Decree No. 15/2020/ND-CP on fines\nPursuant to the Law on A;\nArticle 1. "
	  "Scope",
	  "vn:state/cp/nd/15/2020" },
	/* the same numbers in articles that speak of them */
	{ "Nghị quyết số 59-NQ/TW: động lực mới", "Hội nghị sáng nay bàn về hội nhập.",
	  "" },
	{ "", "Nghị quyết số 59-NQ/TW ngày 24/01/2025 được quán triệt sáng nay.", "" },
	{ "", "Hội nghị bàn về văn bản\nSố: mới nhất là Nghị quyết số 59-NQ/TW.", "" },
	{ "Về Nghị định số 15/2020/NĐ-CP", "Điều 1. Phạm vi", "" },
	{ "Nothing", "Nothing is cited here.", "" },
	{ "", "", "" },
};

static void a_text_is_a_document_where_its_head_says_so(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena *a = arena_new();
		const struct citation_context context = {
			.text = str_of(cases[i].text),
			.title = str_of(cases[i].title),
			.lang = LANG_VI,
		};
		struct citation *cites;
		size_t n = citation_find(a, &context, &cites);
		str id = own_id(a, &context, cites, n);

		if (!str_eq(id, str_of(cases[i].id)))
			fail_msg("%s / %s: %.*s", cases[i].title, cases[i].text,
				 STR_ARG(id));
		arena_free(a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_is_a_document_where_its_head_says_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
