/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/quality/data.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>

#include <utf8proc.h>

static bool read_file(struct buf *b, const char *name)
{
	const char *root = getenv("TRACUU_ROOT");
	char path[512];

	snprintf(path, sizeof(path), "%s/../shared/data/%s", root != NULL ? root : ".",
		 name);
	FILE *f = fopen(path, "rb");
	if (f == NULL)
		return false;
	size_t n;
	do {
		n = fread(buf_room(b, 1 << 16), 1, 1 << 16, f);
		b->n += n;
	} while (n > 0);
	fclose(f);
	return true;
}

bool data_lines(struct arena *a, const char *name, str **lines, size_t *n)
{
	struct buf b = { 0 };

	if (!read_file(&b, name))
		return false;
	str rest = arena_copy(a, buf_str(&b)), line;
	buf_free(&b);
	*lines = arena_make(a, rest.n + 1, str);
	*n = 0;
	while (str_cut(&rest, '\n', &line))
		if (line.n > 0)
			(*lines)[(*n)++] = line;
	return true;
}

str data_unmarked(struct arena *a, str s)
{
	struct buf b = { 0 };

	for (size_t at = 0; at < s.n;) {
		utf8proc_int32_t parts[8];
		uint32_t cp;

		at += utf8_decode(s, at, &cp);
		if (cp == 0x110 || cp == 0x111)
			cp = cp == 0x110 ? 'D' : 'd';
		utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts,
							     8, UTF8PROC_DECOMPOSE, NULL);
		for (utf8proc_ssize_t i = 0; i < n && i < 8; i++)
			if (utf8proc_category(parts[i]) != UTF8PROC_CATEGORY_MN)
				b.n += utf8_encode((uint32_t)parts[i], buf_room(&b, 4));
	}
	s = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return s;
}
