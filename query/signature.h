/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * signature: what a part's adjacency filter (the bytes in SLOT_ADJACENT) says of the
 * question before its text is read. It can promise too much, never too little.
 */
#ifndef QUERY_SIGNATURE_H
#define QUERY_SIGNATURE_H

#include "query/bind.h"

/* True if the word of unit `first` and that of the next may stand side by side. */
bool signature_has_pair(const struct bound *b, uint32_t first, str signature);

/*
 * False if a phrase that must be there is not. Without a signature it is true.
 */
bool signature_may_hold(const struct bound *b, str signature);

/*
 * The phrases of a translation into Vietnamese; NULL where there are none. In other
 * languages the index has stems, but a signature the words of the text.
 */
struct signature_phrases;

struct signature_phrases *signature_phrases(struct arena *a, const struct bound *b);

/* The weight of the units of which a phrase may stand in the part. */
double signature_weight(const struct signature_phrases *s, str signature);

#endif
