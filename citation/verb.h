/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * verb: the words of lexicon/cite_relations.tsv that say what a document does to another,
 * or what became of it.
 */
#ifndef CITATION_VERB_H
#define CITATION_VERB_H

#include "citation/lex.h"

/* Where source and target stand, in the order of tools/citetables.py. */
enum verb_mode {
	VERB_ACTIVE,  /* "A replaces B" */
	VERB_PASSIVE, /* "B, replaced by A" */
	VERB_PREMISE, /* "on the basis of B, A" */
	VERB_NEAR,    /* as active, where the target follows at once */
	VERB_ENDS,    /* "B is repealed" */
};

struct verb {
	const struct table_relation *row;
	size_t first, end; /* tokens */
};

bool verb_is(const struct verb *verb, const char *kind);

/* A sentence ends before token `i`. */
bool verb_ends_sentence(const struct lex *l, size_t i);

/* No sentence ends between the tokens `from` and `to`. */
bool verb_in_sentence(const struct lex *l, size_t from, size_t to);

/* "by", "par", "bởi". */
bool verb_by(const struct lex *l, size_t i);

/* The verb that begins at token `i` and ends before or at `to`. */
bool verb_at(const struct lex *l, size_t i, size_t to, struct verb *out);

/* The verb in tokens [from, to) that speaks of the document that begins at `to`. */
bool verb_before(const struct lex *l, size_t from, size_t to, struct verb *out);

/* "... hết hiệu lực", "is repealed": what tokens [from, to) say became of the document
 * before them. */
bool verb_behind(const struct lex *l, size_t from, size_t to, struct verb *out);

#endif
