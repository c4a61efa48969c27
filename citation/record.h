/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * record: relations between groups, and their way into the mentions.
 */
#ifndef CITATION_RECORD_H
#define CITATION_RECORD_H

#include "citation/clause.h"

/* The verb tells what is done to group `target`, by group `source` (index plus one, or
 * 0). What was told first stays, unless this tells more. */
void record_relation(struct reading *r, size_t target, const struct verb *verb,
		     size_t source);

/* Sets relations and sources of the mentions, when all is read. */
void record_all(struct reading *r);

#endif
