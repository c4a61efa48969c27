/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * atom: one code within a symbol: "NQ", "TW", "QH15", "BGD&ĐT", "T.Ư".
 */
#ifndef CITATION_ATOM_H
#define CITATION_ATOM_H

#include "citation/lex.h"

enum { ATOM_KEY = 24 };

/* One code between separators. */
struct atom {
	size_t first, end; /* tokens */
	char key[ATOM_KEY];
	size_t n_key;
	const struct table_code *type, *issuer;
	uint32_t term;        /* 15 of QH15 */
	uint32_t before;      /* separator before it, 0 if none */
	bool upper, capitals; /* all letters are capitals; most are ("HoREA") */
	bool digits;          /* some are behind it: "C67", a unit of the police */
};

/* The upper-case ASCII letters of a code, at most ATOM_KEY: its key in the tables. "TƯ"
 * is TW. */
size_t atom_key(str slice, char *key);

/* The code that begins at token `i`. May cut a word that is glued to it off. */
bool atom_parse(struct lex *l, size_t i, struct atom *x);

/* Letters that can be a code: capitals, or a known code in any case. */
bool atom_plausible(const struct atom *x);

/* "QDTTg", "ttbtc": type and issuer without a separator, cut by the tables. */
bool atom_split(struct atom *x, struct atom *issuer);

/* The canonical spelling: the table's, else as printed in capitals. Returns its length.
 */
size_t atom_print(const struct lex *l, const struct atom *x, char *out, size_t size);

#endif
