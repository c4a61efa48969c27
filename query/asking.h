/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * asking: the words of a question that ask, and so are no evidence.
 *
 * "bao nhiêu" (how many) is in no stop list syllable by syllable. "thành phố" of "thành
 * phố nào", "city" of "which city" is the kind of what is asked for: a passage that
 * answers names the city, and may never call it one.
 */
#ifndef QUERY_ASKING_H
#define QUERY_ASKING_H

#include "query/bind.h"

/* Sets `stop` of words that only ask, and `kind` of the word beside one. Call it before
 * the units are expanded. */
void asking_mark(struct bound *b);

#endif
