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

/* Fills m->c.id, m->c.term and m->complete as far as the mention itself says. */
void identity_set(struct arena *a, struct mention *m);

/* The same for a mention whose issuer only words name (m->body). False if they name none
 * that numbers its documents. */
bool identity_from_body(struct arena *a, struct mention *m);

/* "xiii" of 13; empty of 0 and of what is over 39. */
str identity_term(struct arena *a, uint32_t term);

/* The year of the document: in its symbol or name, else of its date; or empty. */
str identity_year(const struct mention *m);

/* Does a body in words ("QH", "TW") name the issuer of a symbol ("QH15", "TW")? */
bool identity_body_fits(str body, str issuer);

/* The table's row of an issuer code, or NULL. */
const struct table_code *identity_code(str code);

#endif
