/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * figures: the days and the numbers of an article, in the three languages' forms.
 *
 * Days come without their year, which texts leave out. What lies within a citation, and
 * the day of a document that is cited, are the citation's.
 */
#ifndef STORY_FIGURES_H
#define STORY_FIGURES_H

#include "story/reading.h"

void figures_find(struct reading *g);

#endif
