/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * json: one way through one JSON object (RFC 8259): its members that are strings or
 * numbers; all other values are checked and passed over, so that memory does not grow
 * with what they hold.
 */
#ifndef CORPUS_JSON_H
#define CORPUS_JSON_H

#include "base/str.h"

/* Lists and objects lie no deeper in each other: as jansson's limit. */
enum { JSON_DEPTH = 2048 };

struct json_scan {
	str rest;
	bool inside; /* past the opening brace */
};

enum json_kind { JSON_STRING, JSON_NUMBER, JSON_OTHER };

struct json_member {
	str key, value; /* point into the input; a number as it is written, else empty */
	enum json_kind kind;
};

enum json_step {
	JSON_MEMBER,
	JSON_END,    /* of the object, and of the input but for blanks */
	JSON_BROKEN, /* not an object; rest begins near the place */
};

/*
 * Begin with { .rest = input }. The input is overwritten: escapes are undone where they
 * stand, since a copy of a long text would take as much memory again.
 */
enum json_step json_next(struct json_scan *s, struct json_member *out);

#endif
