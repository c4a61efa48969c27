/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * reading: an article while its features are found. For the modules that find them.
 */
#ifndef STORY_READING_H
#define STORY_READING_H

#include "citation/citation.h"
#include "lexicon/lexicon.h"
#include "story/feature.h"
#include "text/analyzer.h"

struct feature_reader {
	struct analyzer *z, *own;         /* `own`: NULL, or the same */
	uint32_t *numbers[LEXICON_PLAIN]; /* by term_id: 1 + lexicon_word, 0: not known */
	uint32_t room;
};

struct reading {
	struct arena *a;
	struct feature_reader *r;
	str text;
	enum lang lang;
	bool tagged;    /* as the source */
	long published; /* calendar_days; 0: not known */
	struct token *tokens;
	uint64_t *words; /* a hash of the fold of each token */
	size_t n_tokens;
	bool *covered; /* by token: a phrase of the lexicon says what it means */
	struct lexicon_match *matches;
	size_t n_matches, matches_room;
	struct citation *cites;
	size_t n_cites;
	struct feature *items; /* each once */
	size_t n, room;
	uint32_t *slots; /* twice `room` of them, by hash: 1 + the number of an item */
};

/* Reads the tokens; the other fields are empty. */
void reading_begin(struct arena *a, struct feature_reader *r, str text, enum lang lang,
		   struct reading *out);

/*
 * Counts an occurrence of the feature with that hash. The caller fills in the rest where
 * `count` of what is returned is 1; it is valid until the next call.
 */
struct feature *reading_add(struct reading *g, enum feature_kind kind, uint64_t hash);

/* The same, by name; empty terms are not known. */
void reading_add_named(struct reading *g, enum feature_kind kind, str name, str term,
		       str other);

/* FNV-1a. */
uint64_t reading_hash(enum feature_kind kind, str name);

/* The token, or an empty one past the last. */
const struct token *reading_token(const struct reading *g, size_t i);

/* True for a token within a citation. Begin with *at 0; tokens must come in order. */
bool reading_in_citation(const struct reading *g, const struct token *t, size_t *at);

#endif
