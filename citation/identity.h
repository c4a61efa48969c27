/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * identity: the canonical name of a document, with what is known of it.
 *
 *   vn:party/<code>[@place]/<type>/<num>[~<term>]
 * vn:state/<code>[@place]/<type>/<num>[/<year>] vn:na/<type>/<num>/<qhN>
 * docs/CITATIONS.md has them all
 */
#ifndef CITATION_IDENTITY_H
#define CITATION_IDENTITY_H

#include "citation/mention.h"

/* Fills m->c.id, place and term as far as the mention itself and its words say. */
void identity_set(struct arena *a, struct mention *m);

/* "xiii" of 13; empty of 0 and of what is over 39. */
str identity_term(struct arena *a, uint32_t term);

#endif
