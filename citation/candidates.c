/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/candidates.h"

#include "citation/citation.h"
#include "citation/table.h"

#include <stdint.h>
#include <string.h>

enum {
	MAX_DIGITS = 8,      /* longer numbers are no document's, save glued slugs */
	MAX_WORD = 24,       /* bytes of a word that are looked at */
	MARK_REACH = 200,    /* bytes from a number mark back to its type word */
	STATUTE_REACH = 160, /* bytes from a year back to the name of its law */
	NAME_REACH = 64,     /* bytes from a year on to the name that it precedes */
	SESSION_REACH = 110, /* bytes from an ordinal back to its resolution */
};

static const uint64_t ONES = 0x0101010101010101u, HIGH = 0x8080808080808080u;

/* High bits where a byte equals `c`; a byte after a true hit may be set too. */
static inline uint64_t equal(uint64_t word, unsigned char c)
{
	uint64_t x = word ^ (ONES * c);
	return (x - ONES) & ~x & HIGH;
}

/* Non-zero if one of the eight bytes may be a digit or one of I, V, X. */
static inline uint64_t any_hit(uint64_t word)
{
	uint64_t x = word ^ (ONES * 0x30);
	uint64_t digit = ~(((x & ~HIGH) + ONES * 0x76) | x) & HIGH;
	return digit | equal(word, 'I') | equal(word, 'V') | equal(word, 'X');
}

static inline bool is_digit(unsigned char c)
{
	return (unsigned)(c - '0') < 10;
}

static inline bool is_letter(unsigned char c)
{
	return (unsigned)((c | 0x20) - 'a') < 26;
}

static inline bool is_capital(unsigned char c)
{
	return (unsigned)(c - 'A') < 26;
}

static inline unsigned char at(str text, size_t i)
{
	return i < text.n ? (unsigned char)text.p[i] : 0;
}

/* Blanks from `i` on, at most three, no-break ones too. */
static size_t over_blanks(str text, size_t i)
{
	for (int k = 0; k < 3; k++) {
		unsigned char c = at(text, i);
		if (c == ' ' || c == '\n' || c == '\r' || c == '\t')
			i++;
		else if (c == 0xC2 && at(text, i + 1) == 0xA0)
			i += 2;
		else
			break;
	}
	return i;
}

/* Length of a separator at `i`: '-', '/', '_' or a dash of U+2010 to U+2015, U+2212. */
static size_t separator(str text, size_t i)
{
	unsigned char c = at(text, i);
	if (c == '-' || c == '/' || c == '_')
		return 1;
	if (c != 0xE2)
		return 0;
	unsigned char second = at(text, i + 1), third = at(text, i + 2);
	bool dash = (second == 0x80 && third >= 0x90 && third <= 0x95) ||
		    (second == 0x88 && third == 0x92);
	return dash ? 3 : 0;
}

/* Can a code begin at `i`? Two capitals, Đ and its look-alikes, Cyrillic and Greek, or a
 * few letters with a separator after them ("Ctr/", "tt-btc"). */
static bool code_begins(str text, size_t i)
{
	unsigned char c = at(text, i), next = at(text, i + 1);
	if (c == 0xD0 || c == 0xCE)
		return true;
	if (c == 0xC4 || c == 0xC3)
		return (next & 0xFE) == 0x90;
	if (!is_letter(c))
		return false;
	if (is_capital(c) && (is_capital(next) || next >= 0xC3))
		return next < 0xE1;
	for (size_t k = i + 1; k < i + 9; k++) {
		size_t length = separator(text, k);
		if (length)
			return is_letter(at(text, k + length)) ||
			       at(text, k + length) >= 0xC3;
		if (!is_letter(at(text, k)))
			return is_digit(at(text, k));
	}
	return false;
}

/* Digits and a separator from `i`: the byte after them, or `i`. */
static size_t middle_number(str text, size_t i)
{
	size_t end = i;
	while (end < i + 5 && is_digit(at(text, end)))
		end++;
	if (end == i)
		return i;
	size_t after = over_blanks(text, end);
	size_t length = separator(text, after);
	return length ? over_blanks(text, after + length) : i;
}

/* Does what follows the number look like the rest of a symbol? */
static bool symbol_follows(str text, size_t end)
{
	size_t i = end;
	if (is_letter(at(text, i)) && separator(text, i + 1))
		i++;                                           /* 33c/SL */
	if (at(text, i) == '.' && is_digit(at(text, i + 1))) { /* 66.7/2025 */
		for (i++; is_digit(at(text, i)) && i < end + 5;)
			i++;
	}
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
		unsigned char c = at(text, k);
		if (separator(text, k))
			return code_begins(text, over_blanks(text, k + 1));
		if (!is_capital(c) && c < 0x80)
			return i == end && is_letter(at(text, end)) && k > after + 3;
	}
	return false;
}

static uint32_t hash_step(uint32_t hash, unsigned char c)
{
	return (hash ^ (is_capital(c) ? c | 0x20u : c)) * 16777619u;
}

