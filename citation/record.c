/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/record.h"

#include "citation/cue.h"
#include "citation/refer.h"

/* "The application of A was suspended", "the rules issued with A are repealed": what is
 * said of it is more than how it is named. */
static bool gives_way(const struct group *g, const struct verb *verb)
{
	if (g->source || !verb_is_worldly(verb))
		return false;
	if (verb->mode == VERB_PASSIVE && str_eq(g->kind, STR("based-on")))
		return true;
	return (verb->mode == VERB_ENDS || verb->mode == VERB_PASSIVE) &&
	       (str_eq(g->kind, STR("implements")) ||
		str_eq(g->kind, STR("issued-with")));
}

void record_relation(struct reading *r, size_t target, const struct verb *verb,
		     size_t source)
{
	static const char *const adoption[] = { "adopt",    "adopts", "adopted",
						"passed",   "voted",  "vote",
						"thong",    "adopte", "adoptent",
						"adoptant", NULL };
	struct group *g = &r->g.v[target];

	if (source && !g->source && str_eq(g->kind, verb->row->kind)) {
		g->source = source;
		r->g.v[source - 1].acts = true;
	}
	if (source == target + 1 || (g->kind.n && !gives_way(g, verb)))
		return;
	g->kind = verb->row->kind;
	g->source = source;
	g->ended = verb->mode == VERB_ENDS;
	for (size_t i = verb->first; i < verb->end; i++)
		g->adopted |= cue_among(r->l, i, adoption);
	if (source)
		r->g.v[source - 1].acts = true;
}

/* A mention of the same document, `last` or one before it in the stretch, that no
 * relation is recorded with; NULL if all have one. */
static struct mention *free_mention(struct stretch *s, size_t last)
{
	const struct citation *c = &s->mentions[last].c;
	for (size_t i = last + 1; i > s->n_before; i--) {
		struct mention *m = &s->mentions[i - 1];
		if (!m->c.relation.n && str_eq(m->c.type, c->type) &&
		    str_eq(m->c.number, c->number))
			return m;
	}
	return NULL;
}

/* The mention next to the verb of those that do it, index plus one; or 0. */
static size_t doer(const struct reading *r, const struct group *g)
{
	if (!g->source)
		return 0;
	const struct group *source = &r->g.v[g->source - 1];
	return source > g && !source->refers ? source->from + 1 : source->meant;
}

/* A circular does not implement, it guides; a submission is no ground, it proposes. */
static str kind_of(const struct stretch *s, const struct group *g, size_t source,
		   const struct mention *target)
{
	str by = source ? s->mentions[source - 1].c.type : (str){ 0 };

	if (str_eq(g->kind, STR("implements")) &&
	    (str_eq(by, STR("hd")) || str_eq(by, STR("tt")) || str_eq(by, STR("ttlt"))))
		return STR("guides");
	if (str_eq(g->kind, STR("based-on")) && str_eq(target->c.type, STR("ttr")))
		return STR("reports-on");
	return g->kind;
}

/* Where a type stands among those of the State: laws above decrees above circulars; 0 of
 * others. */
static int rank(const struct mention *m)
{
	static const struct {
		const char *type;
		int rank;
	} ranks[] = { { "hp", 1 }, { "luat", 2 }, { "bl", 2 },  { "pl", 3 },
		      { "nd", 4 }, { "tt", 5 },   { "ttlt", 5 } };

	for (size_t i = 0; i < sizeof(ranks) / sizeof(*ranks); i++)
		if (str_eq(m->c.type, str_of(ranks[i].type)))
			return ranks[i].rank;
	return 0;
}

/* Whether what is done to the target cannot be done by the source: a law neither rests on
 * a circular nor guides one, a circular repeals no law. */
static bool is_below(const struct mention *source, const struct mention *target, str kind)
{
	if (str_eq(kind, STR("amends-supplements")))
		return false;
	bool upward = str_eq(kind, STR("guides")) || str_eq(kind, STR("based-on")) ||
		      str_eq(kind, STR("implements"));
	int s = rank(source), t = rank(target);

	return s && t && (upward ? s < t : s > t);
}

/* A relation without a source finds one: "Abrogés : A et B. Le décret C, qui les abroge".
 */
static bool completes(struct reading *r, const struct group *g, size_t source)
{
	bool any = false;
	for (size_t i = g->meant; i > r->s->n_before && source; i--) {
		struct mention *m = &r->s->mentions[i - 1];
		bool open = !m->source && str_eq(m->c.relation, g->kind);
		if (!open)
			break;
		m->source = source;
		any = true;
	}
	return any;
}

/* The first mention of the sentence that the reference's last one stands in. */
static size_t first_of(const struct reading *r, const struct group *g)
{
	size_t at = g->meant - 1;
	while (at > r->s->n_before &&
	       verb_in_sentence(r->l, r->s->mentions[at - 1].end - 1,
				r->s->mentions[at].first))
		at--;
	return at;
}

static void record_group(struct reading *r, const struct group *g)
{
	size_t source = doer(r, g);
	size_t from = g->refers ? g->meant - 1 : g->from;

	if (source > from && source <= g->meant) /* nothing does it to itself */
		source = 0;
	if (g->refers && (completes(r, g, source) || (!source && !g->ended)))
		return;

	if (g->refers && g->plural && g->meant)
		from = first_of(r, g);
	for (size_t i = from; i < g->meant; i++) {
		struct mention *m =
			g->refers ? free_mention(r->s, i) : &r->s->mentions[i];
		if (!m || i + 1 == source)
			continue;
		bool below = source && is_below(&r->s->mentions[source - 1], m, g->kind);
		m->c.relation = kind_of(r->s, g, source, m);
		m->source = below ? 0 : source;
		m->unnamed = below || g->unnamed;
	}
}

void record_all(struct reading *r)
{
	refer_resolve(r->s, &r->g);
	for (int refers = 0; refers <= 1; refers++)
		for (size_t k = 0; k < r->g.n; k++) {
			const struct group *g = &r->g.v[k];
			/* What does something is not said to be adopted as well. */
			bool only_adopted =
				g->adopted && g->acts && str_eq(g->kind, STR("approves"));
			if (g->kind.n && g->meant && !only_adopted &&
			    (g->refers != GROUP_CITED) == refers)
				record_group(r, g);
		}
}
