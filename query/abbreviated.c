/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/abbreviated.h"

#include "base/ascii.h"
#include "lexicon/lexicon.h"
#include "query/alternatives.h"
#include "query/expand.h"
#include "store/schema.h"
#include "story/rarity.h"
#include "text/stopword.h"
#include "text/syllable.h"

#include <math.h>
#include <string.h>

enum {
	FORMS = 8,    /* marked forms of an unmarked name that are tried */
	MEMBERS = 24, /* other spellings of one word: of the names that it is a part of */
};

struct finder {
	struct arena *a;
	struct store *store;
	struct bound *b;
	enum lexicon_key key; /* of the language */
	bool tagged;
	uint32_t total;
	uint32_t *added; /* by unit: spellings that were added */
	struct error *err;
};

/* ---- which names ---- */

/* The length of the capital that `s` begins with, or 0. */
static size_t capital(str s)
{
	if (s.n > 0 && ascii_is_upper((unsigned char)s.p[0]))
		return 1;
	return str_starts(s, STR("Đ")) ? strlen("Đ") : 0;
}

/* True if two capitals stand side by side in it. */
static bool is_short(str text)
{
	for (size_t i = 0; i < text.n; i++) {
		size_t n = capital(str_from(text, i));

		if (n > 0 && capital(str_from(text, i + n)) > 0)
			return true;
	}
	return false;
}

/*
 * An abbreviation of one word must be no other word: "AI" (artificial intelligence) is
 * "who" in Vietnamese, "IT" a pronoun in English.
 */
static bool is_clear(const struct finder *f, uint32_t phrase)
{
	const uint16_t *words;
	struct lexicon_sense sense;

	if (lexicon_words(f->key, phrase, &words) > 1)
		return true;
	str term = lexicon_word_term(f->key, words[0]);
	return is_short(lexicon_text(f->key, phrase)) &&
	       !lexicon_sense(f->key, phrase, 1, &sense) &&
	       !stopword_is(f->b->lang, term) &&
	       (f->key != LEXICON_VI || !syllable_is_valid(term));
}

/* Nothing but marks stands between the units. */
static bool is_row(const struct bound *b, size_t first, size_t n)
{
	for (size_t u = first; u + 1 < first + n; u++)
		for (uint32_t i = b->units[u].end; i < b->units[u + 1].start; i++)
			if (ascii_is_letter((unsigned char)b->query.p[i]))
				return false;
	return true;
}

/* ---- their words ---- */

static bool has_word(const struct unit *u, const struct member *m)
{
	for (size_t i = 0; i < u->n_members; i++)
		for (size_t k = 0; k < m->n_terms; k++)
			if (u->members[i].n_terms == 1 &&
			    str_eq(u->members[i].terms[0], m->terms[k]))
				return true;
	return false;
}

/* "Uỷ ban", "Ủy ban" are one. */
static bool has_member(const struct unit *u, const struct member *m)
{
	for (size_t i = 0; i < u->n_members; i++) {
		const struct member *other = &u->members[i];
		size_t k = other->n_terms == m->n_terms ? 0 : m->n_terms + 1;

		while (k < m->n_terms && str_eq(other->terms[k], m->terms[k]))
			k++;
		if (k == m->n_terms)
			return true;
	}
	return false;
}

static void append(struct finder *f, uint32_t unit, const struct member *m)
{
	struct unit *u = &f->b->units[unit];
	struct member *list = arena_make(f->a, u->n_members + 1, struct member);

	if (u->n_members > 0)
		memcpy(list, u->members, u->n_members * sizeof(*list));
	list[u->n_members++] = *m;
	u->members = list;
	f->added[unit]++;
}

/* The other spelling, if the index has all its words: a concept is there in any. */
static bool make_member(struct finder *f, uint32_t phrase, struct member *out)
{
	return alternatives_member(f->a, f->store, false, f->key, phrase, VIA_CONCEPT,
				   out, f->err) &&
	       (out->count == 0 || alternatives_member(f->a, f->store, f->tagged, f->key,
						       phrase, VIA_CONCEPT, out, f->err));
}

