/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * lexicon: what Vietnamese, French and English call the same thing.
 *
 * The tables of lexicon/words are compiled into constant data: nothing is loaded, and any
 * number of threads may look up. A row holds the variants of one sense in three
 * languages; a phrase is one variant as a sequence of the analyzer's terms. Phrases,
 * rows and words are numbers, good for this build of the program only (lexicon_hash).
 */
#ifndef LEXICON_LEXICON_H
#define LEXICON_LEXICON_H

#include "base/buf.h"
#include "base/str.h"
#include "text/lang.h"

#include <stddef.h>
#include <stdint.h>

enum {
	LEXICON_VARIANTS = 16, /* of a row in one language */
	LEXICON_WORDS = 14,    /* of a phrase */
};

/* By what tokens are looked up. The first three are languages, by token.term. */
enum lexicon_key {
	LEXICON_VI,
	LEXICON_FR,
	LEXICON_EN,
	LEXICON_PLAIN, /* Vietnamese typed without marks, by token.fold */
	LEXICON_KEYS,
};

enum lexicon_kind {
	LEXICON_CONCEPT, /* core concept of the domain */
	LEXICON_TERM,    /* set phrase of the domain */
	LEXICON_BODY,    /* body or office */
	LEXICON_PLACE,
	LEXICON_GENERAL,
};

/* The key of a language; LEXICON_KEYS for LANG_UND. */
enum lexicon_key lexicon_key(enum lang lang);
enum lang lexicon_lang(enum lexicon_key key);

/* ---- finding ---- */

/* Instead of a word's number. A caller may add LEXICON_BREAK to the number of a token
 * before which no phrase may begin: the first of a sentence. */
enum {
	LEXICON_GLUE = 1 << 20, /* an article or the like: phrases reach across it */
	LEXICON_BREAK = 1 << 21,
};

/* The number of a term among the words of the lexicon, 0 if no row has it. */
uint32_t lexicon_word(enum lexicon_key key, str term);

struct lexicon_match {
	uint32_t first, n; /* tokens, with the glue between them */
	uint32_t phrase;   /* of the key */
};

/* Set key, words, n and nothing else. */
struct lexicon_scan {
	enum lexicon_key key;
	const uint32_t *words; /* lexicon_word of each token */
	size_t n;
	size_t first, at; /* where the match being grown begins, and goes on */
	uint32_t low, high, depth;
};

/*
 * The next phrase, by its first token, shorter ones first; nested and overlapping ones
 * are all found. False at the end.
 */
bool lexicon_next(struct lexicon_scan *s, struct lexicon_match *out);

/* ---- phrases ---- */

uint32_t lexicon_n_phrases(enum lexicon_key key);
/* As the table spells it (of the first row that has it). Not for LEXICON_PLAIN. */
str lexicon_text(enum lexicon_key key, uint32_t phrase);
/* Its words; returns how many. */
uint32_t lexicon_words(enum lexicon_key key, uint32_t phrase, const uint16_t **words);
/* How many phrases begin with a word: of a syllable, how common it is. */
uint32_t lexicon_n_begun(enum lexicon_key key, uint32_t word);
/* The term behind a number from lexicon_words. */
str lexicon_word_term(enum lexicon_key key, uint32_t word);
/*
 * True where an index keeps the id of a row that has the phrase as a term of each part
 * that holds it: of concepts, set phrases, bodies and places of several words, and of
 * Vietnamese ones whose syllables are all much more common (not lexicon_is_loose). All
 * else is found by its words.
 */
bool lexicon_is_tagged(enum lexicon_key key, uint32_t phrase, uint32_t row);
/* True if a phrase of LEXICON_VI is one word of several syllables (lexicon/segment.h). */
bool lexicon_is_word(uint32_t phrase);
/* True if the syllables of a phrase of LEXICON_VI find it nearly as well as a term would.
 */
bool lexicon_is_loose(uint32_t phrase);
/* The marked phrases (LEXICON_VI) that a LEXICON_PLAIN phrase can stand for. */
size_t lexicon_marked(uint32_t phrase, const uint32_t **phrases);

struct lexicon_sense {
	uint32_t row;
	uint32_t rank; /* of the phrase among the row's variants, 0 is commonest */
	uint16_t form; /* glue_form of its words as spelled */
	bool capital;  /* one word, which this row writes with a capital: Anh, Đức */
	const char *text; /* as the row spells it: phrases of one stem differ */
};

/* The `i`th row that has the phrase, best rank first; false past the last. */
bool lexicon_sense(enum lexicon_key key, uint32_t phrase, size_t i,
		   struct lexicon_sense *out);

/* ---- rows ---- */

uint32_t lexicon_n_rows(void);
const char *lexicon_id(uint32_t row);
enum lexicon_kind lexicon_kind(uint32_t row);
/* The file that holds it: "economy". */
const char *lexicon_domain(uint32_t row);
/* Its variants in a language, as phrases, commonest first. */
size_t lexicon_variants(uint32_t row, enum lexicon_key key, const uint32_t **phrases);
/* The `i`th of them as the row spells it. */
str lexicon_spelling(uint32_t row, enum lexicon_key key, size_t i);

/* Of the tables that were compiled in; an index keeps it. */
uint64_t lexicon_hash(void);

#endif
