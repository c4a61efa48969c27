/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * dated: dates in three languages, and which of them belongs to a document.
 *
 * Numeric dates are day first, as in Vietnam and France. A date of effect or a deadline
 * never binds.
 */
#ifndef CITATION_DATED_H
#define CITATION_DATED_H

#include "citation/lex.h"

struct dated {
	size_t end; /* token after it */
	str iso;    /* "2025-01-24", "1941-05"; empty where no year is given */
};

/* A date that begins at token `i`. */
bool dated_parse(struct arena *a, const struct lex *l, size_t i, struct dated *out);

/*
 * The date bound to what ends before token `i`: "ngày ...", ", dated ...", "(du ...)".
 * `bare` also accepts a date right there without any such word. out->end is after the
 * closing bracket.
 */
bool dated_bind(struct arena *a, const struct lex *l, size_t i, bool bare,
		struct dated *out);

#endif
