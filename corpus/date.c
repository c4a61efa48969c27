/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/date.h"

#include "base/ascii.h"

#include <stdio.h>
#include <string.h>

struct month {
	const char *name; /* lower case; the longer of two with one beginning first */
	int number;
};

static const struct month months[] = {
	{ "january", 1 },
	{ "february", 2 },
	{ "march", 3 },
	{ "april", 4 },
	{ "may", 5 },
	{ "june", 6 },
	{ "july", 7 },
	{ "august", 8 },
	{ "september", 9 },
	{ "october", 10 },
	{ "november", 11 },
	{ "december", 12 },
	{ "janvier", 1 },
	{ "février", 2 },
	{ "fevrier", 2 },
	{ "mars", 3 },
	{ "avril", 4 },
	{ "mai", 5 },
	{ "juin", 6 },
	{ "juillet", 7 },
	{ "août", 8 },
	{ "aout", 8 },
	{ "septembre", 9 },
	{ "octobre", 10 },
	{ "novembre", 11 },
	{ "décembre", 12 },
	{ "decembre", 12 },
	{ "janv", 1 },
	{ "févr", 2 },
	{ "fév", 2 },
	{ "avr", 4 },
	{ "juil", 7 },
	{ "déc", 12 },
	{ "jan", 1 },
	{ "feb", 2 },
	{ "mar", 3 },
	{ "apr", 4 },
	{ "jun", 6 },
	{ "jul", 7 },
	{ "aug", 8 },
	{ "sept", 9 },
	{ "sep", 9 },
	{ "oct", 10 },
	{ "nov", 11 },
	{ "dec", 12 },
	{ "tháng mười hai", 12 },
	{ "tháng mười một", 11 },
	{ "tháng mười", 10 },
	{ "tháng một", 1 },
	{ "tháng giêng", 1 },
	{ "tháng hai", 2 },
	{ "tháng ba", 3 },
	{ "tháng tư", 4 },
	{ "tháng năm", 5 },
	{ "tháng sáu", 6 },
	{ "tháng bảy", 7 },
	{ "tháng tám", 8 },
	{ "tháng chín", 9 },
	{ "tháng chạp", 12 },
};

/* Lower case of ASCII and of the second bytes of U+00C0 to U+00DE: what month names
 * need. */
static unsigned char lower(str s, size_t at)
{
	unsigned char c = (unsigned char)s.p[at];

	if (c >= 'A' && c <= 'Z')
		return (unsigned char)(c + 32);
	bool latin = at > 0 && (unsigned char)s.p[at - 1] == 0xC3;
	return latin && c >= 0x80 && c <= 0x9E ? (unsigned char)(c + 32) : c;
}

static bool is_digit(str s, size_t at)
{
	return at < s.n && ascii_is_digit(s.p[at]);
}

static bool is_letter(str s, size_t at)
{
	if (at >= s.n)
		return false;
	unsigned char c = (unsigned char)s.p[at];
	return c >= 0x80 || ascii_is_letter(c);
}

/* Past `word` at `at`, in any case; `at` itself where it does not stand there. */
static size_t skip_word(str s, size_t at, const char *word)
{
	size_t n = strlen(word);

	if (at + n > s.n)
		return at;
	for (size_t i = 0; i < n; i++)
		if (lower(s, at + i) != (unsigned char)word[i])
			return at;
	return is_letter(s, at + n) ? at : at + n;
}

static size_t skip_blanks(str s, size_t at)
{
	for (;;) {
		if (at < s.n && (s.p[at] == ' ' || s.p[at] == '\t' || s.p[at] == '\n'))
			at++;
		else if (str_starts(str_from(s, at), STR("\xC2\xA0")))
			at += 2;
		else
			return at;
	}
}

/* Blanks and at most one of `marks`. */
static size_t skip_mark(str s, size_t at, const char *marks)
{
	at = skip_blanks(s, at);
	if (at < s.n && s.p[at] != '\0' && strchr(marks, s.p[at]) != NULL)
		at = skip_blanks(s, at + 1);
	return at;
}

/* A number of `least` to `most` digits with no digit after it; 0 where there is none. */
static size_t number_at(str s, size_t at, size_t least, size_t most, int *out)
{
	size_t n = 0;
	int value = 0;

	for (; n < most && is_digit(s, at + n); n++)
		value = 10 * value + (s.p[at + n] - '0');
	if (n < least || is_digit(s, at + n))
		return 0;
	*out = value;
	return n;
}

