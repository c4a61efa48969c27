/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/scan.h"

#include <string.h>

#include <utf8proc.h>

#include "base/utf8.h"

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

static bool letter_at(str text, size_t at)
{
	size_t n;

	return at < text.n && kind_at(text, at, &n) == LETTER;
}

static bool digit_at(str text, size_t at)
{
	return at < text.n && text.p[at] >= '0' && text.p[at] <= '9';
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
	       !digit_at(text, at + 3) && !letter_at(text, at + 3);
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
	       letter_at(text, at + n)) {
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

/* A letter of Vietnamese or French with its mark, which folds to one letter. */
static bool is_marked(const unsigned char *p, size_t left)
{
	if (p[0] != 0xC3)
		return (p[0] <= 0xC6 || p[0] == 0xE1) && latin_length(p, left) > 0;
	switch (left > 1 ? p[1] & 0x1F : 0x1F) {
	case 0x06: /* æ */
	case 0x10: /* ð */
	case 0x17: /* a sign */
	case 0x1E: /* þ */
	case 0x1F: /* ß ÿ */
		return false;
	default:
		return true;
	}
}

/* The second character of a word stands at `p`. */
static bool is_second(const unsigned char *p, size_t left, uint32_t seconds)
{
	if (seconds == 0 || left == 0 || p[0] < 0x80)
		return seconds >> (left > 0 && ascii[p[0]] == LETTER ? p[0] & 0x1F : 0) &
		       1;
	return !is_marked(p, left) || (seconds & 1) != 0;
}

static bool is_d_stroke(const unsigned char *p, size_t left)
{
	return left > 1 && p[0] == 0xC4 && (p[1] == 0x90 || p[1] == 0x91);
}

/* A vowel of Vietnamese with its marks. */
static bool is_vowel(const unsigned char *p, size_t left)
{
	/* U+00C0 to U+00DF, and again from U+00E0: without Æ Ç Ð Ñ × Ø Þ ß */
	static const uint32_t latin1 = 0x3E7CFF3F;

	if (left < 2)
		return false;
	if (p[0] == 0xC3)
		return (p[1] & 0xC0) == 0x80 && (latin1 >> (p[1] & 0x1F) & 1) != 0;
	if (p[0] == 0xE1)
		return left > 2 && ((p[1] == 0xBA && p[2] >= 0xA0 && p[2] <= 0xBF) ||
				    (p[1] == 0xBB && p[2] >= 0x80 && p[2] <= 0xB9));
	return (p[0] == 0xC4 && (p[1] == 0x82 || p[1] == 0x83)) ||
	       (p[0] == 0xC6 &&
		(p[1] == 0xA0 || p[1] == 0xA1 || p[1] == 0xAF || p[1] == 0xB0));
}

static bool any_vowel(const struct scan_sought *sought)
{
	uint32_t any = 0;

	for (const char *p = "aeiouy"; *p; p++)
		any |= sought->seconds[*p & 0x1F];
	return any != 0;
}

bool scan_is_sought(str text, size_t at, const struct scan_sought *sought)
{
	const unsigned char *p = (const unsigned char *)text.p + at;
	size_t left = text.n - at;

	if (is_d_stroke(p, left))
		return is_second(p + 2, left - 2, sought->seconds['d' & 0x1F]);
	if (p[0] >= 0x80)
		return !is_vowel(p, left) || any_vowel(sought);
	if (ascii[p[0]] == DIGIT)
		return sought->digits;
	return is_second(p + 1, left - 1, sought->seconds[p[0] & 0x1F]);
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
