/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/resolve.h"

#include "citation/country.h"
#include "citation/identity.h"
#include "citation/known.h"
#include "citation/scope.h"
#include "citation/weak.h"

#include <stdlib.h>

enum {
	OPENING = 300,     /* bytes within which an article names what it is about */
	MAX_DISTINCT = 16, /* fuller identities of one number that are told apart */
};

/* Mentions of one type and number stand together, in text order. */
struct group {
	struct mention *const *m;
	size_t n;
};

static int compare_numbers(const struct mention *x, const struct mention *y)
{
	int order = str_compare(x->c.type, y->c.type);
	return order ? order : str_compare(x->c.number, y->c.number);
}

static int compare_mentions(const void *a, const void *b)
{
	const struct mention *x = *(struct mention *const *)a,
			     *y = *(struct mention *const *)b;
	int order = compare_numbers(x, y);
	return order ? order : (x->c.start > y->c.start) - (x->c.start < y->c.start);
}

static bool is_short(const struct mention *m)
{
	return m->c.form == CITATION_BARE || m->c.form == CITATION_COORD ||
	       m->c.form == CITATION_NUMYEAR;
}

/* Does the short mention `m` allow that it means the full one `f`? */
static bool allows(const struct mention *m, const struct mention *f)
{
	if (m->c.issuer.n && !str_eq(m->c.issuer, f->c.issuer))
		return false;
	if (m->body.n && f->c.issuer.n && !identity_body_fits(m->body, f->c.issuer))
		return false;
	if (m->c.year.n && identity_year(f).n && !str_eq(m->c.year, identity_year(f)))
		return false;
	if (m->c.date.n && f->c.date.n && !str_eq(m->c.date, f->c.date))
		return false;
	if (m->c.place.n && f->c.place.n && !str_eq(m->c.place, f->c.place))
		return false;
	return !(m->term && f->term && m->term != f->term);
}

static void take(struct mention *m, const struct mention *f, str from, double confidence)
{
	m->c.id = f->c.id;
	m->c.place = f->c.place;
	m->c.term = f->c.term;
	m->c.resolved_from = from;
	m->c.confidence = confidence;
	m->c.n_candidates = 0;
}

/* On which side of `m` the fuller mention `f` stands. */
static str side_of(const struct mention *m, const struct mention *f)
{
	return f->c.start < m->c.start ? STR("earlier") : STR("later");
}

/* The distinct complete identities that `m` allows among fulls[0..n); *at gets one. */
static size_t distinct(const struct mention *m, struct mention *const *fulls, size_t n,
		       size_t *at)
{
	size_t count = 0;
	for (size_t i = 0; i < n; i++) {
		if (!allows(m, fulls[i]))
			continue;
		*at = count++ ? *at : i;
	}
	return count;
}

/* A mention that can give its identity to others: full, with its year, term or date. */
static bool is_complete(const struct mention *m)
{
	return m->c.form == CITATION_FULL && m->c.id.n && m->complete;
}

/* Full mentions of a group with distinct identities; complete ones first. */
static size_t collect(const struct group *g, bool complete, struct mention **out)
{
	size_t n = 0;
	for (size_t i = 0; i < g->n && n < MAX_DISTINCT; i++) {
		struct mention *m = g->m[i];
		if (m->c.form != CITATION_FULL || m->c.id.n == 0 ||
		    is_complete(m) != complete)
			continue;
		size_t k = 0;
		while (k < n && !str_eq(out[k]->c.id, m->c.id))
			k++;
		if (k == n)
			out[n++] = m;
	}
	return n;
}

static void set_candidates(struct arena *a, struct mention *m,
			   struct mention *const *fulls, size_t n)
{
	str *ids = arena_make(a, n, str);
	size_t count = 0;
	for (size_t i = 0; i < n; i++)
		if (allows(m, fulls[i]))
			ids[count++] = fulls[i]->c.id;
	m->c.candidates = ids;
	m->c.n_candidates = count;
	m->c.confidence = 0.5;
}

static void resolve_one(struct arena *a, struct mention *m, bool aliased,
			struct mention *const *fulls, size_t n)
{
	size_t at = 0, count = distinct(m, fulls, n, &at);
	if (count == 0)
		return;
	if (count > 1) {
		set_candidates(a, m, fulls, n);
		return;
	}
	bool earlier = fulls[at]->c.start < m->c.start;
	double sure = aliased || !is_short(m) ? 0.97 : earlier ? 0.95 : 0.85;
	take(m, fulls[at], aliased ? STR("alias") : side_of(m, fulls[at]), sure);
}

