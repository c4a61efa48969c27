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

str table_body(str file)
{
	while (file.n > 0 && file.p[0] == '#') {
		size_t n = line_at(file, 0).n;

		n += n < file.n;
		file = (str){ file.p + n, file.n - n };
	}
	return file;
}

str table_lines(const struct table *t)
{
	return (str){ (const char *)t->text, t->n };
}

bool table_find(const struct table *t, str key, str *value)
{
	uint64_t hash = str_hash(STR_HASH, key);
	uint32_t mask = t->n_slots - 1, at = (uint32_t)(hash ^ hash >> 32) & mask;

	for (; t->slots[at] != 0; at = (at + 1) & mask) {
		str line = line_at(table_lines(t), t->slots[at] - 1),
		    found = key_of(line);

		if (!str_eq(found, key))
			continue;
		*value = str_from(line, found.n + (found.n < line.n));
		return true;
	}
	return false;
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
