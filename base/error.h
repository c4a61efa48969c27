/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * error: what went wrong, in the caller's own storage.
 *
 * A function that can fail returns bool and takes `struct error *` last.
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>

enum error_code {
	ERR_NONE,
	ERR_USAGE,   /* the user asked for something impossible */
	ERR_MISSING, /* a file, source or index that was named is not there */
	ERR_IO,      /* the system said no */
	ERR_FORMAT,  /* the input is not what it claims to be */
	ERR_LIMIT,   /* the input is larger than we accept */
	ERR_BUSY,    /* another process is writing the index */
	ERR_STALE,   /* the index moved under us: reopen and retry */
	ERR_VERSION, /* the index was written by another version of the program */
	ERR_INDEX,   /* the index is damaged */
};

struct error {
	enum error_code code;
	char text[240];
};

/* Fills *err and returns false, so that callers write `return error_set(...)`. A text
 * that is too long ends with a whole character. */
bool error_set(struct error *err, enum error_code code, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

#endif
