/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * glue: articles and the like, which come and go within a phrase without changing it:
 * "fusion des provinces" and "fusion de provinces" are one phrase.
 */
#ifndef LEXICON_GLUE_H
#define LEXICON_GLUE_H

#include "base/str.h"
#include "text/lang.h"

/* `term` is the analyzer's. Vietnamese has none. */
bool glue_is(enum lang lang, str term);

#endif
