/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * syllable: the spelling of Vietnamese syllables: onset, rhyme, tone.
 *
 * Words are in normal_word's form. Source of the tables: the orthography of quốc ngữ as
 * school grammars give it (onsets, rhymes, which tones stopped rhymes take).
 */
#ifndef TEXT_SYLLABLE_H
#define TEXT_SYLLABLE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

/*
 * True if `word` is a Vietnamese syllable with its marks: "thể", "an", "quốc"; not "the"
 * with a stray mark, "cac" (a stopped rhyme needs a tone), "government".
 */
bool syllable_is_valid(str word);

/* True if `word` is a syllable whose marks no French word has: "thẻ", "bán"; not "thé".
 */
bool syllable_is_own(str word);

/* The tone of a word, of its first letter that has one: 0 level, then huyền, sắc, hỏi,
 * ngã, nặng. */
unsigned syllable_tone(str word);

/*
 * Appends the canonical spelling, so that variants meet: the tone on one letter by one
 * rule (hoà and hòa, vịêt and việt are one), y as i where it is the only vowel after
 * h k l m s t qu (kỹ and kĩ, quý and quí). Words that are no syllables pass unchanged.
 */
void syllable_canonical(struct buf *out, str word);

/*
 * All valid syllables that `plain` (ASCII, lower case) stands for when typed without
 * marks, canonical, itself first if it is one: "duong" gives dương, đường, ... At most
 * SYLLABLE_MARKED_MAX; none if `plain` is no syllable in any marking.
 */
enum { SYLLABLE_MARKED_MAX = 128 };
size_t syllable_marked(struct arena *a, str plain, str **out);

#endif