static unsigned bits_of(uint32_t hash)
{
	uint32_t slot = (hash ^ hash >> 15) & (TABLE_SCAN_SLOTS - 1);
	for (; table_scan[slot]; slot = (slot + 1) & (TABLE_SCAN_SLOTS - 1))
		if (((table_scan[slot] ^ hash) & ~(uint32_t)TABLE_SCAN_BITS) == 0)
			return table_scan[slot] & TABLE_SCAN_BITS;
	return 0;
}

/* Letters; U+0080 to U+00BF and U+2000 to U+2FFF (blanks, dashes, quotes) are none. */
static inline unsigned is_word(unsigned char c)
{
	return is_letter(c) | ((c >= 0x80) & (c != 0xC2) & (c != 0xE2));
}

static inline bool word_step(str text, size_t i)
{
	return is_word((unsigned char)text.p[i]);
}

/* The first byte of the letter that ends before `end`, or `end` if none does. */
static size_t letter_before(str text, size_t end)
{
	size_t i = end - 1;
	unsigned char c = (unsigned char)text.p[i];
	if (c < 0x80)
		return is_letter(c) ? i : end;
	while (i > 0 && end - i < 4 && ((unsigned char)text.p[i] & 0xC0) == 0x80)
		i--;
	c = (unsigned char)text.p[i];
	return c >= 0xC3 && c != 0xE2 ? i : end;
}

/* Can a word that we ask for end with these two bytes? Most cannot. */
static inline bool may_end(str text, size_t end)
{
	unsigned char c = (unsigned char)text.p[end - 2],
		      last = (unsigned char)text.p[end - 1];
	if (!is_word(c))
		c = ' ';
	return table_scan_lasts[(c & 63u) << 6 | (last & 63u)];
}

/* What the word that ends at byte `end` may be; *start gets its first byte. */
static unsigned word_before(str text, size_t end, size_t *start)
{
	*start = end;
	if (end < 2 || !may_end(text, end))
		return 0;
	while (*start > 0 && end - *start < MAX_WORD) {
		size_t before = letter_before(text, *start);
		if (before == *start)
			break;
		*start = before;
	}
	if (*start == end)
		return 0;
	uint32_t hash = 2166136261u;
	for (size_t i = *start; i < end; i++)
		hash = hash_step(hash, (unsigned char)text.p[i]);
	unsigned bits = bits_of(hash);
	unsigned char c = (unsigned char)text.p[*start];
	return is_letter(c) && !is_capital(c) ? bits & ~(unsigned)TABLE_SCAN_CODE : bits;
}

/* The byte after the word before the number at `i`, marks and brackets passed over. */
static size_t left_word_end(str text, size_t i)
{
	if (i > 2 && text.p[i - 1] == ' ' && is_word((unsigned char)text.p[i - 2]) &&
	    (unsigned char)text.p[i - 3] != 0xC2)
		return i - 1;
	for (int k = 0; k < 6 && i > 0; k++) {
		unsigned char c = (unsigned char)text.p[i - 1];
		bool latin = c >= 0x80 && i > 1 && (unsigned char)text.p[i - 2] == 0xC2;
		if (latin)
			i -= 2; /* no-break space, degree sign, angle quote */
		else if (c < 0x80 && !is_letter(c) && !is_digit(c) && c != ',' &&
			 c != ';')
			i--;
		else
			break;
	}
	return i;
}

/* Does a type's name stand before the number at `i`? */
static unsigned name_before(str text, size_t i)
{
	size_t start, unused, end = left_word_end(text, i);
	unsigned bits = word_before(text, end, &start);
	if ((bits & TABLE_SCAN_PAIR) && !(bits & TABLE_SCAN_TYPE) && start > 0 &&
	    (word_before(text, left_word_end(text, start), &unused) & TABLE_SCAN_FIRST))
		bits |= TABLE_SCAN_TYPE;
	return bits;
}

/* "luật" in small letters names a law only before a capital: "luật Đất đai 2024". */
static bool names(str text, size_t start, size_t end, unsigned bits)
{
	if (bits != TABLE_SCAN_STATUTE || is_capital(at(text, start)) ||
	    !memchr(text.p + start, 0xE1, end - start))
		return true;
	unsigned char next = at(text, end + 1);
	return is_capital(next) || next >= 0xC3;
}

/* Is the word at `start` of kind `bits`? */
static bool word_is(str text, size_t start, size_t to, unsigned bits)
{
	uint32_t hash = 2166136261u;
	size_t i = start;
	for (; i < to && word_step(text, i); i++)
		hash = hash_step(hash, (unsigned char)text.p[i]);
	return (bits_of(hash) & bits) && names(text, start, i, bits);
}

/* Is one of the words of text[from:to] of kind `bits`? The loop has one branch that is
 * seldom taken: a word begins here, and with three bytes that such a word can have. */
