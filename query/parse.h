/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * parse: a query string to its tree. Grammar: docs/QUERY.md.
 */
#ifndef QUERY_PARSE_H
#define QUERY_PARSE_H

#include "base/arena.h"
#include "base/error.h"
#include "query/tree.h"

enum {
	PARSE_BYTES = 16 * 1024, /* three pages; nobody types more, and every stage after
				    this one is at worst linear in it */
	PARSE_DEPTH = 20, /* brackets within brackets; the parser recurses this deep */
};

enum parse_mode {
	PARSE_QUERY,  /* the query language */
	PARSE_WORDS,  /* free text: words and document numbers, no operators; fails only
			 where it is too long or holds no word */
	PARSE_ALL,    /* the same, all words required */
	PARSE_PHRASE, /* the same, as one phrase */
};

/*
 * *out lives in `a` and points into `query`. Fails with ERR_USAGE, the message saying
 * where, with a caret under the place, or that the query is too long.
 */
bool parse_query(struct arena *a, str query, enum parse_mode mode, struct tree **out,
		 struct error *err);

#endif
