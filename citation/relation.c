/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/relation.h"

#include "citation/cue.h"
#include "citation/verb.h"

enum {
	REACH = 40,  /* tokens of a sentence before a document that are looked at */
	CLOSE = 9,   /* from a document to the one that did it */
	FORCE = 3,   /* from a document to its "takes effect" */
	AGENT = 3,   /* to the "by" of what did it */
	TITLE = 30,  /* of a title between two that are named together */
	BODY = 6,    /* of a body behind a document: "của Bộ Chính trị" */
	OPENING = 2, /* before a verb that opens its sentence: "In order to" */
};

/* The first token of the sentence that token `i` is in, at most REACH back, not before
 * `lowest`. */
static size_t sentence_start(const struct lex *l, size_t i, size_t lowest)
{
	size_t at = i;
	while (at > lowest && at + REACH > i && !verb_ends_sentence(l, at))
		at--;
	return at;
}

static void relate(struct mention *target, str kind, size_t source)
{
	if (target->c.relation.n)
		return;
	target->c.relation = kind;
	target->source = source;
}

/* The token before the articles, "the" and "Article 5 of", that stand before token `i`.
 */
static size_t over_articles(const struct lex *l, size_t i, size_t lowest)
{
	static const char *const articles[] = { "the",  "la",      "le",       "les",
						"l",    "of",      "de",       "du",
						"des",  "cac",     "dieu",     "khoan",
						"diem", "article", "articles", "clause",
						"tai",  NULL };
	while (i > lowest && (cue_among(l, i - 1, articles) || lex_is(l, i - 1, '\'') ||
			      lex_is(l, i - 1, '(') || l->t[i - 1].kind == LEX_NUMBER))
		i--;
	return i;
}

/* "có hiệu lực", "takes effect", "en vigueur" stands in tokens [from, to). */
static bool tells_force(const struct lex *l, size_t from, size_t to)
{
	static const char *const force[] = { "luc", "force", "vigueur", "effect", NULL };
	for (size_t i = from; i < to; i++)
		if (cue_among(l, i, force))
			return true;
	return false;
}

/* How mention `k` stands beside the one before it. */
enum joint { APART, COMMA, AND };

static enum joint joint_of(const struct stretch *s, size_t k)
{
	const struct lex *l = s->l;
	if (k <= s->n_before)
		return APART;
	const struct mention *m = &s->mentions[k], *before = m - 1;
	size_t at = over_articles(l, m->first, before->end);
	uint16_t value;
	struct verb verb;

	if (at <= before->end || at > before->end + TITLE ||
	    !verb_in_sentence(l, before->end - 1, m->first) ||
	    tells_force(l, before->end, at))
		return APART;
	for (size_t i = before->end; i < m->first; i++)
		if (verb_at(l, i, m->first, &verb))
			return APART;
	if (lex_is(l, at - 1, ','))
		return at - 1 <= before->end + BODY ? COMMA : APART;
	for (size_t n = 1; n <= 3 && at >= before->end + n; n++)
		if (lex_phrase(l, at - n, TABLE_AND, &value, NULL) == n)
			return AND;
	return APART;
}

/* "Under A, as amended by B", "... A, which guides B": what stands before mention `k`
 * says how it came about, and not that of its grounds. */
static bool has_own_verb(const struct stretch *s, size_t k)
{
	struct verb verb;

	return verb_before(s->l, s->mentions[k - 1].end, s->mentions[k].first, &verb) &&
	       !verb_is(&verb, "approves");
}

/* Index plus one of the mention after `k` in the same sentence, or 0; others that are
 * grounds as well are passed over: "Căn cứ Luật A, Luật B, ... ban hành Nghị định C". */
static size_t following(const struct stretch *s, size_t k)
{
	size_t last = k;

	for (size_t next = k + 1; next < s->n; next++) {
		if (!verb_in_sentence(s->l, s->mentions[next - 1].end - 1,
				      s->mentions[next].first))
			break;
		if (s->mentions[next].list)
			continue;
		enum joint joint = joint_of(s, next);
		if (joint == APART)
			return has_own_verb(s, next) ? 0 : next + 1;
		last = joint == COMMA ? next : k;
	}
	return last > k ? last + 1 : 0;
}

