/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/report.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { PROGRESS_NS = 200 * 1000 * 1000 };

int64_t report_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

void report_init(struct report *r, bool quiet, bool verbose)
{
	*r = (struct report){
		.quiet = quiet,
		.verbose = verbose,
		.progress = !quiet && isatty(STDERR_FILENO),
		.began_ns = report_now(),
	};
}

void report_clear(struct report *r)
{
	if (r->shown)
		fputs("\r\033[K", stderr);
	r->shown = false;
}

/* What a message quotes may be any bytes. It is written at once, since standard error has
 * no buffer, and other processes may write there, too. */
static void put_clean(const char *text, bool lines)
{
	str s = str_of(text);
	struct buf out = { 0 };

	buf_put(&out, STR("tracuu: "));
	for (size_t at = 0; at < s.n;) {
		uint32_t cp;
		char bytes[4];

		at += utf8_decode(s, at, &cp);
		if (!utf8_harmless(cp) || cp == '\t' || (cp == '\n' && !lines))
			cp = '?';
		buf_put(&out, (str){ bytes, utf8_encode(cp, bytes) });
	}
	buf_put_char(&out, '\n');
	fwrite(out.p, 1, out.n, stderr);
	buf_free(&out);
}

void report_error(const char *text)
{
	put_clean(text, true);
}

static void print_line(struct report *r, const char *fmt, va_list args)
{
	char text[1024]; /* an error's text and some words around it */

	report_clear(r);
	vsnprintf(text, sizeof(text), fmt, args);
	put_clean(text, false);
}

void report_warn(struct report *r, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	print_line(r, fmt, args);
	va_end(args);
}

void report_note(struct report *r, const char *fmt, ...)
{
	va_list args;

	if (r->quiet)
		return;
	va_start(args, fmt);
	print_line(r, fmt, args);
	va_end(args);
}

void report_detail(struct report *r, const char *fmt, ...)
{
	va_list args;

	if (!r->verbose)
		return;
	va_start(args, fmt);
	print_line(r, fmt, args);
	va_end(args);
}

void report_progress(struct report *r, uint64_t articles, uint64_t bytes, uint64_t total)
{
	int64_t now;

	if (!r->progress || (now = report_now()) - r->last_ns < PROGRESS_NS)
		return;
	r->last_ns = now;
	r->shown = true;

	double seconds = (double)(now - r->began_ns) / 1e9;
	double speed = (double)bytes / 1e6 / seconds;
	fprintf(stderr, "\r\033[K%" PRIu64 " articles  %.1f MB/s", articles, speed);
	if (total > bytes && bytes > 0) {
		uint64_t left =
			(uint64_t)(seconds * (double)(total - bytes) / (double)bytes);
		fprintf(stderr, "  %" PRIu64 ":%02" PRIu64 " left", left / 60, left % 60);
	}
	fflush(stderr);
}
