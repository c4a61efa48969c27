/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/plan.h"

#include "store/terms.h"
#include "text/normal.h"

#include <stdlib.h>
#include <string.h>

enum {
	SHOULD_UNITS = 48, /* words of free text that look for candidates, the weightiest;
			      all of them rank */
	SHOULD_LEAST = 8,  /* of them at least, and more while their lists are short: */
	SHOULD_POSTINGS = 50000, /* about a millisecond; the common words only rank */
	SIGNED_DATES = 1000,     /* days of cited documents that a range may hold */
};

/* A passage that defines or dates a document stands above one that mentions it. */
static const double DEFINES = 2.0;

struct planner {
	struct arena *a;
	struct store *store;
	struct analyzer *z;
	const struct bound *b;
	struct error *err;
	bool ok;
};

/* Subs of a query that is being made. */
struct subs {
	struct store_query **items;
	size_t n;
};

static struct store_query *plan_node(struct planner *p, const struct tree *t);

static struct subs subs_new(struct planner *p, size_t most)
{
	return (struct subs){ arena_make(p->a, most, struct store_query *), 0 };
}

static void subs_add(struct subs *s, struct store_query *q)
{
	if (q != NULL)
		s->items[s->n++] = q;
}

static struct store_query *make(struct planner *p, struct store_query q)
{
	struct store_query *out = arena_make(p->a, 1, struct store_query);

	*out = q;
	return out;
}

static struct store_query *join(struct planner *p, enum store_op op, struct subs s)
{
	if (s.n == 0)
		return NULL;
	if (s.n == 1)
		return s.items[0];
	return make(p, (struct store_query){ .op = op, .subs = s.items, .n_subs = s.n });
}

static struct store_query *join_two(struct planner *p, enum store_op op,
				    struct store_query *x, struct store_query *y)
{
	struct subs s = subs_new(p, 2);

	subs_add(&s, x);
	subs_add(&s, y);
	return join(p, op, s);
}

static struct store_query *term(struct planner *p, str prefix, str name)
{
	struct buf b = { 0 };

	buf_put(&b, prefix);
	buf_put(&b, name);
	struct store_query q = { .op = STORE_TERM,
				 .term = arena_copy(p->a, buf_str(&b)) };
	buf_free(&b);
	return make(p, q);
}

static struct store_query *scale(struct planner *p, double factor, struct store_query *q)
{
	struct subs s = subs_new(p, 1);

	subs_add(&s, q);
	return make(p, (struct store_query){ .op = STORE_SCALE,
					     .factor = factor,
					     .subs = s.items,
					     .n_subs = 1 });
}

static struct store_query *plan_unit(struct planner *p, const struct unit *u)
{
	struct subs members = subs_new(p, u->n_members);

	for (size_t i = 0; i < u->n_members; i++) {
		const struct member *m = &u->members[i];
		struct subs terms = subs_new(p, m->n_terms + 1);

		if (m->phrase.n > 0) {
			subs_add(&members, term(p, STR(""), m->phrase));
			continue;
		}
		for (size_t j = 0; j < m->n_terms; j++)
			subs_add(&terms, term(p, STR(""), m->terms[j]));
		subs_add(&members, join(p, STORE_AND, terms));
	}
	if (members.n == 0)
		return make(p, (struct store_query){ .op = STORE_NOTHING });
	return join(p, STORE_SYNONYM, members);
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
	struct subs all = subs_new(p, n);

	for (size_t i = first; i < first + n; i++)
		if (!stands_before(p->b, first, i))
			subs_add(&all, plan_unit(p, &p->b->units[i]));
	return join(p, STORE_AND, all);
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

static struct store_query *plan_key(struct planner *p, const struct tree *t)
{
	return join_two(p, STORE_OR, term(p, STR(TERMS_CITE), t->text),
			scale(p, DEFINES, term(p, STR(TERMS_DEFINES), t->text)));
}

/* The high end of a date range as bytes: "2024" holds 2024-12-31. */
static str date_high(struct planner *p, str high)
{
	if (high.n == 0)
		return high;
	char *s = arena_make(p->a, high.n + 1, char);
	memcpy(s, high.p, high.n);
	s[high.n] = '~';
	return (str){ s, high.n + 1 };
}

static struct store_query *plan_signed(struct planner *p, const struct tree *t)
{
	const size_t prefix = strlen(TERMS_SIGNED);
	str high = date_high(p, t->high);
	struct store_name *names;
	size_t n;

	if (!store_terms(p->a, p->store, STR(TERMS_SIGNED), SIGNED_DATES, &names, &n,
			 p->err)) {
		p->ok = false;
		return NULL;
	}
	struct subs days = subs_new(p, n);
	for (size_t i = 0; i < n; i++) {
		str day = { names[i].name.p + prefix, names[i].name.n - prefix };
		if ((t->low.n == 0 || str_compare(day, t->low) >= 0) &&
		    (high.n == 0 || str_compare(day, high) <= 0))
			subs_add(&days, term(p, STR(TERMS_SIGNED), day));
	}
	if (days.n == 0)
		return make(p, (struct store_query){ .op = STORE_NOTHING });
	return join(p, STORE_OR, days);
}

static struct store_query *plan_langs(struct planner *p, str codes)
{
	struct subs langs = subs_new(p, codes.n);
	str code;

