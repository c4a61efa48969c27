/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/relation.h"

#include "citation/behind.h"
#include "citation/cue.h"
#include "citation/record.h"

#include <stdlib.h>

enum {
	CLOSE = 9, /* tokens from the verb of a list to its colon */
	ITEM = 6   /* before the document of an item of a list */
};

/* "... transposed Directive A by Law B": index plus one of B, or 0. */
static size_t agent_behind(const struct reading *r, size_t k, bool guides)
{
	static const char *const in[] = { "in", "trong", "dans", NULL };
	struct verb verb;
	if (!clause_continues(r, k + 1) || clause_verb(r, k + 1, &verb))
		return 0;
	size_t end = r->g.v[k].end, first = r->g.v[k + 1].first;
	size_t at = group_over_parts(r->l, first, end);
	if (guides && at > end && cue_among(r->l, at - 1, in))
		return k + 2;                /* "Guidelines on A are given in B" */
	for (size_t i = end; i < first; i++) /* "..., was followed by B" */
		if (verb_auxiliary(r->l, i))
			return 0;
	return at > end && verb_by(r->l, at - 1) ? k + 2 : 0;
}

/* A comma stands behind group `k`, before group `next`. */
static bool has_comma(const struct reading *r, size_t k, size_t next)
{
	for (size_t i = r->g.v[k].end; i < r->g.v[next].first; i++)
		if (lex_is(r->l, i, ','))
			return true;
	return false;
}

/* "Thực hiện Nghị quyết A, ... ban hành Kế hoạch B", "To guide A, ...": what is done is
 * told behind the comma. */
static size_t told_behind(const struct reading *r, size_t k, const struct verb *verb)
{
	if (!clause_opens(r, verb) || verb_is(verb, "reviews") ||
	    verb_is(verb, "disseminates") || verb_is(verb, "approves"))
		return 0;
	size_t next = clause_following(r, k);
	return next && has_comma(r, k, next - 1) ? next : 0;
}

/* "By Decision A, ...", "Tại Nghị quyết A, ...": the group opens its sentence so. */
static bool is_means(const struct reading *r, size_t k)
{
	static const char *const in[] = { "in",   "tai", "trong", "dans",
					  "with", "qua", NULL };
	size_t first = r->g.v[k].first, start = clause_start(r->l, first);
	return (verb_by(r->l, start) || cue_among(r->l, start, in)) &&
	       group_over_parts(r->l, first, start) <= start + 1;
}

/* Bodies approve; a document does so only where it is what they do it by: "Quyết định A
 * phê duyệt Đề án B". */
static size_t approver(const struct reading *r, size_t k, size_t source)
{
	if (!source || r->g.v[source - 1].kind.n)
		return 0;
	return !has_comma(r, source - 1, k) || is_means(r, source - 1) ? source : 0;
}

static void read_active(struct reading *r, size_t k, const struct verb *verb)
{
	size_t subject = clause_said_of(r, k, verb),
	       source = agent_behind(r, k, !subject && verb_is(verb, "guides"));

	if (!source)
		source = subject;
	if (!source && verb_is(verb, "reports-on"))
		source = clause_following(r, k);
	if (!source)
		source = told_behind(r, k, verb);
	if (verb_is(verb, "approves") && clause_opens(r, verb) &&
	    cue_word(r->l, verb->first, "thong"))
		return; /* "Thông qua Nghị quyết A, ...": by means of it */
	if (verb_is(verb, "approves"))
		source = approver(r, k, subject);
	record_relation(r, k, verb, source);
	size_t end = k > 0 && clause_continues(r, k) ? r->g.v[k - 1].end : 1;
	r->g.v[k].unnamed =
		!source && (verb_is(verb, "approves") || clause_unnamed(r->l, end, verb));
	r->g.v[k].subject = subject;
	r->listed = *verb;
	r->list_source = source;
	r->colon = false;
}

/* "B, modified by A", and "Modified by A, B ...". */
static void read_passive(struct reading *r, size_t k, const struct verb *verb)
{
	size_t target = clause_said_of(r, k, verb);

	if (!target && clause_opens(r, verb))
		target = clause_following(r, k);
	if (!target)
		return;
	record_relation(r, target - 1, verb, k + 1);
	r->g.v[k].subject = target;
}

