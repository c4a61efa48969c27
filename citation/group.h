/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * group: what a stretch speaks of, in order: documents that are named together ("A, B and
 * C"), and words that refer to one ("this Decree", "it"). Relations hold between groups.
 */
#ifndef CITATION_GROUP_H
#define CITATION_GROUP_H

#include "citation/mention.h"

/* How a group names its document. */
enum group_refers {
	GROUP_CITED,  /* none: documents by their numbers */
	GROUP_THIS,   /* "Nghị định này", "le présent décret" */
	GROUP_THE,    /* "the dispatch": the last of its type */
	GROUP_NEW,    /* "the new decree" */
	GROUP_IT,     /* "it", "văn bản này" */
	GROUP_LATTER, /* "celui-ci" */
	GROUP_THEM,   /* "la loi B les abroge": what the clause before is about */
};

struct group {
	size_t first, end; /* tokens */
	size_t from, to;   /* mentions, none of a reference */
	enum group_refers refers;
	const struct table_type *type; /* of a reference, or NULL: any */
	str kind;                      /* what is done to it, or empty */
	size_t source;  /* by which group, index plus one; 0 where nobody says */
	size_t subject; /* index plus one of what its clause is about; 0: itself */
	size_t meant;   /* the last mention that it means, index plus one, or 0 */
	bool plural;    /* "both", "ces décrets" */
	bool unnamed;   /* what does it is no document, or one without a number */
	bool ended;     /* its kind is told behind it: "is repealed" */
	bool acts;      /* it is a source */
	bool adopted;   /* its kind is what bodies do to all they issue */
};

struct groups {
	struct group *v; /* to be freed */
	size_t n, size;
};

/* The groups of the stretch just read. */
struct groups group_all(struct stretch *s);

/* The token before the articles, number marks and "Article 5 of" that stand before token
 * `i`, not before `lowest`. */
size_t group_over_parts(const struct lex *l, size_t i, size_t lowest);

/* "có hiệu lực", "takes effect", "en vigueur" stands in tokens [from, to). */
bool group_tells_force(const struct lex *l, size_t from, size_t to);

#endif
