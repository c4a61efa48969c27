/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * table: look-up in a text file that is built in: lines `key` or `key<TAB>value`, sorted
 * by the bytes of the whole line, comment lines (#) at the top. Nothing is parsed or
 * copied: a look-up is a binary search over the bytes.
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include "base/str.h"

/* The lines after the comments at the top of `file`. */
str table_body(str file);

/*
 * The value of `key` (empty if its line has none) and true, or false if no line has it.
 * Where several lines have the key, the first. `body` is table_body's.
 */
bool table_find(str body, str key, str *value);

/* The lines that begin with `prefix`, as one slice; empty if there are none. */
str table_range(str body, str prefix);

/* True if the lines are in the order that table_find needs, each key without blanks at
 * its ends. */
bool table_is_sorted(str body);

#endif
