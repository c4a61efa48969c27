/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lexicon_compounds: which Vietnamese phrases of the lexicon are one word, by the rules
 * of lexicon/compounds.tsv.
 */
#ifndef TOOLS_LEXICON_COMPOUNDS_H
#define TOOLS_LEXICON_COMPOUNDS_H

#include "base/arena.h"
#include "base/str.h"

struct compounds;

/* Lives in `a`. Ends the program where the file cannot be read or understood. */
struct compounds *lexicon_compounds_read(struct arena *a, const char *path);

/*
 * True if `key`, syllables with a blank between, is one word. Of three syllables it is
 * only where neither the first two nor the last two are: then it would be two words.
 * `is_phrase` says what the lexicon has.
 */
bool lexicon_compounds_has(const struct compounds *c, str key,
			   bool (*is_phrase)(const void *, str), const void *phrases);

/* True if the syllables of `key` find it nearly as well as a term would. */
bool lexicon_compounds_is_loose(const struct compounds *c, str key);

#endif
