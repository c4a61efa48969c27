/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/utf8.h"
#include "tests/test.h"
#include "text/charset.h"
#include "text/charset_page.h"

#include <iconv.h>
#include <string.h>

/* STR is no constant initializer. */
#define TEXT(lit)                       \
	{                               \
		"" lit, sizeof(lit) - 1 \
	}

struct sample {
	const char *name;
	str bytes;
};

/* One sentence in every page; of its capitals TCVN3 holds no Ị, Ế, Ủ. */
static const char sentence[] =
	"NGHỊ QUYẾT về đẩy mạnh công nghệ: Ủy ban tỉnh Điện Biên sẽ "
	"giữ vững kỷ cương, ưu tiên nhà ở cho người nghèo.";

/* clang-format off */
static const struct sample samples[] = {
	{ "tcvn3", TEXT("NGH\xDE QUY\xD5T v\xD2 \xAE\xC8y m\xB9nh c\xABng ngh\xD6: \xF1y ban "
		       "t\xD8nh \xA7i\xD6n Bi\xAAn s\xCF gi\xF7 v\xF7ng k\xFB c\xAD\xACng, "
		       "\xADu ti\xAAn nh\xB5 \xEB cho ng\xAD\xEAi ngh\xCCo.") },
	{ "tcvn5712-1", TEXT("NGH\x91 QUY\xDAT v\xD2 \xAE\xC8y m\xB9nh c\xABng ngh\xD6: "
			    "\x9Ey ban t\xD8nh \xA7i\xD6n Bi\xAAn s\xCF gi\xF7 v\xF7ng "
			    "k\xFB c\xAD\xACng, \xADu ti\xAAn nh\xB5 \xEB cho "
			    "ng\xAD\xEAi ngh\xCCo.") },
	{ "viscii", TEXT("NGH\x98 QUY\x8AT v\xAB \xF0\xA6y m\xD5nh c\xF4ng ngh\xAE: \x9Cy ban "
			"t\xEFnh \xD0i\xAEn Bi\xEAn s\xA8 gi\xE6 v\xE6ng k\xD6 c\xDF\xBDng, "
			"\xDFu ti\xEAn nh\xE0 \xB7 cho ng\xDF\xB6i ngh\xE8o.") },
	{ "vni", TEXT("NGH\xD2 QUYE\xC1T ve\xE0 \xF1" "a\xE5y ma\xEFnh co\xE2ng nghe\xE4: "
		     "U\xDBy ban t\xE6nh \xD1ie\xE4n Bie\xE2n se\xF5 gi\xF6\xF5 v\xF6\xF5ng "
		     "ky\xFB c\xF6\xF4ng, \xF6u tie\xE2n nha\xF8 \xF4\xFB cho "
		     "ng\xF6\xF4\xF8i nghe\xF8o.") },
	{ "vps", TEXT("NGH\x10 QUY\x90T v\x8A \xC7\xC4y m\xE5nh c\xF4ng ngh\x8C: \xD1y ban "
		     "t\xCCnh \xF1i\x8Cn Bi\xEAn s\xEB gi\xBB v\xBBng k\x9B c\xDC\xD6ng, "
		     "\xDCu ti\xEAn nh\xE0 \xAA cho ng\xDC\xA9i ngh\xE8o.") },
	{ "windows-1258", TEXT("NGHI\xF2 QUY\xCA\xECT v\xEA\xCC \xF0\xE2\xD2y ma\xF2nh c\xF4ng "
			      "ngh\xEA\xF2: U\xD2y ban ti\xD2nh \xD0i\xEA\xF2n Bi\xEAn se\xDE "
			      "gi\xFD\xDE v\xFD\xDEng ky\xD2 c\xFD\xF5ng, \xFDu ti\xEAn "
			      "nha\xCC \xF5\xD2 cho ng\xFD\xF5\xCCi nghe\xCCo.") },
};