/* "đồng thời", "as well as", "également": nothing else stands in tokens [from, to). */
static bool only_joins(const struct lex *l, size_t from, size_t to)
{
	static const char *const adverbs[] = { "dong", "thoi", "also", "cung", NULL };
	size_t at = from;

	while (at < to) {
		size_t end = lex_over(l, at, TABLE_AND);
		if (end == at && !cue_among(l, at, adverbs))
			return false;
		at = end > at ? end : at + 1;
	}
	return at == to && to > from;
}

/* "amends A on X and repeals B": the clause goes on. */
static bool goes_on(const struct lex *l, size_t from, size_t verb)
{
	uint16_t value;

	return only_joins(l, from, verb) ||
	       (verb > from && verb <= from + TITLE && !lex_is(l, verb - 1, ',') &&
		lex_phrase(l, verb - 1, TABLE_AND, &value, NULL) == 1);
}

/* Index plus one of the mention before `k` in its sentence that does what the verb at
 * token `verb` says, or 0: "X replaces A and repeals B". */
static size_t preceding(const struct stretch *s, size_t k, size_t start, size_t verb)
{
	if (k == s->n_before)
		return 0;
	const struct mention *before = &s->mentions[k - 1], *m = &s->mentions[k];
	if (before->first < start)
		return 0;
	if (before->source && goes_on(s->l, before->end, verb))
		return before->source;
	bool same = str_eq(before->c.type, m->c.type) &&
		    str_eq(before->c.number, m->c.number);
	return same ? 0 : k;
}

/* The mention and those that are named with it before. */
static void relate_back(struct stretch *s, size_t k, str kind, size_t source)
{
	relate(&s->mentions[k], kind, source);
	while (k > s->n_before && (s->mentions[k].list || joint_of(s, k) != APART))
		relate(&s->mentions[--k], kind, source);
}

/* "Thực hiện Nghị quyết A, ... ban hành Kế hoạch B", "To guide A, ...": what is done is
 * told behind the comma. */
static size_t told_behind(const struct stretch *s, size_t k, size_t start,
			  const struct verb *verb)
{
	if (verb->first > start + OPENING || verb_is(verb, "reviews") ||
	    verb_is(verb, "disseminates") || verb_is(verb, "approves"))
		return 0;
	size_t next = following(s, k);
	if (!next)
		return 0;
	for (size_t i = s->mentions[k].end; i < s->mentions[next - 1].first; i++)
		if (lex_is(s->l, i, ','))
			return next;
	return 0;
}

/* "... transposed Directive A by Law B": index plus one of B, or 0. */
static size_t agent_behind(const struct stretch *s, size_t k)
{
	const struct mention *m = &s->mentions[k];
	if (k + 1 >= s->n || !verb_in_sentence(s->l, m->end - 1, m[1].first) ||
	    m[1].first > m->end + CLOSE)
		return 0;
	for (size_t i = m->end; i < m->end + AGENT && i < m[1].first; i++)
		if (verb_by(s->l, i))
			return k + 2;
	return 0;
}

static void read_active(struct stretch *s, size_t k, size_t start,
			const struct verb *verb)
{
	size_t source = preceding(s, k, start, verb->first);

	if (!source && verb_is(verb, "reports-on"))
		source = following(s, k);
	if (!source)
		source = agent_behind(s, k);
	if (!source)
		source = told_behind(s, k, start, verb);
	if (verb_is(verb, "approves"))
		source = 0; /* a body does that */
	relate(&s->mentions[k], verb->row->kind, source);
}

