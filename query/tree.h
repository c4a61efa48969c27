/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * tree: a question as the user meant it, before any language is chosen.
 *
 * Every node knows the bytes of the query that it stands for. How a query becomes a tree:
 * docs/QUERY.md.
 */
#ifndef QUERY_TREE_H
#define QUERY_TREE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

#include <stdint.h>

enum tree_op {
	TREE_FREE,   /* ranked together: none required but those marked so */
	TREE_AND,    /* all subs */
	TREE_OR,     /* one of the subs */
	TREE_NOT,    /* one sub, excluded; stands in a TREE_FREE or a TREE_AND */
	TREE_NEAR,   /* subs (words, phrases) within `distance` words, in any order */
	TREE_WORD,   /* text */
	TREE_WILD,   /* words that begin with text */
	TREE_PHRASE, /* the words of text, next to each other, in this order */
	TREE_KEY,    /* text: the citation key that the bytes of the query name */
	TREE_FIELD,  /* field, low, high */
};

enum tree_field {
	TREE_LANG,       /* low: "vi", or several with commas */
	TREE_TYPE,       /* low: id of a type of document */
	TREE_ISSUER,     /* low: code of an issuer, lower case */
	TREE_DATE,       /* low to high: ISO dates, possibly cut short, both inclusive */
	TREE_SIGNED,     /* the same, of a cited document */
	TREE_TITLE,      /* low: words of the title */
	TREE_SOURCE,     /* low: word of outlet, host or path */
	TREE_KIND,       /* low: "passage", "task" */
	TREE_ACTOR,      /* low: words of an office */
	TREE_DEADLINE,   /* low to high: like TREE_DATE, quarters ("2025-Q4") too */
	TREE_IMPLEMENTS, /* low: citation key of a document */
};

struct tree {
	enum tree_op op;
	uint32_t start, end; /* bytes of the query */
	bool required;       /* written +x: a TREE_FREE must have it */
	uint32_t distance;
	enum tree_field field;
	str text;
	str low, high; /* an empty end of a range is open */
	struct tree **subs;
	size_t n_subs;
	str exact; /* of a TREE_KEY: the document's identity, where it is known which of
		      those of this number is meant; or empty */
	str *namesakes; /* and those that it is not, see namesake.h */
	size_t n_namesakes;
	bool uncited; /* it was a TREE_KEY, and no passage of the index cites that */
	str *twins; /* of a TREE_KEY: terms of articles that answer for it, see twin.h */
	size_t n_twins;
};

/* What a field is called in a query: "lang", "type", ... */
const char *tree_field_name(enum tree_field field);

/* The query with blanks in place of its fields, whose values may be in any language; as
 * it is if there is nothing else. lang: stays: of "lang:vi an" it is a hint. */
str tree_words(struct arena *a, str query, const struct tree *t);

/* True if nothing but words is asked for, and none is excluded. */
bool tree_is_words(const struct tree *t);

/* As an S-expression: (and a "b c" (not d)), (free a (+ b)), (near/5 a b), (lang vi). */
void tree_print(struct buf *out, const struct tree *t);

#endif
