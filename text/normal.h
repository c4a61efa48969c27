/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * normal: Unicode normal forms and the letter folds that the analyzer is made of.
 */
#ifndef TEXT_NORMAL_H
#define TEXT_NORMAL_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

#include <stdint.h>

/* NFC of valid UTF-8. Returns `s` itself where it is composed already (the common case).
 */
str normal_nfc(struct arena *a, str s);

/*
 * One word to its plain form: composed, lower case, œ to oe, æ to ae, ß to ss, U+00D0 and
 * U+0189 (look-alikes) to đ, curly apostrophe to ', soft hyphens and zero-width marks
 * dropped. Appends to `out`.
 */
void normal_word(struct buf *out, str word);

/* The same word without marks: base letters only, d for đ. `word` is normal_word's. */
void normal_fold(struct buf *out, str word);

/* normal_fold of normal_word's, in `a`: how names, hosts and codes are compared. */
str normal_folded(struct arena *a, str word);

/* The base letter of a Latin letter beyond ASCII, in lower case; 0 if it is another
 * character, or one that folds to several letters. */
char normal_letter(uint32_t cp);

#endif
