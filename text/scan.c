/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/scan.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/normal.h"

#include <string.h>

#include <utf8proc.h>

enum kind { OTHER, LETTER, DIGIT };

/* The class of each ASCII byte; what is not named, or no ASCII, is OTHER. */
static const char ascii[256] = {
	['0'] = DIGIT,  ['1'] = DIGIT,  ['2'] = DIGIT,  ['3'] = DIGIT,  ['4'] = DIGIT,
	['5'] = DIGIT,  ['6'] = DIGIT,  ['7'] = DIGIT,  ['8'] = DIGIT,  ['9'] = DIGIT,
	['A'] = LETTER, ['B'] = LETTER, ['C'] = LETTER, ['D'] = LETTER, ['E'] = LETTER,
	['F'] = LETTER, ['G'] = LETTER, ['H'] = LETTER, ['I'] = LETTER, ['J'] = LETTER,
	['K'] = LETTER, ['L'] = LETTER, ['M'] = LETTER, ['N'] = LETTER, ['O'] = LETTER,
	['P'] = LETTER, ['Q'] = LETTER, ['R'] = LETTER, ['S'] = LETTER, ['T'] = LETTER,
	['U'] = LETTER, ['V'] = LETTER, ['W'] = LETTER, ['X'] = LETTER, ['Y'] = LETTER,
	['Z'] = LETTER, ['a'] = LETTER, ['b'] = LETTER, ['c'] = LETTER, ['d'] = LETTER,
	['e'] = LETTER, ['f'] = LETTER, ['g'] = LETTER, ['h'] = LETTER, ['i'] = LETTER,
	['j'] = LETTER, ['k'] = LETTER, ['l'] = LETTER, ['m'] = LETTER, ['n'] = LETTER,
	['o'] = LETTER, ['p'] = LETTER, ['q'] = LETTER, ['r'] = LETTER, ['s'] = LETTER,
	['t'] = LETTER, ['u'] = LETTER, ['v'] = LETTER, ['w'] = LETTER, ['x'] = LETTER,
	['y'] = LETTER, ['z'] = LETTER,
};

static enum kind kind_of(uint32_t cp)
{
	/* What breaks no word though it is no letter: soft hyphen, zero-width marks. */
	if (cp == 0xAD || (cp >= 0x200B && cp <= 0x200D) || cp == 0x2060)
		return LETTER;
	switch (utf8proc_category((utf8proc_int32_t)cp)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ME:
		return LETTER;
	case UTF8PROC_CATEGORY_ND:
		return DIGIT;
	default:
		return OTHER;
	}
}

/*
 * The length of the Latin letter beyond ASCII at `p`, 0 if it is none: U+00C0 to U+027F
 * without × and ÷, and U+1E00 to U+1EFF, where Vietnamese has its letters.
 */
static inline size_t latin_length(const unsigned char *p, size_t left)
{
	if (p[0] == 0xE1)
		return left >= 3 && p[1] >= 0xB8 && p[1] <= 0xBB && (p[2] & 0xC0) == 0x80
			       ? 3
			       : 0;
	if (p[0] < 0xC3 || p[0] > 0xC9 || left < 2 || (p[1] & 0xC0) != 0x80)
		return 0;
	return p[0] == 0xC3 && (p[1] == 0x97 || p[1] == 0xB7) ? 0 : 2;
}

/* The kind of the character at `at`, whose length is *n. Latin letters take no table. */
static enum kind kind_at(str text, size_t at, size_t *n)
{
	const unsigned char *p = (const unsigned char *)text.p + at;
	uint32_t cp;

	*n = 1;
	if (p[0] < 0x80)
		return (enum kind)ascii[p[0]];
	*n = latin_length(p, text.n - at);
	if (*n > 0)
		return LETTER;
	*n = utf8_decode(text, at, &cp);
	return cp == UTF8_BAD ? OTHER : kind_of(cp);
}

static size_t apostrophe_at(str text, size_t at)
{
	if (at < text.n && text.p[at] == '\'')
		return 1;
	if (text.n - at >= 3 && memcmp(text.p + at, "\xE2\x80\x99", 3) == 0)
		return 3;
	return 0;
}

static bool is_letter_at(str text, size_t at)
{
	size_t n;

	return at < text.n && kind_at(text, at, &n) == LETTER;
}

static bool digit_at(str text, size_t at)
{
	return at < text.n && ascii_is_digit(text.p[at]);
}

static bool is_elision(str word)
{
	static const char *const elisions[] = { "l",      "d",     "j",      "m",
						"t",      "s",     "n",      "c",
						"qu",     "jusqu", "lorsqu", "puisqu",
						"quoiqu", "quelqu" };
	for (size_t i = 0; i < sizeof(elisions) / sizeof(*elisions); i++) {
		size_t n = strlen(elisions[i]), same = 0;

		while (same < n && word.n == n &&
		       (word.p[same] | 0x20) == elisions[i][same])
			same++;
		if (same == n)
			return true;
	}
	return false;
}

/* The length of a blank that may group digits: no-break, narrow no-break, thin; in French
 * any. */
