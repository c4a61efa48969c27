/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * table: look-up in text: lines `key` or `key<TAB>value`, sorted by the bytes of the
 * whole line. Nothing is parsed or copied. Files that are built in have a hash table of
 * their keys beside them; in others lines that begin alike are found by a binary search.
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include "base/str.h"

#include <stdint.h>

/* A file that is built in, as tools/embed_tables.py writes it. */
struct table {
	const unsigned char *text;
	size_t n;
	const uint32_t *slots; /* 1 + where the line of a key begins, 0 is free */
	uint32_t n_slots;      /* a power of 2 */
};

/* Its lines. */
str table_lines(const struct table *t);

/*
 * The value of `key` (empty if its line has none) and true, or false if no line has it.
 * Where several lines have the key, the first.
 */
bool table_find(const struct table *t, str key, str *value);

/* The lines after the comments (#) at the top of `file`. */
str table_body(str file);

/* The lines of a sorted `body` that begin with `prefix`, as one slice; empty if there are
 * none. */
str table_range(str body, str prefix);

/* True if the lines are in the order that table_range needs, each key without blanks at
 * its ends. */
bool table_is_sorted(str body);

#endif
