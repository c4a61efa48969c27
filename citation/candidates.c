/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/candidates.h"

#include "base/ascii.h"
#include "citation/citation.h"
#include "citation/mask.h"
#include "citation/table.h"

enum {
	MAX_DIGITS = 8,      /* longer numbers are no document's, save glued slugs */
	MARK_REACH = 160,    /* bytes from a number mark back to its type word */
	STATUTE_REACH = 112, /* bytes from a year back to the name of its law */
	NAME_REACH = 64,     /* bytes from a year on to the name that it precedes */
	SESSION_REACH = 90,  /* bytes from an ordinal back to its resolution */
};

/* Blanks from `i` on, at most three, no-break ones too. */
static size_t over_blanks(str text, size_t i)
{
	for (int k = 0; k < 3; k++) {
		unsigned char c = vicinity_at(text, i);
		if (c == ' ' || c == '\n' || c == '\r' || c == '\t')
			i++;
		else if (c == 0xC2 && vicinity_at(text, i + 1) == 0xA0)
			i += 2;
		else
			break;
	}
	return i;
}

/* Length of a separator at `i`: '-', '/', '_' or a dash of U+2010 to U+2015, U+2212. */
static size_t separator(str text, size_t i)
{
	unsigned char c = vicinity_at(text, i);
	if (c == '-' || c == '/' || c == '_')
		return 1;
	if (c != 0xE2)
		return 0;
	unsigned char second = vicinity_at(text, i + 1), third = vicinity_at(text, i + 2);
	bool dash = (second == 0x80 && third >= 0x90 && third <= 0x95) ||
		    (second == 0x88 && third == 0x92);
	return dash ? 3 : 0;
}

/* Can a code begin at `i`? Two capitals, Đ and its look-alikes, Cyrillic and Greek, or a
 * few letters with a separator after them ("Ctr/", "tt-btc"). */
static bool code_begins(str text, size_t i)
{
	unsigned char c = vicinity_at(text, i), next = vicinity_at(text, i + 1);
	if (c == 0xD0 || c == 0xCE)
		return true;
	if (c == 0xC4 || c == 0xC3)
		return (next & 0xFE) == 0x90;
	if (!ascii_is_letter(c))
		return false;
	if (ascii_is_upper(c) && (ascii_is_upper(next) || next >= 0xC3))
		return next < 0xE1;
	for (size_t k = i + 1; k < i + 9; k++) {
		size_t length = separator(text, k);
		if (length)
			return ascii_is_letter(vicinity_at(text, k + length)) ||
			       vicinity_at(text, k + length) >= 0xC3;
		if (!ascii_is_letter(vicinity_at(text, k)))
			return ascii_is_digit(vicinity_at(text, k));
	}
	return false;
}

/* Digits and a separator from `i`: the byte after them, or `i`. */
static size_t middle_number(str text, size_t i)
{
	size_t end = i;
	while (end < i + 5 && ascii_is_digit(vicinity_at(text, end)))
		end++;
	if (end == i)
		return i;
	size_t after = over_blanks(text, end);
	size_t length = separator(text, after);
	return length ? over_blanks(text, after + length) : i;
}

/* Most numbers are followed by a mark or a word in small letters: no symbol goes on so.
 */
static bool ends_here(str text, size_t i)
{
	unsigned char c = vicinity_at(text, i);
	if (c != ' ')
		return c < 0x80 && c != '-' && c != '/' && c != '_' && c != '.' &&
		       c != '\n' && c != '\r' && c != '\t' && !ascii_is_letter(c);
	c = vicinity_at(text, i + 1);
	return c < 0x80 && !ascii_is_upper(c) && c != '-' && c != '/' && c != '_' &&
	       c != ' ' && c != '\n';
}

/* Does what follows the number look like the rest of a symbol? */
static bool symbol_follows(str text, size_t end)
{
	size_t i = end;
	if (ascii_is_letter(vicinity_at(text, i)) && separator(text, i + 1))
		i++; /* 33c/SL */
	if (vicinity_at(text, i) == '.' &&
	    ascii_is_digit(vicinity_at(text, i + 1))) { /* 66.7/2025 */
		for (i++; ascii_is_digit(vicinity_at(text, i)) && i < end + 5;)
			i++;
	}
	if (ends_here(text, i))
		return false;
	size_t after = over_blanks(text, i), length = separator(text, after);
	if (length) {
		after = over_blanks(text, after + length);
		return code_begins(text, after) ||
		       code_begins(text, middle_number(text, after));
	}
	/* "37QĐ/TW", "08 NQ/TW", "1901998ttbtc" */
	if (!code_begins(text, after))
		return false;
	for (size_t k = after; k < after + 10; k++) {
		unsigned char c = vicinity_at(text, k);
		if (separator(text, k))
			return code_begins(text, over_blanks(text, k + 1));
		if (!ascii_is_upper(c) && c < 0x80)
			return i == end && ascii_is_letter(vicinity_at(text, end)) &&
			       k > after + 3;
	}
	return false;
}

