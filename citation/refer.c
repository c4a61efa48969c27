/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/refer.h"

#include "citation/cue.h"
#include "citation/own.h"
#include "citation/verb.h"
#include "text/lang.h"

enum {
	SUBJECT = 8, /* tokens from a pronoun to its verb */
	MEMORY = 120 /* from a reference back to what it means */
};

enum {
	THE = 2,
	CE = 3,
	NEW = 4,
	IT = 5,
	CLITIC = 6,
	THEM = 7,
	ANY = 8,
	LATTER = 9
}; /* of class anaphor */

static bool is_the(const struct lex *l, size_t i)
{
	return cue_word(l, i, "the") || cue_word(l, i, "le") || cue_word(l, i, "la");
}

/* "this", "cette", "le présent", "the new" before token `i`: what it refers to. */
static enum group_refers determined(const struct lex *l, size_t i)
{
	uint16_t value;

	if (is_the(l, i - 1))
		return GROUP_THE;
	if (cue_word(l, i - 1, "present") || cue_word(l, i - 1, "presente"))
		return GROUP_THIS;
	if (cue_word(l, i - 1, "these") || cue_word(l, i - 1, "ces") ||
	    (cue_word(l, i - 1, "two") && is_the(l, i - 2)) ||
	    (cue_word(l, i - 1, "deux") && cue_word(l, i - 2, "ces")))
		return GROUP_THIS;
	if (lex_phrase(l, i - 1, TABLE_ANAPHOR, &value, NULL) != 1)
		return GROUP_CITED;
	return value == NEW                  ? GROUP_NEW
	       : value == THE || value == CE ? GROUP_THIS
					     : GROUP_CITED;
}

/* "Nghị định này", "quy định mới": the same behind the type word, *end behind it. */
static enum group_refers pointed(const struct lex *l, size_t i, size_t *end)
{
	uint16_t value;
	size_t n = lex_phrase(l, i, TABLE_ANAPHOR, &value, NULL);

	*end = i + n;
	if (n && value == 1)
		return GROUP_THIS;
	return n && value == NEW && !cue_word(l, i + n, "ban") ? GROUP_NEW : GROUP_CITED;
}

static bool is_any(const struct table_type *type)
{
	return str_eq(type->id, STR("doc"));
}

/* "both", "these", "hai" at or right before token `i`. */
static bool is_plural(const struct lex *l, size_t i)
{
	static const char *const words[] = { "both", "these", "two",   "hai", "cac",
					     "ba",   "ces",   "deux",  "les", "they",
					     "them", "ils",   "elles", NULL };
	return cue_among(l, i, words) || cue_among(l, i - 1, words);
}

/* A type word without a number that refers to a document. */
static bool by_type(const struct lex *l, const struct head *h, struct group *out)
{
	size_t end = h->end;
	enum group_refers refers =
		h->lang == LANG_VI ? pointed(l, h->end, &end) : determined(l, h->first);
	if (h->code || h->loose || refers == GROUP_CITED ||
	    l->t[h->end].kind == LEX_NUMBER)
		return false;
	bool any = is_any(h->type);
	*out = (struct group){ .first = h->first,
			       .end = end,
			       .refers = any && refers != GROUP_NEW ? GROUP_IT : refers,
			       .type = any ? NULL : h->type,
			       .plural = is_plural(l, h->first) };
	return true;
}

/* "this text", "le nouvel acte": any document. */
static bool by_any(const struct lex *l, size_t i, size_t n, struct group *out)
{
	enum group_refers refers = determined(l, i);

	*out = (struct group){ .first = i,
			       .end = i + n,
			       .refers = refers == GROUP_NEW ? GROUP_NEW : GROUP_IT };
	return refers != GROUP_CITED && l->t[i + n].kind != LEX_NUMBER;
}

/* A clause begins before token `i`. */
static bool opens_clause(const struct lex *l, size_t i)
{
	uint16_t value;
	return verb_ends_sentence(l, i) || lex_phrase(l, i - 1, TABLE_AND, &value, NULL);
}

/* "It ...", "Celui-ci ..." at the head of a clause, "les abroge", "repeals it". */
static bool by_pronoun(const struct lex *l, size_t i, size_t n, uint16_t value,
		       struct group *out)
{
	static const char *const of[] = { "de", "du", "des", NULL };
	struct verb verb;

