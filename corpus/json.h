/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * json: the fast way through one flat JSON object: string members, and scalars that are
 * passed over. It judges nothing: what it does not know, right or wrong, is for jansson
 * (which manages 60 MB/s where this does 400).
 */
#ifndef CORPUS_JSON_H
#define CORPUS_JSON_H

#include "base/arena.h"
#include "base/str.h"

struct json_scan {
	str rest;
	bool inside; /* past the opening brace */
};

struct json_member {
	str key, value; /* point into the input, or live in the arena */
	bool is_string; /* else the value is empty */
};

enum json_step {
	JSON_MEMBER,
	JSON_END,   /* of the object, and of the input but for blanks */
	JSON_OTHER, /* nested, unusual or broken */
};

/* Begin with { .rest = input }. */
enum json_step json_next(struct arena *a, struct json_scan *s, struct json_member *out);

#endif