static bool is_year(str text, size_t start, size_t end)
{
	return end - start == 4 && ((text.p[start] == '1' && text.p[start + 1] >= '7') ||
				    (text.p[start] == '2' && text.p[start + 1] == '0'));
}

/* "4th", "12e", "8ème", or a session's word before: is a resolution near? In English one
 * may stand behind: "the 13th National Party Congress's Resolution". */
static bool is_ordinal(struct candidates *c, size_t start, size_t end, unsigned before)
{
	unsigned char next = vicinity_at(c->text, end) | 0x20;
	bool english = end - start <= 2 &&
		       (next == 't' || next == 's' || next == 'n' || next == 'r');
	bool suffix = english || (end - start <= 2 &&
				  (next == 'e' || vicinity_at(c->text, end) == 0xE1));
	if (!suffix && !(before & TABLE_SCAN_SESSION))
		return false;
	if (vicinity_before(c->text, start, SESSION_REACH, TABLE_SCAN_RESOLUTION,
			    &c->resolution))
		return true;
	size_t to = end + NAME_REACH < c->text.n ? end + NAME_REACH : c->text.n;
	return english &&
	       vicinity_within(c->text, end, to, TABLE_SCAN_RESOLUTION, &c->resolution);
}

/* The year of a law: its name stands before it, or, in English, after it. */
static bool is_year_of_law(struct candidates *c, size_t start, size_t end)
{
	str text = c->text;
	if (vicinity_before(text, start, STATUTE_REACH, TABLE_SCAN_STATUTE, &c->statute))
		return true;
	size_t to = end + NAME_REACH < text.n ? end + NAME_REACH : text.n;
	return vicinity_at(text, end) == ' ' &&
	       ascii_is_upper(vicinity_at(text, end + 1)) &&
	       vicinity_within(text, end, to, TABLE_SCAN_STATUTE, &c->statute);
}

/* Is the number at `start` a candidate? */
static bool is_number(struct candidates *c, size_t start)
{
	enum { NAMED = TABLE_SCAN_TYPE | TABLE_SCAN_CODE };
	str text = c->text;
	size_t end = start + 1;
	while (end <= start + MAX_DIGITS && ascii_is_digit(vicinity_at(text, end)))
		end++;
	if (end - start > MAX_DIGITS)
		return false;
	if (end - start <= 6 && symbol_follows(text, end))
		return true;
	if (end - start > 6)
		return ascii_is_letter(vicinity_at(text, end));
	unsigned before = vicinity_name(text, start);
	if (before & NAMED)
		return true;
	if ((before & TABLE_SCAN_MARK) &&
	    vicinity_before(text, start, MARK_REACH, NAMED | TABLE_SCAN_PAIR, &c->name))
		return true;
	if (is_year(text, start, end) && is_year_of_law(c, start, end))
		return true;
	return is_ordinal(c, start, end, before);
}

/* A Roman numeral that stands alone, in a session reference or "2758 (XXVI)". */
static bool is_roman(struct candidates *c, size_t start)
{
	size_t i = start, unused;
	str text = c->text;
	if (start > 0 && vicinity_letter(text, start) != start)
		return false;
	while (vicinity_at(text, i) == 'I' || vicinity_at(text, i) == 'V' ||
	       vicinity_at(text, i) == 'X')
		i++;
	bool suffix = i > start + 1 &&
		      (vicinity_at(text, i) == 'e' || vicinity_at(text, i) == 0xE1);
	if (i < text.n && vicinity_is_word_at(text, i) && !suffix)
		return false;
	bool session = vicinity_word(text, vicinity_left(text, start), &unused) &
		       TABLE_SCAN_SESSION;
	bool bracket =
		start > 0 && text.p[start - 1] == '(' && vicinity_at(text, i) == ')';
	return (session || suffix || bracket) &&
	       vicinity_before(text, start, SESSION_REACH, TABLE_SCAN_RESOLUTION,
			       &c->resolution);
}

