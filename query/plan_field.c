/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/plan_field.h"

#include "query/deadline.h"
#include "store/terms.h"
#include "text/normal.h"

#include <string.h>

enum {
	SIGNED_DATES = 60000, /* days, months and years that documents are of: of a
				 century and a half */
	DEADLINES = 5000, /* days, months, quarters and years: of a century and more */
	SOURCES = 1000,   /* documents that carry out one */
};

/* The high end of a date range as bytes: "2024" holds 2024-12-31. */
static str date_high(const struct plan_field_source *f, str high)
{
	if (high.n == 0)
		return high;
	char *s = arena_make(f->a, high.n + 1, char);
	memcpy(s, high.p, high.n);
	s[high.n] = '~';
	return (str){ s, high.n + 1 };
}

/* What stands behind the prefix of a term. */
static str name_of(const struct store_name *name, size_t prefix)
{
	return str_from(name->name, prefix);
}

static struct store_query *any_of(const struct plan_field_source *f, struct clauses list)
{
	return list.n > 0 ? clause_join(f->a, STORE_OR, list) : clause_nothing(f->a);
}

/* What both ends of a range begin with. */
static str shared(str low, str high)
{
	size_t n = 0;

	while (n < low.n && n < high.n && low.p[n] == high.p[n])
		n++;
	return (str){ low.p, n };
}

static bool plan_signed(const struct plan_field_source *f, const struct tree *t,
			struct store_query **out, struct error *err)
{
	const size_t prefix = strlen(TERMS_SIGNED);
	const str begin =
		clause_term(f->a, STR(TERMS_SIGNED), shared(t->low, t->high))->term;
	str high = date_high(f, t->high);
	struct store_name *names;
	size_t n;

	if (!store_terms(f->a, f->store, begin, SIGNED_DATES, &names, &n, err))
		return false;
	struct clauses days = clause_list(f->a, n);
	for (size_t i = 0; i < n; i++) {
		str day = name_of(&names[i], prefix);
		if ((t->low.n == 0 || str_compare(day, t->low) >= 0) &&
		    (high.n == 0 || str_compare(day, high) <= 0))
			clause_add(&days, clause_term(f->a, STR(TERMS_SIGNED), day));
	}
	*out = any_of(f, days);
	return true;
}

static bool plan_deadline(const struct plan_field_source *f, const struct tree *t,
			  struct store_query **out, struct error *err)
{
	struct store_name *names;
	size_t n;

	if (!store_terms(f->a, f->store, STR(TERMS_DUE), DEADLINES, &names, &n, err))
		return false;
	struct clauses days = clause_list(f->a, n);
	for (size_t i = 0; i < n; i++) {
		str day = name_of(&names[i], strlen(TERMS_DUE));

		if (deadline_meets(day, t->low, t->high))
			clause_add(&days, clause_term(f->a, STR(TERMS_DUE), day));
	}
	*out = any_of(f, days);
	return true;
}

/* Where it is said that something carries the document out, what else cites that, and
 * the tasks that it orders. */
static bool plan_implements(const struct plan_field_source *f, const struct tree *t,
			    struct store_query **out, struct error *err)
{
	str prefix = clause_term(f->a, STR(TERMS_CARRIES), t->low)->term;
	struct store_name *names;
	size_t n;

	prefix = clause_term(f->a, prefix, STR(" "))->term;
	if (!store_terms(f->a, f->store, prefix, SOURCES, &names, &n, err))
		return false;
	struct clauses any = clause_list(f->a, 3 * n);
	for (size_t i = 0; i < n; i++) {
		str source = name_of(&names[i], prefix.n);

		clause_add(&any, clause_term(f->a, STR(""), names[i].name));
		if (source.n == 0)
			continue;
		clause_add(&any, clause_term(f->a, STR(TERMS_CITE), source));
		clause_add(&any, clause_term(f->a, STR(TERMS_ORDERS), source));
	}
	*out = any_of(f, any);
	return true;
}

