/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * table: the citation data of lexicon/cite_*.tsv, compiled in by tools/citetables.py.
 *
 * What a row means stands at the head of its file; how to add one in docs/CITATIONS.md.
 */
#ifndef CITATION_TABLE_H
#define CITATION_TABLE_H

#include "base/str.h"

#include <stdint.h>

/* Classes of phrases; the order is that of CLASSES in tools/citetables.py. */
enum table_class {
	TABLE_TYPE,
	TABLE_BODY,
	TABLE_MARK,
	TABLE_MONTH,
	TABLE_DATED,
	TABLE_EFFECT,
	TABLE_YEAR,
	TABLE_AND,
	TABLE_TERM,
	TABLE_ORDINAL,
	TABLE_PREP,
	TABLE_PLACE,
	TABLE_GOVERN,
	TABLE_ARTICLE,
	TABLE_CLAUSE,
	TABLE_POINT,
	TABLE_CHAPTER,
	TABLE_CONGRESS,
	TABLE_PLENUM,
	TABLE_SCREEN,
	TABLE_UNIT,
	TABLE_ANAPHOR,
	TABLE_PLURAL,
	TABLE_PARTY,
	TABLE_LOCALITY,
	TABLE_LAW,
	TABLE_NICKNAME,
	TABLE_RELATION,
	TABLE_FOREIGN,
	TABLE_COMMITTEE,
	TABLE_ALIAS,
	TABLE_CENTRAL,
	TABLE_COMMUNITY,
	TABLE_UN,
	TABLE_STOP,
	TABLE_AFTER,
	TABLE_TASK_NOUN,
	TABLE_TASK_COUNT,
	TABLE_TASK_ANNOUNCE,
	TABLE_TASK_ORDINAL,
	TABLE_TASK_VERB,
	TABLE_ASSIGN,
	TABLE_COORD,
	TABLE_DUE,
	TABLE_DUE_QUARTER,
	TABLE_BODY_HEAD,
	TABLE_BODY_ADJECTIVE,
	TABLE_BODY_LINK,
	TABLE_TASK_PRONOUN,
	TABLE_LIGHT,
	TABLE_BODY_STOP,
	TABLE_BODY_PLACE,
	TABLE_AGENT,
	TABLE_HOUR,
	TABLE_ORDERER,
	TABLE_NON_ORDER,
	TABLE_TASK_WORD,
	TABLE_PLURAL_SIGN,
	TABLE_TASK_PRESENT,
	TABLE_ANY_FIRM,
	TABLE_TASK_COLUMN,
	TABLE_FORM,
	TABLE_RANGE,
	TABLE_ISSUE,
};

/* Whether a bare number may follow the name of a type. */
/* Value of class govern: who makes the acts of the European Union. */
enum { TABLE_GOVERN_UNION = 2 };

enum table_bare { TABLE_BARE_YES, TABLE_BARE_MARK, TABLE_BARE_SYMBOL, TABLE_BARE_NO };

struct table_type {
	str id, code;
	int bare; /* enum table_bare */
};

enum table_family {
	TABLE_PARTY_BODY,
	TABLE_STATE,
	TABLE_NA,
	TABLE_UBTVQH,
	TABLE_ORG,
	TABLE_NONE,
};

/* A code of a type or of an issuer, sorted by key (upper-case ASCII), then kind. */
struct table_code {
	str key, name;
	int issuer; /* 0: a type, 1: an issuer */
	int value;  /* index of the type, or enum table_family */
	int local;  /* the same code serves many places */
};

/* A term of the Central Committee: number, first and last day. */
struct table_term {
	uint32_t term;
	str from, to;
};

/* A document of lexicon/cite_known.tsv, sorted by type, number, id. `mark` is its year,
 * its Party term or its Assembly ("2024", "xiii", "qh15"); topics are folded, each word
 * after a blank, separated by '|'. */
struct table_known {
	str type, number, id, issuer, mark, date, topics;
};

/* A law by name: slug, type, and "2013=vn:na/luat/45/qh13|2024=..." */
struct table_law {
	str slug, type, years;
};

struct table_relation {
	str kind;
	int mode; /* enum verb_mode; see lexicon/cite_relations.tsv */
};

struct table_node {
	uint32_t edge, n_edges, value, n_values;
};

struct table_edge {
	uint16_t word, node;
};

struct table_value {
	uint8_t kind, lang; /* enum table_class, enum lang */
	uint16_t value;
	uint32_t marked; /* bit k: word k has marks in the canonical spelling */
};

