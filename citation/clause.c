/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/clause.h"

#include "citation/cue.h"

enum {
	REACH = 40,  /* tokens of a sentence before a document that are looked at */
	CLOSE = 9,   /* from a document to an annex of it */
	TITLE = 30,  /* of a title behind a document */
	OPENING = 2, /* before a verb that opens its sentence: "In order to" */
	ADVERBS = 4  /* between "and" and its verb: "and has since been" */
};

size_t clause_start(const struct lex *l, size_t i)
{
	size_t at = i;
	while (at > 1 && at + REACH > i && !verb_ends_sentence(l, at))
		at--;
	return at;
}

bool clause_continues(const struct reading *r, size_t k)
{
	return k > 0 && k < r->g.n &&
	       verb_in_sentence(r->l, r->g.v[k - 1].end - 1, r->g.v[k].first);
}

bool clause_verb(const struct reading *r, size_t k, struct verb *verb)
{
	const struct group *g = &r->g.v[k];
	size_t start = clause_start(r->l, g->first);
	size_t used = k > 0 ? g[-1].end : 1;

	return verb_before(r->l, start > used ? start : used, g->first, verb);
}

/* "A; B": nothing but semicolons ends a sentence between the groups. */
static bool same_preamble(const struct reading *r, size_t k)
{
	for (size_t i = r->g.v[k - 1].end; i <= r->g.v[k].first; i++)
		if (verb_ends_sentence(r->l, i) && !lex_is(r->l, i - 1, ';'))
			return false;
	return true;
}

/* A clause begins before token `i`. */
static bool opens_clause(const struct lex *l, size_t i)
{
	uint16_t value;
	return verb_ends_sentence(l, i) || lex_phrase(l, i - 1, TABLE_AND, &value, NULL);
}

size_t clause_following(const struct reading *r, size_t k)
{
	for (size_t next = k + 1; next < r->g.n && same_preamble(r, next); next++) {
		struct verb verb;
		bool verbal = clause_verb(r, next, &verb);
		bool ground = verbal &&
			      (verb.mode == VERB_PREMISE || verb_is(&verb, "reports-on"));
		if (ground && opens_clause(r->l, verb.first))
			continue;
		bool apart = verbal && !verb_is(&verb, "approves");
		return !apart && (clause_continues(r, next) || next > k + 1) ? next + 1
									     : 0;
	}
	return 0;
}

/* The token behind the last that is no adverb or auxiliary, before token `i`. */
static size_t over_adverbs(const struct lex *l, size_t i, size_t from)
{
	static const char *const adverbs[] = {
		"dong", "thoi", "also", "cung",  "has",   "have",   "had", "been", "was",
		"is",   "da",   "se",   "duoc",  "bi",    "hereby", "a",   "ont",  "est",
		"ete",  "then", "thus", "later", "since", "itself", NULL
	};
	size_t at = i;
	while (at > from && at + ADVERBS > i && cue_among(l, at - 1, adverbs))
		at--;
	return at;
}

bool clause_only_joins(const struct lex *l, size_t from, size_t to)
{
	size_t at = from;

	while (at < to) {
		size_t end = lex_over(l, at, TABLE_AND);
		if (end == at && over_adverbs(l, at + 1, at) != at)
			return false;
		at = end > at ? end : at + 1;
	}
	return true;
}

/* "amends A on X and repeals B", "amends A, repealing B": the clause goes on. What was
 * done to a document is told behind a comma too: "amends A, as amended by B". */
static bool goes_on(const struct lex *l, size_t from, const struct verb *verb, bool aside)
{
	size_t at = group_over_parts(l, over_adverbs(l, verb->first, from), from);
	uint16_t value;

	if (verb->mode == VERB_PASSIVE)
		for (size_t i = from; i < verb->first; i++)
			if (!lex_is(l, i, ',') &&
			    lex_phrase(l, i, TABLE_AND, &value, NULL) == 1)
				return true;
	if (at == from || at > from + TITLE)
		return false;
	if (lex_is(l, at - 1, ','))
		return verb->mode == VERB_ACTIVE || at < verb->first ||
		       (aside && verb_auxiliary(l, verb->first));
	return lex_phrase(l, at - 1, TABLE_AND, &value, NULL) == 1 ||
	       clause_only_joins(l, from, verb->first);
}

/* Both name one number: a document and its short name, or the same thing said twice. */
static bool is_same(const struct reading *r, size_t a, size_t b)
{
	const struct group *x = &r->g.v[a], *y = &r->g.v[b];
	if (x->refers || y->refers)
		return false;
	const struct citation *cx = &r->s->mentions[x->to - 1].c;
	const struct citation *cy = &r->s->mentions[y->from].c;
	return cx->number.n && str_eq(cx->type, cy->type) &&
	       str_eq(cx->number, cy->number);
}

/* What is done to the group is what its clause tells. */
static bool tells(const struct group *g)
{
	return g->kind.n && !str_eq(g->kind, STR("approves")) &&
	       !str_eq(g->kind, STR("based-on"));
}

