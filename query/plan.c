/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/plan.h"

#include "query/clause.h"
#include "query/finding.h"
#include "store/terms.h"
#include "text/normal.h"

#include <stdlib.h>
#include <string.h>

/* A passage that defines or dates a document stands above one that mentions it. */
static const double DEFINES = 2.0;

struct planner {
	struct arena *a;
	const struct plan_field_source *fields;
	const struct bound *b;
	bool tasks; /* that are looked for, instead of passages */
	struct error *err;
	bool ok;
};

static struct store_query *plan_node(struct planner *p, const struct tree *t);

/* With `all` of its members, or those that are worth looking for. */
static struct store_query *plan_unit(struct planner *p, const struct unit *u, bool all)
{
	struct clauses members = clause_list(p->a, u->n_members);

	for (size_t i = 0; i < u->n_members; i++) {
		const struct member *m = &u->members[i];
		struct clauses terms = clause_list(p->a, m->n_terms + 1);

		if (!finding_needs(u, i, all))
			continue;
		if (m->tag.n > 0) {
			clause_add(&members, clause_term(p->a, STR(""), m->tag));
			continue;
		}
		for (size_t j = 0; j < m->n_terms; j++)
			clause_add(&terms, clause_word(p->a, p->b->lang, m->terms[j]));
		clause_add(&members, clause_join(p->a, STORE_AND, terms));
	}
	if (members.n == 0)
		return clause_nothing(p->a);
	return clause_join(p->a, STORE_SYNONYM, members);
}

/* True if the same unit stands between `first` and `i`. */
static bool stands_before(const struct bound *b, size_t first, size_t i)
{
	size_t k = first;

	while (k < i && b->units[k].same != b->units[i].same)
		k++;
	return k < i;
}

/* All words of a leaf; NULL if it is punctuation. */
static struct store_query *plan_words(struct planner *p, const struct tree *t)
{
	size_t n, first = bind_range(p->b, t, &n);
	struct clauses all = clause_list(p->a, n);

	for (size_t i = first; i < first + n; i++)
		if (!stands_before(p->b, first, i))
			clause_add(&all, plan_unit(p, &p->b->units[i], true));
	return clause_join(p->a, STORE_AND, all);
}

static bool same_leaf(const struct bound *b, const struct tree *x, const struct tree *y)
{
	size_t n_x, i = bind_range(b, x, &n_x), n_y, j = bind_range(b, y, &n_y);

	if (x->op != y->op || x->required != y->required || n_x == 0 || n_x != n_y)
		return false;
	for (size_t k = 0; k < n_x; k++)
		if (b->units[i + k].same != b->units[j + k].same)
			return false;
	return true;
}

/* A thing written again in the same run asks for nothing new. */
static bool is_repeated(const struct bound *b, const struct tree *t, size_t sub)
{
	for (size_t i = 0; i < sub; i++)
		if (same_leaf(b, t->subs[i], t->subs[sub]))
			return true;
	return false;
}

/* A number, but no namesake of it: number_resolve says the same in lists. */
static struct store_query *plan_name(struct planner *p, str prefix, const struct tree *t)
{
	struct store_query *q = clause_term(p->a, prefix, t->text);
	struct clauses others = clause_list(p->a, t->n_namesakes);

	for (size_t i = 0; i < t->n_namesakes; i++)
		clause_add(&others, clause_term(p->a, prefix, t->namesakes[i]));
	if (others.n == 0)
		return q;
	q = clause_join_two(p->a, STORE_AND_NOT, q, clause_join(p->a, STORE_OR, others));
	return clause_join_two(p->a, STORE_OR, q, clause_term(p->a, prefix, t->exact));
}

/* A task answers for the document that orders it, wherever that is cited. */
static struct store_query *plan_key(struct planner *p, const struct tree *t)
{
	if (p->tasks)
		return clause_join_two(p->a, STORE_OR, plan_name(p, STR(TERMS_CITE), t),
				       plan_name(p, STR(TERMS_ORDERS), t));
	struct clauses any = clause_list(p->a, 2 + t->n_twins);
	clause_add(&any, plan_name(p, STR(TERMS_CITE), t));
	clause_add(&any,
		   clause_scale(p->a, DEFINES, plan_name(p, STR(TERMS_DEFINES), t)));
	for (size_t i = 0; i < t->n_twins; i++)
		clause_add(&any, clause_scale(p->a, 0,
					      clause_term(p->a, STR(""), t->twins[i])));
	return clause_join(p->a, STORE_OR, any);
}

static struct store_query *plan_one_field(struct planner *p, const struct tree *t)
{
	struct store_query *q;

	if (plan_field_make(p->fields, t, &q, p->err))
		return q;
	p->ok = false;
	return clause_nothing(p->a);
}

bool plan_is_exact(const struct bound *b, const struct tree *t)
{
	size_t n;

	if (t->op == TREE_NEAR || plan_field_is_of_task(t))
		return false;
	if (t->op == TREE_PHRASE) {
		bind_range(b, t, &n);
		return n < 2;
	}
	for (size_t i = 0; i < t->n_subs; i++)
		if (!plan_is_exact(b, t->subs[i]))
			return false;
	return true;
}

/*
 * The free words of a run: the weightiest, each once. Stop words find no candidates,
 * unless there is nothing else.
 */
static struct store_query *plan_free(struct planner *p, const struct tree *t)
{
	const struct unit **units =
		arena_make(p->a, p->b->n_units + 1, const struct unit *);
	size_t n_units = 0;

