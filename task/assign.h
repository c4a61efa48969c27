/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * assign: words that give work to somebody: "giao", "a également demandé à",
 * "has been asked to".
 */
#ifndef TASK_ASSIGN_H
#define TASK_ASSIGN_H

#include "citation/lex.h"

/* Values of class assign of lexicon/task_words.tsv. */
enum assign {
	ASSIGN_GIVES = 1,        /* an office follows */
	ASSIGN_OWES = 2,         /* an office stands before */
	ASSIGN_OWES_WEAKLY = 3,  /* the same, beside a deadline or other orders */
	ASSIGN_GIVES_WEAKLY = 4, /* an office follows, beside a deadline */
	ASSIGN_FALLS = 5,        /* an office follows, nobody need stand before */
	ASSIGN_BIDS = 6,         /* an office and what it is to do follow */
	ASSIGN_MUST = 15,        /* OWES_WEAKLY, or behind the name of one office */
	ASSIGN_NEEDS = 17,       /* as OWES_WEAKLY: "cần", "should" */
	ASSIGN_HANDS = 16,       /* GIVES, and what stands between: "confie le plan à" */
	ASSIGN_TOLD = 18, /* OWES, where what is to be done follows: "được giao" */
	ASSIGN_DUTY = 19, /* as OWES_WEAKLY, or somewhere behind other tasks */
	/* Parts of such words: */
	ASSIGN_GIVES_TO = 7, /* gives with "à": "demande" */
	ASSIGN_NOT = 9,      /* words that only look so: "giao thông" */
	ASSIGN_BE = 8,
	ASSIGN_HAVE = 10,
	ASSIGN_GIVEN = 11,     /* behind "a": "chargé" */
	ASSIGN_GIVEN_TO = 12,  /* behind "a" or "est", before "à": "demandé" */
	ASSIGN_BOUND = 13,     /* behind "is", makes it owe: "asked to" */
	ASSIGN_ENTRUSTED = 14, /* behind "is", before an office: "given to" */
};

/* It makes owe only beside a deadline, other orders or the name of one office. */
bool assign_is_weak(enum assign how);

/* The tokens of such words at token `i`, 0 if none; *how is none of the parts. */
size_t assign_at(const struct lex *l, size_t i, enum assign *how);

/* The token after adverbs at token `i`: "also", "également", "cũng". */
size_t assign_skip(const struct lex *l, size_t i);

/* "30 days to", "six months to", "until 1 October to": the token behind the time that
 * somebody is given at token `i`, or `i`. */
size_t assign_behind_time(const struct lex *l, size_t i);

#endif
