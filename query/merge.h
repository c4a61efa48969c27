/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * merge: the words of a question that are the number of a document become one key.
 */
#ifndef QUERY_MERGE_H
#define QUERY_MERGE_H

#include "query/lexer.h"

/* Changes `lexemes`, up to LEXEME_END, in place; what is new lives in `a`. */
void merge_citations(struct arena *a, str query, struct lexeme *lexemes);

#endif