	for (int stops = 0; stops < 2 && n_units == 0; stops++) {
		for (size_t i = 0; i < t->n_subs; i++) {
			size_t n, first = bind_range(p->b, t->subs[i], &n);

			if (t->subs[i]->op != TREE_WORD || t->subs[i]->required)
				continue;
			for (size_t j = first; j < first + n; j++)
				if (p->b->units[j].same == j &&
				    p->b->units[j].stop == stops)
					units[n_units++] = &p->b->units[j];
		}
	}
	n_units = finding_count(p->b, units, n_units);
	struct clauses should = clause_list(p->a, n_units);
	for (size_t i = 0; i < n_units; i++)
		clause_add(&should, plan_unit(p, units[i], false));
	return clause_join(p->a, STORE_OR, should);
}

bool plan_is_optional(const struct tree *t)
{
	return !t->required && t->op != TREE_PHRASE && t->op != TREE_NEAR &&
	       t->op != TREE_FIELD && t->op != TREE_NOT;
}

bool plan_excludes(const struct bound *b, const struct tree *t, bool tasks)
{
	if (tasks)
		return t->subs[0]->op == TREE_FIELD && !plan_field_is_of_task(t->subs[0]);
	return plan_is_exact(b, t);
}

/* A TREE_FREE or TREE_AND: what must be there, what may be, what filters, what not. */
static struct store_query *plan_run(struct planner *p, const struct tree *t)
{
	struct clauses must = clause_list(p->a, t->n_subs),
		       filter = clause_list(p->a, t->n_subs + 1);
	struct clauses without = clause_list(p->a, t->n_subs + 1),
		       may = clause_list(p->a, t->n_subs + 1);

	if (t->op == TREE_FREE)
		clause_add(&may, plan_free(p, t));
	for (size_t i = 0; i < t->n_subs; i++) {
		const struct tree *sub = t->subs[i];

		if (is_repeated(p->b, t, i))
			continue;
		if (sub->op == TREE_NOT && plan_excludes(p->b, sub, p->tasks))
			clause_add(&without, plan_node(p, sub->subs[0]));
		else if (sub->op == TREE_FIELD)
			clause_add(&filter, plan_one_field(p, sub));
		else if (t->op == TREE_AND || !plan_is_optional(sub))
			clause_add(&must, sub->op == TREE_NOT ? NULL : plan_node(p, sub));
		else if (sub->op != TREE_WORD)
			clause_add(&may, plan_node(p, sub));
	}
	struct store_query *q = clause_join(p->a, STORE_AND, must),
			   *rest = clause_join(p->a, STORE_OR, may);
	q = q != NULL && rest != NULL ? clause_join_two(p->a, STORE_AND_MAYBE, q, rest)
	    : q != NULL               ? q
				      : rest;
	if (q == NULL && filter.n + without.n > 0)
		q = clause_make(p->a, (struct store_query){ .op = STORE_ALL });
	if (filter.n > 0)
		q = clause_join_two(p->a, STORE_FILTER, q,
				    clause_join(p->a, STORE_AND, filter));
	if (without.n > 0)
		q = clause_join_two(p->a, STORE_AND_NOT, q,
				    clause_join(p->a, STORE_OR, without));
	return q;
}

static struct store_query *plan_node(struct planner *p, const struct tree *t)
{
	struct clauses subs = clause_list(p->a, t->n_subs);

	switch (t->op) {
	case TREE_FREE:
	case TREE_AND:
		return plan_run(p, t);
	case TREE_OR:
	case TREE_NEAR:
		for (size_t i = 0; i < t->n_subs; i++)
			if (!is_repeated(p->b, t, i))
				clause_add(&subs, plan_node(p, t->subs[i]));
		return clause_join(p->a, t->op == TREE_OR ? STORE_OR : STORE_AND, subs);
	case TREE_KEY:
		return plan_key(p, t);
	case TREE_FIELD:
		return clause_scale(p->a, 0, plan_one_field(p, t));
	default:
		return plan_words(p, t);
	}
}

static struct store_query *plan_kind(struct planner *p)
{
	struct store_query *q = plan_node(p, p->b->tree);
	struct clauses only = clause_list(p->a, 2);

	if (q == NULL && p->tasks) /* nothing but "tasks": all of them */
		q = clause_make(p->a, (struct store_query){ .op = STORE_ALL });
	if (q == NULL)
		q = clause_nothing(p->a);
	struct store_query *offices = p->tasks ? plan_field_offices(p->fields) : NULL;
	if (offices != NULL)
		q = clause_join_two(p->a, STORE_AND_MAYBE, q, offices);
	if (p->tasks || !tree_is_words(p->b->tree))
		clause_add(&only, clause_lang(p->a, p->b->lang));
	if (p->tasks)
		clause_add(&only, clause_term(p->a, STR(TERMS_KIND), STR("task")));
	return clause_join_two(p->a, STORE_FILTER, q, clause_join(p->a, STORE_AND, only));
}

bool plan_query(struct arena *a, const struct bound *b,
		const struct plan_field_source *fields, unsigned kinds, bool whole,
		struct plan *out, struct error *err)
{
	struct planner p = { .a = a, .fields = fields, .b = b, .err = err, .ok = true };

	*out = (struct plan){ .verify = !plan_is_exact(b, b->tree) };
	out->passages = (kinds & INTENT_PASSAGES) != 0;
	if (out->passages)
		out->words = finding_words(a, b);
	if (out->passages && (whole || out->words == NULL))
		out->query = plan_kind(&p);
	p.tasks = true;
	if (kinds & INTENT_TASKS)
		out->tasks = plan_kind(&p);
	return p.ok;
}

bool plan_search(struct arena *a, struct store *s, const struct plan *plan,
		 const struct store_search *how, struct store_hits *out,
		 struct error *err)
{
	if (plan->words != NULL)
		return weigh_search(a, s, plan->words, how, out, err);
	return store_search(a, s, plan->query, how, out, err);
}
