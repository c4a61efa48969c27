/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * date: the day that an article was published, from the forms that pages print it in.
 *
 * Vietnamese ("ngày 21 tháng 8 năm 2024", "21/08/2024"), French ("21 août 2024", "1er mai
 * 2024"), English ("August 21, 2024", "21st Aug 2024"), ISO 8601, RFC 5322. Days that do
 * not exist are refused; so is "03/04/2024" in English text, which says two things.
 */
#ifndef CORPUS_DATE_H
#define CORPUS_DATE_H

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"

/*
 * What a field made for a date holds, as an ISO date, or date-time where it gives one in
 * ISO form. Empty where it is not a date or says two things in `lang`.
 */
str date_parse(struct arena *a, str field, enum lang lang);

struct date_hit {
	size_t start, end; /* bytes of the text */
	int year, month, day;
};

/* The first date at or after byte `from` of running text, years 1900 to 2099. */
bool date_find(str text, size_t from, enum lang lang, struct date_hit *out);

/* "2024-08-21" */
str date_print(struct arena *a, const struct date_hit *hit);

#endif
