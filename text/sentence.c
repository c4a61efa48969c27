/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "text/sentence.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

#include <utf8proc.h>

/* Words longer than this are not looked up. */
enum { WORD_BYTES = 24 };

/* The lists are in lower case with a blank around each word. */

/* Capitalised before a name: no end. */
static const char titles[] = " adm brig bros bs capt cdt col dr ft gen gov gs hon ks ls "
			     "lt mgr mlle mlles mm mme "
			     "mmes mr mrs ms mt nsnd nsưt nxb pgs pres prof rep rev sen "
			     "sgt ss st ste supt th.s "
			     "ths tp ts tx đc ";

/* Amid a sentence: no end. */
static const char inner[] = " approx c.-à-d cf e.g env ex i.e p.ex tp vd viz vs ";

/* No end before a number. */
static const char numbered[] =
	" al app apr art arts aug av ch chap cl dec déc eq fax feb fig figs fol févr jan "
	"janv juil jul jun no nos nov nr n° nº oct p para pp pt q sec sect sep sept t "
	"tab "
	"tel tr tél v vol vols § đt ";

/* Stops within, yet an end like any other; looked up whole, before the last part. */
static const char plain[] = " a.m p.m v.v v.v.v ";

/* What a number at the head of a line belongs to: "Điều 5. Hiệu lực" is one heading. */
static const char labels[] =
	" điều khoản mục chương phần bài bước bảng hình câu tiết quyển phụ lục article "
	"art section chapter chapitre titre title part partie annex annexe table tableau "
	"figure fig ";

/* Capitalised after an initial ("U.S. The"): a new sentence. No word that names have. */
static const char starters[] = " the it he she they we this that these those but and "
			       "however in on at for il elle "
			       "ils elles ce cette ces dans mais et les une theo trong "
			       "ngày tại các những đây đó này "
			       "khi nếu với để nhưng sau trước vì việc ";

static uint32_t peek(str s, size_t at, size_t *next)
{
	uint32_t cp = 0;

	*next = at < s.n ? at + utf8_decode(s, at, &cp) : at;
	return cp;
}