static void resolve_group(struct arena *a, const struct group *g)
{
	struct mention *complete[MAX_DISTINCT], *partial[MAX_DISTINCT];
	size_t n = collect(g, true, complete), n_partial = collect(g, false, partial);
	bool aliased = false;
	for (size_t i = 0; i < g->n; i++) {
		struct mention *m = g->m[i];
		aliased = aliased || m->alias;
		if (is_complete(m) || m->foreign.n || m->c.number.n == 0)
			continue;
		resolve_one(a, m, aliased, complete, n);
		if (m->c.resolved_from.n == 0 && m->c.n_candidates == 0 && is_short(m))
			resolve_one(a, m, aliased, partial, n_partial);
	}
}

/* A decree is the Government's, whoever signs it; before 1992 others made some. */
static void set_decree_body(struct mention *m, bool ours)
{
	bool decree = str_eq(m->c.type, STR("nd")) && is_short(m) && !m->foreign.n;
	bool old = m->c.year.n && str_compare(m->c.year, STR("1992")) < 0;
	if (!decree || old || (!ours && m->lang != LANG_VI))
		return;
	if (!m->body.n || str_eq(m->body, STR("TTg")))
		m->body = STR("CP");
}

/* The mentions by type and number, in text order. */
static struct mention **sort_mentions(struct stretch *s)
{
	struct mention **sorted = arena_make(s->a, s->n, struct mention *);
	for (size_t i = 0; i < s->n; i++)
		sorted[i] = &s->mentions[i];
	qsort(sorted, s->n, sizeof(*sorted), compare_mentions);
	return sorted;
}

static void each_group(struct stretch *s, struct mention *const *sorted,
		       void (*resolve)(struct arena *a, const struct group *g))
{
	for (size_t i = 0; i < s->n;) {
		size_t end = i + 1;
		while (end < s->n && compare_numbers(sorted[end], sorted[i]) == 0)
			end++;
		resolve(s->a, &(struct group){ sorted + i, end - i });
		i = end;
	}
}

/* What no fuller mention decides: the body in words, then the registry. */
static void resolve_rest(struct stretch *s)
{
	for (size_t i = 0; i < s->n; i++) {
		struct mention *m = &s->mentions[i];
		if (m->c.resolved_from.n || m->c.number.n == 0 || m->foreign.n)
			continue;
		if (is_short(m) && m->body.n && identity_from_body(s->a, m)) {
			m->c.resolved_from = STR("body");
			m->c.confidence = 0.8;
		}
		if (m->c.n_candidates == 0)
			known_resolve(s, m);
	}
}

/* Is it the same document, as far as both say: "Decree 15", "Decree 15/2020"? */
static bool agree(const struct mention *x, const struct mention *y)
{
	if (x->complete == y->complete)
		return str_eq(x->c.id, y->c.id);
	const struct mention *full = x->complete ? x : y, *part = x->complete ? y : x;
	return str_starts(full->c.id, part->c.id) && allows(part, full);
}

/* The one document that mentions of the group were resolved to for the reason `from`;
 * NULL if there is none, or two. One with its year tells those without. */
static const struct mention *sole(const struct group *g, str from)
{
	const struct mention *found = NULL;
	for (size_t i = 0; i < g->n; i++) {
		const struct mention *m = g->m[i];
		if (!str_eq(m->c.resolved_from, from))
			continue;
		if (found && !agree(found, m))
			return NULL;
		found = found && found->complete ? found : m;
	}
	return found;
}

/* "Directive 45 of the Hanoi Party Committee ... directive 45": what words said of one
 * bare mention holds for the others of its number, if they never said two things. */
static void resolve_by_words(struct arena *a, const struct group *g)
{
	const struct mention *said = sole(g, STR("body"));
	for (size_t i = 0; said && i < g->n; i++) {
		struct mention *m = g->m[i];
		bool partial = said->complete && !m->complete &&
			       str_eq(m->c.resolved_from, STR("body"));
		if (!is_short(m) || (m->c.id.n && !partial) || !m->c.number.n ||
		    !allows(m, said))
			continue;
		take(m, said, side_of(m, said), 0.75);
		m->body = said->body;
		if (identity_year(m).n) /* "Decree 15", "Decree 15/2020" */
			identity_from_body(a, m);
	}
}

/* "Resolution 59 ... Resolution 59-NQ/TW on international integration": the document that
 * the registry knows one mention as is what the others of its number mean too. */
static void resolve_by_known(struct arena *a, const struct group *g)
{
	(void)a;
	const struct mention *known = sole(g, STR("topic"));
	for (size_t i = 0; known && i < g->n; i++) {
		struct mention *m = g->m[i];
		bool open = !m->complete && !m->foreign.n && m->c.number.n;
		if (open && m->c.id.n < known->c.id.n &&
		    str_starts(known->c.id, m->c.id) && allows(m, known))
			take(m, known, side_of(m, known), 0.75);
	}
}

