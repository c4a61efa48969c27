/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * scope: what the words around a citation say of its issuer: body, place, term.
 */
#ifndef CITATION_SCOPE_H
#define CITATION_SCOPE_H

#include "citation/mention.h"

/* For all mentions of the stretch just read: body, place and term; the places of local
 * bodies are counted in s->places for the whole text. */
void scope_read(struct stretch *s);

/* The province or city that the article is about, by its title and first lines: the only
 * one there, or named more than twice as often as any other; or empty. Reads into s->l.
 */
str scope_page_place(struct stretch *s);

#endif