/* Gives the words of the name another spelling of it. */
static bool add_spelling(struct finder *f, const struct lexicon_match *match,
			 uint32_t phrase)
{
	struct member m;

	if (!make_member(f, phrase, &m))
		return false;
	for (size_t i = match->first; i < match->first + match->n && m.count > 0; i++) {
		uint32_t u = f->b->units[i].same;

		if (!f->b->units[u].stop && f->added[u] < MEMBERS &&
		    !has_word(&f->b->units[u], &m) && !has_member(&f->b->units[u], &m))
			append(f, u, &m);
	}
	return true;
}

static bool add_spellings(struct finder *f, const struct lexicon_match *match,
			  uint32_t phrase)
{
	bool is = is_short(lexicon_text(f->key, phrase));
	struct lexicon_sense sense;

	for (size_t i = 0; lexicon_sense(f->key, phrase, i, &sense); i++) {
		const uint32_t *variants;
		size_t n = lexicon_variants(sense.row, f->key, &variants);

		if (lexicon_kind(sense.row) == LEXICON_GENERAL)
			continue;
		for (size_t v = 0; v < n; v++)
			if (is_clear(f, variants[v]) &&
			    (is || is_short(lexicon_text(f->key, variants[v]))) &&
			    !add_spelling(f, match, variants[v]))
				return false;
	}
	return true;
}

/* A name by its number, or the marked ones that it can be without marks. */
static bool add_name(struct finder *f, enum lexicon_key from,
		     const struct lexicon_match *match)
{
	const uint32_t *marked = &match->phrase;
	size_t n = from == LEXICON_PLAIN ? lexicon_marked(match->phrase, &marked) : 1;

	for (size_t i = 0; i < n && i < FORMS; i++)
		if (is_clear(f, marked[i]) && !add_spellings(f, match, marked[i]))
			return false;
	return true;
}

/*
 * As many parts as have any of the members, if these are independent. A word that the
 * index has weighs what it did: each of a name's words would seem as common as the name.
 */
static void weigh(const struct finder *f, struct unit *u)
{
	double without = f->total;
	bool known = u->count > 0;

	for (size_t i = 0; i < u->n_members; i++)
		if (!bind_is_repeated(u, i))
			without *= 1 - fmin(1, (double)u->members[i].count / f->total);
	u->count = (uint32_t)(f->total - without + 0.5);
	if (!known)
		u->weight = expand_weight(u->count, f->total, u->stop);
}

static void share_members(struct finder *f)
{
	for (size_t i = 0; i < f->b->n_units; i++) {
		struct unit *u = &f->b->units[i], *same = &f->b->units[u->same];

		if (f->added[u->same] == 0)
			continue;
		if (same == u)
			weigh(f, u);
		u->members = same->members;
		u->n_members = same->n_members;
		u->count = same->count;
		u->weight = same->weight;
	}
}

static bool add_names(struct finder *f, enum lexicon_key from)
{
	size_t n = f->b->n_units;
	uint32_t *words = arena_make(f->a, n + 1, uint32_t);
	struct lexicon_scan scan = { .key = from, .words = words, .n = n };
	struct lexicon_match match;

	for (size_t i = 0; i < n; i++) {
		const struct unit *u = &f->b->units[i];

		if (u->role == UNIT_WORD && !u->wild)
			words[i] = lexicon_word(from, from == LEXICON_PLAIN ? u->fold
									    : u->term);
	}
	while (lexicon_next(&scan, &match))
		if (is_row(f->b, match.first, match.n) && !add_name(f, from, &match))
			return false;
	return true;
}

static bool is_marked(const struct bound *b)
{
	for (size_t i = 0; i < b->n_units; i++)
		if (b->units[i].marked)
			return true;
	return false;
}

bool abbreviated_add(struct arena *a, struct store *s, struct bound *b, struct error *err)
{
	bool plain = b->lang == LANG_VI && !is_marked(b);
	struct finder f = { .a = a,
			    .store = s,
			    .b = b,
			    .key = lexicon_key(b->lang),
			    .added = arena_make(a, b->n_units + 1, uint32_t),
			    .err = err };
	uint64_t lexicon;

	if (b->lang == LANG_UND || (b->asked != LANG_UND && b->asked != b->lang))
		return true;
	if (!rarity_count_parts(s, b->lang, &f.total, err) ||
	    !schema_lexicon(s, &lexicon, err))
		return false;
	f.tagged = lexicon == lexicon_hash();
	if (!add_names(&f, plain ? LEXICON_PLAIN : f.key))
		return false;
	share_members(&f);
	return true;
}
