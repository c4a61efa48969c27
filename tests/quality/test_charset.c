/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Measures how many recoded texts are read back exactly; the floors are what must hold.
 */
#include "tests/quality/data.h"
#include "tests/quality/recode.h"
#include "tests/test.h"
#include "text/charset.h"
#include "text/normal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum form { AS_BYTES, AS_MOJIBAKE, AS_UTF16LE, AS_UTF16BE };

struct row {
	const char *file;
	enum charset_page page;
	enum form form;
	double floor; /* per cent */
};

#define VI "langid/sentences.vi.txt"
#define FR "langid/sentences.fr.txt"
#define EN "langid/sentences.en.txt"

static const struct row rows[] = {
	{ VI, CHARSET_TCVN3, AS_BYTES, 99.5 },
	{ VI, CHARSET_TCVN5712, AS_BYTES, 99.5 },
	{ VI, CHARSET_VISCII, AS_BYTES, 99.5 },
	{ VI, CHARSET_VNI, AS_BYTES, 99.5 },
	{ VI, CHARSET_VPS, AS_BYTES, 99.5 },
	{ VI, CHARSET_WINDOWS_1258, AS_BYTES, 99.5 },
	{ VI, CHARSET_TCVN3, AS_MOJIBAKE, 99.5 },
	{ VI, CHARSET_TCVN5712, AS_MOJIBAKE, 99.5 },
	{ VI, CHARSET_VISCII, AS_MOJIBAKE, 99.5 },
	{ VI, CHARSET_VNI, AS_MOJIBAKE, 99.5 },
	{ VI, CHARSET_VPS, AS_MOJIBAKE, 99.5 },
	{ VI, CHARSET_WINDOWS_1258, AS_MOJIBAKE, 99.5 },
	{ VI, 0, AS_UTF16LE, 99.5 },
	{ VI, 0, AS_UTF16BE, 99.5 },
	{ FR, CHARSET_WINDOWS_1252, AS_BYTES, 99.5 },
	{ EN, CHARSET_WINDOWS_1252, AS_BYTES, 99.5 },
	{ FR, 0, AS_UTF16LE, 99.5 },
	{ EN, 0, AS_UTF16BE, 99.5 },
};

static const char *const form_names[] = { "bytes", "mojibake", "utf-16le", "utf-16be" };

struct count {
	size_t n, exact, but_case;
};

static bool equal_but_case(struct arena *a, str x, str y)
{
	struct buf b = { 0 }, c = { 0 };

	(void)a;
	normal_word(&b, x);
	normal_word(&c, y);
	bool equal = str_eq(buf_str(&b), buf_str(&c));
	buf_free(&b);
	buf_free(&c);
	return equal;
}

static void try_text(struct arena *a, const struct row *row, const struct recoder *r,
		     str text, struct count *count)
{
	struct buf bytes = { 0 }, input = { 0 };
	str expected = text;

	if (row->form == AS_UTF16LE || row->form == AS_UTF16BE)
		recode_utf16(&input, text, row->form == AS_UTF16BE);
	else
		expected = recode_text(a, r, text, &bytes);
	if (row->form == AS_MOJIBAKE)
		recode_mojibake(&input, buf_str(&bytes));
	if (row->form == AS_BYTES)
		buf_put(&input, buf_str(&bytes));

	struct charset_text got = charset_decode(a, buf_str(&input), STR(""));
	bool exact = str_eq(got.text, expected);
	count->n++;
	count->exact += exact;
	count->but_case += exact || equal_but_case(a, got.text, expected);
	if (!exact && getenv("TRACUU_MISSES") != NULL)
		printf("# %s: %.*s\n#    %.*s\n", got.name, STR_ARG(expected),
		       STR_ARG(got.text));
	buf_free(&bytes);
	buf_free(&input);
}

/* Sentences are joined to texts of `least` bytes or more. */
static bool measure(const struct row *row, size_t least, struct count *count)
{
	struct arena *a = arena_new(), *scratch = arena_new();
	struct buf text = { 0 };
	str *lines;
	size_t n;
	bool found = data_lines(a, row->file, &lines, &n);

	struct recoder *r = found ? recode_new(a, row->page) : NULL;
	for (size_t i = 0; found && i < n; i++) {
		buf_put(&text, normal_nfc(scratch, lines[i]));
		if (text.n < least) {
			buf_put_char(&text, ' ');
			continue;
		}
		try_text(scratch, row, r, buf_str(&text), count);
		buf_reset(&text);
		arena_reset(scratch);
	}
	buf_free(&text);
	arena_free(scratch);
	arena_free(a);
	return found;
}

static void recoded_texts_are_read_back(void **state)
{
	bool low = false;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		for (size_t least = 200; least <= 2000; least *= 10) {
			struct count c = { 0 };

			if (!measure(&rows[i], least, &c))
				skip();
			double exact = 100.0 * (double)c.exact / (double)c.n;
			printf("# %.2s %-12s %-8s %4zu bytes: %.1f exact, %.1f but for "
			       "case, "
			       "of %zu\n",
			       strstr(rows[i].file, "es.") + 3,
			       charset_page_name(rows[i].page), form_names[rows[i].form],
			       least, exact, 100.0 * (double)c.but_case / (double)c.n,
			       c.n);
			low = low || exact < rows[i].floor;
		}
	assert_false(low);
}

static void no_utf8_text_is_changed(void **state)
{
	static const char *const files[] = {
		VI,
		FR,
		EN,
		"langid/word-pairs.fr.txt",
		"langid/word-pairs.vi.txt",
		"crosslang/flores.en.vi.fr.tsv",
		"crosslang/tatoeba.vie-eng.vie",
		"crosslang/tatoeba.fra-eng.fra",
		"retrieval/spf/corpus.jsonl",
		"retrieval/alqac2022/corpus.jsonl",
	};
	struct arena *a = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
		str *lines;
		size_t n;

		if (!data_lines(a, files[i], &lines, &n)) {
			arena_free(a);
			skip();
		}
		for (size_t j = 0; j < n; j++) {
			struct charset_text t = charset_decode(a, lines[j], STR(""));
			if (t.text.p != lines[j].p)
				fail_msg("%s line %zu became %s", files[i], j + 1,
					 t.name);
		}
		arena_reset(a);
	}
	arena_free(a);
}

/* The 67 small letters with marks and đ, and their capitals but for TCVN3. */
static void every_vietnamese_letter_survives_every_page(void **state)
{
	static const char letters[] =
		"aàảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"
		"ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ";
	struct arena *a = arena_new();

	(void)state;
	for (enum charset_page page = 1; page < CHARSET_PAGES; page++) {
		struct buf bytes = { 0 };
		str text = { letters, sizeof(letters) - 1 };

		if (page == CHARSET_TCVN3)
			text.n = (size_t)(strstr(letters, "À") - letters);
		assert_true(
			str_eq(recode_text(a, recode_new(a, page), text, &bytes), text));
		assert_true(str_eq(charset_page_decode(a, page, buf_str(&bytes)), text));
		buf_free(&bytes);
	}
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_vietnamese_letter_survives_every_page),
		cmocka_unit_test(recoded_texts_are_read_back),
		cmocka_unit_test(no_utf8_text_is_changed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
