/* SPDX-License-Identifier: GPL-2.0-or-later */
/* html_fixture: prose to fill pages with, and what is read from them: title, day, outlet
 * and address, then a line a block. */
#ifndef TESTS_HTML_FIXTURE_H
#define TESTS_HTML_FIXTURE_H

#include "corpus/item.h"

#include "base/buf.h"
#include "tests/test.h"

#include <string.h>

/* Prose to fill pages with; each is one paragraph of an article. */
#define VI1                                                                                                  \
	"Ủy ban nhân dân thành phố vừa ban hành kế hoạch hội nhập quốc tế, giao các " \
	"sở, "                                                                                             \
	"ban, ngành thực hiện bảy nhiệm vụ trọng tâm trong giai đoạn tới."
#define VI2                                                                                                    \
	"Theo kế hoạch, Sở Ngoại vụ chủ trì, phối hợp với các quận, huyện theo dõi, " \
	"đôn "                                                                                               \
	"đốc việc thực hiện và báo cáo kết quả trước ngày 15/12 hằng năm."
#define VI3                                                                                                   \
	"Kế hoạch nêu rõ yêu cầu phát huy vai trò của người dân, doanh nghiệp, các tổ " \
	"chức xã hội trong quá trình hội nhập, bảo đảm quốc phòng, an ninh."
#define FR1                                                                           \
	"Le Comité populaire de la ville a publié un plan d'intégration "          \
	"internationale, "                                                            \
	"qui confie sept tâches principales aux départements, aux services et aux " \
	"communes."
#define EN1                                                                            \
	"The plan gives seven tasks to the departments of the city, and asks each of " \
	"them to report, by the middle of December, on what has been done so far."
#define EN2                                                                       \
	"Buses will run every ten minutes from May, says the mayor, and the old " \
	"bridge, which was closed for repairs, will open again in the autumn."
#define EN3                                                                          \
	"Three of the tasks cost nothing. The others will be paid for by selling a " \
	"car park, two halls and a ferry, none of which the city has used for years."

static inline void expect(const char *page, const char *want)
{
	struct arena *a = arena_new();
	struct item item = { .path = STR("p.html"),
			     .name = STR("p.html"),
			     .bytes = { page, strlen(page) },
			     .reader = &reader_html };
	struct article *x = NULL;
	struct error err = { 0 };
	struct buf out = { 0 };
	size_t n = 0;

	assert_true(item_read(a, &item, &x, &n, &err));
	assert_int_equal(n, 1);
	buf_printf(&out, "%.*s|%.*s|%.*s|%.*s\n", STR_ARG(x->title),
		   STR_ARG(x->published), STR_ARG(x->outlet), STR_ARG(x->url));
	for (size_t k = 0; k < x->n_blocks; k++)
		buf_printf(&out, "%c %.*s\n", "PHIC"[x->blocks[k].kind],
			   STR_ARG(str_range(x->text, x->blocks[k].start,
					     x->blocks[k].end)));
	buf_put_char(&out, '\0');
	assert_string_equal(out.p, want);
	buf_free(&out);
	arena_free(a);
}

#endif
