/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * bind: the words of a tree as one language's analyzer sees them.
 *
 * A tree belongs to no language. To search the passages of one, its words become units:
 * tokens of that language's analyzer, each with the members (index terms, or rows of
 * them) that satisfy it. bind makes the units, expand and translate add members.
 */
#ifndef QUERY_BIND_H
#define QUERY_BIND_H

#include "base/arena.h"
#include "query/tree.h"
#include "text/analyzer.h"

#include <stdint.h>

/* How a member came to stand for the words of the query, best first. */
enum via {
	VIA_EXACT,
	VIA_VARIANT,  /* the same word in another spelling: hoà hòa, kỹ kĩ, é e */
	VIA_UNMARKED, /* typed without marks, or by a star */
	VIA_STEM,
	VIA_CONCEPT,
	VIA_TRANSLATION,
	VIA_IMPORTED, /* from a dictionary of the user's */
	VIA_LEARNED,
	VIA_CITATION,
	VIA_STORY,
};

/* "exact", "variant", ... as the contract writes them. */
const char *bind_via_name(enum via via);

/* What is known of a member that is not the lexicon's. */
struct member_note {
	str origin;         /* of an imported one: the dictionary; or empty */
	double probability; /* of a learned one */
	uint32_t passages;  /* that it was learned from */
};

/* One way to satisfy a unit: these terms, next to each other. */
struct member {
	const str *terms;
	size_t n_terms;
	str tag; /* a term that parts with all of them have, and others of its sense; or
		    empty */
	enum via via;
	double weight;  /* of an occurrence; 1: as good as the word itself */
	uint32_t count; /* parts of articles that have it; of several terms the fewest */
	const struct member_note *note; /* or NULL */
};

enum unit_role {
	UNIT_WORD,   /* counts for ranking */
	UNIT_PHRASE, /* counts, and only where its phrase or NEAR holds is a part a hit */
	UNIT_NOT,    /* excluded: neither ranked nor highlighted */
};

struct unit {
	uint32_t start, end; /* bytes of the query */
	enum unit_role role;
	const struct tree *leaf;
	bool stop, marked, capital;
	bool syllable; /* no word, but a part of one: see translate.c */
	bool kind;     /* of what is asked for, its last or first word: asking.h */
	bool wild;     /* the word is only the beginning of one */
	bool unheld;   /* no language that is searched has it, in any form */
	str word, term, fold;
	uint32_t word_id, term_id, fold_id; /* of the analyzer that bound it */
	uint32_t same; /* the first unit with this term: its own number, or an earlier */
	const struct member *members;
	size_t n_members;
	uint32_t count; /* parts that satisfy it, estimated from the members */
	double weight;  /* its share in the ranking, from `count`: see score.h */
};

struct bound {
	str query;
	enum lang lang;  /* whose passages are searched */
	enum lang asked; /* of the question */
	const struct tree *tree;
	bool translated;    /* in part: its units may be phrases, see translate.h */
	struct unit *units; /* in the order of the query */
	size_t n_units;
};

/* The strings of the units live in the analyzer, until its analyzer_trim returns true. */
void bind_tree(struct arena *a, struct analyzer *z, str query, const struct tree *tree,
	       enum lang lang, enum lang asked, struct bound *out);

/* True if an earlier member of the unit is found by the same term. */
bool bind_is_repeated(const struct unit *u, size_t member);

/* The units of a leaf: *n of them from the returned index. */
size_t bind_range(const struct bound *b, const struct tree *leaf, size_t *n);

/* The units and their members, one line each, for --explain. */
void bind_print(struct buf *out, const struct bound *b);

#endif
