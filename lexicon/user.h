/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * user: the user's own lexicon: dictionaries that were imported, and pairs of terms that
 * were accepted or rejected.
 *
 *     DICTIONARIES/NAME.tsv   sorted lines  LANG:TERM <TAB> LANG <TAB> TEXT <TAB> TEXT
 *                             the key is a term as the analyzer indexes it, words with
 *                             blanks between; the first text is its translation, the
 *                             second how the term is written. Each pair stands there in
 *                             both directions. Files are mapped, not read: replace one by
 *                             a rename.
 *     PAIRS                   lines  accept|reject <TAB> LANG <TAB> TEXT <TAB> LANG <TAB>
 * TEXT
 *
 * Any line that is none of these is passed over.
 */
#ifndef LEXICON_USER_H
#define LEXICON_USER_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"
#include "text/analyzer.h"

enum {
	USER_DICTIONARIES = 16, /* each is looked into for each word of a question */
	USER_PAIRS = 100000,    /* lines: they are analyzed when a search is opened */
	USER_PAIRS_BYTES = 16 << 20,
	USER_GLOSSES = 16, /* of a term in one language, of each dictionary */
	USER_WORDS = 4,    /* of a term */
};

struct user;

/* Either path may be NULL or name what is not there: it is empty, then. */
bool user_open(struct user **out, const char *pairs, const char *dictionaries,
	       struct error *err);
/* Accepts NULL. */
void user_close(struct user *u);

struct user_gloss {
	enum lang lang;
	str text;   /* as it is written */
	str asked;  /* the term as it is written there */
	str origin; /* name of the dictionary; empty: a pair that was accepted */
};

/* What `term` of `from` is in `to`: accepted pairs first. *longer is set if some term
 * begins with it and goes on. Slices live as long as `u`. */
size_t user_find(struct arena *a, const struct user *u, enum lang from, str term,
		 enum lang to, const struct user_gloss **out, bool *longer);

/* True if the user does not want this pair of terms. */
bool user_rejects(const struct user *u, enum lang from, str term, enum lang to,
		  str other);

/* Appends the term of a text: its words without articles, as they are indexed. */
void user_put_term(struct buf *out, struct analyzer *z, str text, enum lang lang);

/* A line of a dictionary for one direction of a pair, with its line end; nothing where a
 * side has no word or too many. */
void user_put_line(struct buf *out, struct analyzer *z, enum lang from, str text,
		   enum lang to, str translation);

#endif
