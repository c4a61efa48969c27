/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * wordcode: text in which common words are one or two bytes, for records.
 *
 * A part is too short for deflate to learn its words: coded first, then deflated by the
 * store, it takes three quarters of the room. A word-replacing transform with a fixed
 * list, as in Skibiński, Grabowski, Deorowicz, "Revisiting dictionary-based compression"
 * (2005). Any bytes may be coded and come back as they were.
 *
 *     00..7f   itself, but for the three below
 *     01       the word that follows has a capital
 *     02       the word that follows is in capitals
 *     03 n ... n bytes as they are
 *     80..bf   one of the first 64 words
 *     c0..ff x one of the others: 64 + 256 * (first - c0) + x
 *
 * Between two words there is a blank, which is not coded. The words are store/words.txt,
 * most frequent first. They are part of the format of records, so they never change
 * within one.
 */
#ifndef STORE_WORDCODE_H
#define STORE_WORDCODE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/listed.h"
#include "base/str.h"

/* Appends the code of `text`. */
void wordcode_put(struct buf *out, str text);

/* The text behind a code, and its words of the list, unless `words` is NULL. False if it
 * is none of a text of `n_text` bytes. */
bool wordcode_take(struct arena *a, str code, size_t n_text, str *text,
		   struct listed *words);

#endif
