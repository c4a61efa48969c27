/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * terms: the prefixes and slots of the index schema (docs/INDEX.md).
 */
#ifndef STORE_TERMS_H
#define STORE_TERMS_H

#include "base/arena.h"
#include "base/str.h"

#include <stdint.h>

/* Term prefixes: one letter where omega has a convention, X and more for our own. */
#define TERMS_ARTICLE "Q"  /* hash of (source, article): all parts of one article */
#define TERMS_LANG    "L"  /* Lvi: language of the part */
#define TERMS_TITLE   "S"  /* Sterm: analyzed word of the title */
#define TERMS_SOURCE  "H"  /* folded: outlet, host, path component; words of them */
#define TERMS_KIND    "T"  /* Tpassage, Ttask */
#define TERMS_ACTOR   "XA" /* word of who is to do a task of the part, or helps */
#define TERMS_DUE     "XL" /* deadline of a task of the part */
#define TERMS_ORDERS  "XO" /* citation key of what orders a task of the part */
#define TERMS_RELATED "XR" /* "source kind target" of a relation told here */
#define TERMS_CARRIES "XM" /* "key source": what the source implements or continues */
#define TERMS_CITE    "XK" /* citation key, see citation_keys */
#define TERMS_OWN     "XN" /* identity of the document that the article is the text of */
#define TERMS_TYPE    "XT" /* type id of a cited document */
#define TERMS_ISSUER  "XI" /* issuer code of a cited document, lower-case ASCII */
#define TERMS_SIGNED  "XD" /* ISO date of a cited document */
#define TERMS_DEFINES "XF" /* citation key that this part defines or dates */
#define TERMS_CONCEPT \
	"XC" /* language and id of a row of the lexicon, named in several words */

enum terms_slot {
	SLOT_PUBLISHED, /* ISO date of publication */
	SLOT_ADJACENT,  /* Bloom filter over adjacent folded word pairs */
	SLOT_ARTICLE,   /* the article's Q term, for grouping */
	SLOT_OUTLET,    /* the outlet's name */
};

/* A name behind one of these; `name` may be empty. */
str terms_prefixed(struct arena *a, const char *prefix, str name);

/*
 * A word of a part is a term of the part's language: of "port" in English and in French
 * texts the index knows by itself how many parts have it. `lang` is the code of the
 * language; its first letter, a capital, stands before the word, and before the id of a
 * row of the lexicon.
 */
str terms_word(struct arena *a, const char *lang, str word);
str terms_concept(struct arena *a, const char *lang, str row);
/* The word of such a term. */
str terms_bare(str term);

/* Metadata keys. */
#define META_VERSION "version" /* SCHEMA_VERSION in digits */
#define META_LEXICON "lexicon" /* hash of the lexicon that found the concepts */
#define META_FILE    "F"       /* and a hash of the path: what is known of a file */

/*
 * The Q term of an article: 64 bits of a hash of `article`, then 30 of one of `source`,
 * so that terms_article_prefix finds an article whatever its source.
 */
enum { TERMS_ARTICLE_BYTES = 17 }; /* length of the term */
str terms_article(struct arena *a, str source, str article);
str terms_article_prefix(struct arena *a, str article);

/* Cuts the next word, of letters and digits, off the front of a folded name. False at the
 * end. */
bool terms_source_word(str *name, str *word);

#endif
