/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * mention: a citation while it is being made, with what its neighbours need to know.
 */
#ifndef CITATION_MENTION_H
#define CITATION_MENTION_H

#include "citation/bind.h"
#include "citation/citation.h"
#include "citation/head.h"
#include "citation/lex.h"
#include "citation/symbol.h"

struct mention {
	struct citation c;
	size_t first, end; /* tokens, while its stretch is being read */
	const struct table_type *type;
	const struct table_code *code; /* of the issuer, or NULL */
	uint32_t na_term;              /* 15 of QH15, or 0 */
	uint32_t term; /* of the Party or the Assembly, from words; 0 if unknown */
	str body;      /* code family that words name: "TW", or empty */
	str session;   /* "xii.6", "congress/13" of a session resolution */
	str foreign;   /* identity of a foreign act, "eu:dir/2019/1937" */
	uint8_t lang;  /* of its type word */
	str name;      /* of a named act: what stands after its type word */
	size_t list;   /* index of the mention that heads its list, plus one; or 0 */
	size_t source; /* index of the relation's source, plus one; or 0 */
	bool unnamed;  /* that source is none of the text's documents */
	uint16_t law;  /* row of table_laws, plus one; or 0 */
	bool complete; /* its identity names one document */
	bool alias;    /* declared as the short name of the one before it */
	bool plural;   /* the type word is, or a count stands before it */
	bool district; /* its body is one of a district or commune */
	bool alien;    /* a company's or another country's */
	bool weak;     /* counts only if the text cites something else for certain */
	bool anywhere; /* "Directive 51": counts only if the text speaks of Vietnam */
};

/* One stretch of text on its way through the grammar. */
struct stretch {
	struct arena *a;
	const struct citation_context *context;
	struct lex *l;
	struct head *heads;
	size_t n_heads,
		n_heads_before;   /* those that end at or before the current token */
	struct mention *mentions; /* of the whole text; to be freed by who began it */
	size_t n, size;
	size_t n_before; /* mentions of earlier stretches */
	str place;       /* the only place of local bodies so far, unless many_places */
	bool many_places;
	int act; /* whether the text is one, see group.c; 0 if unknown */
	struct known_topics *topics; /* of each known number, see known.c; or NULL */
};

/* A new mention at the end of the list, zeroed. */
struct mention *mention_add(struct stretch *s);

/* The first token that no mention of the stretch has taken yet. */
size_t mention_floor(const struct stretch *s);

/* Sets the offsets and the type's id from the tokens. */
void mention_span(struct stretch *s, struct mention *m);

/* Is the number at token `i` that of a scheme known by it ("Đề án 06")? */
bool mention_nickname(const struct lex *l, size_t i);

/* Extends the mention over the year and date that follow it. */
void mention_tail(struct stretch *s, struct mention *m, bool has_year);

#endif
