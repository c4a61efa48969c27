/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/due.h"

#include "citation/cue.h"
#include "citation/dated.h"

#include <stdio.h>
#include <string.h>

enum {
	FIRST_YEAR = 1990,
	LAST_YEAR = 2100,
	YEAR_BYTES = 4,
	MAX_COMPLETION = 6, /* tokens between "finish" and its year */
	MAX_DATE = 8,       /* tokens of a date */
	MAX_COMPLETED = 10, /* tokens from "báo cáo" to "vào ngày" */
	HALF_YEAR = 6,      /* months that a deadline is not past by */
};

static unsigned digits_of(str date, size_t first, size_t end)
{
	unsigned n = 0;

	for (size_t i = first; i < end && end <= date.n; i++)
		n = n * 10 + (unsigned)(date.p[i] - '0') % 10;
	return n;
}

struct due_now due_now_of(str date)
{
	return (struct due_now){ digits_of(date, 0, 4), digits_of(date, 5, 7) };
}

static bool is_year(const struct lex *l, size_t i)
{
	return l->t[i].kind == LEX_NUMBER && l->t[i].end - l->t[i].start == 4 &&
	       l->t[i].value >= FIRST_YEAR && l->t[i].value <= LAST_YEAR;
}

/* A year, behind "/", "-", "năm", "of", "de" or nothing; the token after it, 0 if none.
 */
static size_t year_end(const struct lex *l, size_t i)
{
	if (lex_is(l, i, '/') || lex_is(l, i, '-') || cue_word(l, i, "nam") ||
	    cue_word(l, i, "of") || cue_word(l, i, "de") || cue_word(l, i, "en"))
		i++;
	return is_year(l, i) ? i + 1 : 0;
}

static str print(struct arena *a, const char *format, unsigned year, unsigned part)
{
	char text[24] = "";

	if (year != 0)
		snprintf(text, sizeof(text), format, year, part);
	return arena_copy(a, str_of(text));
}

/* The year of a month that prints none: in December, January is next year's. */
static unsigned year_near(struct due_now now, unsigned month)
{
	return now.year + (now.year > 0 && now.month > month + HALF_YEAR);
}

/* The year behind token `i` - 1, else `year`; *end moves behind it. */
static unsigned year_at(const struct lex *l, size_t i, unsigned year, size_t *end)
{
	*end = year_end(l, i);
	if (*end != 0)
		return l->t[*end - 1].value;
	*end = i;
	return year;
}

static bool is_quarter_number(const struct lex *l, size_t i)
{
	return l->t[i].kind == LEX_NUMBER && l->t[i].value >= 1 && l->t[i].value <= 4;
}

/* "quý III", "third quarter"; "Q3", "quý 3", "3e trimestre": its tokens, 0 if none. */
static size_t quarter_at(const struct lex *l, size_t i, unsigned *number)
{
	uint16_t value = 0;
	size_t n = cue_at(l, i, TABLE_DUE_QUARTER, &value);

	*number = value;
	if (n > 0)
		return n;
	if ((str_eq(lex_slice(l, i, i + 1), STR("Q")) || cue_word(l, i, "quy")) &&
	    is_quarter_number(l, i + 1)) {
		*number = l->t[i + 1].value;
		return 2;
	}
	*number = l->t[i].value;
	return is_quarter_number(l, i) && lex_glued(l, i + 1) &&
			       cue_word(l, i + 2, "trimestre")
		       ? 3
		       : 0;
}

static bool quarter(struct arena *a, const struct lex *l, size_t i, struct due_now now,
		    struct due *out)
{
	unsigned number;
	size_t n = quarter_at(l, i, &number);

	if (n == 0)
		return false;
	unsigned year = year_at(l, i + n, year_near(now, 3 * number), &out->end);
	out->iso = print(a, "%04u-Q%u", year, number);
	return true;
}

/* "tháng 6", "juin": its tokens, 0 if it is no month. */
static size_t month_at(const struct lex *l, size_t i, unsigned *month)
{
	uint16_t value = 0;
	size_t n = lex_phrase(l, i, TABLE_MONTH, &value, NULL);

	*month = value;
	if (n > 0)
		return n;
	if (!cue_word(l, i, "thang") || l->t[i + 1].kind != LEX_NUMBER ||
	    l->t[i + 1].value < 1 || l->t[i + 1].value > 12)
		return 0;
	*month = l->t[i + 1].value;
	return 2;
}

/* "tháng 6/2025" is a date of dated.h; "tháng 6" alone, "juin 2025", a bare year are not.
 */
static bool month_or_year(struct arena *a, const struct lex *l, size_t i,
			  struct due_now now, struct due *out)
{
	unsigned month;
	size_t n = month_at(l, i, &month);