	while (str_cut(&codes, ',', &code))
		subs_add(&langs, term(p, STR(TERMS_LANG), code));
	return join(p, STORE_OR, langs);
}

/* All words of `text`, as `prefix` terms: stems of the title, or folded words. */
static struct store_query *plan_prefixed(struct planner *p, str prefix, str text,
					 bool stems)
{
	struct subs all = subs_new(p, text.n);
	struct token token;

	analyzer_start(p->z, text, p->b->lang);
	while (analyzer_next(p->z, &token))
		subs_add(&all, term(p, prefix, stems ? token.term : token.fold));
	if (all.n == 0)
		return make(p, (struct store_query){ .op = STORE_NOTHING });
	return join(p, STORE_AND, all);
}

static struct store_query *plan_field(struct planner *p, const struct tree *t)
{
	switch (t->field) {
	case TREE_LANG:
		return plan_langs(p, t->low);
	case TREE_TYPE:
		return term(p, STR(TERMS_TYPE), t->low);
	case TREE_ISSUER:
		return term(p, STR(TERMS_ISSUER), t->low);
	case TREE_DATE:
		return make(p, (struct store_query){ .op = STORE_RANGE,
						     .slot = SLOT_PUBLISHED,
						     .low = t->low,
						     .high = date_high(p, t->high) });
	case TREE_SIGNED:
		return plan_signed(p, t);
	case TREE_TITLE:
		return plan_prefixed(p, STR(TERMS_TITLE), t->low, true);
	default:
		return plan_prefixed(p, STR(TERMS_SOURCE), t->low, false);
	}
}

bool plan_is_exact(const struct bound *b, const struct tree *t)
{
	size_t n;

	if (t->op == TREE_NEAR)
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

static int by_weight(const void *x, const void *y)
{
	const struct unit *a = *(const struct unit *const *)x;
	const struct unit *b = *(const struct unit *const *)y;

	if (a->weight != b->weight)
		return a->weight < b->weight ? 1 : -1;
	return (a > b) - (a < b);
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
	qsort(units, n_units, sizeof(*units), by_weight);
	uint64_t postings = 0;
	for (size_t i = 0; i < n_units && i < SHOULD_UNITS; i++)
		if ((postings += units[i]->count) > SHOULD_POSTINGS && i >= SHOULD_LEAST)
			n_units = i;
	if (n_units > SHOULD_UNITS)
		n_units = SHOULD_UNITS;
	struct subs should = subs_new(p, n_units);
	for (size_t i = 0; i < n_units; i++)
		subs_add(&should, plan_unit(p, units[i]));
	return join(p, STORE_OR, should);
}

bool plan_is_optional(const struct tree *t)
{
	return !t->required && t->op != TREE_PHRASE && t->op != TREE_NEAR &&
	       t->op != TREE_FIELD && t->op != TREE_NOT;
}

/* A TREE_FREE or TREE_AND: what must be there, what may be, what filters, what not. */
static struct store_query *plan_run(struct planner *p, const struct tree *t)
{
	struct subs must = subs_new(p, t->n_subs), filter = subs_new(p, t->n_subs + 1);
	struct subs without = subs_new(p, t->n_subs + 1),
		    may = subs_new(p, t->n_subs + 1);

	if (t->op == TREE_FREE)
		subs_add(&may, plan_free(p, t));
	for (size_t i = 0; i < t->n_subs; i++) {
		const struct tree *sub = t->subs[i];

		if (is_repeated(p->b, t, i))
			continue;
		if (sub->op == TREE_NOT && plan_is_exact(p->b, sub))
			subs_add(&without, plan_node(p, sub->subs[0]));
		else if (sub->op == TREE_FIELD)
			subs_add(&filter, plan_field(p, sub));
		else if (t->op == TREE_AND || !plan_is_optional(sub))
			subs_add(&must, sub->op == TREE_NOT ? NULL : plan_node(p, sub));
		else if (sub->op != TREE_WORD)
			subs_add(&may, plan_node(p, sub));
	}
	struct store_query *q = join(p, STORE_AND, must), *rest = join(p, STORE_OR, may);
	q = q != NULL && rest != NULL ? join_two(p, STORE_AND_MAYBE, q, rest)
	    : q != NULL               ? q
				      : rest;
	if (q == NULL && filter.n + without.n > 0)
		q = make(p, (struct store_query){ .op = STORE_ALL });
	if (filter.n > 0)
		q = join_two(p, STORE_FILTER, q, join(p, STORE_AND, filter));
	if (without.n > 0)
		q = join_two(p, STORE_AND_NOT, q, join(p, STORE_OR, without));
	return q;
}

static struct store_query *plan_node(struct planner *p, const struct tree *t)
{
	struct subs subs = subs_new(p, t->n_subs);

	switch (t->op) {
	case TREE_FREE:
	case TREE_AND:
		return plan_run(p, t);
	case TREE_OR:
	case TREE_NEAR:
		for (size_t i = 0; i < t->n_subs; i++)
			if (!is_repeated(p->b, t, i))
				subs_add(&subs, plan_node(p, t->subs[i]));
		return join(p, t->op == TREE_OR ? STORE_OR : STORE_AND, subs);
	case TREE_KEY:
		return plan_key(p, t);
	case TREE_FIELD:
		return scale(p, 0, plan_field(p, t));
	default:
		return plan_words(p, t);
	}
}

bool plan_query(struct arena *a, struct store *s, struct analyzer *z,
		const struct bound *b, struct plan *out, struct error *err)
{
	struct planner p = { .a = a, .store = s, .z = z, .b = b, .err = err, .ok = true };
	struct store_query *q = plan_node(&p, b->tree);

	if (!p.ok)
		return false;
	if (q == NULL)
		q = make(&p, (struct store_query){ .op = STORE_NOTHING });
	str code = { lang_code(b->lang), strlen(lang_code(b->lang)) };
	out->query = join_two(&p, STORE_FILTER, q, term(&p, STR(TERMS_LANG), code));
	out->verify = !plan_is_exact(b, b->tree);
	return true;
}
