/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * emit_format: what a format of emit.h implements. Only app/emit*.c include this.
 */
#ifndef APP_EMIT_FORMAT_H
#define APP_EMIT_FORMAT_H

#include "app/emit.h"
#include "base/buf.h"

enum emit_type { EMIT_NULL, EMIT_STRING, EMIT_LITERAL /* number, true, false */ };

struct emit_value {
	enum emit_type type;
	str text; /* of a null: empty */
	const struct emit_mark *marks;
	size_t n_marks;
};

/* One format. `open` and `close` begin and end an object ('{') or an array ('['). */
struct emit_format {
	const char *name;
	void (*start)(struct emit *e); /* before the first record; may be NULL */
	void (*record)(struct emit *e);
	void (*record_end)(struct emit *e);
	void (*value)(struct emit *e, const char *key, const struct emit_value *value);
	void (*open)(struct emit *e, const char *key, char bracket);
	void (*close)(struct emit *e, char bracket);
};

/*
 * A field of the record being written: ranges of `paths` and `values`. The members of the
 * objects in an array are fields too and stand behind that of the array, in its order;
 * their paths are their keys.
 */
struct emit_field {
	size_t path, path_n, value, value_n;
	size_t n_objects; /* of an array: how many objects are its elements */
	size_t object;    /* of a member: the number of its object from 1; else 0 */
	str lent;         /* instead of `value`: a long string, not yet cleaned */
};

enum { EMIT_MAX_DEPTH = 8, EMIT_PIECE = 64 * 1024 };

struct emit {
	const struct emit_format *format;
	const struct emit_view *view;
	struct emit_options options;
	struct buf out;
	int failed; /* errno of the first write that failed, or 0 */
	bool terminal;

	/* JSON: something stands before on this level. */
	bool comma;
	unsigned depth;

	/* Tables and text: the fields gathered so far, and where we are in them. */
	struct buf paths, values;
	struct emit_field *fields;
	size_t n_fields, size_fields, last_found;
	size_t outer_n[EMIT_MAX_DEPTH]; /* lengths of `outer` to go back to */
	struct buf outer;               /* "object." */
	unsigned objects, arrays;       /* open ones; arrays swallow what is inside */
	bool joined;                    /* an element of the array is there already */
	size_t array;                   /* the field of the outermost open array */
};

extern const struct emit_format emit_json_compact, emit_json_indented;
extern const struct emit_format emit_table_csv, emit_table_tsv, emit_table_trec;
extern const struct emit_format emit_text_lines;

/* A long string is written in pieces, whole characters each; `out` is written away
 * between them once it has grown. */
str emit_next_piece(str *rest);
void emit_flush_full(struct emit *e);

/* A field of the record that is no member, or NULL, and its value, or empty. */
bool emit_flat_is(const struct emit *e, const struct emit_field *f, str path);
const struct emit_field *emit_flat_field(struct emit *e, str path);
str emit_flat_find(struct emit *e, str path);

/* Appends valid UTF-8; in text without control characters, which must not reach the
 * user's terminal. */
void emit_flat_clean(const struct emit *e, struct buf *out, str s);

void emit_flat_record(struct emit *e);
void emit_flat_value(struct emit *e, const char *key, const struct emit_value *value);
void emit_flat_open(struct emit *e, const char *key, char bracket);
void emit_flat_close(struct emit *e, char bracket);

#endif