/* "57, 59, 66, 68": one of the list is known, so all are of its body. */
static void resolve_companions(struct stretch *s)
{
	for (size_t i = 0; i < s->n; i++) {
		struct mention *m = &s->mentions[i];
		if (!m->list)
			continue;
		struct mention *head = &s->mentions[m->list - 1];
		bool give = head->c.id.n && !m->c.id.n,
		     take_it = m->c.id.n && !head->c.id.n;
		struct mention *to = give ? m : head, *from = give ? head : m;
		str code = from->c.issuer.n ? from->c.issuer : from->body;
		if ((!give && !take_it) || !code.n || to->c.n_candidates)
			continue;
		to->body = code;
		if (identity_from_body(s->a, to)) {
			to->c.resolved_from = STR("companions");
			to->c.confidence = 0.75;
			known_resolve(s, to);
		}
	}
}

/* A local body that no place is said of is that of the only local one named, else of the
 * place that the article is about. */
static void default_place(struct stretch *s)
{
	bool looked = s->place.n != 0;
	str page = s->place;
	for (size_t i = 0; i < s->n && !s->many_places; i++) {
		struct mention *m = &s->mentions[i];
		bool body = m->body.n && is_short(m);
		const struct table_code *code = body ? identity_code(m->body) : m->code;
		if (!code || !code->local || m->c.place.n || (!s->place.n && m->district))
			continue;
		if (!looked)
			page = scope_page_place(s);
		looked = true;
		m->c.place = page;
	}
}

/* The document that the article is about: the one that it opens with, if nothing is done
 * to that. */
static const struct mention *main_document(const struct stretch *s)
{
	const struct mention *m = s->n ? &s->mentions[0] : NULL;
	bool opens =
		m && m->c.form == CITATION_FULL && m->complete && m->c.start < OPENING;
	return opens && !m->c.relation.n ? m : NULL;
}

static void set_sources(struct stretch *s)
{
	const struct mention *about = main_document(s);
	for (size_t i = 0; i < s->n; i++) {
		struct mention *m = &s->mentions[i];
		if (!m->c.relation.n)
			continue;
		const struct mention *source =
			m->source ? &s->mentions[m->source - 1] : NULL;
		if (source &&
		    !str_eq(source->c.id, m->c.id)) /* nothing does it to itself */
			m->c.relation_source = source->c.id;
		else if (!source && !m->unnamed && about && !str_eq(about->c.id, m->c.id))
			m->c.relation_source = about->c.id;
	}
}

/* Anaphors mean the last document of their type before them. */
static void resolve_anaphors(struct stretch *s)
{
	const struct mention **last =
		arena_make(s->a, table_n_types, const struct mention *);
	for (size_t i = 0; i < s->n; i++) {
		struct mention *m = &s->mentions[i];
		const struct mention **before = &last[m->type - table_types];
		if (m->c.form != CITATION_ANAPHOR) {
			*before = m->c.id.n ? m : *before;
		} else if (*before) {
			m->c.id = (*before)->c.id;
			m->c.resolved_from = STR("earlier");
			m->c.confidence = 0.8;
		}
	}
}

static void drop_loose_anaphors(struct stretch *s)
{
	size_t kept = 0;
	for (size_t i = 0; i < s->n; i++)
		if (s->mentions[i].c.form != CITATION_ANAPHOR || s->mentions[i].c.id.n)
			s->mentions[kept++] = s->mentions[i];
	s->n = kept;
}

/* "26-NQ/TU ... du Politburo": the page's code and its words disagree; the words are
 * right more often. */
static void check_issuer(struct arena *a, struct mention *m)
{
	bool local = m->code && m->code->local && m->code->value == TABLE_PARTY_BODY;
	if (m->c.form != CITATION_FULL || !local || !str_eq(m->body, STR("TW")) ||
	    !identity_from_body(a, m))
		return;
	m->c.suspect = STR("issuer, words: TW");
	m->c.resolved_from = STR("body");
	m->c.confidence = 0.7;
}

void resolve_all(struct stretch *s)
{
	for (size_t i = 0; i < s->n; i++) { /* indexes into the list survive no removal */
		struct mention *m = &s->mentions[i];
		m->list = m->list && m->list <= i ? m->list : 0;
	}
	bool ours = country_is_ours(s);
	weak_drop(s, ours);
	for (size_t i = 0; i < s->n; i++)
		set_decree_body(&s->mentions[i], ours);
	default_place(s);
	for (size_t i = 0; i < s->n; i++) {
		identity_set(s->a, &s->mentions[i]);
		check_issuer(s->a, &s->mentions[i]);
	}
	struct mention *const *sorted = sort_mentions(s);
	each_group(s, sorted, resolve_group);
	resolve_rest(s);
	each_group(s, sorted, resolve_by_words);
	each_group(s, sorted, resolve_by_known);
	resolve_companions(s);
	resolve_anaphors(s);
	set_sources(s);
	drop_loose_anaphors(s);
}
