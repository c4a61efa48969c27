/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * compare: two articles by all their features.
 */
#ifndef STORY_COMPARE_H
#define STORY_COMPARE_H

#include "story/sketch.h"

/*
 * How much speaks for two articles telling one event: a logarithm of odds, above 0 where
 * it is more likely than not. `parts` is how many there are in the language of `y`.
 */
double compare_sketches(const struct sketch *x, const struct sketch *y, uint32_t parts);

#endif
