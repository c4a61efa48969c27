/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * alternatives: what a phrase of one language can be in another, best supported first.
 */
#ifndef QUERY_ALTERNATIVES_H
#define QUERY_ALTERNATIVES_H

#include "base/error.h"
#include "lexicon/lexicon.h"
#include "query/bind.h"
#include "store/store.h"

struct alternatives {
	struct member *items; /* TRANSLATE_MEMBERS at most; only what the index holds */
	size_t n;
};

/* A phrase of the question, as the lexicon knows it and as it is written. */
struct alternatives_asked {
	enum lexicon_key from;
	uint32_t phrase;
	uint16_t form; /* glue_form of its words */
	bool concepts; /* only rows that are no general words */
	bool capital;  /* which tells Anh (England) from anh */
	bool tagged;   /* the index has the concepts of this lexicon: lexicon_is_tagged */
};

bool alternatives_find(struct arena *a, struct store *s,
		       const struct alternatives_asked *asked, enum lexicon_key to,
		       struct alternatives *out, struct error *err);

/* A phrase of the lexicon as a member, come about `via`; its count is 0 where the index
 * lacks it. `tagged` as in alternatives_asked. */
bool alternatives_member(struct arena *a, struct store *s, bool tagged,
			 enum lexicon_key key, uint32_t phrase, enum via via,
			 struct member *out, struct error *err);

/* How many parts have a phrase, estimated from its words that are no stop words; 0 where
 * the index lacks one of them, or there are only stop words. */
bool alternatives_count(struct arena *a, struct store *s, enum lang lang,
			const str *words, size_t n, uint32_t *out, struct error *err);

#endif
