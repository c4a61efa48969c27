/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/table.h"

#include <string.h>

static str line_at(str body, size_t start)
{
	const char *end = memchr(body.p + start, '\n', body.n - start);

	return (str){ body.p + start,
		      end ? (size_t)(end - body.p) - start : body.n - start };
}

static str key_of(str line)
{
	const char *tab = memchr(line.p, '\t', line.n);

	return (str){ line.p, tab ? (size_t)(tab - line.p) : line.n };
}

/* How the key of the line at `start` compares. */
static int compare_at(str body, size_t start, str key)
{
	size_t left = body.n - start, i = 0;

	for (; i < left && body.p[start + i] != '\t' && body.p[start + i] != '\n'; i++)
		if (i == key.n || body.p[start + i] != key.p[i])
			return i == key.n ? 1
					  : (unsigned char)body.p[start + i] -
						    (unsigned char)key.p[i];
	return i < key.n ? -1 : 0;
}

str table_body(str file)
{
	while (file.n > 0 && file.p[0] == '#') {
		size_t n = line_at(file, 0).n;

		n += n < file.n;
		file = (str){ file.p + n, file.n - n };
	}
	return file;
}

bool table_find(str body, str key, str *value)
{
	size_t low = 0, high = body.n;

	while (low < high) {
		size_t start = low + (high - low) / 2;

		while (start > low && body.p[start - 1] != '\n')
			start--;
		if (compare_at(body, start, key) < 0)
			low = start + line_at(body, start).n + 1;
		else
			high = start;
	}
	if (low >= body.n)
		return false;
	str line = line_at(body, low), found = key_of(line);
	if (!str_eq(found, key))
		return false;
	size_t skip = found.n + (found.n < line.n);
	*value = (str){ line.p + skip, line.n - skip };
	return true;
}

/* Where the first line begins that is not below `prefix`; with `past` the first that is
 * above all lines that begin with it. */
static size_t bound(str body, str prefix, bool past)
{
	size_t low = 0, high = body.n;

	while (low < high) {
		size_t start = low + (high - low) / 2;

		while (start > low && body.p[start - 1] != '\n')
			start--;
		str line = line_at(body, start);
		str head = { line.p, line.n < prefix.n ? line.n : prefix.n };
		int order = str_compare(head, prefix);
		if (order < 0 || (past && order == 0))
			low = start + line.n + 1;
		else
			high = start;
	}
	return low < body.n ? low : body.n;
}

str table_range(str body, str prefix)
{
	size_t first = bound(body, prefix, false);

	return str_range(body, first, bound(body, prefix, true));
}

bool table_is_sorted(str body)
{
	str line, last = { "", 0 };

	while (body.n > 0 && str_cut(&body, '\n', &line)) {
		str key = key_of(line);

		if (key.n == 0 || key.p[0] == ' ' || key.p[key.n - 1] == ' ' ||
		    str_compare(last, key) > 0)
			return false;
		last = key;
	}
	return true;
}
