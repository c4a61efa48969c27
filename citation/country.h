/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * country: whether a text speaks of Vietnam, where numbers in other languages ("Directive
 * 51") may be those of its documents.
 */
#ifndef CITATION_COUNTRY_H
#define CITATION_COUNTRY_H

#include "citation/mention.h"

/* True if no mention needs to know. Reads into s->l. */
bool country_is_ours(struct stretch *s);

#endif
