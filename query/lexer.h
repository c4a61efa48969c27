/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lexer: a query string to its words, phrases, operators and fields.
 */
#ifndef QUERY_LEXER_H
#define QUERY_LEXER_H

#include "base/arena.h"
#include "base/error.h"
#include "query/tree.h"

enum lexeme_kind {
	LEXEME_END,
	LEXEME_WORD,
	LEXEME_WILD,   /* text without the star */
	LEXEME_PHRASE, /* text without the quotes */
	LEXEME_FIELD,  /* field */
	LEXEME_KEY,    /* text: the key of a document, for an identity; numbers are made
			  keys by the parser */
	LEXEME_OPEN,
	LEXEME_CLOSE,
	LEXEME_AND,
	LEXEME_OR,
	LEXEME_NOT, /* also a minus before a word */
	LEXEME_PLUS,
	LEXEME_NEAR, /* distance */
};

struct lexeme {
	enum lexeme_kind kind;
	uint32_t start, end; /* bytes of the query */
	str text;
	str exact; /* as of a tree */
	uint32_t distance;
	struct tree *field;
};

/*
 * All lexemes of `query`, LEXEME_END last. Fails with ERR_USAGE, naming the place, at
 * quotes that are not closed and at a star behind fewer than three letters.
 */
bool lexer_run(struct arena *a, str query, struct lexeme **out, struct error *err);

/* The words between blanks, whatever marks they hold: the reading that cannot fail. */
struct lexeme *lexer_words(struct arena *a, str query);

/*
 * Fills *err with what is wrong at byte `at`, that piece of the query, and a caret below
 * the place. Returns false.
 */
bool lexer_error(struct error *err, str query, size_t at, const char *what);

#endif
