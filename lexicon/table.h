/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * table: the shape of the compiled lexicon, which tools/lexicon_compile.c writes as
 * constant data and lexicon.c reads. Nothing is loaded or built at run time.
 *
 * A phrase is a sequence of words of one language, each word a term of the analyzer.
 * Words are numbered from 1 in byte order, phrases are sorted by their words, so all
 * phrases that begin alike stand together and a match narrows a range word by word.
 */
#ifndef LEXICON_TABLE_H
#define LEXICON_TABLE_H

#include <stddef.h>
#include <stdint.h>

/* Where one row holds the phrase: the rank among its variants, 0 first. */
struct table_sense {
	uint32_t text; /* offset into `texts`: as the row spells it, NUL-ended */
	uint16_t row;
	uint16_t form; /* glue.h: glue_form of the words as the row spells them */
	uint8_t rank;
	uint8_t capital; /* a single word that the row writes with a capital */
};

enum {
	TABLE_WORD = 1,  /* Vietnamese: one word, of two or three syllables */
	TABLE_LOOSE = 2, /* Vietnamese: lexicon_is_loose */
};

struct table_phrase {
	uint32_t text;  /* offset into `texts`: its first spelling, NUL-ended */
	uint32_t words; /* offset into `sequences` */
	uint32_t first; /* offset into `senses`, or `targets` for unmarked Vietnamese */
	uint16_t n;     /* number of those */
	uint8_t n_words;
	uint8_t marks; /* TABLE_WORD, TABLE_LOOSE */
};

/* One way of looking up: a language, or Vietnamese typed without marks. */
struct table_key {
	const char *word_bytes;
	const uint32_t *word_offsets; /* n_words + 1 of them; word w is number w - 1 */
	const uint32_t *heads;        /* word w begins phrases heads[w - 1] to heads[w] */
	uint32_t n_words;
	const struct table_phrase *phrases;
	const uint16_t *sequences;
	const uint16_t *seconds; /* of each phrase its second word, or 0: most searches
				    end here */
	uint32_t n_phrases;
};

struct table_row {
	char id[7];
	uint8_t domain;
	uint32_t variants[3]; /* offsets into `variants`, by language */
	uint8_t n_variants[3];
};

struct table {
	const struct table_key *keys; /* by enum lexicon_key */
	const char *texts;
	const struct table_sense *senses;
	const uint32_t *targets;
	const struct table_row *rows;
	uint32_t n_rows;
	const uint32_t *variants; /* phrases of the row's language, commonest first */
	const char *const *domains;
	uint64_t hash;
};

extern const struct table lexicon_table;

#endif