static size_t group_blank(str text, size_t at, enum lang lang)
{
	str rest = { text.p + at, text.n - at };

	if (rest.n >= 1 && rest.p[0] == ' ')
		return lang == LANG_FR ? 1 : 0;
	if (rest.n >= 2 && memcmp(rest.p, "\xC2\xA0", 2) == 0)
		return 2;
	if (rest.n >= 3 && (memcmp(rest.p, "\xE2\x80\xAF", 3) == 0 ||
			    memcmp(rest.p, "\xE2\x80\x89", 3) == 0))
		return 3;
	return 0;
}

/* Exactly three digits stand at `at`. */
static bool three_digits(str text, size_t at)
{
	return digit_at(text, at) && digit_at(text, at + 1) && digit_at(text, at + 2) &&
	       !digit_at(text, at + 3) && !is_letter_at(text, at + 3);
}

static size_t number_end(str text, size_t start, enum lang lang)
{
	size_t at = start;

	while (digit_at(text, at))
		at++;
	bool groups = at - start <= 3 && text.p[start] != '0';
	while (at < text.n) {
		size_t blank = group_blank(text, at, lang);

		if ((text.p[at] == '.' || text.p[at] == ',') && digit_at(text, at + 1))
			at++;
		else if (groups && blank > 0 && three_digits(text, at + blank))
			at += blank;
		else
			break;
		while (digit_at(text, at))
			at++;
	}
	return at;
}

/* ASCII letters, digits and Latin letters from `at` on. */
static size_t plain_end(str text, size_t at)
{
	const unsigned char *p = (const unsigned char *)text.p;

	for (;;) {
		while (at < text.n && ascii[p[at]] != OTHER)
			at++;
		if (at == text.n || p[at] < 0x80)
			return at;
		size_t n = latin_length(p + at, text.n - at);
		if (n == 0)
			return at;
		at += n;
	}
}

/* Letters and digits from `at` on. */
static size_t run_end(str text, size_t at)
{
	size_t n;

	at = plain_end(text, at);
	while (at < text.n && (unsigned char)text.p[at] >= 0x80 &&
	       kind_at(text, at, &n) != OTHER)
		at = plain_end(text, at + n);
	return at;
}

static size_t letters_end(str text, enum lang lang, struct scan_word *w)
{
	size_t at = run_end(text, w->start), n;

	while (lang != LANG_VI && (n = apostrophe_at(text, at)) > 0 &&
	       is_letter_at(text, at + n)) {
		str head = { text.p + w->start, at - w->start };

		w->elided = lang == LANG_FR && is_elision(head);
		if (w->elided)
			break;
		at = run_end(text, at + n);
	}
	return at;
}

bool scan_is_next(str text, size_t at, const struct listed_word *word, enum lang lang)
{
	const unsigned char *p = (const unsigned char *)text.p;
	size_t end = word->start + word->n;

	for (; at < word->start; at++)
		if (p[at] >= 0x80 || ascii[p[at]] != OTHER)
			return false;
	if (end == text.n)
		return true;
	return p[end] < 0x80 && ascii[p[end]] == OTHER &&
	       (p[end] != '\'' || lang == LANG_VI);
}

/* What a letter is without its mark: 1 to 26, 0 for what is no letter. Some only the
 * library knows. */
enum { UNKNOWN = 31 };

static unsigned letter_at(const unsigned char *p, size_t left, size_t *n)
{
	uint32_t cp;

	*n = 1;
	if (left == 0 || p[0] < 0x80)
		return left > 0 && ascii[p[0]] == LETTER ? p[0] & 0x1F : 0;
	*n = utf8_decode((str){ (const char *)p, left }, 0, &cp);
	char plain = normal_letter(cp);
	return plain != 0 ? plain & 0x1F : UNKNOWN;
}

bool scan_is_sought(str text, size_t at, const struct scan_sought *sought)
{
	const unsigned char *p = (const unsigned char *)text.p + at;
	size_t left = text.n - at, n;

	if (ascii[p[0]] == DIGIT)
		return sought->digits;
	unsigned first = letter_at(p, left, &n);
	if (first == UNKNOWN)
		return true;
	uint32_t seconds = sought->seconds[first];
	if (seconds == 0)
		return false;
	unsigned second = letter_at(p + n, left - n, &n);
	return second == UNKNOWN || (seconds >> second & 1) != 0;
}

bool scan_word(str text, size_t at, enum lang lang, struct scan_word *out)
{
	size_t n;
	enum kind kind = OTHER;

	while (at < text.n && (kind = kind_at(text, at, &n)) == OTHER)
		at += n;
	if (at >= text.n)
		return false;
	*out = (struct scan_word){ .start = at, .number = kind == DIGIT };
	if (text.n - at > SCAN_WORD_BYTES) /* a character cut in two is no letter */
		text.n = at + SCAN_WORD_BYTES;
	if (kind == DIGIT)
		out->end = run_end(text,
				   digit_at(text, at) ? number_end(text, at, lang) : at);
	else
		out->end = letters_end(text, lang, out);
	return true;
}
