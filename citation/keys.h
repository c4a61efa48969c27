/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * keys: the names under which a citation is indexed and looked up (docs/INDEX.md).
 */
#ifndef CITATION_KEYS_H
#define CITATION_KEYS_H

#include "citation/citation.h"

enum keys_parts {
	KEYS_ISSUER = 1,  /* "tw/nq/59" */
	KEYS_YEAR = 2,    /* "nd/178/2024" */
	KEYS_NO_TYPE = 4, /* "qh15/35": the symbols of the Assembly do not say the type */
};

/* "nq/59" with the parts asked for. Returns its length, 0 if the citation has no number.
 */
size_t keys_partial(const struct citation *c, unsigned parts, char *out, size_t size);

#endif
