/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/lines.h"

#include "base/memory.h"

#include <stdlib.h>

static int compare(const void *x, const void *y)
{
	return str_compare(*(const str *)x, *(const str *)y);
}

void lines_sort(struct buf *text)
{
	str rest = buf_str(text), line;
	size_t n = 0, room = 1;
	struct buf sorted = { 0 };

	for (size_t i = 0; i < text->n; i++)
		room += text->p[i] == '\n';
	str *lines = memory_must(malloc(room * sizeof(*lines)));
	while (rest.n > 0 && str_cut(&rest, '\n', &line))
		lines[n++] = line;
	qsort(lines, n, sizeof(*lines), compare);
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && str_eq(lines[i], lines[i - 1]))
			continue;
		buf_put(&sorted, lines[i]);
		buf_put_char(&sorted, '\n');
	}
	free(lines);
	buf_free(text);
	*text = sorted;
}