/* The first I, V or X of what may be Roman numerals among the 64 bytes from `i` on: no
 * letter before it, and one that stands alone has none after it. */
static uint64_t romans(str text, size_t i, uint64_t roman)
{
	struct mask_words m = mask_words(text, i), none = { 0 };
	bool inside = i > 0 && ascii_is_letter((unsigned char)text.p[i - 1]);
	uint64_t letters = mask_letters(&m, &none) & ~roman;
	return roman & ~(m.alpha << 1 | inside) & ~(letters >> 1);
}

static inline bool joins(unsigned char c)
{
	return c == '-' || c == '/' || c == '_';
}

/* Can a symbol not go on after a number and a blank, with `p`? */
static inline bool ends_at_blank(const unsigned char *p)
{
	if (p[0] == 0xC3 || p[0] == 0xC4)
		return p[1] != 0x90; /* Đ, and what is taken for it */
	if (p[0] >= 0x80)
		return p[0] > 0xC4 && p[0] != 0xCE && p[0] != 0xD0 && p[0] != 0xE2;
	return p[0] > ' ' && !ascii_is_upper(p[0]) && !joins(p[0]);
}

/* The same of `p`, right after the number: a mark, a word in small letters, the month of
 * a date, or another group of a large number. */
static inline bool ends_number(const unsigned char *p)
{
	enum { GROUP = 3 };
	unsigned char c = p[0];
	if (c == ' ')
		return ends_at_blank(p + 1);
	if (c == '/' || c == '-')
		return ascii_is_digit(p[1]) &&
		       !(ascii_is_digit(p[3]) && ascii_is_digit(p[4]));
	if (c != '.')
		return c > ' ' && c < 0x80 && c != '_' && !ascii_is_letter(c);
	size_t n = 1;
	while (n <= GROUP && ascii_is_digit(p[n]))
		n++;
	return n == 1 || !(joins(p[n]) || p[n] == ' ') ||
	       (p[n] == ' ' && ends_at_blank(p + n + 1));
}

/* Does nothing that counts stand before `p`, where a number begins? Another number, or a
 * word that cannot be one of those asked for. */
static inline bool follows_nothing(const unsigned char *p)
{
	enum {
		COUNTS = TABLE_SCAN_TYPE | TABLE_SCAN_CODE | TABLE_SCAN_MARK |
			 TABLE_SCAN_PAIR | TABLE_SCAN_SESSION
	};
	unsigned char c = p[-1];
	if (c == '/' || c == '.' || c == ',' || c == '-')
		return ascii_is_digit(p[-2]);
	return c == ' ' && table_word_byte[p[-2]] && p[-3] != 0xC2 &&
	       !(vicinity_may_end(p[-4], p[-3], p[-2]) & COUNTS);
}

/* Most numbers are nothing, and a few bytes around tell. False near the text's ends. */
static inline bool is_plain(str text, size_t i)
{
	enum { BEHIND = 4, AHEAD = 16 };
	if (i < BEHIND || i + AHEAD > text.n)
		return false;
	const unsigned char *p = (const unsigned char *)text.p + i;
	size_t n = 1;
	while (n < AHEAD / 2 && ascii_is_digit(p[n]))
		n++;
	bool year = n == 4 && (p[0] == '1' || p[0] == '2');
	return !year && ends_number(p + n) && follows_nothing(p);
}

size_t candidates_next(struct candidates *c, size_t from)
{
	const str text = c->text;
	uint64_t carry = from > 0 && from < text.n &&
			 ascii_is_digit((unsigned char)text.p[from - 1]);
	for (size_t at = from; at < text.n; at += MASK_BYTES) {
		struct mask_hits m = mask_hits(text, at);
		uint64_t hits = m.digit & ~(m.digit << 1 | carry);
		carry = m.digit >> (MASK_BYTES - 1);
		uint64_t roman = m.roman ? romans(text, at, m.roman) : 0;
		for (hits |= roman; hits; hits &= hits - 1) {
			size_t i = at + mask_lowest(hits);
			if (!(roman & hits & -hits) && is_plain(text, i))
				continue;
			bool digit = ascii_is_digit((unsigned char)text.p[i]);
			if (digit ? is_number(c, i) : is_roman(c, i))
				return i;
		}
	}
	return text.n;
}

size_t citation_candidates(str text)
{
	struct candidates c = { .text = text };
	size_t n = 0;
	for (size_t i = candidates_next(&c, 0); i < text.n;
	     i = candidates_next(&c, i + 1))
		n++;
	return n;
}