static bool word_within(str text, size_t from, size_t to, unsigned bits)
{
	const unsigned char *p = (const unsigned char *)text.p;
	bool before = from > 0 && is_word(p[from - 1]);
	for (size_t i = from; i + 2 < to; i++) {
		bool word = is_word(p[i]);
		if (word && !before) {
			uint32_t third = is_word(p[i + 2]) ? p[i + 2] : ' ';
			uint32_t three = p[i] | (uint32_t)p[i + 1] << 8 | third << 16;
			if ((table_scan_firsts[three * 0x9E3779B1u >> 18] & bits) &&
			    word_is(text, i, to, bits))
				return true;
		}
		before = word;
	}
	return false;
}

static bool left_within(str text, size_t i, size_t reach, unsigned bits)
{
	return word_within(text, i > reach ? i - reach : 0, i, bits);
}

static bool is_year(str text, size_t start, size_t end)
{
	return end - start == 4 && ((text.p[start] == '1' && text.p[start + 1] == '9') ||
				    (text.p[start] == '2' && text.p[start + 1] == '0'));
}

/* "4th", "12e", "8ème", or a session's word before: is a resolution near? */
static bool is_ordinal(str text, size_t start, size_t end, unsigned before)
{
	unsigned char c = at(text, end) | 0x20;
	bool suffix = end - start <= 2 && (c == 't' || c == 's' || c == 'n' || c == 'r' ||
					   c == 'e' || at(text, end) == 0xE1);
	return (suffix || (before & TABLE_SCAN_SESSION)) &&
	       left_within(text, start, SESSION_REACH, TABLE_SCAN_RESOLUTION);
}

static bool is_candidate(str text, size_t start, size_t end)
{
	enum { NAMED = TABLE_SCAN_TYPE | TABLE_SCAN_CODE };
	if (end - start > MAX_DIGITS)
		return false;
	if (end - start <= 6 && symbol_follows(text, end))
		return true;
	if (end - start > 6)
		return is_letter(at(text, end));
	unsigned before = name_before(text, start);
	if (before & NAMED)
		return true;
	if ((before & TABLE_SCAN_MARK) &&
	    left_within(text, start, MARK_REACH, NAMED | TABLE_SCAN_PAIR))
		return true;
	if (is_year(text, start, end)) {
		if (left_within(text, start, STATUTE_REACH, TABLE_SCAN_STATUTE))
			return true;
		size_t to = end + NAME_REACH < text.n ? end + NAME_REACH : text.n;
		return at(text, end) == ' ' && is_capital(at(text, end + 1)) &&
		       word_within(text, end, to, TABLE_SCAN_STATUTE);
	}
	return is_ordinal(text, start, end, before);
}

/* A Roman numeral that stands alone, in a session reference or "2758 (XXVI)". */
static bool is_roman(str text, size_t start, size_t *end)
{
	size_t i = start, unused;
	if (start > 0 && letter_before(text, start) != start)
		return false;
	while (at(text, i) == 'I' || at(text, i) == 'V' || at(text, i) == 'X')
		i++;
	*end = i;
	bool suffix = i > start + 1 && (at(text, i) == 'e' || at(text, i) == 0xE1);
	if (i < text.n && word_step(text, i) && !suffix)
		return false;
	bool session = word_before(text, left_word_end(text, start), &unused) &
		       TABLE_SCAN_SESSION;
	bool bracket = start > 0 && text.p[start - 1] == '(' && at(text, i) == ')';
	return (session || suffix || bracket) &&
	       left_within(text, start, SESSION_REACH, TABLE_SCAN_RESOLUTION);
}

/* The next byte at or after `i` that is a digit or one of I, V, X; else text.n. */
static size_t next_hit(str text, size_t i)
{
	uint64_t word;
	while (i < text.n) {
		if (i + sizeof(word) <= text.n) {
			memcpy(&word, text.p + i, sizeof(word));
			if (!any_hit(word)) {
				i += sizeof(word);
				continue;
			}
		}
		size_t to = i + sizeof(word) < text.n ? i + sizeof(word) : text.n;
		for (; i < to; i++) {
			unsigned char c = (unsigned char)text.p[i];
			if (is_digit(c) || c == 'I' || c == 'V' || c == 'X')
				return i;
		}
	}
	return text.n;
}

size_t candidates_next(str text, size_t from)
{
	size_t i = from;
	while (i < text.n && i > 0 && is_digit(at(text, i)) && is_digit(at(text, i - 1)))
		i++;
	while ((i = next_hit(text, i)) < text.n) {
		size_t end = i + 1;
		if (!is_digit((unsigned char)text.p[i])) {
			if (is_roman(text, i, &end))
				return i;
			i = end;
			continue;
		}
		while (end < text.n && is_digit((unsigned char)text.p[end]))
			end++;
		if (is_candidate(text, i, end))
			return i;
		i = end;
	}
	return text.n;
}

size_t citation_candidates(str text)
{
	size_t n = 0;
	for (size_t i = candidates_next(text, 0); i < text.n;
	     i = candidates_next(text, i + 1))
		n++;
	return n;
}