/* "Vu A, vu B, ... C": grounds that follow each other are grounds of one. */
static void read_premise(struct reading *r, size_t k, const struct verb *verb)
{
	size_t source = clause_said_of(r, k, verb);

	if (source && r->g.v[source - 1].source == k + 1)
		return; /* "was suspended under B" */
	if (source && str_eq(r->g.v[source - 1].kind, verb->row->kind))
		source = r->g.v[source - 1].source;
	else if (!source)
		source = clause_following(r, k);
	record_relation(r, k, verb, source);
	r->g.v[k].subject = source;
}

/* "The following are repealed: A; B": the verb in tokens [from, to) that ends with a
 * colon there. */
static bool introduces(const struct lex *l, size_t from, size_t to, struct verb *verb)
{
	struct verb found;
	bool any = false, colon = false;

	for (size_t i = from; i < to; i++) {
		if (verb_at(l, i, to, &found) &&
		    (found.mode == VERB_ENDS || found.mode == VERB_ACTIVE)) {
			*verb = found;
			any = true;
		}
		colon |= lex_is(l, i, ':');
	}
	return any && colon && to < verb->end + CLOSE + ITEM;
}

/* Nothing is said of group `k` in its sentence. */
static bool is_bare(const struct reading *r, size_t k)
{
	struct verb verb;
	for (size_t i = r->g.v[k].end; !verb_ends_sentence(r->l, i); i++)
		if (verb_auxiliary(r->l, i) || verb_at(r->l, i, r->l->n + 1, &verb))
			return false;
	return true;
}

/* Group `k`, the first of its sentence from token `start` on, is the next item of the
 * list: "repeals: A; B", and "repeals A; B" where no more is said of B. */
static bool is_item(const struct reading *r, size_t k, size_t start)
{
	size_t first = r->g.v[k].first;
	if (!r->listed.row || first > start + ITEM || r->g.v[k].refers)
		return false;
	bool semicolon = start > 1 && lex_is(r->l, start - 1, ';');
	if (r->colon)
		return semicolon || (r->l->t[start].flags & LEX_BREAK);
	const struct group *before = k > 0 ? &r->g.v[k - 1] : NULL;
	return semicolon && before && str_eq(before->kind, r->listed.row->kind) &&
	       before->source == r->list_source &&
	       group_over_parts(r->l, first, start) == start && is_bare(r, k);
}

/* Items of a list that a verb introduces. */
static bool read_item(struct reading *r, size_t k)
{
	const struct group *g = &r->g.v[k];
	size_t start = clause_start(r->l, g->first);
	bool inner = k > 0 && g[-1].end > start;
	struct verb verb;

	if (introduces(r->l, inner ? g[-1].end : start, g->first, &verb)) {
		r->listed = verb;
		r->list_source = inner ? k : 0;
		r->colon = true;
	} else if (inner) {
		return false;
	} else if (!is_item(r, k, start)) {
		r->listed.row = NULL;
		return false;
	}
	record_relation(r, k, &r->listed, r->list_source);
	return true;
}

/* "A, ratified by B, replaces C": the clause is about A still. */
static void read_aside(struct reading *r, size_t k)
{
	const struct group *g = &r->g.v[k];
	if (!clause_continues(r, k))
		return;
	size_t at = group_over_parts(r->l, g->first, g[-1].end);
	if (at > g[-1].end && verb_by(r->l, at - 1))
		r->g.v[k].subject = g[-1].subject ? g[-1].subject : k;
}

static void read_before(struct reading *r, size_t k)
{
	struct verb verb = { 0 };

	if (read_item(r, k))
		return;
	if (!clause_verb(r, k, &verb)) {
		read_aside(r, k);
		return;
	}
	switch (verb.mode) {
	case VERB_PASSIVE:
		read_passive(r, k, &verb);
		break;
	case VERB_PREMISE:
		read_premise(r, k, &verb);
		break;
	case VERB_NEAR:
	case VERB_ACTIVE:
		read_active(r, k, &verb);
		break;
	case VERB_ENDS:
	case VERB_NOT:
	case VERB_PART:
	case VERB_LIGHT:
		break;
	}
}

void relation_read(struct stretch *s)
{
	if (s->n == s->n_before)
		return;
	struct reading r = { .s = s, .l = s->l, .g = group_all(s) };
	for (size_t k = 0; k < r.g.n; k++) {
		read_before(&r, k);
		behind_read(&r, k);
	}
	record_all(&r);
	free(r.g.v);
}
