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
	VERB_NOT,     /* no verb: "not", "chưa" */
	VERB_PART,    /* "modifié": passive where "par" follows later */
	VERB_LIGHT,   /* "tiếp tục": what "thực hiện" behind it is then */
};

struct verb {
	const struct table_relation *row;
	enum verb_mode mode;
	size_t first, end; /* tokens */
};

bool verb_is(const struct verb *verb, const char *kind);

/* What it does is done to documents, but also to people and things: "replaces". */
bool verb_is_worldly(const struct verb *verb);

/* "was", "est", "được": what makes a sentence of a verb. */
bool verb_auxiliary(const struct lex *l, size_t i);

/* A sentence ends before token `i`. */
bool verb_ends_sentence(const struct lex *l, size_t i);

/* "To guide", "Pris pour l'application de": the verb stands at the head of its sentence,
 * which begins at token `start`, and no subject before it. */
bool verb_opens(const struct lex *l, size_t start, const struct verb *verb);

/* No sentence ends between the tokens `from` and `to`. */
bool verb_in_sentence(const struct lex *l, size_t from, size_t to);

/* "by", "par", "bởi". */
bool verb_by(const struct lex *l, size_t i);

/* The verb that begins at token `i`, before `to`, and that nothing negates. */
bool verb_at(const struct lex *l, size_t i, size_t to, struct verb *out);

/* The verb in tokens [from, to) that speaks of the document that begins at `to`. */
bool verb_before(const struct lex *l, size_t from, size_t to, struct verb *out);

/* "... hết hiệu lực", "is repealed": what tokens [from, to) say became of the document
 * before them. */
bool verb_behind(const struct lex *l, size_t from, size_t to, struct verb *out);

#endif