static bool is_line_end(uint32_t cp)
{
	return (cp >= '\n' && cp <= '\r') || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

static bool is_blank(uint32_t cp)
{
	return cp == ' ' || cp == '\t' || cp == 0xA0 || (cp >= 0x2000 && cp <= 0x200B) ||
	       cp == 0x202F || cp == 0x205F || cp == 0x3000 || cp == 0xFEFF;
}

static bool is_stop(uint32_t cp)
{
	return cp == '.' || cp == '!' || cp == '?' || cp == 0x2026 || cp == 0x3002 ||
	       cp == 0xFF01 || cp == 0xFF1F || cp == 0x203C ||
	       (cp >= 0x2047 && cp <= 0x2049);
}

static bool is_closer(uint32_t cp)
{
	return cp == '"' || cp == '\'' || cp == ')' || cp == ']' || cp == '}' ||
	       cp == 0xBB || cp == 0x2019 || cp == 0x201D || cp == 0x203A;
}

static bool is_upper(uint32_t cp)
{
	return cp < 0x80 ? ascii_is_upper(cp) : utf8proc_isupper((utf8proc_int32_t)cp);
}

static bool is_lower(uint32_t cp)
{
	return cp < 0x80 ? ascii_is_lower(cp) : utf8proc_islower((utf8proc_int32_t)cp);
}

/* Whether one of the lists holds `word`, in any case. */
static bool is_listed(const char *list, str word)
{
	char key[2 * WORD_BYTES + 3] = " ";
	size_t n = 1, at = 0;

	if (word.n == 0 || word.n > WORD_BYTES)
		return false;
	while (at < word.n) {
		uint32_t cp = peek(word, at, &at);

		n += utf8_encode((uint32_t)utf8proc_tolower((utf8proc_int32_t)cp),
				 key + n);
		if (n > sizeof(key) - 6)
			return false;
	}
	memcpy(key + n, " ", 2);
	return strstr(list, key) != NULL;
}

static bool is_word_part(uint32_t cp)
{
	return ascii_is_digit(cp) || is_upper(cp) || is_lower(cp) || cp == '.' ||
	       cp == '-' || cp == 0xB0 || cp == 0xBA || cp == 0xA7 ||
	       (cp >= 0x300 && cp < 0x370);
}

/* The word that ends at byte `end`, with the stops in it; empty if it is long. */
static str word_before(str s, size_t start, size_t end)
{
	size_t at = end, next;

	while (at > start) {
		size_t before = utf8_floor(s, at - 1);

		if (before < start || !is_word_part(peek(s, before, &next)))
			break;
		at = before;
		if (end - at > WORD_BYTES)
			return (str){ s.p + end, 0 };
	}
	return (str){ s.p + at, end - at };
}

/* The letters at byte `at`; empty if they are many. */
static str word_at(str s, size_t at)
{
	size_t end = at, next;

	for (; end < s.n && end - at <= WORD_BYTES; end = next) {
		uint32_t cp = peek(s, end, &next);
		if (!is_upper(cp) && !is_lower(cp))
			break;
	}
	return (str){ s.p + at, end - at <= WORD_BYTES ? end - at : 0 };
}

static str last_part(str word)
{
	size_t at = word.n;

	while (at > 0 && word.p[at - 1] != '.' && word.p[at - 1] != '-')
		at--;
	return (str){ word.p + at, word.n - at };
}

static bool is_letter(str word)
{
	size_t next;
	uint32_t cp = word.n > 0 ? peek(word, 0, &next) : 0;

	return (is_upper(cp) || is_lower(cp)) && next == word.n;
}

static bool is_roman(str word)
{
	for (size_t i = 0; i < word.n; i++)
		if (memchr("IVXLC", word.p[i], 5) == NULL)
			return false;
	return word.n > 0;
}

/* "5", "2.3.1", "1er", "12a", "IV", "b". */
static bool is_numeral(str word)
{
	return word.n > 0 && word.n <= 8 &&
	       (ascii_is_digit((unsigned char)word.p[0]) || is_roman(word) ||
		is_letter(word) || str_eq(word, STR("premier")));
}

/* Whether nothing, or a label only, stands between `start` and the numeral. */
static bool is_heading(str s, size_t start, str numeral)
{
	str label = { s.p + start, (size_t)(numeral.p - s.p) - start };
	size_t next;

	while (label.n > 0) {
		size_t last = utf8_floor(label, label.n - 1);

		if (!is_blank(peek(label, last, &next)))
			break;
		label.n = last;
	}
	return label.n == 0 || is_listed(labels, label);
}

static bool is_number_at(str s, size_t at)
{
	size_t next;
	str word = word_at(s, at);

	return ascii_is_digit(peek(s, at, &next)) || is_roman(word) ||
	       (is_letter(word) && is_upper(peek(word, 0, &next)));
}

static bool is_abbreviation(str s, str word, size_t after)
{
	size_t next;
	bool capital = word.n > 0 && is_upper(peek(word, 0, &next));

	if (is_listed(inner, word) || (capital && is_listed(titles, word)))
		return true;
	return is_listed(numbered, word) && is_number_at(s, after);
}

/* Whether the stop at byte `dot` is part of the word before it; `after` is what follows
 * its blanks. */
static bool is_inner_dot(str s, size_t start, size_t dot, size_t after)
{
	str word = word_before(s, start, dot), last = last_part(word);
	size_t next;

	if (word.n == 0 || is_listed(plain, word))
		return false;
	if (is_numeral(word) && is_heading(s, start, word))
		return true;
	if (is_abbreviation(s, word, after) || is_abbreviation(s, last, after))
		return true;
	return is_letter(last) && is_upper(peek(last, 0, &next)) &&
	       !is_listed(starters, word_at(s, after));
}

/* "…thành phố.Theo ông": the blank was forgotten. */
static bool is_glued(str s, size_t start, size_t dot, size_t after)
{
	str before = word_before(s, start, dot), word = word_at(s, after);
	size_t next, at = 0, n_lower = 0;

	while (at < before.n) {
		uint32_t cp = peek(before, at, &at);
		if (!is_lower(cp) && n_lower > 0)
			return false;
		n_lower += is_lower(cp);
	}
	if (n_lower < 2 || word.n == 0 || !is_upper(peek(word, 0, &next)))
		return false;
	return next == word.n ? is_blank(peek(s, after + next, &at))
			      : is_lower(peek(word, next, &at));
}

static size_t skip_blanks(str s, size_t at)
{
	size_t next;

	while (at < s.n && is_blank(peek(s, at, &next)))
		at = next;
	return at;
}

/* Past the stops at `at`, and the quotes and brackets that close with them. */
static size_t skip_closing(str s, size_t at)
{
	size_t next;
	uint32_t cp;

	while (at < s.n && is_stop(peek(s, at, &next)))
		at = next;
	for (;;) {
		while (at < s.n &&
		       (cp = peek(s, at, &next), is_closer(cp) || is_stop(cp)))
			at = next;
		size_t after = skip_blanks(s, at);
		if (after == s.n || peek(s, after, &next) != 0xBB)
			return at;
		at = next;
	}
}

/* "b." or "c)": an item of a list, which may begin in lower case. */
static bool is_item(str s, size_t at)
{
	str word = word_at(s, at);
	size_t next;
	uint32_t cp = peek(s, at + word.n, &next);

	return is_letter(word) && (cp == '.' || cp == ')');
}

/* The end of the sentence whose stop is at *at, or 0 with *at past it. */
static size_t end_at_stop(str s, size_t start, size_t *at)
{
	size_t dot = *at, end = skip_closing(s, dot), after = skip_blanks(s, end), next;
	uint32_t cp = peek(s, after, &next);

	*at = end;
	if (after == s.n || is_line_end(cp))
		return end;
	if (is_stop(cp) || (is_lower(cp) && !is_item(s, after)))
		return 0;
	if (after == end)
		return is_glued(s, start, dot, after) ? end : 0;
	if (s.p[dot] == '.' && end == dot + 1 && is_inner_dot(s, start, dot, after))
		return 0;
	return end;
}

/*
 * Whether a character that begins with this byte ends no sentence whatever it is: a
 * blank, ASCII without control characters and stops, U+00C0 to U+07FF, U+1000 to U+1FFF.
 */
static bool is_firm(unsigned char lead)
{
	static const uint64_t bits[] = { 0x7FFFBFFD00000000, 0xFFFFFFFFFFFFFFFF, 0,
					 0x00000002FFFFFFF8 };

	return bits[lead / 64] >> lead % 64 & 1;
}

/* Past such characters: the lengths are added without branches, which no processor could
 * foretell. */
static size_t skip_firm(str s, size_t at)
{
	while (at < s.n && is_firm((unsigned char)s.p[at])) {
		unsigned char lead = (unsigned char)s.p[at];
		size_t next = at + 1 + (lead >= 0xC3) + (lead >= 0xE1);

		if (next > s.n)
			break;
		at = next;
	}
	return at;
}

bool sentence_next(struct sentence_iter *it, struct sentence *out)
{
	str s = it->text;
	size_t at = it->at, next;
	uint32_t cp;

	while (at < s.n && (cp = peek(s, at, &next), is_blank(cp) || is_line_end(cp)))
		at = next;
	if (at >= s.n)
		return false;

	size_t start = at, end = at;
	while (at < s.n) {
		size_t from = at;

		at = skip_firm(s, from);
		for (size_t last = at; last > from; last--)
			if (s.p[last - 1] != ' ') {
				end = last;
				break;
			}
		if (at == s.n)
			break;
		cp = peek(s, at, &next);
		if (is_line_end(cp))
			break;
		if (is_stop(cp)) {
			size_t stop = end_at_stop(s, start, &at);

			end = at;
			if (stop > 0)
				break;
			continue;
		}
		if (!is_blank(cp))
			end = next;
		at = next;
	}
	*out = (struct sentence){ start, end };
	it->at = at;
	return true;
}
