/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * input: the bytes of a file, decompressed where it is gzip, through a window that moves.
 *
 * Memory stays at the window's size: what is taken is forgotten by the next input_more.
 */
#ifndef CORPUS_INPUT_H
#define CORPUS_INPUT_H

#include "base/error.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <zlib.h>

struct input {
	const char *path; /* the caller's; names the file in errors */
	gzFile file;
	char *buf;
	size_t start, end, size; /* the window is buf[start, end) */
	bool ended;
	uint32_t number; /* counts lines or records, for `next` of a reader */
};

/* Fills caller's storage. "-" is standard input. Call input_close only after success. */
bool input_open(struct input *in, const char *path, struct error *err);
void input_close(struct input *in);

/* What has been read and not taken. Valid until input_more. */
str input_window(const struct input *in);

/* Reads more behind the window. False at the end, or with err->code set: unreadable,
 * damaged or truncated. */
bool input_more(struct input *in, struct error *err);

/* Drops `n` bytes (at most the window) from the front; they stay readable until the next
 * input_more. */
void input_take(struct input *in, size_t n);

/*
 * Gives away the memory that the bytes taken last lie in: they stay readable until the
 * caller's free().
 */
void *input_detach(struct input *in);

#endif
