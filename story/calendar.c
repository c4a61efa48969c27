/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "story/calendar.h"

#include "base/ascii.h"

/* Its value if it is a number of one or two digits, "1er" and "1st" among them, else 0.
 */
static unsigned small(const struct token *t)
{
	static const str ordinals[] = { { "", 0 },     STR_ROW("er"), STR_ROW("st"),
					STR_ROW("nd"), STR_ROW("rd"), STR_ROW("th") };
	unsigned value = 0;
	size_t n = 0;

	if ((t->flags & TOKEN_NUMBER) == 0 || t->term.n > 4)
		return 0;
	while (n < 2 && n < t->term.n && ascii_is_digit(t->term.p[n]))
		value = value * 10 + (unsigned)(t->term.p[n++] - '0');
	return str_among(ordinals, sizeof(ordinals) / sizeof(*ordinals),
			 str_from(t->term, n))
		       ? value
		       : 0;
}

static bool is_year(const struct token *t)
{
	return (t->flags & TOKEN_NUMBER) && t->term.n == 4 &&
	       (str_starts(t->term, STR("19")) || str_starts(t->term, STR("20")));
}

static unsigned month_of(const struct token *t)
{
	static const char *const names[] = {
		"january", "janvier", "february", "fevrier",  "march",     "mars",
		"april",   "avril",   "may",      "mai",      "june",      "juin",
		"july",    "juillet", "august",   "aout",     "september", "septembre",
		"october", "octobre", "november", "novembre", "december",  "decembre",
	};
	for (unsigned i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (str_eq(t->fold, str_of(names[i])))
			return i / 2 + 1;
	return 0;
}

/* "10/7", "10-7-2025", "10 tháng 7", "10 juillet", "July 10". */
static bool date_at(const struct reading *g, size_t i, struct calendar_day *out)
{
	const struct token *t = reading_token(g, i), *next = reading_token(g, i + 1);

	*out = (struct calendar_day){ .day = small(t), .n = 2 };
	if (out->day > 0 && (next->flags & TOKEN_JOINED) && small(next) > 0) {
		const struct token *third = reading_token(g, i + 2);
		bool year = (third->flags & TOKEN_JOINED) && is_year(third);

		/* "10-12" are two numbers, unless a year follows. */
		out->month = year || g->text.p[t->end] == '/' ? small(next) : 0;
		out->n = year ? 3 : 2;
	} else if (out->day > 0 && str_eq(next->word, STR("tháng"))) {
		out->month = small(reading_token(g, i + 2));
		out->n = 3;
	} else if (out->day > 0) {
		out->month = month_of(next);
	} else {
		out->day = small(next);
		out->month = out->day > 0 ? month_of(t) : 0;
	}
	return out->day >= 1 && out->day <= 31 && out->month >= 1 && out->month <= 12;
}

/* ---- days of the week ---- */

/* Howard Hinnant, chrono-Compatible Low-Level Date Algorithms. */
static long days_from_civil(long year, long month, long day)
{
	year -= month <= 2;
	long era = year / 400, of_era = year - era * 400;
	long of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static void civil_from_days(long days, struct calendar_day *out)
{
	long all = days + 719468, of_era = all % 146097;
	long year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	long of_year = of_era - (365 * year + year / 4 - year / 100);
	long month = (5 * of_year + 2) / 153;

	out->day = (unsigned)(of_year - (153 * month + 2) / 5 + 1);
	out->month = (unsigned)(month < 10 ? month + 3 : month - 9);
}

long calendar_days(str iso)
{
	unsigned parts[3] = { 0 };
	size_t part = 0;

	for (size_t i = 0; i < iso.n && i < 10 && part < 3; i++) {
		if (iso.p[i] == '-')
			part++;
		else if (ascii_is_digit(iso.p[i]))
			parts[part] = parts[part] * 10 + (unsigned)(iso.p[i] - '0');
		else
			return 0;
	}
	if (part != 2 || parts[0] < 1970 || parts[1] < 1 || parts[1] > 12 || parts[2] < 1)
		return 0;
	return days_from_civil(parts[0], parts[1], parts[2]);
}

/* "thứ ba" is Tuesday and the third: the capital tells, or a time of day before it. */
static bool is_ordinal(const struct reading *g, size_t i)
{
	static const str times[] = { STR_ROW("hôm"),  STR_ROW("ngày"),  STR_ROW("sáng"),
				     STR_ROW("trưa"), STR_ROW("chiều"), STR_ROW("tối"),
				     STR_ROW("đêm") };

	return (reading_token(g, i + 1)->flags & TOKEN_CAPITAL) == 0 &&
	       (i == 0 ||
		!str_among(times, sizeof(times) / sizeof(*times), g->tokens[i - 1].word));
}

/* 1: Monday, ... 7; 0: none. *n gets its tokens. */
static unsigned weekday_of(const struct reading *g, size_t i, size_t *n)
{
	static const str names[LANG_COUNT][7] = {
		[LANG_VI] = { STR_ROW("hai"), STR_ROW("ba"), STR_ROW("tư"),
			      STR_ROW("năm"), STR_ROW("sáu"), STR_ROW("bảy"),
			      STR_ROW("nhật") },
		[LANG_FR] = { STR_ROW("lundi"), STR_ROW("mardi"), STR_ROW("mercredi"),
			      STR_ROW("jeudi"), STR_ROW("vendredi"), STR_ROW("samedi"),
			      STR_ROW("dimanche") },
		[LANG_EN] = { STR_ROW("monday"), STR_ROW("tuesday"), STR_ROW("wednesday"),
			      STR_ROW("thursday"), STR_ROW("friday"), STR_ROW("saturday"),
			      STR_ROW("sunday") },
	};
	const struct token *t = reading_token(g, i);
	bool sunday = false;

	*n = 1;
	if (g->lang == LANG_VI) {
		sunday = str_eq(t->word, STR("chủ"));
		if (!sunday && (!str_eq(t->word, STR("thứ")) || is_ordinal(g, i)))
			return 0;
		t = reading_token(g, i + 1);
		*n = 2;
	}
	for (unsigned day = 0; day < 7 && names[g->lang][0].n > 0; day++)
		if ((g->lang != LANG_VI || (day == 6) == sunday) &&
		    str_eq(t->word, names[g->lang][day]))
			return day + 1;
	return 0;
}

static bool is_yesterday(const struct reading *g, size_t i, size_t *n)
{
	const struct token *t = reading_token(g, i);

	*n = g->lang == LANG_VI ? 2 : 1;
	return g->lang == LANG_VI
		       ? str_eq(t->word, STR("hôm")) &&
				 str_eq(reading_token(g, i + 1)->word, STR("qua"))
	       : g->lang == LANG_FR ? str_eq(t->word, STR("hier"))
				    : str_eq(t->word, STR("yesterday"));
}

/* The last such day, that of publication among them: news tell what happened. */
static bool recent_at(const struct reading *g, size_t i, struct calendar_day *out)
{
	long days = g->published;
	unsigned weekday;

	if (days <= 0)
		return false;
	if (is_yesterday(g, i, &out->n)) {
		days--;
	} else {
		weekday = weekday_of(g, i, &out->n);
		if (weekday == 0)
			return false;
		/* The first day of 1970 was a Thursday. */
		days -= ((days + 3) % 7 - (weekday - 1) + 7) % 7;
	}
	civil_from_days(days, out);
	return true;
}

bool calendar_at(const struct reading *g, size_t i, struct calendar_day *out)
{
	return date_at(g, i, out) || recent_at(g, i, out);
}
