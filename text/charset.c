/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/charset.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "text/charset_page.h"
#include "text/charset_score.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

enum {
	SAMPLE_PAIRS = 2048, /* that show whether text is UTF-16 */
	LEAST_PAIRS = 4,
	SAMPLE_MARKED = 512, /* letters beyond ASCII that show whether text is mojibake */
	NEAR = 6,            /* bytes from one to the next where a text is Vietnamese */
	LEAST_MARKED = 12,
	NAME_SIZE = 40, /* of a charset */
};

static str finish(struct arena *a, struct buf *b)
{
	str text = arena_copy(a, buf_str(b));

	buf_free(b);
	return text;
}

static void put(struct buf *out, uint32_t cp)
{
	out->n += utf8_encode(cp, buf_room(out, 4));
}

/* ---- UTF-16 ---- */

static uint32_t unit_at(str s, size_t at, bool big)
{
	unsigned char a = (unsigned char)s.p[at], b = (unsigned char)s.p[at + 1];

	return big ? (uint32_t)a << 8 | b : (uint32_t)b << 8 | a;
}

static struct charset_text from_utf16(struct arena *a, str s, bool big)
{
	struct buf out = { 0 };
	size_t at = 0;

	for (; at + 1 < s.n; at += 2) {
		uint32_t cp = unit_at(s, at, big);
		uint32_t low = at + 3 < s.n ? unit_at(s, at + 2, big) : 0;

		if ((cp & 0xFC00) == 0xD800 && (low & 0xFC00) == 0xDC00) {
			cp = 0x10000 + ((cp & 0x3FF) << 10) + (low & 0x3FF);
			at += 2;
		}
		put(&out, cp);
	}
	if (at < s.n)
		put(&out, UTF8_BAD);
	return (struct charset_text){ finish(a, &out), big ? "utf-16be" : "utf-16le" };
}

/* In UTF-16 the blanks and most letters of our languages have a zero byte on one side. */
static bool is_utf16(str s, bool big)
{
	size_t n = s.n / 2 < SAMPLE_PAIRS ? s.n / 2 : SAMPLE_PAIRS, n_zero = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t unit = unit_at(s, 2 * i, big);

		if ((unit & 0xFF) == 0 && unit >> 8 < 0x20)
			return false;
		n_zero += unit >> 8 == 0;
	}
	return n >= LEAST_PAIRS && n_zero * 2 > n;
}

/* ---- UTF-8 ---- */

/* Every byte that does not fit becomes U+FFFD. */
static str repaired(struct arena *a, str s)
{
	struct buf out = { 0 };
	uint32_t cp;

	for (size_t at = 0; at < s.n;) {
		at += utf8_decode(s, at, &cp);
		put(&out, cp);
	}
	return finish(a, &out);
}

/* Whether most of what is not ASCII is valid: a text that was cut or patched. */
static bool is_mostly_utf8(str s)
{
	size_t n_good = 0, n_bad = 0;
	bool was_bad = false;
	uint32_t cp;

	for (size_t at = 0, n; at < s.n; at += n) {
		n = utf8_decode(s, at, &cp);
		bool bad = n == 1 && cp == UTF8_BAD;

		n_good += n > 1;
		n_bad += bad && !was_bad; /* what is left of one character counts once */
		was_bad = bad;
	}
	return n_good >= n_bad;
}

/*
 * Whether valid UTF-8 could be mojibake: marks stand as near to each other as only
 * Vietnamese has them, none of them is a Vietnamese letter, and nearly all are characters
 * of windows-1252 (Chinese or Cyrillic text is no mojibake, nor are no-break blanks).
 */
static bool is_suspect(str s)
{
	size_t n_marked = 0, n_near = 0, n_foreign = 0, last = 0;

	for (size_t at = 0; at < s.n && n_marked < SAMPLE_MARKED;) {
		uint32_t cp;

		if ((unsigned char)s.p[at] < 0x80) {
			at++;
			continue;
		}
		size_t n = utf8_decode(s, at, &cp);
		if ((cp >= 0x1EA0 && cp <= 0x1EF9) || cp == 0x111 || cp == 0x1A1 ||
		    cp == 0x1B0)
			return false;
		if (cp == 0xA0) {
			at += n;
			continue;
		}
		n_foreign += charset_page_byte(cp) < 0;
		n_near += n_marked > 0 && at - last <= NEAR;
		n_marked++;
		at += n;
		last = at;
	}
	return n_marked >= LEAST_MARKED && n_near * 5 >= n_marked * 2 &&
	       n_foreign * 10 <= n_marked;
}

/* The bytes that windows-1252 made the text of; what it has not becomes a blank. */
static str bytes_before(struct buf *out, str s)
{
	uint32_t cp;

	for (size_t at = 0; at < s.n;) {
		at += utf8_decode(s, at, &cp);
		int byte = charset_page_byte(cp);
		buf_put_char(out, byte < 0 ? ' ' : (char)byte);
	}
	return buf_str(out);
}

