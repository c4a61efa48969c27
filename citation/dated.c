/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/dated.h"

#include <stdio.h>
#include <string.h>

enum {
	FIRST_YEAR = 1789, /* the oldest acts of France that are still quoted */
	LAST_YEAR = 2035,
	CENTURY = 36, /* two-digit years from here on are of the 20th century */
};

static bool is_number(const struct lex *l, size_t i, size_t digits)
{
	return l->t[i].kind == LEX_NUMBER && l->t[i].end - l->t[i].start <= digits;
}

static uint32_t full_year(const struct lex *l, size_t i)
{
	uint32_t value = l->t[i].value;
	if (l->t[i].end - l->t[i].start == 2)
		return value >= CENTURY ? 1900 + value : 2000 + value;
	return value >= FIRST_YEAR && value <= LAST_YEAR ? value : 0;
}

static bool is_year(const struct lex *l, size_t i, bool two_digits)
{
	if (l->t[i].kind != LEX_NUMBER)
		return false;
	uint32_t digits = l->t[i].end - l->t[i].start;
	return (digits == 4 || (two_digits && digits == 2)) && full_year(l, i) != 0;
}

/* Days of a month, for plausibility; no calendar is needed. */
static bool plausible(uint32_t year, uint32_t month, uint32_t day)
{
	static const uint8_t days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	if (year == 1970 && month == 1 && day == 1)
		return false; /* a database's null */
	return month >= 1 && month <= 12 && day <= days[month - 1];
}

/* Day 0: the month only. Year 0: no year, an empty date. */
static bool set(struct arena *a, uint32_t year, uint32_t month, uint32_t day, size_t end,
		struct dated *out)
{
	if (!plausible(year, month, day))
		return false;
	char text[32] = "";
	if (year && day)
		snprintf(text, sizeof(text), "%04u-%02u-%02u", year, month, day);
	else if (year)
		snprintf(text, sizeof(text), "%04u-%02u", year, month);
	out->end = end;
	out->iso = arena_copy(a, str_of(text));
	return true;
}

static size_t month_name(const struct lex *l, size_t i, uint16_t *month)
{
	return lex_phrase(l, i, TABLE_MONTH, month, NULL);
}

static bool word_is(const struct lex *l, size_t i, const char *folded)
{
	return l->t[i].word && str_eq(table_words[l->t[i].word], str_of(folded));
}

static bool is_dot(const struct lex *l, size_t i)
{
	return lex_is(l, i, '/') || lex_is(l, i, '-') || lex_is(l, i, '.');
}

/* 24/1/2025, 24-1-2025, 12.4.2025, 26.3.46, 15/7 */
static bool numeric(struct arena *a, const struct lex *l, size_t i, struct dated *out)
{
	if (!is_number(l, i, 2) || !is_dot(l, i + 1) || !is_number(l, i + 2, 2))
		return false;
	uint32_t day = l->t[i].value, month = l->t[i + 2].value;
	if (day == 0)
		return false;
	if (lex_is(l, i + 3, l->t[i + 1].value) && is_year(l, i + 4, true)) {
		if (lex_glued(l, i + 5) &&
		    (l->t[i + 5].kind == LEX_NUMBER || lex_is(l, i + 5, '/')))
			return false;
		uint32_t year = full_year(l, i + 4);
		return month > 12 ? set(a, year, day, month, i + 5, out)
				  : set(a, year, month, day, i + 5, out);
	}
	bool more = (is_dot(l, i + 3) && lex_glued(l, i + 4) &&
		     l->t[i + 4].kind != LEX_PUNCT) ||
		    l->t[i + 1].value == '.';
	return !more && set(a, 0, month, day, i + 3, out);
}

/* "24 tháng 01 năm 2025", "05 month 02 year 2008" */
static bool worded(struct arena *a, const struct lex *l, size_t i, struct dated *out)
{
	if (!is_number(l, i, 2))
		return false;
	bool word = word_is(l, i + 1, "thang") ||
		    str_eq(lex_slice(l, i + 1, i + 2), STR("month"));
	uint16_t month = 0;
	size_t at = i + 2;
	if (word && is_number(l, at, 2)) {
		month = (uint16_t)l->t[at++].value;
	} else {
		size_t n = month_name(l, i + 1, &month);
		if (n == 0)
			return false;
		at = i + 1 + n;
	}
	if (lex_is(l, at, ',') || (!word && lex_is(l, at, '.')))
		at++;
	at += word_is(l, at, "nam") || word_is(l, at, "year") || word_is(l, at, "annee");
	if (is_year(l, at, true) && !(lex_glued(l, at + 1) && lex_is(l, at + 1, '/')))
		return set(a, full_year(l, at), month, l->t[i].value, at + 1, out);
	return set(a, 0, month, l->t[i].value,
		   word ? i + 3 : i + 1 + month_name(l, i + 1, &month), out);
}

