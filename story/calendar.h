/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * calendar: the days that a text names, by their date or as reporters do: "10/7",
 * "10 juillet", "July 10", and on an article of known day "mardi", "thứ Ba", "yesterday".
 */
#ifndef STORY_CALENDAR_H
#define STORY_CALENDAR_H

#include "story/reading.h"

struct calendar_day {
	unsigned month, day;
	size_t n; /* tokens */
};

/* The day that is named from token `i` on; false if none is. */
bool calendar_at(const struct reading *g, size_t i, struct calendar_day *out);

/* Days since 1970-01-01 of an ISO date; 0 if it is none. */
long calendar_days(str iso);

#endif
