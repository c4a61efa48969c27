/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * adjacent: which words stand next to each other in a text, as a Bloom filter.
 *
 * The filter of a part lies in SLOT_ADJACENT. It never denies a pair that is there, and
 * denies about six of seven that are not, so that most texts without a phrase are
 * rejected unread. A word is its fold (text/analyzer.h), a pair two neighbouring tokens
 * of whatever kind.
 *
 * Layout: ADJACENT_BITS bits for each pair, rounded up to bytes, ADJACENT_HASHES bits set
 * for each. Bloom, "Space/time trade-offs in hash coding with allowable errors" (1970).
 */
#ifndef STORE_ADJACENT_H
#define STORE_ADJACENT_H

#include "base/buf.h"
#include "base/str.h"

#include <stdint.h>

/* Measured with the index: see docs/ARCHITECTURE.md. */
enum { ADJACENT_BITS = 4, ADJACENT_HASHES = 2 };

/* The hash of a word; equal on every machine. */
uint64_t adjacent_word(str fold);

/* The hash of two words in this order, from those of the words. */
uint64_t adjacent_pair(uint64_t first, uint64_t second);

/* Appends the filter of `n` pairs to `out`: nothing for none. */
void adjacent_build(struct buf *out, const uint64_t *pairs, size_t n);

/* False if the pair is certainly not in the text. An empty filter holds nothing. */
bool adjacent_has(str filter, uint64_t pair);

#endif
