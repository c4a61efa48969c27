/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * analyzer: text to tokens. The only one: documents, queries, passages and highlights
 * all come through here, so what is searched for is what was indexed.
 *
 * Text may be composed or not; a token's byte range always points at the original bytes,
 * its word and term are normalised. Codes and hyphenated words are cut at every mark
 * ("59-NQ/TW" is three tokens), elided French articles are tokens of their own
 * ("l'environnement" is two), a number keeps its group marks out ("12.000" is 12000).
 */
#ifndef TEXT_ANALYZER_H
#define TEXT_ANALYZER_H

#include "base/str.h"
#include "text/lang.h"
#include "text/scan.h"

#include <stdint.h>

enum token_flags {
	TOKEN_STOP = 1 << 0,    /* part of a stop word of the text's language */
	TOKEN_NUMBER = 1 << 1,  /* begins with a digit */
	TOKEN_MARKED = 1 << 2,  /* holds a letter beyond ASCII */
	TOKEN_CAPITAL = 1 << 3, /* its first letter is upper case */
	TOKEN_ELIDED = 1 << 4,  /* French l', d', qu' ... */
	TOKEN_BREAK = 1 << 5,   /* a line end or . ! ? ; : lies before it */
	TOKEN_JOINED =
		1
		<< 6, /* nothing but a hyphen, apostrophe, slash or dot lies before it */
};

struct token {
	uint32_t start, end; /* bytes of the text */
	uint32_t position;   /* counts tokens from 0 */
	uint32_t flags;
	uint32_t term_id, word_id, fold_id; /* of the strings below, see analyzer_id */
	str word; /* composed, lower case, ligatures resolved: the exact form */
	str term; /* what is indexed: a canonical syllable (vi), a folded stem (fr, en) */
	str fold; /* the word without marks */
};

struct analyzer;

/* One thread uses an analyzer at a time. Owned by the caller. */
struct analyzer *analyzer_new(void);
void analyzer_free(struct analyzer *z);

/*
 * Begins a text of up to 4 GiB. `text` must stay until the last analyzer_next. The
 * strings of a token live until analyzer_free or an analyzer_trim that returns true.
 */
void analyzer_start(struct analyzer *z, str text, enum lang lang);
bool analyzer_next(struct analyzer *z, struct token *out);

/* The same without the three strings, for who lives by the numbers: a third faster. */
bool analyzer_step(struct analyzer *z, struct token *out);

/*
 * Tells which words of the text that begins stand in a list, the same list for the life
 * of the analyzer: what such a word is worth is then looked up by its number, and one
 * that is not sought (see below) is passed over in a few instructions. Changes nothing
 * else.
 */
void analyzer_listed(struct analyzer *z, struct listed words);

/* The words that are sought, by a term, word or fold of theirs. */
struct analyzer_sought {
	const uint32_t *ids; /* not 0 for those numbers; the caller's */
	uint32_t n_ids;
	struct scan_sought begins; /* how the words begin: analyzer_seek */
	bool content; /* elided articles are sought too, and stop words counted; not in
			 Vietnamese, where some are compounds */
	/* Bits by number, the analyzer's: words of the list that begin as one that is
	 * sought and are none. */
	uint64_t passed[LISTED_NUMBERS / 64];
};

/*
 * Until the next analyzer_start, words that are not sought are passed over, only counted,
 * and the flags that a word has from what is around it are not set. For who seeks some
 * terms, in analyzer_step. `sought`, all zero before the first analyzer_seek, must stay.
 */
void analyzer_only(struct analyzer *z, struct analyzer_sought *sought);

/* Adds how words with this term (or word, or fold) can begin, before the first text. */
void analyzer_seek(struct analyzer_sought *sought, enum lang lang, str term);

/* Words read so far, those that were passed over with them. */
uint32_t analyzer_position(const struct analyzer *z);

/* Those of them that are stop words; where only some words are sought, if `content` says
 * so. */
uint32_t analyzer_stops(const struct analyzer *z);

/*
 * The number of a term, word or fold within this analyzer: equal strings have equal
 * numbers, small and dense, so that callers can index arrays with them.
 */
uint32_t analyzer_id(struct analyzer *z, str term);
str analyzer_str(const struct analyzer *z, uint32_t id);
uint32_t analyzer_n_ids(const struct analyzer *z);

/*
 * Forgets all words if they have become too many (call it between documents or queries).
 * Returns true if it did: every number and string given out before is void.
 */
bool analyzer_trim(struct analyzer *z);

#endif