	if (n == 0 && year_end(l, i) == 0)
		return false;
	unsigned near = n ? year_near(now, month) : now.year;
	unsigned year = year_at(l, i + n, near, &out->end);
	out->iso = print(a, n ? "%04u-%02u" : "%04u", year, month);
	return true;
}

static bool is_day(const struct lex *l, size_t i, unsigned most)
{
	return l->t[i].kind == LEX_NUMBER && l->t[i].value >= 1 && l->t[i].value <= most;
}

/* The day and month at token `i` of a date that prints no year. */
static bool day_of(const struct lex *l, size_t i, unsigned *month, unsigned *day)
{
	size_t n;

	if (is_day(l, i, 31)) {
		*day = l->t[i].value;
		if (lex_is(l, i + 1, '/') || lex_is(l, i + 1, '-') ||
		    lex_is(l, i + 1, '.')) {
			*month = l->t[i + 2].value;
			return is_day(l, i + 2, 12);
		}
		return month_at(l, i + 1, month) > 0 || month_at(l, i + 2, month) > 0;
	}
	n = month_at(l, i, month);
	*day = l->t[i + n].value;
	return n > 0 && is_day(l, i + n, 31);
}

static str full_date(struct arena *a, const struct lex *l, size_t i, struct due_now now)
{
	unsigned month = 0, day = 0;
	char text[24];

	if (now.year == 0 || !day_of(l, i, &month, &day))
		return (str){ "", 0 };
	unsigned year = year_near(now, month);
	snprintf(text, sizeof(text), "%04u-%02u-%02u", year % 10000, month % 100,
		 day % 100);
	return arena_copy(a, str_of(text));
}

static size_t skip_on(const struct lex *l, size_t i)
{
	return i + (cue_word(l, i, "ngay") || cue_word(l, i, "le") ||
		    cue_word(l, i, "the") || cue_word(l, i, "la") ||
		    cue_word(l, i, "du") || cue_word(l, i, "on"));
}

/* "22 giờ 30 phút ngày", "10 pm on", "18 h le": the hour before the day says nothing. */
static size_t skip_hour(const struct lex *l, size_t i)
{
	uint16_t unused;
	size_t n;

	if (l->t[i].kind != LEX_NUMBER ||
	    (n = cue_at(l, i + 1, TABLE_HOUR, &unused)) == 0)
		return i;
	i += 1 + n;
	i += lex_is(l, i, ',');
	if (l->t[i].kind == LEX_NUMBER && skip_on(l, i + 1) != i + 1)
		i++;
	else if (l->t[i].kind == LEX_NUMBER && cue_word(l, i + 1, "phut"))
		i += 2;
	return i;
}

/* A month: "September", "tháng 9", "September 2025", but of no year past. */
static bool month_only(struct arena *a, const struct lex *l, size_t i, struct due_now now,
		       struct due *out)
{
	unsigned month;
	size_t end, n = month_at(l, i, &month);

	if (n == 0 || (l->t[i + n].kind == LEX_NUMBER && year_end(l, i + n) == 0))
		return false;
	return year_at(l, i + n, now.year, &end) >= now.year &&
	       month_or_year(a, l, i, now, out);
}

/* "finish ... in 2025": a bare year behind a verb of completion. */
static bool year_of_completion(struct arena *a, const struct lex *l, size_t i,
			       struct due *out)
{
	uint16_t value;

	if (!is_year(l, i))
		return false;
	for (size_t back = 1; back <= MAX_COMPLETION && back < i; back++)
		if (cue_at(l, i - back, TABLE_TASK_WORD, &value) > 0 &&
		    value == CUE_TASK_FINISH) {
			out->end = i + 1;
			out->iso = print(a, "%04u", l->t[i].value, 0);
			return true;
		}
	return false;
}

/* "in 2027", where that is a year to come. */
static bool year_to_come(struct arena *a, const struct lex *l, size_t i,
			 struct due_now now, struct due *out)
{
	if (!is_year(l, i) || !cue_word(l, i - 1, "in") || now.year == 0 ||
	    l->t[i].value <= now.year)
		return false;
	out->end = i + 1;
	out->iso = print(a, "%04u", l->t[i].value, 0);
	return true;
}

static bool moment(struct arena *a, const struct lex *l, size_t i, enum cue_due kind,
		   struct due_now now, struct due *out)
{
	struct dated date;

	i = skip_on(l, skip_hour(l, skip_on(l, i)));
	if (quarter(a, l, i, now, out))
		return true;
	if (kind == CUE_DUE_WEAK)
		return month_only(a, l, i, now, out) ||
		       year_of_completion(a, l, i, out) ||
		       year_to_come(a, l, i, now, out);
	if (dated_parse(a, l, i, &date)) {
		out->end = date.end;
		out->iso = date.iso.n ? date.iso : full_date(a, l, i, now);
		return true;
	}
	return month_or_year(a, l, i, now, out);
}