/* "Kể từ ngày A có hiệu lực, B hết hiệu lực": index plus one of A, or 0. */
static size_t from_whose_force(const struct stretch *s, size_t k)
{
	if (k == s->n_before)
		return 0;
	const struct mention *before = &s->mentions[k - 1], *m = before + 1;
	bool same = verb_in_sentence(s->l, before->end - 1, m->first);
	return same && tells_force(s->l, before->end, m->first) ? k : 0;
}

/* "B hết hiệu lực kể từ ngày A có hiệu lực", "B was repealed on 5 May by A", the verb
 * ending before token `verb`: the same of the mention behind. */
static size_t done_by_next(const struct stretch *s, size_t k, size_t verb)
{
	const struct mention *m = &s->mentions[k];
	if (k + 1 >= s->n || !verb_in_sentence(s->l, m->end - 1, m[1].first))
		return 0;
	if (tells_force(s->l, m[1].end, m[1].end + FORCE))
		return k + 2;
	for (size_t i = verb; i < verb + CLOSE && i < m[1].first; i++)
		if (verb_by(s->l, i))
			return k + 2;
	return 0;
}

/* "Nghị định A bị Nghị định B bãi bỏ": who did it stands between. */
static bool is_agent_between(const struct stretch *s, size_t k, size_t end,
			     struct verb *verb)
{
	static const char *const passive[] = { "bi", "duoc", NULL };
	const struct mention *m = &s->mentions[k];

	return k > s->n_before && cue_among(s->l, m->first - 1, passive) &&
	       verb_in_sentence(s->l, m[-1].end - 1, m->first) &&
	       verb_at(s->l, m->end, end, verb) && verb->row->mode == VERB_ACTIVE;
}

/* What the sentence says behind the mention. */
static void read_behind(struct stretch *s, size_t k)
{
	const struct mention *m = &s->mentions[k];
	size_t to = k + 1 < s->n ? m[1].first : s->l->n + 1, end = m->end;
	size_t source = from_whose_force(s, k);
	struct verb verb;

	while (end < to && !verb_ends_sentence(s->l, end))
		end++;
	if (is_agent_between(s, k, end, &verb))
		relate_back(s, k - 1, verb.row->kind, k + 1);
	if (verb_behind(s->l, m->end, end, &verb))
		relate_back(s, k, verb.row->kind,
			    source ? source : done_by_next(s, k, verb.end));
}

static void read_before(struct stretch *s, size_t k)
{
	struct mention *m = &s->mentions[k];
	size_t used = k > s->n_before ? s->mentions[k - 1].end : 1;
	size_t start = sentence_start(s->l, m->first, 1);
	struct verb verb = { 0 };
	bool found = verb_before(s->l, start > used ? start : used, m->first, &verb);
	bool shares = k > s->n_before && (m->list || (!found && joint_of(s, k) != APART));

	if (shares && s->mentions[k - 1].source != k + 1) {
		/* a later item shares its list's relation */
		relate(m, s->mentions[k - 1].c.relation, s->mentions[k - 1].source);
		return;
	}
	if (!found)
		return;
	size_t before = preceding(s, k, start, verb.first);
	switch ((enum verb_mode)verb.row->mode) {
	case VERB_PASSIVE:
		if (before)
			relate_back(s, before - 1, verb.row->kind, k + 1);
		break;
	case VERB_PREMISE:
		relate(m, verb.row->kind, before ? before : following(s, k));
		break;
	case VERB_NEAR:
	case VERB_ACTIVE:
		read_active(s, k, start, &verb);
		break;
	case VERB_ENDS:
		break;
	}
}

void relation_read(struct stretch *s)
{
	for (size_t k = s->n_before; k < s->n; k++) {
		read_before(s, k);
		read_behind(s, k);
	}
	/* A document that does something is not said to be approved as well. */
	for (size_t k = s->n_before; k < s->n; k++) {
		size_t source = s->mentions[k].source;
		struct mention *m = source ? &s->mentions[source - 1] : NULL;
		if (m && !m->source && str_eq(m->c.relation, STR("approves")))
			m->c.relation = (str){ 0 };
	}
}
