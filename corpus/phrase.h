/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * phrase: what pages say beside their article, in the words of English, French and
 * Vietnamese sites. Of one line each, without blanks around it.
 */
#ifndef CORPUS_PHRASE_H
#define CORPUS_PHRASE_H

#include "base/str.h"

/* No label (a heading of a list, a counter) is longer; in bytes. */
enum { PHRASE_LABEL = 80 };

/* A button or a counter and nothing else: "Comment (0)", "Chia sẻ". */
bool phrase_is_label(str line);

/* The heading of a list that stands behind an article, and ends it: "Même sujet". */
bool phrase_heads_list(str line);

/* It sends the reader elsewhere, or says whose picture it was: "Read also: ...". */
bool phrase_is_aside(str line);

/* What a site says of itself: "All rights reserved." */
bool phrase_is_notice(str line);

#endif
