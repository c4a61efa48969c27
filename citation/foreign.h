/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * foreign: acts of France and of the United Nations, by their own numbering; those of the
 * European Union are in community.h.
 */
#ifndef CITATION_FOREIGN_H
#define CITATION_FOREIGN_H

#include "citation/mention.h"

/* The foreign act whose number is token `i`; `b` is its type word, if it has one. */
bool foreign_number(struct stretch *s, const struct bind *b, size_t i);

/* "S/RES/1325", "A/RES/70/1" that begin at the word `i`. */
bool foreign_word(struct stretch *s, size_t i);

/* The identity of another number of the same family: "un:sc/2321" beside "un:sc/2270". */
str foreign_sibling(struct arena *a, const struct mention *m, str number);

/* A new mention of this type and issuer, with its rule for --explain. */
struct mention *foreign_add(struct stretch *s, size_t first, size_t end, const char *type,
			    const char *issuer, const char *rule);

/* Is token `i` a number of at most five digits? */
bool foreign_is_small(const struct lex *l, size_t i);

/* 1989 of "89". */
uint32_t foreign_year(uint32_t year);

str foreign_decimal(struct arena *a, uint32_t number);

#endif
