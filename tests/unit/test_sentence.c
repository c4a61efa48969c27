/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/buf.h"
#include "tests/test.h"
#include "text/sentence.h"

#include <string.h>

/* A bar stands between two sentences; blanks around it do not count. */
static const char *const cases[] = {
	"Một câu. | Hai câu! | Ba câu?",
	"Resolution n° 59 du 24 janvier. | Le texte suit.",
	"Xem No. 12 và no. 5 nhé. | Xong.",
	"He said no. | Then he left.",
	"TP. Hồ Chí Minh và TP.HCM là một. | GS.TS. Nguyễn Văn A nói vậy.",
	"Lúa, ngô, khoai, v.v. đều tăng. | Giá giảm.",
	"Lúa, ngô, khoai, v.v. | Giá giảm.",
	"M. Dupont et Mme Durand, art. 5 et art. L. 122-5, p. 12. | Suite.",
	"Mr. Smith met Dr. Jones at 5 p.m. in the U.S. Army base. | He left.",
	"They live in the U.S. | The law is new.",
	"Giá là 12.000 đồng. | Tăng 1.5 %.",
	"Anh ấy đi... rồi về. | Thế thôi... | Hết.",
	"« Oui. » | Il part.",
	"« Oui ! » dit-il. | Il part.",
	"“Tôi đi.” | Ông nói. | (Xem thêm.) | Hết.",
	"Điều 5. Hiệu lực thi hành",
	"1. Phạm vi áp dụng. | 2. Đối tượng.",
	"a. Phạm vi áp dụng. | b. Đối tượng.",
	"Chương II. Quy định chung",
	"Article premier. Le présent décret entre en vigueur. | Article 2. Fin.",
	"Công ty tăng vốn từ năm 2023. | Theo đó, lãi tăng.",
	"vietnam.vn và file.txt, Th.S Lan.",
	"J.-M. Le Pen, J. R. R. Tolkien.",
	"Hoa sen. | Người dân.",
	"...",
};

static void put_sentences(struct buf *b, str text)
{
	struct sentence_iter it = { text, 0 };
	struct sentence s;

	while (sentence_next(&it, &s)) {
		if (b->n > 0)
			buf_put(b, STR(" | "));
		buf_put(b, (str){ text.p + s.start, s.end - s.start });
	}
}

/* The bars come out again where they were, whatever the blanks. */
static void a_sentence_ends_where_a_reader_sees_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct buf text = { 0 }, got = { 0 };

		for (const char *p = cases[i]; *p != '\0'; p++)
			if (*p == '|')
				p++;
			else
				buf_put_char(&text, *p);
		put_sentences(&got, buf_str(&text));
		buf_put_char(&got, '\0');
		assert_string_equal(got.p, cases[i]);
		buf_free(&text);
		buf_free(&got);
	}
}

static void a_blank_that_was_forgotten_is_no_obstacle(void **state)
{
	struct buf got = { 0 };

	(void)state;
	put_sentences(&got, STR("Kết thúc tại thành phố.Theo ông, được.Ở đó vui."));
	buf_put_char(&got, '\0');
	assert_string_equal(got.p,
			    "Kết thúc tại thành phố. | Theo ông, được. | Ở đó vui.");
	buf_free(&got);
}

static void a_line_end_ends_a_sentence_and_blanks_are_cut(void **state)
{
	struct buf got = { 0 };

	(void)state;
	put_sentences(&got, STR("  Tiêu đề \t\r\n\r\n \u00A0Thân bài\u2028Mr.\nX\n \n"));
	buf_put_char(&got, '\0');
	assert_string_equal(got.p, "Tiêu đề | Thân bài | Mr. | X");
	buf_free(&got);
}

static void nothing_has_no_sentence(void **state)
{
	struct sentence_iter it = { STR(" \n\t \r\n"), 0 };
	struct sentence s;

	(void)state;
	assert_false(sentence_next(&it, &s));
	it = (struct sentence_iter){ STR(""), 0 };
	assert_false(sentence_next(&it, &s));
}

/* Quadratic behaviour would take minutes here. */
static void endless_stops_blanks_and_quotes_take_linear_time(void **state)
{
	static const char *const units[] = { ".",  ". ",       ".a", "A.",
					     "1.", ". \u00BB", "?",  ".\"\u00A0",
					     " ",  "\xFF",     "a" };
	(void)state;
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
		struct buf text = { 0 };
		struct sentence s;
		size_t end = 0;

		while (text.n < 1 << 20)
			buf_put(&text, (str){ units[i], strlen(units[i]) });
		struct sentence_iter it = { buf_str(&text), 0 };
		while (sentence_next(&it, &s)) {
			assert_true(s.start >= end && s.start < s.end && s.end <= text.n);
			end = s.end;
		}
		buf_free(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sentence_ends_where_a_reader_sees_it),
		cmocka_unit_test(a_blank_that_was_forgotten_is_no_obstacle),
		cmocka_unit_test(a_line_end_ends_a_sentence_and_blanks_are_cut),
		cmocka_unit_test(nothing_has_no_sentence),
		cmocka_unit_test(endless_stops_blanks_and_quotes_take_linear_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
