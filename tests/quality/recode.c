/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/quality/recode.h"

#include "base/utf8.h"
#include "text/normal.h"

#include <utf8proc.h>

enum { LETTERS = 0x2200 };

struct recoder {
	enum charset_page page;
	struct {
		unsigned char bytes[2];
		unsigned char n;
	} letters[LETTERS];
};

/* The letter that the bytes are, or 0. */
static uint32_t letter_of(struct arena *a, enum charset_page page, str bytes)
{
	struct buf b = { 0 };
	uint32_t cp;

	charset_page_put(&b, page, bytes);
	str text = normal_nfc(a, arena_copy(a, buf_str(&b)));
	buf_free(&b);
	return utf8_decode(text, 0, &cp) == text.n ? cp : 0;
}

static void learn(struct recoder *r, struct arena *a, const char *p, size_t n)
{
	uint32_t cp = letter_of(a, r->page, (str){ p, n });

	if (cp == 0 || cp >= LETTERS || r->letters[cp].n > 0)
		return;
	r->letters[cp].n = (unsigned char)n;
	for (size_t i = 0; i < n; i++)
		r->letters[cp].bytes[i] = (unsigned char)p[i];
}

static void learn_pairs(struct recoder *r, struct arena *a)
{
	for (int b = 'A'; b < 0x100; b++)
		for (int mark = 0x80; mark < 0x100; mark++)
			learn(r, a, (char[2]){ (char)b, (char)mark }, 2);
}

struct recoder *recode_new(struct arena *a, enum charset_page page)
{
	struct recoder *r = arena_make(a, 1, struct recoder);

	r->page = page;
	/* VNI writes two bytes where a letter could be one of windows-1252. */
	if (page == CHARSET_VNI)
		learn_pairs(r, a);
	for (int b = 1; b < 0x100; b++)
		learn(r, a, &(char){ (char)b }, 1);
	if (page == CHARSET_WINDOWS_1258)
		learn_pairs(r, a);
	return r;
}

/* What the ABC fonts of TCVN3 have a capital for. */
static bool has_capital(uint32_t cp)
{
	return cp < 0x80 || cp == 0x102 || cp == 0xC2 || cp == 0xCA || cp == 0xD4 ||
	       cp == 0x1A0 || cp == 0x1AF || cp == 0x110;
}

str recode_text(struct arena *a, const struct recoder *r, str text, struct buf *out)
{
	struct buf expected = { 0 };

	for (size_t at = 0, n; at < text.n; at += n) {
		uint32_t cp, written;

		n = utf8_decode(text, at, &cp);
		written = cp;
		if (r->page == CHARSET_TCVN3 && !has_capital(cp))
			written = (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
		if (written >= LETTERS || r->letters[written].n == 0) {
			buf_put_char(out, '?');
			buf_put_char(&expected, '?');
			continue;
		}
		buf_put(out, (str){ (const char *)r->letters[written].bytes,
				    r->letters[written].n });
		buf_put(&expected, (str){ text.p + at, n });
	}
	str s = arena_copy(a, buf_str(&expected));
	buf_free(&expected);
	return s;
}

void recode_mojibake(struct buf *out, str bytes)
{
	charset_page_put(out, CHARSET_WINDOWS_1252, bytes);
}

void recode_utf16(struct buf *out, str text, bool big)
{
	for (size_t at = 0; at < text.n;) {
		uint32_t cp;

		at += utf8_decode(text, at, &cp);
		if (cp > 0xFFFF)
			cp = '?';
		buf_put_char(out, (char)(big ? cp >> 8 : cp));
		buf_put_char(out, (char)(big ? cp : cp >> 8));
	}
}
