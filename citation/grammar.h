/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * grammar: one stretch of text to mentions. The rules by phenomenon stand in the files
 * that it calls; this one says in which order they get their turn.
 */
#ifndef CITATION_GRAMMAR_H
#define CITATION_GRAMMAR_H

#include "citation/mention.h"

/* Adds the mentions of text[from:to]. */
void grammar_read(struct stretch *s, size_t from, size_t to);

#endif