static const struct {
	const char *name;
	str bytes, declared, text;
} cases[] = {
	{ "utf-8", TEXT("Điều 5"), TEXT("windows-1252"), TEXT("Điều 5") },
	{ "utf-8", TEXT("\xEF\xBB\xBFĐiều"), TEXT(""), TEXT("Điều") },
	{ "utf-8", TEXT("Điều \xFF khoản"), TEXT(""), TEXT("Điều \uFFFD khoản") },
	{ "utf-8", TEXT("thành ph\xE1\xBB"), TEXT(""), TEXT("thành ph\uFFFD\uFFFD") },
	{ "utf-8", TEXT(""), TEXT("utf-8"), TEXT("") },
	{ "utf-16le", TEXT("\xFF\xFE" "a\0\xA1\x1E"), TEXT(""), TEXT("aạ") },
	{ "utf-16be", TEXT("\xFE\xFF\0a\xD8\x3D\xDE\x00"), TEXT(""), TEXT("a\U0001F600") },
	{ "utf-16le", TEXT("a\0b\0c\0 \0\xD0\x1E"), TEXT(""), TEXT("abc Ố") },
	{ "utf-16be", TEXT("\0a\0b\0c\0 \x1E\xD0"), TEXT(""), TEXT("abc Ố") },
	{ "utf-16le", TEXT("\xFF\xFE" "a\0b"), TEXT(""), TEXT("a\uFFFD") },
	{ "windows-1252", TEXT("d\xE9j\xE0 vu \x93ici\x94"), TEXT(""), TEXT("déjà vu “ici”") },
	{ "windows-1252", TEXT("\x80 5"), TEXT("iso-8859-1"), TEXT("€ 5") },
	{ "viscii", TEXT("Vi\xAEt"), TEXT("VISCII"), TEXT("Việt") },
	{ "windows-1258", TEXT("Vi\xEA\xF2t"), TEXT("windows-1258"), TEXT("Việt") },
	{ "ISO-8859-15", TEXT("c\xBDur"), TEXT("iso-8859-15"), TEXT("cœur") },
	{ "Shift_JIS", TEXT("\x93\xFA\x96\x7B"), TEXT("Shift_JIS"), TEXT("日本") },
	/* Declared, but the bytes say otherwise. */
	{ "windows-1252", TEXT("caf\xE9"), TEXT("utf-8"), TEXT("café") },
	{ "windows-1252", TEXT("caf\xE9 \xFF"), TEXT("gb18030"), TEXT("café ÿ") },
	{ "windows-1252", TEXT("caf\xE9"), TEXT("no-such-charset"), TEXT("café") },
};
/* clang-format on */

static void expect(struct charset_text got, str text, const char *name)
{
	if (!str_eq(got.text, text) || strcmp(got.name, name) != 0)
		fail_msg("%s: %.*s (expected %s: %.*s)", got.name, STR_ARG(got.text),
			 name, STR_ARG(text));
}

static void bytes_tell_their_charset(void **state)
{
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		expect(charset_decode(a, cases[i].bytes, cases[i].declared),
		       cases[i].text, cases[i].name);
	arena_free(a);
}

static void vietnamese_is_read_in_every_page(void **state)
{
	struct arena *a = arena_new();
	str text = { sentence, sizeof(sentence) - 1 };

	(void)state;
	for (size_t i = 0; i < sizeof(samples) / sizeof(*samples); i++) {
		expect(charset_decode(a, samples[i].bytes, STR("")), text,
		       samples[i].name);
		expect(charset_decode(a, samples[i].bytes, STR("iso-8859-1")), text,
		       samples[i].name);
	}
	arena_free(a);
}

static void mojibake_of_every_page_is_undone(void **state)
{
	struct arena *a = arena_new();
	str text = { sentence, sizeof(sentence) - 1 };

	(void)state;
	for (size_t i = 0; i < sizeof(samples) / sizeof(*samples); i++) {
		struct buf utf8 = { 0 };
		enum charset_page page;
		str name = { samples[i].name, strlen(samples[i].name) };

		charset_page_put(&utf8, CHARSET_WINDOWS_1252, samples[i].bytes);
		assert_true(charset_page_parse(name, &page));
		expect(charset_decode(a, buf_str(&utf8), STR("utf-8")), text,
		       charset_page_mojibake_name(page));
		buf_free(&utf8);
	}
	arena_free(a);
}

