/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * citation: finds every citation of an official document in a text, and says which
 * document it is.
 *
 * Works on the original bytes in any spelling; text[start:end] is always the surface.
 * Grammar, tables and identity: docs/CITATIONS.md.
 */
#ifndef CITATION_CITATION_H
#define CITATION_CITATION_H

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"

#include <stdint.h>

enum citation_form {
	CITATION_FULL,
	CITATION_NUMYEAR,
	CITATION_BARE,
	CITATION_COORD,
	CITATION_NAMED,
	CITATION_SESSION,
	CITATION_ANAPHOR,
};

/* "full", "numyear", ... as the contract writes them. */
const char *citation_form_name(enum citation_form form);

/* A place within a document: article, clause, point, as printed. Unknown ones are empty.
 */
struct citation_pinpoint {
	str article, clause, point, text;
};

/* Empty strings are the contract's null. The printed parts are normalised. */
struct citation {
	uint32_t start, end; /* bytes of the text; numbers_from wants start first */
	enum citation_form form;
	str type; /* id of the type: "nq", "nd", "ct", "eu-dir", ... */
	str number, year, issuer, symbol;
	str date;          /* ISO: the day, month or year bound to this mention */
	str id;            /* canonical identity with what is known, or empty */
	double confidence; /* 0 to 1 */
	struct citation_pinpoint *pinpoint; /* or NULL */
	str place, term;                    /* "ha-noi", "xiii" */
	str relation, relation_source;      /* kind and id of the source document */
	str resolved_from;     /* alias earlier later body companions time topic */
	str suspect;           /* what contradicts the known document */
	const str *candidates; /* ids among which the mention stays undecided */
	size_t n_candidates;
	const char *rule; /* which rule made it, for --explain */
};

struct citation_context {
	str text;
	enum lang lang;
	str published, title, url; /* of the article, or empty */
	bool anaphors;             /* also report "this Resolution" */
	bool query; /* the text is a user's query: short forms such as "NQ 59" count */
};

/* All citations in text order, without overlap. They live in `a` or point into the text.
 */
size_t citation_find(struct arena *a, const struct citation_context *context,
		     struct citation **out);

/*
 * Citations of a text beyond this are looked for in one piece of it after the other, a
 * law of 400 pages: where every word is a citation they take 70 bytes of memory for a
 * byte. Pieces know nothing of each other.
 */
enum { CITATION_PIECE = 1024 * 1024 };

/* The end of the piece that begins at byte `from`: behind a line end, or else a blank. */
size_t citation_piece(str text, size_t from);

/* Moves the citations of a piece that begins at byte `by` of a text to where they stand
 * in that. */
void citation_piece_shift(struct citation *citations, size_t n, size_t by);

/*
 * How many places of the text the first pass hands to the grammar: one linear pass over
 * the bytes, before anything is folded or parsed. For measuring it.
 */
size_t citation_candidates(str text);

/*
 * The keys under which a citation is indexed and looked up: its identity and the partial
 * forms that a less complete mention has ("nq/59", "tw/nq/59", "vn:party/tw/nq/59~xiii").
 * A query is answered exactly by the most complete key that it has. Sorted, without
 * prefix, each at most 200 bytes. See docs/INDEX.md.
 */
size_t citation_keys(struct arena *a, const struct citation *c, str **keys);

/* The one key that a query with this citation looks up. */
str citation_query_key(struct arena *a, const struct citation *c);

/* Its identity, where a printed date, year or term says which of the documents of this
 * number it is and the key does not; or empty. */
str citation_query_identity(const struct citation *c);

/* A full day of the years that documents are of, and its bytes in a query. */
struct citation_day {
	uint32_t start, end;
	unsigned year, month, day;
};

/* The first day that a query holds, in any spelling of three languages: 1/7/2022,
 * 2022-07-01, "1er juillet 2022". False where it holds none. */
bool citation_query_day(struct arena *a, str query, struct citation_day *out);

/* True if `s` is written like an identity: "vn:party/tw/nq/45~xiii". */
bool citation_query_is_identity(str s);

#endif
