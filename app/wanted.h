/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * wanted: which documents an operand ID of show, graph and chain names: a canonical
 * identity with what completes it, or a number in any spelling. A place, a term or a date
 * beside the number says which document of that number it is.
 */
#ifndef APP_WANTED_H
#define APP_WANTED_H

#include "base/arena.h"
#include "citation/citation.h"

struct wanted {
	str text;  /* as it was given */
	str key;   /* that the index has of the number (citation_keys), or empty */
	str exact; /* identity with what stands beside the number, or empty */
};

/* What is made lives in `a`. */
void wanted_parse(struct arena *a, str text, struct wanted *out);

/* The identity or key that says most of it. */
str wanted_name(const struct wanted *w);

/* In ascending order. Open: it has the number and leaves out what `exact` says. */
enum wanted_fit { WANTED_NOT, WANTED_OPEN, WANTED_IS };

/* Is the document that `c` cites, whose identity is `id`, what is asked for? Uses `a`. */
enum wanted_fit wanted_fit(struct arena *a, const struct wanted *w,
			   const struct citation *c, str id);

#endif
