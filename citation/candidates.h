/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * candidates: the places of a text where a citation may stand, in one pass over its
 * bytes.
 *
 * A place is a number (or a Roman numeral) with something around it that can belong to a
 * citation: a separator and a code after it, a type word or a number mark before it. It
 * errs on the side of too many; only the stretches around them are read any further.
 */
#ifndef CITATION_CANDIDATES_H
#define CITATION_CANDIDATES_H

#include "base/str.h"
#include "citation/vicinity.h"

/* A text being looked through; zeroed but for `text` at first. */
struct candidates {
	str text;
	struct vicinity_gap name, statute, resolution; /* seen to be without them */
};

/* The first byte of the next candidate at or after `from`, or text.n. */
size_t candidates_next(struct candidates *c, size_t from);

#endif
