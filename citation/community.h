/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * community: directives, regulations and decisions of the European Union and of the
 * Communities before it.
 *
 * Year and number stand in the order of the family and of its time: docs of EUR-Lex,
 * "Numbering of documents"; up to 2014 regulations put the number first.
 */
#ifndef CITATION_COMMUNITY_H
#define CITATION_COMMUNITY_H

#include "citation/mention.h"

/* The act whose number is token `i`; `b` is its type word, if it has one. */
bool community_act(struct stretch *s, const struct bind *b, size_t i);

#endif