/* What windows-1252 has not stands as it is between the stretches that are decoded. */
static str undo_mojibake(struct arena *a, str s, enum charset_page page)
{
	struct buf out = { 0 }, stretch = { 0 };

	for (size_t at = 0; at <= s.n;) {
		uint32_t cp = UTF8_BAD;
		size_t n = at < s.n ? utf8_decode(s, at, &cp) : 1;
		int byte = at < s.n ? charset_page_byte(cp) : -1;

		if (byte >= 0) {
			buf_put_char(&stretch, (char)byte);
			at += n;
			continue;
		}
		charset_page_put(&out, page, buf_str(&stretch));
		buf_reset(&stretch);
		if (at < s.n)
			buf_put(&out, (str){ s.p + at, n });
		at += n;
	}
	buf_free(&stretch);
	str text = charset_page_finish(a, page, &out);
	buf_free(&out);
	return text;
}

static struct charset_text from_utf8(struct arena *a, str s)
{
	struct charset_text t = { s, "utf-8" };
	struct buf bytes = { 0 };
	enum charset_page page;

	if (s.n > CHARSET_BYTES || !is_suspect(s))
		return t;
	if (charset_score_best(bytes_before(&bytes, s), &page)) {
		t.text = undo_mojibake(a, s, page);
		t.name = charset_page_mojibake_name(page);
	}
	buf_free(&bytes);
	return t;
}

/* ---- others ---- */

/* By ICU, if it knows the name and every byte fits. */
static bool from_declared(struct arena *a, str s, str declared, struct charset_text *out)
{
	char name[NAME_SIZE];
	UErrorCode status = U_ZERO_ERROR;

	if (declared.n == 0 || declared.n >= sizeof(name) || s.n > INT32_MAX / 2 ||
	    (declared.n > 2 && (declared.p[0] | 0x20) == 'u' &&
	     (declared.p[1] | 0x20) == 't'))
		return false;
	memcpy(name, declared.p, declared.n);
	name[declared.n] = '\0';
	UConverter *converter = ucnv_open(name, &status);
	if (U_FAILURE(status))
		return false;
	ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL,
			    &status);

	int32_t room = (int32_t)s.n * 2 + 1;
	UChar *units = malloc((size_t)room * sizeof(*units));
	int32_t n = units == NULL ? 0
				  : ucnv_toUChars(converter, units, room, s.p,
						  (int32_t)s.n, &status);
	if (units != NULL && U_SUCCESS(status)) {
		str utf16 = { (const char *)units, (size_t)n * 2 };
		const char *canonical = ucnv_getStandardName(name, "MIME", &status);

		out->text = from_utf16(a, utf16, U_IS_BIG_ENDIAN).text;
		out->name = canonical != NULL ? canonical : "declared";
	}
	bool good = units != NULL && U_SUCCESS(status);
	free(units);
	ucnv_close(converter);
	return good;
}

static struct charset_text from_page(struct arena *a, str s, enum charset_page page)
{
	return (struct charset_text){ charset_page_decode(a, page, s),
				      charset_page_name(page) };
}

static struct charset_text from_bytes(struct arena *a, str s, str declared)
{
	enum charset_page page = CHARSET_WINDOWS_1252;
	struct charset_text t;

	if (is_mostly_utf8(s))
		return (struct charset_text){ repaired(a, s), "utf-8" };
	if (charset_score_best(s, &page))
		return from_page(a, s, page);
	if (!charset_page_parse(declared, &page) && from_declared(a, s, declared, &t))
		return t;
	return from_page(a, s, page);
}

static bool starts_with(str *s, str mark)
{
	if (!str_starts(*s, mark))
		return false;
	*s = str_from(*s, mark.n);
	return true;
}

static bool is_utf8(str s)
{
	return !str_starts(s, STR("\xFF\xFE")) && !str_starts(s, STR("\xFE\xFF")) &&
	       !is_utf16(s, false) && !is_utf16(s, true) && utf8_valid(s);
}

struct charset_text charset_decode(struct arena *a, str bytes, str declared)
{
	if (bytes.n > CHARSET_BYTES && !is_utf8(bytes))
		return (struct charset_text){ 0 };
	if (starts_with(&bytes, STR("\xFF\xFE")))
		return from_utf16(a, bytes, false);
	if (starts_with(&bytes, STR("\xFE\xFF")))
		return from_utf16(a, bytes, true);
	if (!starts_with(&bytes, STR("\xEF\xBB\xBF"))) {
		if (is_utf16(bytes, false))
			return from_utf16(a, bytes, false);
		if (is_utf16(bytes, true))
			return from_utf16(a, bytes, true);
	}
	if (utf8_valid(bytes))
		return from_utf8(a, bytes);
	return from_bytes(a, bytes, declared);
}