static size_t month_at(str s, size_t at, int *out)
{
	for (size_t i = 0; i < sizeof(months) / sizeof(*months); i++) {
		size_t end = skip_word(s, at, months[i].name);
		if (end == at)
			continue;
		*out = months[i].number;
		return end - at;
	}
	return 0;
}

static bool exists(int year, int month, int day)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	if (year < 1500 || year > 2100 || month < 1 || month > 12 || day < 1)
		return false;
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return day <= days[month - 1] + (month == 2 && leap);
}

static size_t settle(struct date_hit *out, int year, int month, int day, size_t end)
{
	if (!exists(year, month, day))
		return 0;
	out->year = year;
	out->month = month;
	out->day = day;
	return end;
}

/* 2024-08-21, 2024/08/21, 2024.08.21. Each of these returns where it ends, or 0. */
static size_t year_first(str s, size_t at, struct date_hit *out)
{
	int year = 0, month = 0, day = 0;
	size_t n = number_at(s, at, 4, 4, &year);

	if (n == 0 || at + n >= s.n)
		return 0;
	char mark = s.p[at += n];
	if (mark != '-' && mark != '/' && mark != '.')
		return 0;
	n = number_at(s, ++at, 1, 2, &month);
	if (n == 0 || at + n >= s.n || s.p[at += n] != mark)
		return 0;
	n = number_at(s, ++at, 1, 2, &day);
	return n == 0 ? 0 : settle(out, year, month, day, at + n);
}

/* 21/08/2024, 21-8-2024, 21.08.2024; in English the month may come first. */
static size_t all_numbers(str s, size_t at, enum lang lang, struct date_hit *out)
{
	int first = 0, second = 0, year = 0;
	size_t n = number_at(s, at, 1, 2, &first);

	at = skip_blanks(s, at + n);
	if (n == 0 || at >= s.n)
		return 0;
	char mark = s.p[at];
	if (mark != '-' && mark != '/' && mark != '.')
		return 0;
	at = skip_blanks(s, at + 1);
	n = number_at(s, at, 1, 2, &second);
	at = skip_blanks(s, at + n);
	if (n == 0 || at >= s.n || s.p[at] != mark)
		return 0;
	at = skip_blanks(s, at + 1);
	n = number_at(s, at, 4, 4, &year);
	if (n == 0)
		return 0;
	bool day_first =
		lang == LANG_VI || lang == LANG_FR || first > 12 || first == second;
	if (day_first)
		return settle(out, year, second, first, at + n);
	return second > 12 ? settle(out, year, first, second, at + n) : 0;
}

/* 21 août 2024, 1er mai 2024, 21st of Aug. 2024, 21-Aug-2024, 21 tháng 8 năm 2024 */
static size_t day_first(str s, size_t at, struct date_hit *out)
{
	static const char *const ordinals[] = { "er", "st", "nd", "rd", "th" };
	int day = 0, month = 0, year = 0;
	size_t n = number_at(s, at, 1, 2, &day);

	if (n == 0)
		return 0;
	at += n;
	for (size_t i = 0; i < sizeof(ordinals) / sizeof(*ordinals); i++)
		at = skip_word(s, at, ordinals[i]);
	at = skip_mark(s, at, "-,/");
	at = skip_blanks(s, skip_word(s, at, "of"));
	n = month_at(s, at, &month);
	if (n == 0) {
		size_t word = skip_word(s, at, "tháng");
		size_t digits = skip_blanks(s, word);
		n = word > at ? number_at(s, digits, 1, 2, &month) : 0;
		at = digits;
	}
	if (n == 0)
		return 0;
	at = skip_mark(s, skip_mark(s, at + n, "."), "-,/");
	at = skip_blanks(s, skip_word(s, at, "năm"));
	n = number_at(s, at, 4, 4, &year);
	return n == 0 ? 0 : settle(out, year, month, day, at + n);
}

