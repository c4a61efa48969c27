/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * behind: what a sentence says of a group behind it: "A hết hiệu lực", "A bị B bãi bỏ",
 * "A, que B met en œuvre".
 */
#ifndef CITATION_BEHIND_H
#define CITATION_BEHIND_H

#include "citation/clause.h"

/* Records it for group `k`, and for the one before where it is the object. */
void behind_read(struct reading *r, size_t k);

#endif
