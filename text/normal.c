/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/normal.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

/* ---- composition ---- */

/*
 * True if the character at `p` (valid UTF-8) can stand in composed text whatever is next
 * to it: ASCII, Latin up to U+02FF, Latin Extended Additional, general punctuation. Of
 * these none is a combining mark and none has a singleton decomposition.
 */
static bool is_composed(const unsigned char *p)
{
	if (p[0] < 0xCC)
		return true;
	if (p[0] == 0xE1)
		return p[1] >= 0xB8 && p[1] <= 0xBB;
	return p[0] == 0xE2 && (p[1] == 0x80 || p[1] == 0x82);
}

static size_t length_of(unsigned char lead)
{
	return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/* The first byte at or after `at` that may not be composed; s.n if there is none. */
static size_t skip_composed(str s, size_t at)
{
	const unsigned char *p = (const unsigned char *)s.p;

	while (at < s.n && is_composed(p + at))
		at += length_of(p[at]);
	return at < s.n ? at : s.n;
}

/* Appends what utf8proc makes of `s`; the bytes themselves where it refuses. */
static void put_mapped(struct buf *out, str s, unsigned options)
{
	utf8proc_uint8_t *mapped = NULL;
	utf8proc_ssize_t n =
		utf8proc_map((const utf8proc_uint8_t *)s.p, (utf8proc_ssize_t)s.n,
			     &mapped, (utf8proc_option_t)(options | UTF8PROC_STABLE));

	if (n < 0)
		buf_put(out, s);
	else
		buf_put(out, (str){ (const char *)mapped, (size_t)n });
	free(mapped);
}

/*
 * Only the stretches that need it go through utf8proc (21 MB/s): each from the ASCII
 * byte before the first doubtful character to the next ASCII byte.
 */
str normal_nfc(struct arena *a, str s)
{
	size_t bad = skip_composed(s, 0);
	struct buf out = { 0 };
	size_t done = 0;

	if (bad == s.n)
		return s;
	while (bad < s.n) {
		size_t start = bad, end = bad;

		while (start > done && (unsigned char)s.p[start] >= 0x80)
			start--;
		while (start > done && (unsigned char)s.p[start - 1] >= 0x80)
			start--;
		while (end < s.n && (unsigned char)s.p[end] >= 0x80)
			end++;
		buf_put(&out, (str){ s.p + done, start - done });
		put_mapped(&out, (str){ s.p + start, end - start }, UTF8PROC_COMPOSE);
		done = end;
		bad = skip_composed(s, end);
	}
	buf_put(&out, (str){ s.p + done, s.n - done });
	str composed = arena_copy(a, buf_str(&out));
	buf_free(&out);
	return composed;
}

/* ---- words ---- */

/*
 * The letters of Vietnamese and French go by arithmetic, without the library: U+00C0 to
 * U+00FF, Ă Đ Ĩ Ũ Ơ Ư, and U+1EA0 to U+1EF9. Left to the library are those of which a
 * word makes two letters, or other ones (Æ Ð ß Þ), and signs.
 */
static bool is_latin(uint32_t cp)
{
	switch (cp) {
	case 0xC6: /* Æ */
	case 0xD0: /* Ð */
	case 0xD7: /* × */
	case 0xDE: /* Þ */
	case 0xDF: /* ß */
	case 0xE6: /* æ */
	case 0xF0: /* ð */
	case 0xF7: /* ÷ */
	case 0xFE: /* þ */
		return false;
	case 0x102:
	case 0x103: /* ă */
	case 0x110:
	case 0x111: /* đ */
	case 0x128:
	case 0x129: /* ĩ */
	case 0x168:
	case 0x169: /* ũ */
	case 0x1A0:
	case 0x1A1: /* ơ */
	case 0x1AF:
	case 0x1B0: /* ư */
		return true;
	default:
		return (cp >= 0xC0 && cp <= 0xFF) || (cp >= 0x1EA0 && cp <= 0x1EF9);
	}
}

static uint32_t latin_lower(uint32_t cp)
{
	if (cp <= 0xFF)
		return cp | 0x20;
	return cp == 0x1AF ? 0x1B0 : cp == 0x1B0 ? cp : cp | 1;
}

/* Of a lower-case letter. */
static char latin_plain(uint32_t cp)
{
	if (cp <= 0xFF)
		return "aaaaaa?ceeeeiiii?nooooo?ouuuuy?y"[cp & 0x1F];
	switch (cp) {
	case 0x103:
		return 'a';
	case 0x111:
		return 'd';
	case 0x129:
		return 'i';
	case 0x169:
	case 0x1B0:
		return 'u';
	case 0x1A1:
		return 'o';
	default:
		return cp < 0x1EB8   ? 'a'
		       : cp < 0x1EC8 ? 'e'
		       : cp < 0x1ECC ? 'i'
		       : cp < 0x1EE4 ? 'o'
		       : cp < 0x1EF2 ? 'u'
				     : 'y';
	}
}

char normal_letter(uint32_t cp)
{
	return is_latin(cp) ? latin_plain(latin_lower(cp)) : 0;
}

/* Appends a word of ASCII and Latin letters in lower case, or without marks as well;
 * false if it has others. */
static bool put_latin_word(struct buf *out, str word, bool plain)
{
	char *p = buf_room(out, word.n);
	size_t n = 0, at = 0;
	uint32_t cp;

	while (at < word.n) {
		unsigned char c = (unsigned char)word.p[at];

		if (c < 0x80) {
			p[n++] = ascii_lower((char)c);
			at++;
			continue;
		}
		at += utf8_decode(word, at, &cp);
		if (!is_latin(cp))
			return false;
		if (plain)
			p[n++] = latin_plain(latin_lower(cp));
		else
			n += utf8_encode(latin_lower(cp), p + n);
	}
	out->n += n;
	return true;
}

static void put_letter(struct buf *out, uint32_t cp)
{
	char bytes[4];

	switch (cp) {
	case 0x0153: /* œ */
		buf_put(out, STR("oe"));
		return;
	case 0x00E6: /* æ */
		buf_put(out, STR("ae"));
		return;
	case 0x00F0: /* ð */
	case 0x0256: /* ɖ */
		cp = 0x0111;
		break;
	case 0x2019: /* ’ */
	case 0x2018: /* ‘ */
	case 0x02BC: /* ʼ */
		cp = '\'';
		break;
	default:
		break;
	}
	buf_put(out, (str){ bytes, utf8_encode(cp, bytes) });
}

void normal_word(struct buf *out, str word)
{
	struct buf folded = { 0 };
	uint32_t cp;

	if (put_latin_word(out, word, false))
		return;
	put_mapped(&folded, word, UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
	str s = buf_str(&folded);
	for (size_t at = 0; at < s.n;) {
		at += utf8_decode(s, at, &cp);
		put_letter(out, cp);
	}
	buf_free(&folded);
}

/* Letters that Unicode does not decompose but a keyboard without marks types plainly. */
static uint32_t plain_letter(uint32_t cp)
{
	switch (cp) {
	case 0x0111: /* đ */
		return 'd';
	case 0x00F8: /* ø */
		return 'o';
	case 0x0142: /* ł */
		return 'l';
	case 0x0131: /* ı */
		return 'i';
	default:
		return cp;
	}
}

void normal_fold(struct buf *out, str word)
{
	struct buf plain = { 0 };
	char bytes[4];
	uint32_t cp;

	if (put_latin_word(out, word, true))
		return;
	put_mapped(&plain, word, UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
	str s = buf_str(&plain);
	for (size_t at = 0; at < s.n;) {
		at += utf8_decode(s, at, &cp);
		buf_put(out, (str){ bytes, utf8_encode(plain_letter(cp), bytes) });
	}
	buf_free(&plain);
}

str normal_folded(struct arena *a, str word)
{
	struct buf plain = { 0 }, fold = { 0 };

	normal_word(&plain, word);
	normal_fold(&fold, buf_str(&plain));
	str out = arena_copy(a, buf_str(&fold));
	buf_free(&plain);
	buf_free(&fold);
	return out;
}
