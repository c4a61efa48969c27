/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * keys: the names under which a citation is indexed and looked up (docs/INDEX.md).
 */
#ifndef CITATION_KEYS_H
#define CITATION_KEYS_H

#include "citation/citation.h"

/* "nq/59", with `issuer` "tw/nq/59", with `year` "nd/178/2024". Returns its length, 0 if
 * the citation has no number. */
size_t keys_partial(const struct citation *c, bool issuer, bool year, char *out,
		    size_t size);

#endif