/* "24 January 2025", "1er juillet 2025", "24th of January 2025" */
static bool day_month(struct arena *a, const struct lex *l, size_t i, struct dated *out)
{
	uint16_t month;
	if (!is_number(l, i, 2))
		return false;
	size_t at = i + 1;
	if (l->t[at].kind == LEX_WORD && lex_glued(l, at) &&
	    l->t[at].end - l->t[at].start <= 4)
		at++; /* 1er, 24th */
	at += word_is(l, at, "of") || word_is(l, at, "de");
	size_t n = month_name(l, at, &month);
	if (n == 0)
		return false;
	at += n;
	size_t end = at;
	if (lex_is(l, at, ',') || lex_is(l, at, '.'))
		at++;
	if (is_year(l, at, false) || (at == end && is_year(l, at, true)))
		return set(a, full_year(l, at), month, l->t[i].value, at + 1, out);
	return set(a, 0, month, l->t[i].value, end, out);
}

/* "January 24, 2025", "Jan. 24th 2025", "August 22" */
static bool month_day(struct arena *a, const struct lex *l, size_t i, struct dated *out)
{
	uint16_t month;
	size_t n = month_name(l, i, &month);
	if (n == 0)
		return false;
	size_t at = i + n;
	if (lex_is(l, at, '.'))
		at++;
	if (is_year(l, at, false))
		return set(a, full_year(l, at), month, 0, at + 1, out);
	if (!is_number(l, at, 2))
		return false;
	uint32_t day = l->t[at++].value;
	if (l->t[at].kind == LEX_WORD && lex_glued(l, at))
		at++;
	size_t end = at;
	if (lex_is(l, at, ','))
		at++;
	if (is_year(l, at, false))
		return set(a, full_year(l, at), month, day, at + 1, out);
	return set(a, 0, month, day, end, out);
}

/* "tháng 5-1941", "tháng 5/2021", "tháng 5 năm 2021" */
static bool month_only(struct arena *a, const struct lex *l, size_t i, struct dated *out)
{
	if (!word_is(l, i, "thang") || !is_number(l, i + 1, 2))
		return false;
	size_t at = i + 2;
	if (!is_dot(l, at) && !word_is(l, at, "nam"))
		return false;
	return is_year(l, at + 1, false) &&
	       set(a, full_year(l, at + 1), l->t[i + 1].value, 0, at + 2, out);
}

bool dated_parse(struct arena *a, const struct lex *l, size_t i, struct dated *out)
{
	return numeric(a, l, i, out) || worded(a, l, i, out) || day_month(a, l, i, out) ||
	       month_day(a, l, i, out) || month_only(a, l, i, out);
}

/* After the word that binds: "ngày", "dated", "du", an optional "ngày" again. */
static bool bound_date(struct arena *a, const struct lex *l, size_t i, struct dated *out)
{
	if (lex_is(l, i, ':'))
		i++;
	if (word_is(l, i, "ngay") || word_is(l, i, "day") || word_is(l, i, "the"))
		i++;
	return dated_parse(a, l, i, out);
}

bool dated_bind(struct arena *a, const struct lex *l, size_t i, bool bare,
		struct dated *out)
{
	uint16_t value;
	size_t at = i;
	bool bracket = false, comma = lex_is(l, at, ',');
	at += comma;
	if (lex_is(l, at, '(')) {
		bracket = true;
		at++;
	}
	size_t n = lex_phrase(l, at, TABLE_DATED, &value, NULL);
	if (n == 0 && !bracket && (!bare || comma))
		return false;
	if (comma && n == 1 &&
	    (word_is(l, at, "of") || word_is(l, at, "on") || word_is(l, at, "le")))
		return false;
	if (!bound_date(a, l, at + n, out))
		return false;
	if (n == 0 && out->iso.n == 0)
		return false;
	if (bracket) {
		if (!lex_is(l, out->end, ')'))
			return n != 0;
		out->end++;
	}
	return true;
}
