/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * charset_name: whether a word that is small in the bytes of TCVN3 is a name.
 *
 * Only what begins with a letter that has no capital there is in doubt: "ủy ban", "ấn".
 */
#ifndef TEXT_CHARSET_NAME_H
#define TEXT_CHARSET_NAME_H

#include "base/str.h"

/* A word between its neighbours; the gaps are all that stands between. */
struct charset_context {
	str before, gap_before, word, gap_after, after;
	bool before_is_name; /* it has a capital and begins no sentence */
	bool after_is_capital;
};

bool charset_name_is(const struct charset_context *c);

#endif
