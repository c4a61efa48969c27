/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * pack: numbers and slices to bytes and back, for records on disk.
 *
 * A number is a little-endian base-128 varint (seven bits a byte, high bit: more follow);
 * a slice is its length, then its bytes.
 */
#ifndef BASE_PACK_H
#define BASE_PACK_H

#include "base/buf.h"
#include "base/str.h"

#include <stdint.h>

void pack_uint(struct buf *b, uint64_t n);
void pack_str(struct buf *b, str s);

/* Each takes its value off the front of *rest; false, with *out unset, if it is cut
 * short. */
bool pack_take_uint(str *rest, uint64_t *out);
bool pack_take_u32(str *rest, uint32_t *out);
bool pack_take_str(str *rest, str *out); /* points into *rest */

#endif