static void text_that_is_right_stays_as_it_is(void **state)
{
	static const str texts[] = {
		TEXT("Élève, été, à côté, déjà, où, ça, là, né, gêné, fêté, hélé, étêté, "
		     "éméché"),
		TEXT("là cà phê phà bà mà nhà và ta cô chú bé mì xôi gà cá lò kê tê mê "
		     "hê "
		     "thê"),
		TEXT("Gr\u00FC\u00DFe, \u00C4\u00D6\u00DC \u00E4\u00F6\u00FC "
		     "\u00E9\u00E8\u00EA"),
		TEXT("法律は新しい。Закон принят."),
		TEXT("Tie\u0302\u0301ng Vie\u0323\u0302t to\u0302\u0301t ho\u031Bn"),
		TEXT("aux 1°, 2° et 6° de l'article, aux 1° à 4°, aux 1° à 3° et à "
		     "l'article"),
		TEXT("n° 1, n° 2, n° 3, n° 4, n° 5, n° 6, n° 7, n° 8, n° 9, n° 10, n° "
		     "11, n° 12"),
		TEXT("plain words"),
	};
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct charset_text got = charset_decode(a, texts[i], STR(""));
		expect(got, texts[i], "utf-8");
		assert_ptr_equal(got.text.p, texts[i].p);
	}
	arena_free(a);
}

/* A few bytes fit many pages. */
static void few_bytes_are_not_guessed(void **state)
{
	struct arena *a = arena_new();

	(void)state;
	expect(charset_decode(a, STR("Vi\xD6t Nam"), STR("")), STR("ViÖt Nam"),
	       "windows-1252");
	arena_free(a);
}

static void tcvn3_gets_the_capitals_back_that_the_words_tell(void **state)
{
	static const str pairs[][2] = {
		{ TEXT("\xEB \xAE\xA9y. \xFD ki\xD5n. V\xD2 ch\xA9u \xB8 v\xB5 \xCAn "
		       "\xA7\xE9."),
		  TEXT("Ở đây. Ý kiến. Về châu Á và Ấn Độ.") },
		{ TEXT("KINH T\xD5 X\xB7 H\xE9I"), TEXT("KINH TẾ XÃ HỘI") },
		{ TEXT("n\xAAu \xFD ki\xD5n, \xEB nh\xB5"), TEXT("nêu ý kiến, ở nhà") },
	};
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		str got = charset_page_decode(a, CHARSET_TCVN3, pairs[i][0]);
		if (!str_eq(got, pairs[i][1]))
			fail_msg("%.*s", STR_ARG(got));
	}
	arena_free(a);
}

/* The C library knows four of the pages. */
static void pages_agree_with_iconv(void **state)
{
	static const struct {
		const char *name;
		enum charset_page page;
		int from;
	} known[] = {
		{ "VISCII", CHARSET_VISCII, 1 },
		{ "TCVN", CHARSET_TCVN3, 0xB5 },
		{ "TCVN", CHARSET_TCVN5712, 1 },
		{ "CP1258", CHARSET_WINDOWS_1258, 0xA0 },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
		iconv_t cd = iconv_open("UTF-8", known[i].name);

		if (cd == (iconv_t)-1)
			skip();
		for (int b = known[i].from; b < 0x100; b++) {
			struct buf ours = { 0 };
			char in[2] = { (char)b, 'x' }, out[16], *from = in, *to = out;
			size_t n_in = 2, n_out = sizeof(out);

			if (iconv(cd, &from, &n_in, &to, &n_out) == (size_t)-1)
				continue;
			iconv(cd, NULL, NULL, &to, &n_out);
			charset_page_put(&ours, known[i].page, (str){ in, 2 });
			str theirs = { out, (size_t)(to - out) };
			if (!str_eq(buf_str(&ours), theirs))
				fail_msg("%s %02X: %.*s, not %.*s", known[i].name, b,
					 STR_ARG(buf_str(&ours)), STR_ARG(theirs));
			buf_free(&ours);
		}
		iconv_close(cd);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_tell_their_charset),
		cmocka_unit_test(vietnamese_is_read_in_every_page),
		cmocka_unit_test(mojibake_of_every_page_is_undone),
		cmocka_unit_test(text_that_is_right_stays_as_it_is),
		cmocka_unit_test(few_bytes_are_not_guessed),
		cmocka_unit_test(tcvn3_gets_the_capitals_back_that_the_words_tell),
		cmocka_unit_test(pages_agree_with_iconv),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
