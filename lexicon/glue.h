/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * glue: articles and the like, which come and go within a phrase without changing it:
 * "fusion des provinces" and "fusion de provinces" are one phrase.
 */
#ifndef LEXICON_GLUE_H
#define LEXICON_GLUE_H

#include "base/str.h"
#include "text/lang.h"

#include <stdint.h>

enum { GLUE_MOST = 8 };

/* The `i`th such word, as a term of the analyzer; empty past the last. Vietnamese has
 * none. */
str glue_word(enum lang lang, size_t i);

bool glue_is(enum lang lang, str term);

/*
 * A number for the words of a phrase as they are spelled, so that "international" is
 * known from "internal", whose stem is the same. Begin with 0, add each token's word but
 * glue.
 */
uint16_t glue_form(uint16_t form, str word);

#endif
