/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * emit: records out, in any format, from one traversal.
 *
 * A command names the fields of a record one after the other; the format decides what
 * becomes of them. JSON formats write all of them, with "v":1 first. Tables (csv, tsv,
 * trec) write the columns of the view; text writes its lines. There a member of an object
 * is "object.member", and the elements of an array are joined by "; ".
 *
 * Output is UTF-8 whatever the locale: bytes that are not become U+FFFD. The first error
 * of a write is kept and ends the output; emit_close tells it.
 *
 * Nothing is copied whole that may be very long: a string of more than a megabyte that is
 * given to emit_str must stay until the end of its record.
 */
#ifndef APP_EMIT_H
#define APP_EMIT_H

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * How records look as a table and as text; each list ends with NULL.
 *
 * A line of text is literal but for {name}, the value of a field, {.name}, the same with
 * a dot before it, and {name:STYLE} in a style: bold, dim, green, yellow, cyan. The
 * blanks on both sides of an empty field are one gap. A line all of whose fields are
 * empty is left out; one without fields is always written. A line that begins with
 * "[array]" is written once for each object in that array, and its fields are that
 * object's.
 */
struct emit_view {
	const char *const *columns; /* of csv and tsv, and their header line */
	const char *const *trec;    /* of trec; "=word" is the word itself */
	const char *const *lines;   /* of text */
};

struct emit_options {
	const char *format; /* text, ndjson, json, csv, tsv, trec */
	bool excel;         /* csv: a BOM, and cells that cannot be formulas */
	bool color;         /* text: styles and marks are shown */
	int fd;             /* where to write; stays the caller's */
	struct buf *held;   /* not NULL: nothing is written, it gets all */
};

struct emit_mark {
	size_t start, end; /* bytes of the text */
};

struct emit;

/* Never fails. `view` and the strings of `options` must outlive it. */
struct emit *emit_open(const struct emit_view *view, const struct emit_options *options);

/* Writes out what is left and frees; false with ERR_IO if any write failed. Once. */
bool emit_close(struct emit *e, struct error *err);

/* False once a write failed: the command may stop. */
bool emit_ok(const struct emit *e);

void emit_record(struct emit *e);
void emit_record_end(struct emit *e);

/* In an array `key` is NULL. */
void emit_str(struct emit *e, const char *key, str value);
void emit_known(struct emit *e, const char *key, str value); /* empty is null */
void emit_null(struct emit *e, const char *key);
void emit_bool(struct emit *e, const char *key, bool value);
void emit_uint(struct emit *e, const char *key, uint64_t value);
void emit_real(struct emit *e, const char *key, double value); /* six digits */

/* Like emit_str; text shows the marks (in order, disjoint) in colour. */
void emit_marked(struct emit *e, const char *key, str value,
		 const struct emit_mark *marks, size_t n);

void emit_object(struct emit *e, const char *key);
void emit_object_end(struct emit *e);
void emit_array(struct emit *e, const char *key);
void emit_array_end(struct emit *e);

#endif
