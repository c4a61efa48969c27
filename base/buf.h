/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * buf: bytes that grow. The owner calls buf_free; a zeroed struct is empty.
 *
 * Running out of memory ends the program, so nothing here can fail.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

#include <stddef.h>

struct buf {
	char *p;
	size_t n, size;
};

void buf_put(struct buf *b, str s);
void buf_printf(struct buf *b, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* Room for `n` more bytes at the end; the caller writes them and adds to b->n. */
char *buf_room(struct buf *b, size_t n);

static inline void buf_put_char(struct buf *b, char c)
{
	if (b->n == b->size)
		buf_room(b, 1);
	b->p[b->n++] = c;
}

/* What is in it now; valid until the next call that changes it. */
str buf_str(const struct buf *b);

/* Forgets the bytes and keeps the memory. */
void buf_reset(struct buf *b);
void buf_free(struct buf *b);

#endif
