/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * bind: which type word a number belongs to, and what stands between them.
 */
#ifndef CITATION_BIND_H
#define CITATION_BIND_H

#include "citation/head.h"
#include "citation/lex.h"

enum bind_gap {
	BIND_NONE,   /* no type word */
	BIND_DIRECT, /* at most a number mark, a colon, a bracket */
	BIND_ISSUER, /* the issuer's name: "Quyết định của Bộ Chính trị số 31" */
	BIND_TITLE, /* words of a title: only a symbol of that type may follow */
};

struct bind {
	const struct head *head;
	enum bind_gap gap;
	bool marked;   /* a number mark stands before the number */
	uint16_t body; /* index of the issuer named between, plus one; or 0 */
};

/* The head among heads[0..n) that the number at token `i` belongs to. Heads end at or
 * before `i`. */
struct bind bind_head(const struct lex *l, const struct head *heads, size_t n, size_t i);

/* The head of this type some way before token `i`, with a title and a number mark
 * between: "Nghị định quy định chi tiết ... số 24/2015/NĐ-CP". */
struct bind bind_title(const struct lex *l, const struct head *heads, size_t n, size_t i,
		       const struct table_type *type);

/* True if a number may begin at token `i`, judged by what is glued to its left. */
bool bind_left_edge(const struct lex *l, const struct bind *b, size_t i);

#endif