	*out = (struct group){ .first = i, .end = i + n, .plural = is_plural(l, i) };
	out->refers = value == LATTER ? GROUP_LATTER : GROUP_IT;
	if ((value == IT || value == LATTER) && opens_clause(l, i))
		return true;
	out->refers = GROUP_THEM;
	if (value == THEM || cue_word(l, i, "it"))
		for (size_t back = 1; back <= 3 && back < i; back++)
			if (verb_at(l, i - back, i, &verb) && verb.end == i)
				return verb.mode == VERB_ACTIVE;
	size_t at = i + n + lex_is(l, i + n, '\'');
	return (value == CLITIC || (value == CE && is_the(l, i))) &&
	       verb_at(l, at, l->n + 1, &verb) && verb.mode == VERB_ACTIVE &&
	       !cue_among(l, verb.end - 1, of);
}

/* The last mention of the group that may be of the type, index plus one, or 0. */
static size_t of_type(const struct stretch *s, const struct group *g,
		      const struct table_type *type)
{
	for (size_t i = g->to; i > g->from; i--)
		if (!type || s->mentions[i - 1].type == type)
			return i;
	return 0;
}

/* A document of the type is named some way before. */
static bool is_known(const struct stretch *s, const struct groups *g,
		     const struct group *ref)
{
	for (size_t i = g->n; i > 0 && g->v[i - 1].end + MEMORY >= ref->first; i--)
		if (of_type(s, &g->v[i - 1], ref->type))
			return true;
	return false;
}

/* A verb follows soon. */
static bool does_something(const struct lex *l, size_t i)
{
	struct verb verb;
	for (size_t at = i; at < i + SUBJECT && !verb_ends_sentence(l, at); at++)
		if (verb_at(l, at, l->n + 1, &verb))
			return true;
	return false;
}

bool refer_find(const struct stretch *s, const struct groups *g, size_t i,
		const struct head *head, struct group *found)
{
	uint16_t value;
	if (head && by_type(s->l, head, found))
		return found->refers == GROUP_THIS || is_known(s, g, found);
	size_t n = lex_phrase(s->l, i, TABLE_ANAPHOR, &value, NULL);
	if (n == 0)
		return false;
	if (value == ANY)
		return by_any(s->l, i, n, found) && is_known(s, g, found);
	return by_pronoun(s->l, i, n, value, found) && is_known(s, g, found) &&
	       (found->refers == GROUP_THEM || does_something(s->l, found->end));
}

/* Whether the text is an act itself, whose "this Decree" is none that it cites. */
static bool is_act(struct stretch *s)
{
	enum { UNKNOWN, NO, YES };

	if (s->act == UNKNOWN)
		s->act = own_is_act(s->context->text) ? YES : NO;
	return s->act == YES;
}

/* What the sentence is about that ends before group `k`: its first group to which nothing
 * is done, as far as MEMORY tokens back; or else its last. */
static size_t topic(const struct stretch *s, const struct groups *g, size_t k)
{
	size_t best = 0, other = g->v[k].source;

	for (size_t i = k; i > 0; i--) {
		const struct group *at = &g->v[i - 1];
		if (at->end + MEMORY < g->v[k].first)
			break;
		if (best && !verb_in_sentence(s->l, at->end - 1, g->v[i].first))
			break;
		if (i != other && (!best || !at->kind.n))
			best = i;
	}
	return best ? g->v[best - 1].meant : 0;
}

/* The last document of the reference's type; rather one that nothing is done to, or, of
 * "the new decree", one that does something. */
static size_t last_of_type(const struct stretch *s, const struct groups *g, size_t k)
{
	const struct group *ref = &g->v[k];
	size_t last = 0;

	for (size_t i = k; i > 0 && g->v[i - 1].end + MEMORY >= ref->first; i--) {
		const struct group *at = &g->v[i - 1];
		size_t m = i != ref->source ? of_type(s, at, ref->type) : 0;
		if (m && (ref->refers == GROUP_NEW ? at->acts : !at->kind.n))
			return m;
		last = last ? last : m;
	}
	return last;
}

static size_t meant(struct stretch *s, const struct groups *g, size_t k)
{
	switch (g->v[k].refers) {
	case GROUP_CITED:
		return g->v[k].to;
	case GROUP_IT:
	case GROUP_THEM:
		return topic(s, g, k);
	case GROUP_LATTER:
		return k > 0 ? g->v[k - 1].meant : 0;
	case GROUP_THIS:
		return is_act(s) ? 0 : last_of_type(s, g, k);
	case GROUP_THE:
	case GROUP_NEW:
		break;
	}
	return last_of_type(s, g, k);
}

void refer_resolve(struct stretch *s, struct groups *g)
{
	for (size_t k = 0; k < g->n; k++)
		g->v[k].meant = meant(s, g, k);
}
