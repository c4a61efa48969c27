/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * amount: numbers as texts say them, in digits or in words, with what they are multiplied
 * by: "3.200 tỷ", "3.2 trillion", "trente-deux", "a dozen", "XIIIes".
 */
#ifndef STORY_AMOUNT_H
#define STORY_AMOUNT_H

#include "story/reading.h"

struct amount {
	double value;
	size_t n; /* tokens */
	str term; /* of its first digits; empty: it is in words */
};

/* The amount that begins at token `i`; false if none does. */
bool amount_at(const struct reading *g, size_t i, struct amount *out);

#endif
