/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * quote: a sentence that somebody is quoted with: "The contractor must add a shift," the
 * mayor said.
 */
#ifndef TASK_QUOTE_H
#define TASK_QUOTE_H

#include "citation/lex.h"
#include "text/sentence.h"

/* Narrows *s, which begins with a quotation mark, to what is said. False if who says it
 * is named and may not give work: a campaigner, a witness. Reads the tokens. */
bool quote_open(struct lex *l, struct sentence *s);

/* The same in French, where a sentence may also end a quotation that began before it. */
bool quote_guillemets(struct lex *l, struct sentence *s);

#endif
