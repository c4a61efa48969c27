/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "base/buf.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST = 256 };

char *buf_room(struct buf *b, size_t n)
{
	if (n <= b->size - b->n && b->p != NULL)
		return b->p + b->n;
	size_t size = b->size ? b->size : FIRST;
	while (size - b->n < n)
		size *= 2;
	b->p = memory_must(realloc(b->p, size));
	b->size = size;
	return b->p + b->n;
}

void buf_put(struct buf *b, str s)
{
	if (s.n == 0)
		return;
	memcpy(buf_room(b, s.n), s.p, s.n);
	b->n += s.n;
}

void buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list args;
	char *p = buf_room(b, FIRST);

	va_start(args, fmt);
	int n = vsnprintf(p, FIRST, fmt, args);
	va_end(args);
	if (n >= FIRST) {
		p = buf_room(b, (size_t)n + 1);
		va_start(args, fmt);
		vsnprintf(p, (size_t)n + 1, fmt, args);
		va_end(args);
	}
	if (n > 0)
		b->n += (size_t)n;
}

str buf_str(const struct buf *b)
{
	return (str){ b->p ? b->p : "", b->n };
}

void buf_reset(struct buf *b)
{
	b->n = 0;
}

void buf_free(struct buf *b)
{
	free(b->p);
	*b = (struct buf){ 0 };
}