/* What a character is folded to ("oe" for U+0153), or "" if it is no letter. */
struct table_letter {
	char plain[3];
	bool upper; /* case of the character */
};

struct table_rare_letter {
	uint32_t cp;
	struct table_letter letter;
};

extern const struct table_type table_types[];
extern const struct table_code table_codes[];
extern const str table_bodies[], table_words[];
extern const uint32_t table_nicknames[]; /* numbers that a scheme is known by */
extern const size_t table_n_nicknames;
extern const str table_places[];
extern const struct table_term table_terms[];
extern const struct table_known table_known[];
extern const struct table_law table_laws[];
extern const struct table_relation table_relations[];
extern const size_t table_n_terms, table_n_known, table_n_laws;
extern const struct table_node table_nodes[];
extern const struct table_edge table_edges[];
extern const struct table_value table_values[];
extern const struct table_letter table_latin[];             /* U+0000 to U+024F */
extern const struct table_letter table_latin_more[];        /* U+1E00 to U+1EFF */
extern const struct table_rare_letter table_rare_letters[]; /* sorted by cp */
/* The names of types and the phrases of lexicon/task_words.tsv and cite_words.tsv as they
 * are spelled, each with the number of its class plus one behind it; an open hash table
 * of their numbers by str_hash, 0 is free. */
enum { TABLE_EXACT_SLOTS = 32768 };
extern const str table_exact[];
extern const uint16_t table_exact_slots[];
extern const size_t table_n_types, table_n_codes, table_n_rare_letters;
extern const uint16_t table_root[];
/* Bit k of a word: phrases of class k begin with it. */
extern const uint64_t table_root_classes[];
/*
 * The key of a folded word is its last eight bytes as a big-endian number, with the upper
 * bit set where it is longer. Words are found by their keys in an open hash table of
 * their numbers, 0 is free; its place is the upper bits of the key times 2^64 / phi.
 */
enum { TABLE_SLOT_BITS = 14, TABLE_KEY_BYTES = 8 };
extern const uint64_t table_keys[];
extern const uint16_t table_slots[];

/* What a word may be for the candidate pass. */
enum table_scan {
	TABLE_SCAN_TYPE = 1,        /* last word of a type's name */
	TABLE_SCAN_MARK = 2,        /* number mark */
	TABLE_SCAN_STATUTE = 4,     /* law, code, convention: cited by year */
	TABLE_SCAN_SESSION = 8,     /* word of a congress or plenum */
	TABLE_SCAN_RESOLUTION = 16, /* last word of "resolution" */
	TABLE_SCAN_CODE = 32,       /* code, in capitals, that stands for a type's name */
	TABLE_SCAN_PAIR = 64,       /* last word of a name of several words */
	TABLE_SCAN_FIRST = 128,     /* word before the last one of such a name */
	TABLE_SCAN_BITS = 255,
};

/* Open hash table: upper bits of the hash with the bits above; 0 is free. */
enum { TABLE_SCAN_SLOTS = 16384 };
extern const uint32_t table_scan[TABLE_SCAN_SLOTS];

/* 1 for the bytes of letters; U+0080 to U+00BF and U+2000 to U+2FFF (blanks, dashes,
 * quotes) are none. */
extern const unsigned char table_word_byte[256];

/* Which of those bits words may have that begin, or end, with three bytes (hashed). */
extern const unsigned char table_scan_firsts[16384], table_scan_lasts[16384];

/* Appends a byte to the word that has this key so far. */
static inline uint64_t table_key(uint64_t key, unsigned char c)
{
	return key << 8 | c;
}

/* The number of a folded word with the key that its bytes made, or 0. */
static inline uint16_t table_word(str folded, uint64_t key)
{
	const uint64_t golden = UINT64_C(0x9E3779B97F4A7C15);
	bool whole = folded.n <= TABLE_KEY_BYTES; /* the key is all of the word */
	uint16_t word;

	key |= (uint64_t)!whole << 63;
	for (size_t at = key * golden >> (64 - TABLE_SLOT_BITS);
	     (word = table_slots[at]) != 0; at = (at + 1) % (1u << TABLE_SLOT_BITS))
		if (table_keys[word] == key &&
		    (whole || str_eq(table_words[word], folded)))
			return word;
	return 0;
}

uint16_t table_find_word(str folded);

/* The code that these upper-case ASCII letters are, or NULL. */
const struct table_code *table_code_find(str key, bool issuer);

/* The known documents of a type and number: the first of them, *n gets their count. */
const struct table_known *table_known_find(str type, str number, size_t *n);

/* The type with this id; NULL if there is none. */
const struct table_type *table_type_find(str id);

#endif