/* "Decree A amending Decree B repeals C", "Decree A replacing Decree B was amended by C":
 * a finite verb is that of the sentence, if no "which" stands before it. */
static bool returns(const struct lex *l, size_t from, const struct verb *verb)
{
	static const char *const which[] = { "which",    "that", "who", "qui",
					     "lequel",   "dont", "que", "itself",
					     "laquelle", "ma",   "von", "lui",
					     "elle",     NULL };
	static const char *const was[] = { "was", "were", "is",  "are", "been",
					   "est", "sont", "ete", NULL };
	str word = lex_slice(l, verb->first, verb->first + 1);

	for (size_t i = from; i < verb->first; i++)
		if (cue_among(l, i, which) || lex_is(l, i, ','))
			return false;
	if (verb->mode == VERB_PASSIVE)
		return verb->first > from && cue_among(l, verb->first - 1, was);
	return verb->mode == VERB_ACTIVE && verb_is_worldly(verb) &&
	       (str_ends(word, STR("ls")) || str_ends(word, STR("ds")) ||
		str_ends(word, STR("es")) || str_ends(word, STR("ge")) ||
		str_ends(word, STR("fie")) || str_ends(word, STR("lace")));
}

/* "modifiant", "amending": it may be that of a title. */
static bool is_participle(const struct lex *l, const struct verb *verb)
{
	str word = lex_slice(l, verb->first, verb->first + 1);
	return str_ends(word, STR("ant")) || str_ends(word, STR("ing"));
}

/* The types of the first documents of groups `a` and `b` are the same. */
static bool same_type(const struct reading *r, size_t a, size_t b)
{
	const struct group *x = &r->g.v[a], *y = &r->g.v[b];
	const struct mention *m = r->s->mentions;
	return !x->refers && !y->refers && m[x->from].type == m[y->from].type;
}

/* "Thông tư A hướng dẫn Nghị định B thay thế Thông tư C": like replaces like. */
static bool is_twin(const struct reading *r, size_t k, const struct verb *verb)
{
	return verb->mode == VERB_ACTIVE && verb_is(verb, "replaces") &&
	       !same_type(r, k, k - 1) && same_type(r, k, r->g.v[k - 1].subject - 1);
}

/* "A year after Resolution A, ...": the group only says when. */
static bool is_time(const struct reading *r, size_t k)
{
	static const char *const when[] = { "after", "since",   "before", "sau", "truoc",
					    "apres", "avant",   "depuis", "khi", "unlike",
					    "until", "besides", NULL };
	size_t at = group_over_parts(r->l, r->g.v[k].first, 1);
	return cue_among(r->l, at - 1, when);
}

/* Grounds and annexes are named near what they are of. */
static bool is_far(const struct reading *r, size_t k, const struct verb *verb)
{
	const struct group *before = &r->g.v[k - 1];
	if (verb_is(verb, "issued-with"))
		return verb->first > before->end + CLOSE;
	return verb->mode == VERB_PREMISE && before->first + REACH < r->g.v[k].first;
}

bool clause_unnamed(const struct lex *l, size_t from, const struct verb *verb)
{
	enum { WORDS = 4 }; /* of a type's name */
	uint16_t value;

	for (size_t n = 1; n <= WORDS && verb->first > from + n; n++) {
		size_t at = verb->first - n;
		if (lex_phrase(l, at, TABLE_TYPE, &value, NULL) != n)
			continue;
		at = group_over_parts(l, at, from);
		return at > from && (lex_phrase(l, at - 1, TABLE_AND, &value, NULL) ||
				     cue_word(l, at - 1, "so")); /* "một số" */
	}
	return false;
}

size_t clause_said_of(const struct reading *r, size_t k, const struct verb *verb)
{
	if (k == 0)
		return 0;
	const struct group *before = &r->g.v[k - 1];
	if (!clause_continues(r, k)) {
		size_t start = clause_start(r->l, verb->first);
		bool more = lex_is(r->l, start - 1, ';') && start > 1 &&
			    start >= before->end &&
			    clause_only_joins(r->l, start, verb->first);
		return more ? before->subject : 0;
	}
	if (before->refers == GROUP_THEM)
		return before->subject;
	bool done = before->subject || (tells(before) && !is_participle(r->l, verb));
	if (before->subject && returns(r->l, before->end, verb))
		return before->subject;
	bool aside =
		before->subject && lex_is(r->l, r->g.v[before->subject - 1].end, ',');
	if (done && goes_on(r->l, before->end, verb, aside))
		return before->subject;
	if (before->subject && (lex_is(r->l, before->end, ')') || is_twin(r, k, verb)))
		return before->subject;
	if (is_time(r, k - 1))
		return 0;
	if (is_same(r, k - 1, k) || is_far(r, k, verb) ||
	    clause_unnamed(r->l, before->end, verb))
		return 0;
	return k;
}

bool clause_opens(const struct reading *r, const struct verb *verb)
{
	size_t start = clause_start(r->l, verb->first);
	return verb->first <= start + OPENING || verb_opens(r->l, start, verb);
}
