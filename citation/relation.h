/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * relation: what a cited document has done to it, and by which other one, from the cues
 * between them (lexicon/cite_relations.tsv). Recorded with the target.
 */
#ifndef CITATION_RELATION_H
#define CITATION_RELATION_H

#include "citation/mention.h"

/* For all mentions of the stretch just read; sources are mentions of it, by index. */
void relation_read(struct stretch *s);

#endif
