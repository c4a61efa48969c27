/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lex: a stretch of text to the tokens of the citation grammar.
 *
 * Letters are folded (case, marks, look-alikes) and known words get their number, but a
 * token always keeps its place in the original bytes. All dashes are '-', all blanks are
 * blanks; zero-width marks and soft hyphens vanish.
 */
#ifndef CITATION_LEX_H
#define CITATION_LEX_H

#include "base/arena.h"
#include "base/str.h"
#include "citation/table.h"

enum lex_kind { LEX_END, LEX_WORD, LEX_NUMBER, LEX_PUNCT };

enum lex_flags {
	LEX_GLUED = 1 << 0,   /* no blank before it */
	LEX_BREAK = 1 << 1,   /* a line end before it */
	LEX_CAPITAL = 1 << 2, /* its first letter is upper case */
	LEX_UPPER = 1 << 3,   /* all its letters are */
	LEX_MARKED = 1 << 4,  /* it holds a letter beyond ASCII */
};

struct lex_token {
	uint32_t start, end; /* bytes of the text */
	uint8_t kind, flags;
	uint16_t word;  /* number of a known word or punctuation, 0 if unknown */
	uint32_t value; /* of a number (UINT32_MAX: over nine digits); the character of
			   a punctuation mark */
};

/* Tokens 1 to n; t[0] and t[n+1] to t[n+LEX_MARGIN] are LEX_END, so that looking a
 * little beyond either end is safe. */
enum { LEX_MARGIN = 8 };

struct lex {
	str text;
	struct lex_token *t;
	size_t n, size; /* room for the tokens of `size` bytes */
	struct lex_token *kept;
	size_t n_kept;
};

/* Room for the tokens of stretches of up to `size` bytes of `text`. */
struct lex lex_new(struct arena *a, str text, size_t size);

/* The tokens of text[from:to], instead of those before: of its first l->size bytes, where
 * it is longer. */
void lex_run(struct lex *l, size_t from, size_t to);

/*
 * Keeps the tokens of the last run, save the last one, which may be cut short: later runs
 * over their bytes copy them. Runs are kept in text order; l->kept has room for them, a
 * token for each byte of the text at most.
 */
void lex_keep(struct lex *l);

/* Cuts the word that is token `i` in two at byte `at` of the text. l->n < l->size. */
void lex_split(struct lex *l, size_t i, size_t at);

/* The bytes of tokens `first` to `last` - 1. */
str lex_slice(const struct lex *l, size_t first, size_t last);

static inline bool lex_is(const struct lex *l, size_t i, uint32_t punct)
{
	return l->t[i].kind == LEX_PUNCT && l->t[i].value == punct;
}

/* Token `i` is glued to the one before it. */
static inline bool lex_glued(const struct lex *l, size_t i)
{
	return l->t[i].flags & LEX_GLUED;
}

/* lex_phrase, where some phrase of the class begins with the word. */
size_t lex_walk(const struct lex *l, size_t i, enum table_class kind, uint16_t *value,
		uint8_t *lang);

/*
 * The longest phrase of class `kind` that begins at token `i`: the number of its tokens,
 * 0 if there is none. *value gets its value, *lang (may be NULL) its language. Words may
 * be joined by '-' or '_' ("nghi-quyet").
 */
static inline size_t lex_phrase(const struct lex *l, size_t i, enum table_class kind,
				uint16_t *value, uint8_t *lang)
{
	bool begins = table_root_classes[l->t[i].word] >> kind & 1;
	return begins ? lex_walk(l, i, kind, value, lang) : 0;
}

/* The token after all phrases of the class that follow each other from token `i` on. */
size_t lex_over(const struct lex *l, size_t i, enum table_class kind);

#endif
