/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/mandate.h"

#include "base/buf.h"
#include "task/task.h"
#include "tests/test.h"

#include <string.h>
#include <time.h>

/* A text with one task, and the document that orders it. */
static const struct {
	enum lang lang;
	const char *text, *id;
} cases[] = {
	{ LANG_VI,
	  "Chính phủ vừa ban hành Nghị quyết số 31/NQ-CP ngày 4/5/2025 về lúa gạo.\n"
	  "Chính phủ giao Bộ Y tế mua gạo theo Nghị định số 70/2012/NĐ-CP.\n",
	  "vn:state/cp/nq/31/2025" },
	{ LANG_VI, "Chính phủ giao Bộ Y tế mua gạo theo Nghị định số 70/2012/NĐ-CP.\n",
	  "" },
	{ LANG_VI,
	  "Hội nghị bàn việc thực hiện Nghị quyết số 31/NQ-CP ngày 4/5/2025.\n"
	  "Chính phủ giao Bộ Y tế mua gạo.\n",
	  "" },
	{ LANG_VI,
	  "Tại Nghị quyết số 31/NQ-CP ngày 4/5/2025, Chính phủ giao Bộ Y tế mua gạo.\n",
	  "vn:state/cp/nq/31/2025" },
	{ LANG_FR,
	  "Le gouvernement vient de signer la Résolution n° 31/NQ-CP du 4 mai 2025.\n"
	  "Le gouvernement charge le ministère de la Santé d'acheter du riz.\n",
	  "vn:state/cp/nq/31/2025" },
	{ LANG_EN,
	  "The Government has issued Resolution No. 31/NQ-CP dated May 4, 2025 on rice.\n"
	  "The Government asked the Ministry of Health to buy rice.\n",
	  "vn:state/cp/nq/31/2025" },
	{ LANG_VI,
	  "Có tin về tàu đóng theo Nghị định số 70/2012/NĐ-CP mới bàn giao.\n"
	  "Chính phủ giao Bộ Y tế mua gạo.\n",
	  "" },
	/* by its number, as the last one, as the only one of its type */
	{ LANG_EN,
	  "The Government has issued Resolution No. 31/NQ-CP dated May 4, 2025 and "
	  "Resolution No. 32/NQ-CP dated May 6, 2025.\n"
	  "Resolution 32 tasks the Ministry of Health with buying rice.\n",
	  "vn:state/cp/nq/32/2025" },
	{ LANG_FR,
	  "Le gouvernement vient de signer la Résolution n° 31/NQ-CP du 4 mai 2025, puis "
	  "la Résolution n° 32/NQ-CP du 6 mai 2025.\n"
	  "Ce texte charge le ministère de la Santé d'acheter du riz.\n",
	  "vn:state/cp/nq/32/2025" },
	{ LANG_VI,
	  "Hội nghị học tập Nghị quyết số 31/NQ-CP ngày 4/5/2025.\n"
	  "Nghị quyết yêu cầu Bộ Y tế mua gạo.\n",
	  "vn:state/cp/nq/31/2025" },
	/* who orders below the one who issued it */
	{ LANG_VI,
	  "Chính phủ vừa ban hành Nghị quyết số 31/NQ-CP ngày 4/5/2025 về lúa gạo.\n"
	  "Tỉnh Hà Nam yêu cầu Sở Y tế mua gạo.\n",
	  "" },
	{ LANG_EN,
	  "The Government's Resolution No. 31/NQ-CP dated May 4, 2025 lays out a plan.\n"
	  "The Ministry of Health shall buy rice.\n",
	  "vn:state/cp/nq/31/2025" },
};

static void a_document_orders_where_it_is_told_to_be_issued(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena *a = arena_new();
		str text = { cases[i].text, strlen(cases[i].text) };
		struct citation_context where = { .text = text, .lang = cases[i].lang };
		struct citation *cites;
		struct task *tasks;
		size_t n = citation_find(a, &where, &cites);
		struct task_context context = {
			.text = text, .lang = cases[i].lang, .cites = cites, .n_cites = n
		};

		assert_int_equal(task_find(a, &context, &tasks), 1);
		if (!str_eq(tasks[0].ordered_by,
			    (str){ cases[i].id, strlen(cases[i].id) }))
			fail_msg("%s is by %.*s", cases[i].text,
				 STR_ARG(tasks[0].ordered_by));
		arena_free(a);
	}
}

/* A fraction of a second; looking through all documents for each sentence took half a
 * minute and more. */
static void many_documents_that_order_nothing_are_read_in_time(void **state)
{
	enum { MOST = 4000 };
	struct arena *a = arena_new();
	struct buf b = { 0 };
	struct citation *cites;
	struct task *tasks;

	(void)state;
	for (int i = 1; i <= MOST; i++)
		buf_printf(&b,
			   "Theo Nghị quyết số %d/NQ-HĐND ngày 1/1/2024, Kế hoạch số "
			   "%d/KH-UBND đã được sửa đổi. Kế hoạch giao Sở Y tế chủ trì "
			   "kiểm tra các bệnh viện trước ngày 30/6/2025.\n",
			   i, i);
	struct citation_context where = { .text = buf_str(&b), .lang = LANG_VI };
	size_t n = citation_find(a, &where, &cites);
	struct task_context context = {
		.text = buf_str(&b), .lang = LANG_VI, .cites = cites, .n_cites = n
	};
	clock_t start = clock();
	assert_int_equal(task_find(a, &context, &tasks), MOST);
	assert_true(clock() - start < 10 * CLOCKS_PER_SEC);
	buf_free(&b);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_document_orders_where_it_is_told_to_be_issued),
		cmocka_unit_test(many_documents_that_order_nothing_are_read_in_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
