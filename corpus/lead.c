/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "corpus/lead.h"

#include "corpus/date.h"

#include <string.h>

enum {
	LEAD_LINES = 6, /* a date further down is part of the text */
	DATELINE_BYTES = 160,
	BESIDE_BYTES = 100, /* beside the date: an outlet, twice; a weekday, a time */
	TITLE_WORDS = 3,
};

static bool find_date(str line, enum lang lang, struct date_hit *hit)
{
	if (line.n > DATELINE_BYTES || !date_find(line, 0, lang, hit))
		return false;
	return line.n - (hit->end - hit->start) <= BESIDE_BYTES;
}

/* "Báo ABáo A" is "Báo A": a logo's text and the name beside it. */
static str half_of(str s)
{
	str left = str_trim((str){ s.p, s.n / 2 });
	str right = str_trim(str_from(s, s.n - s.n / 2));

	return s.n > 3 && str_eq(left, right) ? left : (str){ 0 };
}

bool lead_is_dateline(str line, enum lang lang)
{
	struct date_hit hit;

	if (!find_date(line, lang, &hit) || hit.start > 40)
		return false;
	for (size_t i = hit.end; i < line.n; i++) { /* behind it only a time */
		unsigned char c = (unsigned char)line.p[i];
		if (c >= 0x80 || strchr(" 0123456789:,|-()+./hHGMTgmtAPap", c) == NULL)
			return false;
	}
	str before = { line.p, hit.start };
	return str_words(before) <= 4 && memchr(before.p, '.', before.n) == NULL;
}

size_t lead_read(struct arena *a, const struct line *lines, size_t n,
		 struct article *article)
{
	struct date_hit hit;

	for (size_t i = 0; i < n && i < LEAD_LINES; i++) {
		str line = lines[i].text;
		str outlet = { 0 };
		bool found = find_date(line, article->lang, &hit);
		if (found)
			outlet = half_of(str_trim((str){ line.p, hit.start }));
		if (!found || (outlet.n == 0 && !lead_is_dateline(line, article->lang)))
			continue;
		if (article->published.n == 0)
			article->published = date_print(a, &hit);
		if (article->outlet.n == 0)
			article->outlet = outlet;
		if (i > 0 && article->title.n == 0 &&
		    str_words(lines[i - 1].text) >= TITLE_WORDS)
			article->title = lines[i - 1].text;
		return i + 1;
	}
	return 0;
}
