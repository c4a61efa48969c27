/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * itemhead: how an item of a list begins: its enumerator, then a verb, the noun of an
 * action, or who is to do it.
 */
#ifndef TASK_ITEMHEAD_H
#define TASK_ITEMHEAD_H

#include "citation/lex.h"
#include "text/lang.h"

/* Enumerators: "Một là", "First,"; "1.", "1)", "(1)", "1 |"; "1.1."; "a)"; "(i)", "II.";
 * "-", "•". */
enum itemhead_mark {
	ITEMHEAD_NONE,
	ITEMHEAD_ORDINAL,
	ITEMHEAD_DECIMAL,
	ITEMHEAD_SECTION, /* "1.1." */
	ITEMHEAD_LETTER,
	ITEMHEAD_ROMAN,
	ITEMHEAD_BULLET,
};

/* Ordinals without a number of their own: "next", "finally". */
enum { ITEMHEAD_NEXT = 90, ITEMHEAD_LAST = 99 };

struct itemhead {
	enum itemhead_mark mark;
	unsigned number;
	size_t body; /* first byte after the enumerator */
	bool verb;   /* the body begins with an action verb, with "to" or "de" before */
	bool noun;   /* or with the noun of an action: "Mise en place de", "Việc" */
	bool office; /* or with the name of an office */
	bool acts;   /* which does something */
	bool label;  /* or with a few words and a colon */
	bool owner;  /* an office behind which a colon stands, and then a verb or nothing
		      */
};

/* The head of the item text[start:end], whose tokens `l` holds. */
struct itemhead itemhead_read(const struct lex *l, enum lang lang, size_t start,
			      size_t end);

/* The same, reading the tokens. */
struct itemhead itemhead_at(struct lex *l, enum lang lang, size_t start, size_t end);

/* It goes on with the numbering of a list that began with `first` and came to `number`.
 */
bool itemhead_follows(const struct itemhead *h, const struct itemhead *first,
		      unsigned number);

/* It begins as tasks do. */
bool itemhead_does(const struct itemhead *h);

#endif
