/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/test.h"
#include "text/charset_capital.h"

/* Texts as TCVN3 writes them and as they are meant. */
struct sample {
	const char *bytes, *meant;
};

static void expect(const struct sample *samples, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct buf b = { 0 };

		buf_put(&b, str_of(samples[i].bytes));
		charset_capital_restore(&b);
		if (!str_eq(buf_str(&b), str_of(samples[i].meant)))
			fail_msg("%s became %.*s", samples[i].bytes,
				 STR_ARG(buf_str(&b)));
		buf_free(&b);
	}
}

#define EXPECT(samples) expect(samples, sizeof(samples) / sizeof(*samples))

static void words_of_capitals_tell_of_the_letters_between(void **state)
{
	static const struct sample samples[] = {
		{ "NGHị QUYếT Về Tổ CHứC, Bộ MáY", "NGHỊ QUYẾT VỀ TỔ CHỨC, BỘ MÁY" },
		{ "của BảO VIệT ở Hà Nội", "của BẢO VIỆT ở Hà Nội" },
		{ "Mục 1 Tổ CHứC GIáM SáT", "Mục 1 TỔ CHỨC GIÁM SÁT" },
		{ "PHẩM CHấT Bộ trưởng", "PHẨM CHẤT Bộ trưởng" },
	};

	(void)state;
	EXPECT(samples);
}

static void abbreviations_tell_nothing_of_their_neighbours(void **state)
{
	static const struct sample samples[] = {
		{ "Bộ GD-ĐT và Sở GTVT", "Bộ GD-ĐT và Sở GTVT" },
		{ "giá nhà BĐS ở TP HCM", "giá nhà BĐS ở TP HCM" },
		{ "xã Ia BLứ", "xã Ia BLứ" },
	};

	(void)state;
	EXPECT(samples);
}

static void beginnings_are_capital(void **state)
{
	static const struct sample samples[] = {
		{ "ở đây. ý kiến", "Ở đây. Ý kiến" },
		{ "quy định: a) áp dụng", "quy định: a) Áp dụng" },
		{ "đủ.ảnh", "đủ.Ảnh" },
		{ "ông nói: “ở nhà”", "ông nói: “Ở nhà”" },
		{ "độ C. ở nhà", "độ C. Ở nhà" },
		{ "anh T. ở nhà", "anh T. ở nhà" },
		{ "?ất nước", "?ất nước" },
		{ "tăng 1.000 ổ dịch", "tăng 1.000 ổ dịch" },
	};

	(void)state;
	EXPECT(samples);
}

static void names_are_known_by_their_neighbours(void **state)
{
	static const struct sample samples[] = {
		{ "gửi ủy ban và ủy viên", "gửi Ủy ban và Ủy viên" },
		{ "hai tỉnh ủy viên, 5 ủy viên", "hai tỉnh ủy viên, 5 ủy viên" },
		{ "Thường vụ Thành ủy Hà Nội", "Thường vụ Thành ủy Hà Nội" },
		{ "gặp một ủy ban gần ủy ban xã", "gặp một ủy ban gần ủy ban xã" },
		{ "thị trường ấn Độ và úc", "thị trường Ấn Độ và Úc" },
		{ "con dấu ấn định", "con dấu ấn định" },
		{ "vương quốc ả-rập", "vương quốc Ả-rập" },
		{ "châu á, đoạt á quân", "châu Á, đoạt á quân" },
		{ "cảng Vũng áng, dưới ánh đèn", "cảng Vũng Áng, dưới ánh đèn" },
		{ "Anh, Pháp, ý, Đức", "Anh, Pháp, Ý, Đức" },
		{ "Anh, Pháp, ý kiến", "Anh, Pháp, ý kiến" },
		{ "đất đai (ảnh minh họa)", "đất đai (Ảnh minh họa)" },
	};

	(void)state;
	EXPECT(samples);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_of_capitals_tell_of_the_letters_between),
		cmocka_unit_test(abbreviations_tell_nothing_of_their_neighbours),
		cmocka_unit_test(beginnings_are_capital),
		cmocka_unit_test(names_are_known_by_their_neighbours),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
