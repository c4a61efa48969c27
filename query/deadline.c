/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/deadline.h"

#include "base/ascii.h"

#include <string.h>

enum { DAY = 10 }; /* bytes of 2025-12-31 */

bool deadline_is_quarter(str s)
{
	for (size_t i = 0; i < 4 && s.n == 7; i++)
		if (!ascii_is_digit(s.p[i]))
			return false;
	return s.n == 7 && s.p[4] == '-' && ascii_lower(s.p[5]) == 'q' && s.p[6] >= '1' &&
	       s.p[6] <= '4';
}

/* The first or the last day of what is given, as bytes that compare like days. */
static void put_day(char out[DAY], str s, bool last)
{
	static const char *const first_months[] = { "01", "04", "07", "10" };
	static const char *const last_months[] = { "03", "06", "09", "12" };

	memcpy(out, last ? "9999-12-31" : "0000-01-01", DAY);
	if (s.n == 7 && s.p[5] == 'Q' && s.p[6] >= '1' && s.p[6] <= '4') {
		const char *const *months = last ? last_months : first_months;

		memcpy(out, s.p, 5);
		memcpy(out + 5, months[s.p[6] - '1'], 2);
		return;
	}
	memcpy(out, s.p, s.n < DAY ? s.n : DAY);
}

bool deadline_is_range(str low, str high)
{
	char first[DAY], last[DAY];

	if (low.n == 0 || high.n == 0)
		return true;
	put_day(first, low, false);
	put_day(last, high, true);
	return memcmp(first, last, DAY) <= 0;
}

bool deadline_meets(str deadline, str low, str high)
{
	char first[DAY], last[DAY], from[DAY], to[DAY];

	if (deadline.n == 0)
		return false;
	put_day(first, deadline, false);
	put_day(last, deadline, true);
	put_day(from, low.n > 0 ? low : STR("0000"), false);
	put_day(to, high.n > 0 ? high : STR("9999"), true);
	return memcmp(first, to, DAY) <= 0 && memcmp(from, last, DAY) <= 0;
}