/* All that is required of the words, each in any of its forms. */
static struct store_query *plan_actor(const struct plan_field_source *f,
				      const struct actor *actor)
{
	struct clauses all = clause_list(f->a, actor->bound.n_units);

	for (size_t i = 0; i < actor->bound.n_units; i++) {
		const struct unit *u = &actor->bound.units[i];
		struct clauses members = clause_list(f->a, u->n_members);

		if (!actor->required[i])
			continue;
		for (size_t m = 0; m < u->n_members; m++) {
			const struct member *member = &u->members[m];
			struct clauses words = clause_list(f->a, member->n_terms);

			for (size_t k = 0; k < member->n_terms; k++)
				clause_add(&words, clause_term(f->a, STR(TERMS_ACTOR),
							       member->terms[k]));
			clause_add(&members, clause_join(f->a, STORE_AND, words));
		}
		clause_add(&all, any_of(f, members));
	}
	return all.n > 0 ? clause_join(f->a, STORE_AND, all) : clause_nothing(f->a);
}

struct store_query *plan_field_offices(const struct plan_field_source *f)
{
	struct clauses any = clause_list(f->a, f->offices->n);

	for (size_t i = 0; i < f->offices->n; i++)
		clause_add(&any, plan_actor(f, &f->offices->items[i]));
	return clause_join(f->a, STORE_OR, any);
}

static struct store_query *plan_langs(const struct plan_field_source *f, str codes)
{
	struct clauses langs = clause_list(f->a, codes.n);
	str code;

	while (str_cut(&codes, ',', &code))
		clause_add(&langs, clause_term(f->a, STR(TERMS_LANG), code));
	return clause_join(f->a, STORE_OR, langs);
}

/* All words of `text` in the title. */
static struct store_query *plan_title(const struct plan_field_source *f, str text)
{
	struct clauses all = clause_list(f->a, text.n);
	struct token token;

	analyzer_start(f->z, text, f->bound->lang);
	while (analyzer_next(f->z, &token))
		clause_add(&all, clause_term(f->a, STR(TERMS_TITLE), token.term));
	return all.n > 0 ? clause_join(f->a, STORE_AND, all) : clause_nothing(f->a);
}

/* A name whole, or all words of `text` in names. */
static struct store_query *plan_source(const struct plan_field_source *f, str text)
{
	struct clauses all = clause_list(f->a, text.n);
	str name = str_starts(text, STR("www.")) ? str_from(text, 4) : text;
	str rest = normal_folded(f->a, name), word;
	struct store_query *whole = clause_term(f->a, STR(TERMS_SOURCE), rest);

	while (terms_source_word(&rest, &word))
		clause_add(&all, clause_term(f->a, STR(TERMS_SOURCE), word));
	return clause_join_two(f->a, STORE_OR, whole, clause_join(f->a, STORE_AND, all));
}

static struct store_query *plan_date(const struct plan_field_source *f,
				     const struct tree *t)
{
	return clause_make(f->a, (struct store_query){ .op = STORE_RANGE,
						       .slot = SLOT_PUBLISHED,
						       .low = t->low,
						       .high = date_high(f, t->high) });
}

bool plan_field_make(const struct plan_field_source *f, const struct tree *t,
		     struct store_query **out, struct error *err)
{
	switch (t->field) {
	case TREE_LANG:
		*out = plan_langs(f, t->low);
		return true;
	case TREE_TYPE:
		*out = clause_term(f->a, STR(TERMS_TYPE), t->low);
		return true;
	case TREE_ISSUER:
		*out = clause_term(f->a, STR(TERMS_ISSUER), t->low);
		return true;
	case TREE_DATE:
		*out = plan_date(f, t);
		return true;
	case TREE_SIGNED:
		return plan_signed(f, t, out, err);
	case TREE_TITLE:
		*out = plan_title(f, t->low);
		return true;
	case TREE_SOURCE:
		*out = plan_source(f, t->low);
		return true;
	case TREE_KIND:
		*out = clause_term(f->a, STR(TERMS_KIND), t->low);
		return true;
	case TREE_ACTOR:
		*out = plan_actor(f, actor_of(f->actors, t));
		return true;
	case TREE_DEADLINE:
		return plan_deadline(f, t, out, err);
	case TREE_IMPLEMENTS:
		break;
	}
	return plan_implements(f, t, out, err);
}

bool plan_field_is_of_task(const struct tree *t)
{
	return t->op == TREE_FIELD &&
	       (t->field == TREE_ACTOR || t->field == TREE_DEADLINE);
}
