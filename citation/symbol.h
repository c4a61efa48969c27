/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * symbol: the number-and-code of an official document, in any regime's order.
 *
 * Grammar: docs/CITATIONS.md, from Decree 30/2020/NĐ-CP, Decree 78/2025/NĐ-CP and the
 * Party's guidance 36-HD/VPTW; what pages really print is accepted around it.
 */
#ifndef CITATION_SYMBOL_H
#define CITATION_SYMBOL_H

#include "citation/lex.h"

/* What stands before the number decides what may follow it. */
struct symbol_hint {
	const struct table_type *type; /* of the type word, or NULL */
	bool slug;    /* the type word is right before: blanks may stand for separators */
	bool spelled; /* the type is told by its name, not by a code */
};

struct symbol {
	size_t end; /* token after the symbol */
	str number; /* "59", "33c", "66.7": as printed, without leading zeros */
	str year;   /* printed in it, or empty */
	str issuer; /* "TW", "QH15", "BTC-BTP", canonical; empty for old SL */
	str text;   /* normalised: "59-NQ/TW" */
	const struct table_type *type; /* by its code, or NULL */
	const struct table_code *code; /* of the (first) issuer, or NULL if unknown */
	uint32_t na_term;              /* 15 of QH15, or 0 */
	bool bad_year;                 /* the year is impossible and was left out */
	bool refused;                  /* a symbol, but not of an official document */
};

/* The symbol whose number is token `i`. False if there is none. May cut one word that
 * is glued to a code ("TWcủa") in two tokens. out->refused is set in any case. */
bool symbol_parse(struct arena *a, struct lex *l, size_t i, struct symbol_hint hint,
		  struct symbol *out);

/* Whose documents of this type are that the code issues. Telegrams of steering
 * committees, which fight disasters, are the State's. */
enum table_family symbol_family(const struct table_type *type,
				const struct table_code *code);

/*
 * The number at token `i` alone, with its letter or its dotted part. Returns the token
 * after it, or `i` if no number can begin there.
 */
size_t symbol_number(struct arena *a, const struct lex *l, size_t i, str *number);

/* The year that token `i` is, from 1945 to SYMBOL_LAST_YEAR, or empty. */
enum { SYMBOL_FIRST_YEAR = 1945, SYMBOL_LAST_YEAR = 2035 };
str symbol_year(const struct lex *l, size_t i);

#endif
