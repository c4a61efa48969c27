/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/behind.h"

#include "citation/cue.h"
#include "citation/record.h"

enum {
	CLOSE = 9,  /* tokens from a verb to the "by" of what did it */
	FORCE = 3,  /* from a document to its "takes effect" */
	ADVERBS = 4 /* from a document to its verb */
};

/* "Kể từ ngày A có hiệu lực, B hết hiệu lực": index plus one of A, or 0. */
static size_t from_whose_force(const struct reading *r, size_t k)
{
	const struct group *g = &r->g.v[k];
	if (!clause_continues(r, k))
		return 0;
	size_t start = clause_start(r->l, g[-1].first);
	return group_tells_force(r->l, g[-1].end, g->first) ||
			       group_tells_force(r->l, start, g[-1].first)
		       ? k
		       : 0;
}

/* "B hết hiệu lực kể từ ngày A có hiệu lực", "B was repealed on 5 May by A", the verb
 * ending before token `verb`: the same of the group behind. */
static size_t done_by_next(const struct reading *r, size_t k, const struct verb *done)
{
	size_t verb = done->end;
	if (!clause_continues(r, k + 1))
		return 0;
	const struct group *next = &r->g.v[k + 1];
	size_t near = next->first > verb + CLOSE ? next->first - CLOSE : verb;
	struct verb under;
	if (group_tells_force(r->l, next->end, next->end + FORCE) ||
	    group_tells_force(r->l, near, next->first))
		return k + 2;
	if (clause_verb(r, k + 1, &under) && under.mode == VERB_PREMISE &&
	    !verb_is(done, "amends-supplements"))
		return k + 2;
	size_t at = group_over_parts(r->l, next->first, verb);
	if (at > verb && verb_by(r->l, at - 1))
		return k + 2;
	for (size_t i = verb; i < verb + CLOSE && i < next->first; i++)
		if (verb_by(r->l, i))
			return k + 2;
	return 0;
}

/* "Nghị định A bị Nghị định B bãi bỏ": who did it stands between. */
static void read_between(struct reading *r, size_t k, size_t end)
{
	static const char *const passive[] = { "bi", "duoc", NULL };
	const struct group *g = &r->g.v[k];
	struct verb verb;

	if (clause_continues(r, k) && cue_among(r->l, g->first - 1, passive) &&
	    verb_at(r->l, g->end, end, &verb) && verb.mode == VERB_ACTIVE)
		record_relation(r, k - 1, &verb, k + 1);
}

static const char *const whom[] = { "que", "qu", "which", "that", "ma", NULL };

/* "le règlement A, que la loi B met en œuvre", "Directive A, which Law B transposed". */
static void read_relative(struct reading *r, size_t k, size_t end)
{
	struct group *g = &r->g.v[k];
	struct verb verb;

	if (!clause_continues(r, k))
		return;
	size_t at = group_over_parts(r->l, g->first, g[-1].end);
	if (!cue_among(r->l, at - 1, whom) || at > g[-1].end + 2)
		return;
	for (at = g->end; at < end && at <= g->end + ADVERBS; at++)
		if (verb_at(r->l, at, end, &verb) && verb.mode == VERB_ACTIVE) {
			record_relation(r, k - 1, &verb, k + 1);
			g->end = verb.end;
			g->subject = k;
			return;
		}
}

/* "Decree A differs from Decree B, which it replaces", "le décret B qu'il abroge". */
static void read_which_it(struct reading *r, size_t k, size_t end)
{
	uint16_t value;
	size_t at = r->g.v[k].end;
	struct verb verb;

	at += lex_is(r->l, at, ',');
	if (k == 0 || !cue_among(r->l, at, whom))
		return;
	at += 1 + lex_is(r->l, at + 1, '\'');
	size_t n = lex_phrase(r->l, at, TABLE_ANAPHOR, &value, NULL);
	at += n;
	while (verb_auxiliary(r->l, at))
		at++;
	if (n && verb_at(r->l, at, end, &verb) && verb.mode == VERB_ACTIVE) {
		record_relation(r, k, &verb, clause_continues(r, k) ? k : 0);
		r->g.v[k].end = verb.end;
	}
}

/* "la circulaire B en guide l'exécution": the reference stands before the verb. */
static void read_clitic(struct reading *r, size_t k)
{
	struct group *g = &r->g.v[k];
	size_t at = g->end + lex_is(r->l, g->end, '\'');
	struct verb verb;

	if (g->refers != GROUP_THEM || !verb_at(r->l, at, r->l->n + 1, &verb))
		return;
	g->subject = clause_continues(r, k) ? k : 0;
	record_relation(r, k, &verb, g->subject);
	g->end = verb.end;
}

/* "is repealed and replaced by B": the latter tells more. */
static bool goes_on_passive(const struct reading *r, size_t k, const struct verb *verb)
{
	struct verb next;
	return clause_continues(r, k + 1) && clause_verb(r, k + 1, &next) &&
	       next.mode == VERB_PASSIVE && next.first > verb->end &&
	       next.first <= verb->end + ADVERBS &&
	       clause_only_joins(r->l, verb->end, next.first);
}

void behind_read(struct reading *r, size_t k)
{
	const struct group *g = &r->g.v[k];
	size_t to = k + 1 < r->g.n ? g[1].first : r->l->n + 1, end = g->end;
	struct verb verb;

	while (end < to && !verb_ends_sentence(r->l, end))
		end++;
	read_clitic(r, k);
	read_between(r, k, end);
	read_relative(r, k, end);
	read_which_it(r, k, end);
	if (!verb_behind(r->l, g->end, end, &verb))
		return;
	if (goes_on_passive(r, k, &verb))
		return;
	size_t source = from_whose_force(r, k);
	source = source ? source : done_by_next(r, k, &verb);
	if (!source && clause_continues(r, k) && g[-1].source == k + 1 &&
	    verb_is_worldly(&verb)) {
		/* "Under A, B is repealed" */
		r->g.v[k - 1].kind = (str){ 0 };
		r->g.v[k - 1].source = 0;
		source = k;
	}
	record_relation(r, k, &verb, source);
	if (k + 1 < r->g.n)
		r->g.v[k + 1].subject = k + 1;
}
