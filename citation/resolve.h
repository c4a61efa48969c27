/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * resolve: which document a short or undated mention means, from the whole text.
 *
 * In this order: an alias declared on the page, a fuller mention earlier, one later, the
 * body that the words name, companions of its list, the time of the article, the topic.
 */
#ifndef CITATION_RESOLVE_H
#define CITATION_RESOLVE_H

#include "citation/mention.h"

/* Fills id, place, term, resolved_from, confidence, suspect, candidates and the
 * relations' sources of all mentions; drops the weak ones that nothing supports. */
void resolve_all(struct stretch *s);

#endif