/* August 21, 2024; Aug. 21st 2024 */
static size_t month_first(str s, size_t at, struct date_hit *out)
{
	int day = 0, month = 0, year = 0;
	size_t n = month_at(s, at, &month);

	if (n == 0)
		return 0;
	at = skip_mark(s, at + n, ".");
	n = number_at(s, at, 1, 2, &day);
	if (n == 0)
		return 0;
	at += n;
	for (size_t i = 0; i < 3; i++)
		at = skip_word(s, at, (const char *[]){ "st", "nd", "rd" }[i]);
	at = skip_mark(s, skip_word(s, at, "th"), ",");
	n = number_at(s, at, 4, 4, &year);
	return n == 0 ? 0 : settle(out, year, month, day, at + n);
}

static size_t date_at(str s, size_t at, enum lang lang, struct date_hit *out)
{
	size_t end = 0;

	if (is_letter(s, at))
		end = month_first(s, at, out);
	else if ((end = year_first(s, at, out)) == 0 &&
		 (end = all_numbers(s, at, lang, out)) == 0)
		end = day_first(s, at, out);
	out->start = at;
	out->end = end;
	return end;
}

/* A date may begin here: no letter or digit before it, and not inside a number, a path
 * or a document code. */
static bool may_begin(str s, size_t at)
{
	if (!is_digit(s, at) && !is_letter(s, at))
		return false;
	if (at == 0)
		return true;
	char before = s.p[at - 1];
	if (is_digit(s, at))
		return !is_digit(s, at - 1) && strchr("/.-,", before) == NULL;
	return !is_letter(s, at - 1);
}

bool date_find(str text, size_t from, enum lang lang, struct date_hit *out)
{
	for (size_t at = from; at < text.n; at++) {
		struct date_hit hit;
		if (!may_begin(text, at) || date_at(text, at, lang, &hit) == 0)
			continue;
		if (hit.year < 1900 || hit.year > 2099)
			continue;
		*out = hit;
		return true;
	}
	return false;
}

str date_print(struct arena *a, const struct date_hit *hit)
{
	char *p = arena_alloc(a, 16, 1);
	int n = snprintf(p, 16, "%04d-%02d-%02d", hit->year % 10000, hit->month % 100,
			 hit->day % 100);

	return (str){ p, (size_t)n };
}

/* The length of "T10:15", "T10:15:00.000", "T10:15:00+07:00", "...Z" at `at`, or 0. */
static size_t time_at(str s, size_t at)
{
	int hour = 0, minute = 0, second = 0;
	size_t start = at;

	if (at >= s.n || (s.p[at] != 'T' && s.p[at] != 't' && s.p[at] != ' '))
		return 0;
	if (number_at(s, ++at, 2, 2, &hour) == 0 || hour > 24 || at + 2 >= s.n ||
	    s.p[at + 2] != ':' || number_at(s, at + 3, 2, 2, &minute) == 0 || minute > 59)
		return 0;
	at += 5;
	if (at < s.n && s.p[at] == ':' && number_at(s, at + 1, 2, 2, &second) != 0)
		at += 3;
	if (at < s.n && s.p[at] == '.' && is_digit(s, at + 1))
		for (at++; is_digit(s, at);)
			at++;
	if (at < s.n && (s.p[at] == 'Z' || s.p[at] == 'z'))
		return at + 1 - start;
	if (at < s.n && (s.p[at] == '+' || s.p[at] == '-') && is_digit(s, at + 1))
		for (at++; is_digit(s, at) || (at < s.n && s.p[at] == ':');)
			at++;
	return at - start;
}

/* 20240821, 20240821T101500Z */
static size_t compact(str s, struct date_hit *out)
{
	int date = 0;

	if (number_at(s, 0, 8, 8, &date) == 0)
		return 0;
	return settle(out, date / 10000, date / 100 % 100, date % 100, 8);
}

str date_parse(struct arena *a, str field, enum lang lang)
{
	struct date_hit hit;
	str s = str_trim(field);

	if (s.n == 0 || s.n > 200)
		return (str){ 0 };
	if (compact(s, &hit) > 0)
		return date_print(a, &hit);
	size_t end = year_first(s, 0, &hit);
	if (end == 10 && s.p[4] == '-' && time_at(s, end) > 0) {
		str iso = arena_copy(a, (str){ s.p, end + time_at(s, end) });
		((char *)iso.p)[10] = 'T';
		return iso;
	}
	if (end > 0)
		return date_print(a, &hit);
	for (size_t at = 0; at < s.n; at++)
		if (may_begin(s, at) && date_at(s, at, lang, &hit) > 0)
			return date_print(a, &hit);
	return (str){ 0 };
}
