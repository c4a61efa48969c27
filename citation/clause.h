/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * clause: the groups of a stretch in their sentences: which of them a verb is said of.
 *
 * Groups are named by their index plus one where 0 means none.
 */
#ifndef CITATION_CLAUSE_H
#define CITATION_CLAUSE_H

#include "citation/group.h"
#include "citation/verb.h"

/* A stretch whose relations are being read. */
struct reading {
	struct stretch *s;
	const struct lex *l;
	struct groups g;
	struct verb
		listed; /* of the list whose items are being read: row is NULL outside */
	size_t list_source;
	bool colon; /* introduces that list */
};

/* The first token of the sentence that token `i` is in, at most some way back. */
size_t clause_start(const struct lex *l, size_t i);

/* Group `k` stands in the sentence of the one before it. */
bool clause_continues(const struct reading *r, size_t k);

/* The verb between group `k` and the one before it, or what begins its sentence. */
bool clause_verb(const struct reading *r, size_t k, struct verb *verb);

/* The verb opens its sentence. */
bool clause_opens(const struct reading *r, const struct verb *verb);

/* The group behind `k` that rests on it; other grounds are passed over: "Căn cứ Luật A;
 * căn cứ Luật B, ... ban hành Nghị định C". What has a verb of its own is told apart:
 * "Under A, as amended by B". */
size_t clause_following(const struct reading *r, size_t k);

/* "đồng thời", "as well as", "également": nothing else stands in tokens [from, to). */
bool clause_only_joins(const struct lex *l, size_t from, size_t to);

/* "Luật A, Luật sửa đổi Luật B": behind token `from`, a document without a number does
 * what the verb says. */
bool clause_unnamed(const struct lex *l, size_t from, const struct verb *verb);

/* The group that the verb before group `k` is said of: the one before it, or what the
 * clause before is about where that goes on. */
size_t clause_said_of(const struct reading *r, size_t k, const struct verb *verb);

#endif
