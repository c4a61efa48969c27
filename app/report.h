/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * report: chatter on standard error: warnings, notes, one line of progress.
 *
 * Used by one thread at a time.
 */
#ifndef APP_REPORT_H
#define APP_REPORT_H

#include <stdbool.h>
#include <stdint.h>

struct report {
	bool quiet;    /* -q: no notes, no progress; warnings stay */
	bool verbose;  /* -v: details as well */
	bool progress; /* standard error is a terminal */
	bool shown;    /* a line of progress stands there */
	int64_t began_ns, last_ns;
};

/* Sets *r up; progress only where standard error is a terminal. */
void report_init(struct report *r, bool quiet, bool verbose);

/*
 * Each writes "tracuu: ..." and a line end. Control characters, which a file's name may
 * hold, do not reach the terminal.
 */
void report_warn(struct report *r, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void report_note(struct report *r, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void report_detail(struct report *r, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/*
 * Renews the line of progress, a few times a second at most: articles, MB/s and, where
 * `total` bytes are known (not 0), the time left.
 */
void report_progress(struct report *r, uint64_t articles, uint64_t bytes, uint64_t total);

/* Wipes the line of progress. */
void report_clear(struct report *r);

/* The same for the error that ends the program, whose text may have several lines. */
void report_error(const char *text);

/* Nanoseconds of a clock that only goes forward. */
int64_t report_now(void);

#endif
