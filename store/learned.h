/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * learned: what an index has learned of its own stories, as metadata: which terms of two
 * languages mean the same. Keys and values: docs/INDEX.md.
 *
 * A term is a word, or several with blanks between, each as the analyzer indexes it.
 */
#ifndef STORE_LEARNED_H
#define STORE_LEARNED_H

#include "base/buf.h"
#include "store/store.h"

enum {
	LEARNED_TERM_BYTES = 160, /* of a term: keys of the store hold 245 */
	LEARNED_WORDS = 4,        /* of a term */
};

/* Metadata keys. */
#define LEARNED_HEAD    "P"  /* struct learned_head */
#define LEARNED_DUE     "P!" /* documents changed since: to be looked at again */
#define LEARNED_STORIES "P=" /* what it was learned from: see learned_head */
#define LEARNED_TERM    "P:" /* language, ":", term: struct learned_term */
#define LEARNED_EXAMPLE "P#" /* number: struct learned_example */

struct learned_head {
	uint32_t stories;   /* pairs of articles */
	uint32_t sentences; /* pairs that were aligned in them */
	uint32_t terms;     /* entries */
	uint64_t lexicon;   /* lexicon_hash of the program that learned */
};

/* What a term is in another language. */
struct learned_pair {
	str lang, term;
	uint32_t forward;  /* per mille: how likely the term becomes this one */
	uint32_t backward; /* and this one the term */
	uint32_t passages; /* pairs of sentences in which the one stands for the other */
	str through;       /* the language between, where no stories join the two */
	uint32_t example;  /* number of one of the passages; not where `through` is set */
};

struct learned_term {
	str text;         /* as it is most often written */
	uint32_t longest; /* words of the longest term that begins with this word */
	struct learned_pair *pairs; /* of each language, likeliest first */
	size_t n;
};

/* One of two sentences that say the same: bytes of an article's text. */
struct learned_sentence {
	str article; /* its Q term */
	uint32_t start, end;
};

struct learned_example {
	struct learned_sentence sides[2]; /* in the order vi, fr, en */
};

/* The language is a code: "vi". */
str learned_key(struct arena *a, str lang, str term);
str learned_example_key(struct arena *a, uint32_t number);
/* What learned_key was made from. */
bool learned_key_parse(str key, str *lang, str *term);

void learned_pack_head(struct buf *out, const struct learned_head *head);
void learned_pack_term(struct buf *out, const struct learned_term *term);
void learned_pack_example(struct buf *out, const struct learned_example *example);

/* Slices point into `bytes`. False if they are damaged. */
bool learned_unpack_head(str bytes, struct learned_head *out);
bool learned_unpack_term(struct arena *a, str bytes, struct learned_term *out);
bool learned_unpack_example(str bytes, struct learned_example *out);

/* Documents that changed since the index was last looked at; 0 removes the mark. */
bool learned_due(struct store *s, uint32_t *out, struct error *err);
bool learned_put_due(struct store_writer *w, uint32_t n, struct error *err);

/* Each reads one entry; *found is false where there is none. ERR_INDEX where it is
 * damaged. */
bool learned_head(struct store *s, struct learned_head *out, bool *found,
		  struct error *err);
bool learned_find(struct arena *a, struct store *s, str lang, str term,
		  struct learned_term *out, bool *found, struct error *err);
bool learned_example(struct arena *a, struct store *s, uint32_t number,
		     struct learned_example *out, bool *found, struct error *err);

#endif