/* "le 30 mai au plus tard": the date that ends before token `i`. */
static bool moment_before(struct arena *a, const struct lex *l, size_t i,
			  struct due_now now, struct due *out)
{
	for (size_t first = i > MAX_DATE ? i - MAX_DATE : 1; first < i; first++)
		if (moment(a, l, first, CUE_DUE_ANY, now, out) && out->end == i) {
			out->first = first;
			return true;
		}
	return false;
}

static bool ends_here(const struct lex *l, size_t i)
{
	return l->t[i].kind == LEX_END || lex_is(l, i, ';') || lex_is(l, i, '.');
}

/* A date by itself in a cell of a table, behind a dash or in brackets at the end:
 * "| 28/02/2026", "- avril 2026", "(Sở Y tế, tháng 6)". */
static bool apart(struct arena *a, const struct lex *l, size_t i, struct due_now now,
		  struct due *out)
{
	bool cell = lex_is(l, i, '|');
	bool bracket = lex_is(l, i, '(') || lex_is(l, i, ',');

	if (!cell && !bracket && l->t[i - 1].kind == LEX_NUMBER)
		return false; /* "2017 - 2018" */
	if (!cell && !bracket &&
	    (!(lex_is(l, i, '-') || lex_is(l, i, 0x2013)) || lex_glued(l, i) ||
	     lex_glued(l, i + 1)))
		return false;
	size_t day = skip_on(l, i + 1);
	if (!moment(a, l, day, CUE_DUE_ANY, now, out) ||
	    !(bracket ? lex_is(l, out->end, ')') && ends_here(l, out->end + 1)
		      : ends_here(l, out->end) || (cell && lex_is(l, out->end, '|'))))
		return false;
	out->first = i + 1;
	out->firm = out->iso.n > YEAR_BYTES;
	return true;
}

static bool due_at(struct arena *a, const struct lex *l, size_t i, bool weak,
		   struct due_now now, struct due *out)
{
	uint16_t kind;
	size_t n = cue_at(l, i, TABLE_DUE, &kind);

	if (n > 0 && cue_word(l, i, "han") && cue_word(l, i - 1, "ky"))
		return false; /* "kỳ hạn 1-2 tháng" is the term of a deposit */
	if (n == 0 && !weak)
		return apart(a, l, i, now, out);
	if (n == 0 || weak != (kind == CUE_DUE_WEAK) || kind == CUE_DUE_AT)
		return false;
	out->first = i;
	out->firm = kind != CUE_DUE_IN;
	if (kind == CUE_DUE_YEAR_END) {
		out->end = i + n;
		out->iso = print(a, "%04u", now.year, 0);
		return true;
	}
	if (kind == CUE_DUE_BEHIND && moment_before(a, l, i, now, out)) {
		out->end = i + n;
		return true;
	}
	/* "trong năm 2025": the phrase may have swallowed the word of the year. */
	if (!moment(a, l, i + n, (enum cue_due)kind, now, out) &&
	    (n == 1 || !moment(a, l, i + n - 1, (enum cue_due)kind, now, out)))
		return false;
	out->firm |= out->iso.n > YEAR_BYTES;
	return true;
}

bool due_find(struct arena *a, const struct lex *l, size_t i, struct due_now now,
	      struct due *out)
{
	for (int weak = 0; weak < 2; weak++)
		for (size_t at = i; at <= l->n; at++)
			if (due_at(a, l, at, weak, now, out))
				return true;
	return false;
}

/* "báo cáo kết quả vào ngày 19/6": a verb of completion stands before token `i`. */
static bool is_completed(const struct lex *l, size_t i)
{
	static const char *const verbs[] = { "cao", "trinh", "gui", "nop",
					     "hop", "ky",    NULL };
	uint16_t value;

	for (size_t at = i; at-- > 1 && i - at <= MAX_COMPLETED && !lex_is(l, at, ',');)
		if ((cue_at(l, at, TABLE_TASK_WORD, &value) > 0 &&
		     value == CUE_TASK_FINISH) ||
		    cue_among(l, at, verbs))
			return true;
		else if (cue_past(l, at))
			return false;
	return false;
}

bool due_find_at(struct arena *a, const struct lex *l, size_t i, struct due_now now,
		 struct due *out)
{
	uint16_t kind;

	for (size_t at = i; at <= l->n; at++) {
		size_t n = cue_at(l, at, TABLE_DUE, &kind);

		if (n == 0 || kind != CUE_DUE_AT || !is_completed(l, at))
			continue;
		out->first = at;
		if ((moment(a, l, at + n, CUE_DUE_ANY, now, out) ||
		     moment(a, l, at + n - 1, CUE_DUE_ANY, now, out)) &&
		    out->iso.n > YEAR_BYTES)
			return true;
	}
	return false;
}
