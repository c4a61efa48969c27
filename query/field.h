/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * field: "name:value" in a query. A name counts only directly followed by a value that
 * the field can take; anything else is a word.
 */
#ifndef QUERY_FIELD_H
#define QUERY_FIELD_H

#include "query/tree.h"

/* The node for name:value (TREE_FIELD, or TREE_KEY for cite:), or NULL. */
struct tree *field_parse(struct arena *a, str name, str value);

/* Which values the field takes that a word names which is no field because of its value
 * ("lang:de"), in words; NULL of any other word. Of a value that is `quoted` the word
 * holds nothing: "lang:". */
const char *field_values(str word, bool quoted);

#endif
