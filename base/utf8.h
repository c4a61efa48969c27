/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * utf8: code points in and out of bytes (RFC 3629).
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/str.h"

#include <stdint.h>

enum { UTF8_BAD = 0xFFFD };

/*
 * The code point at byte `at` of `s` (at < s.n) and its length in bytes. A byte that
 * begins no valid sequence (overlong, surrogate, truncated) is UTF8_BAD, one byte long.
 */
size_t utf8_decode(str s, size_t at, uint32_t *cp);

/* Writes `cp` and returns its length, 1 to 4; surrogates and too large ones become
 * U+FFFD. */
size_t utf8_encode(uint32_t cp, char out[4]);

/* True if every byte belongs to a valid sequence. */
bool utf8_valid(str s);

/* Neither a control character, but for tab and line feed, nor one that turns the
 * direction of what follows: a document must not command the user's terminal. */
bool utf8_harmless(uint32_t cp);

/* The first byte of the sequence that byte `at` belongs to (at <= s.n). */
size_t utf8_floor(str s, size_t at);

#endif
