/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * coord: later members of a list of documents ("Resolutions 57, 59, 66 and 68").
 */
#ifndef CITATION_COORD_H
#define CITATION_COORD_H

#include "citation/mention.h"

/* Is token `i` the number of a next item after the last mention? */
bool coord_follows(const struct stretch *s, size_t i);

/* Reads the plain numbers that follow the last mention of `s` as items of its list. */
void coord_read(struct stretch *s);

#endif
