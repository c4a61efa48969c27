/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * weak: mentions that count only in company ("NQ 11"), and those of what others issue.
 */
#ifndef CITATION_WEAK_H
#define CITATION_WEAK_H

#include "citation/mention.h"

/* Drops what others issue, and the weak mentions that no other is near; the indexes
 * among those that stay are kept true. `ours`: the text speaks of Vietnam. */
void weak_drop(struct stretch *s, bool ours);

#endif
