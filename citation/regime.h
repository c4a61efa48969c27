/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * regime: in which order the parts of a symbol stand: the State's, the Party's, the
 * Assembly's, a letter's, or that of old documents. docs/CITATIONS.md shows each.
 */
#ifndef CITATION_REGIME_H
#define CITATION_REGIME_H

#include "citation/atom.h"
#include "citation/symbol.h"

enum { REGIME_ATOMS = 7 };

/* A number with the codes behind it, as they stand. */
struct regime_parts {
	struct atom atoms[REGIME_ATOMS];
	size_t n;
	str number, year;
	size_t number_end;
	uint32_t number_sep; /* separator after the number */
	bool bad_year;
};

/* Fills type, issuer and text of `out` by the order that the parts are in, and gives back
 * parts that are none; false if they are in no order. */
bool regime_read(struct arena *a, const struct lex *l, struct regime_parts *p,
		 const struct symbol_hint *hint, struct symbol *out);

#endif
