/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/facet.h"

#include "base/numbers.h"
#include "query/found_task.h"
#include "store/terms.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_TERMS = 10000, YEAR_BYTES = 4 };

static const struct {
	const char *name;
	const char *prefix; /* of the terms that are its values; NULL: a slot */
	uint32_t slot;
	size_t cut; /* bytes of the slot's value that count; 0: all */
} facets[FACET_COUNT] = {
	[FACET_LANG] = { "lang", TERMS_LANG, 0, 0 },
	[FACET_TYPE] = { "type", TERMS_TYPE, 0, 0 },
	[FACET_ISSUER] = { "issuer", TERMS_ISSUER, 0, 0 },
	[FACET_KIND] = { "kind", TERMS_KIND, 0, 0 },
	[FACET_YEAR] = { "year", NULL, SLOT_PUBLISHED, YEAR_BYTES },
	[FACET_OUTLET] = { "outlet", NULL, SLOT_OUTLET, 0 },
};

const char *facet_name(enum facet_kind kind)
{
	return facets[kind].name;
}

enum facet_kind facet_parse(str name)
{
	enum facet_kind kind = 0;

	while (kind < FACET_COUNT && !str_eq(name, str_of(facets[kind].name)))
		kind++;
	return kind;
}

/* ---- what matches ---- */

static void add_ids(struct facet_set *set, struct arena *a, const uint32_t *ids, size_t n)
{
	set->ids = arena_room(a, set->ids, set->n, n, &set->room, uint32_t);
	if (n > 0)
		memcpy(set->ids + set->n, ids, n * sizeof(*ids));
	set->n += n;
}

/* Of few candidates each text is read; of many the signatures alone decide. */
static bool keep_holding(const struct candidate_how *how, const struct found_list *list,
			 uint32_t *ids, size_t *n, bool *estimated, struct error *err)
{
	bool exact = *n <= FACET_READ, holds;
	size_t kept = 0;

	for (size_t i = 0; i < *n; i++) {
		if (!candidate_holds(how, list, ids[i], exact, &holds, err))
			return false;
		if (holds)
			ids[kept++] = ids[i];
	}
	*n = kept;
	*estimated |= !exact;
	return true;
}

/* Parts of which a task holds the tree, where few enough are candidates. */
static bool task_parts(struct facet_set *set, const struct candidate_how *how,
		       const struct plan *plan, const struct found_list *list,
		       struct error *err)
{
	struct candidate_how all = *how;
	struct found_list unused = *list;
	struct found *found;
	size_t n;

	all.wanted = 0;
	if (!found_task_gather(&all, plan, &unused, FACET_READ, &found, &n, err))
		return false;
	uint32_t *ids = arena_make(how->a, n, uint32_t);
	for (size_t i = 0; i < n; i++)
		ids[i] = found[i].id;
	size_t kept = numbers_once(ids, n);
	set->matches += kept;
	add_ids(set, how->a, ids, kept);
	return true;
}

bool facet_add(struct facet_set *set, const struct candidate_how *how,
	       const struct plan *plan, const struct found_list *list, struct error *err)
{
	const struct store_query *query = plan->passages ? plan->query : plan->tasks;
	uint32_t *ids, estimated;
	size_t n;

	set->tasks_only = !plan->passages;
	if (!store_match(how->a, how->store, query, FACET_PARTS, &ids, &n, &estimated,
			 err))
		return false;
	if (set->tasks_only && estimated <= FACET_READ)
		return task_parts(set, how, plan, list, err);
	set->estimated |= estimated > n || set->tasks_only;
	if (plan->verify && !set->tasks_only &&
	    !keep_holding(how, list, ids, &n, &set->estimated, err))
		return false;
	set->matches += estimated > n && !plan->verify ? estimated : n;
	add_ids(set, how->a, ids, n);
	return true;
}

/* ---- counting ---- */

/* A part that matches: its article by number, from 0. */
struct part {
	uint32_t id, article;
};

struct counter {
	struct arena *a;
	struct part *parts; /* by id */
	size_t n;
	uint32_t n_articles;
	uint32_t *seen; /* by article: 1 + the value that counted it last */
	struct facet_value *values;
	size_t n_values, room;
};

struct keyed {
	str key;
	size_t part;
};

static int by_key(const void *x, const void *y)
{
	const struct keyed *a = x, *b = y;

	return str_compare(a->key, b->key);
}

/* Numbers equal keys alike; returns how many there are. */
static uint32_t number(struct counter *c, struct keyed *keys)
{
	uint32_t n = 0;

	if (c->n > 0)
		qsort(keys, c->n, sizeof(*keys), by_key);
	for (size_t i = 0; i < c->n; i++) {
		n += i == 0 || !str_eq(keys[i].key, keys[i - 1].key);
		c->parts[keys[i].part].article = n - 1;
	}
	return n;
}

static bool take_parts(struct counter *c, struct store *s, const struct facet_set *set,
		       struct error *err)
{
	uint32_t *ids = arena_make(c->a, set->n, uint32_t);
	str *articles = arena_make(c->a, set->n, str);
	struct keyed *keys = arena_make(c->a, set->n, struct keyed);

	c->n = set->n;
	c->parts = arena_make(c->a, c->n, struct part);
	if (c->n > 0)
		memcpy(ids, set->ids, c->n * sizeof(*ids));
	if (c->n > 0)
		qsort(ids, c->n, sizeof(*ids), numbers_order);
	if (!store_values(c->a, s, SLOT_ARTICLE, ids, c->n, articles, err))
		return false;
	for (size_t i = 0; i < c->n; i++) {
		c->parts[i].id = ids[i];
		keys[i] = (struct keyed){ articles[i], i };
	}
	c->n_articles = number(c, keys);
	c->seen = arena_make(c->a, c->n_articles, uint32_t);
	return true;
}

/* A new value; its articles are counted next. */
static void add_value(struct counter *c, str value)
{
	c->values =
		arena_room(c->a, c->values, c->n_values, 1, &c->room, struct facet_value);
	c->values[c->n_values++] = (struct facet_value){ value, 0 };
}

static void count_part(struct counter *c, const struct part *part)
{
	if (c->seen[part->article] == c->n_values)
		return;
	c->seen[part->article] = (uint32_t)c->n_values;
	c->values[c->n_values - 1].count++;
}

/* Those parts that are among the postings; both ascend. */
static void count_postings(struct counter *c, const uint32_t *ids, size_t n)
{
	size_t at = 0;

	for (size_t i = 0; i < c->n; i++) {
		while (at < n && ids[at] < c->parts[i].id)
			at++;
		if (at == n)
			return;
		if (ids[at] == c->parts[i].id)
			count_part(c, &c->parts[i]);
	}
}

static bool count_terms(struct counter *c, struct store *s, const char *prefix,
			struct error *err)
{
	struct store_name *names;
	size_t n;

	if (!store_terms(c->a, s, str_of(prefix), MOST_TERMS, &names, &n, err))
		return false;
	for (size_t i = 0; i < n; i++) {
		uint32_t *ids;
		size_t n_ids;

		if (!store_postings(c->a, s, names[i].name, &ids, &n_ids, err))
			return false;
		add_value(c, str_from(names[i].name, strlen(prefix)));
		count_postings(c, ids, n_ids);
		c->n_values -= c->values[c->n_values - 1].count == 0;
	}
	return true;
}

static bool count_slot(struct counter *c, struct store *s, uint32_t slot, size_t cut,
		       struct error *err)
{
	uint32_t *ids = arena_make(c->a, c->n, uint32_t);
	str *values = arena_make(c->a, c->n, str);
	struct keyed *keys = arena_make(c->a, c->n, struct keyed);

	for (size_t i = 0; i < c->n; i++)
		ids[i] = c->parts[i].id;
	if (!store_values(c->a, s, slot, ids, c->n, values, err))
		return false;
	for (size_t i = 0; i < c->n; i++) {
		size_t n = cut > 0 && cut < values[i].n ? cut : values[i].n;
		keys[i] = (struct keyed){ { values[i].p, n }, i };
	}
	if (c->n > 0)
		qsort(keys, c->n, sizeof(*keys), by_key);
	for (size_t i = 0; i < c->n; i++) {
		if (keys[i].key.n == 0)
			continue;
		if (i == 0 || !str_eq(keys[i].key, keys[i - 1].key))
			add_value(c, keys[i].key);
		count_part(c, &c->parts[keys[i].part]);
	}
	return true;
}

static int by_count(const void *x, const void *y)
{
	const struct facet_value *a = x, *b = y;

	if (a->count != b->count)
		return a->count < b->count ? 1 : -1;
	return str_compare(a->value, b->value);
}

/* All parts are passages; where only tasks are asked for, passages are no hits. */
static void drop_passages(struct counter *c)
{
	for (size_t i = 0; i < c->n_values; i++)
		if (str_eq(c->values[i].value, STR("passage")))
			c->values[i--] = c->values[--c->n_values];
}

bool facet_count(struct arena *a, struct store *s, const struct facet_set *set,
		 enum facet_kind kind, struct facet *out, struct error *err)
{
	struct counter c = { .a = a };
	double scale = set->n > 0 ? (double)set->matches / (double)set->n : 1;

	if (!take_parts(&c, s, set, err))
		return false;
	bool ok = facets[kind].prefix != NULL
			  ? count_terms(&c, s, facets[kind].prefix, err)
			  : count_slot(&c, s, facets[kind].slot, facets[kind].cut, err);
	if (!ok)
		return false;
	if (kind == FACET_KIND && set->tasks_only)
		drop_passages(&c);
	if (c.n_values > 0)
		qsort(c.values, c.n_values, sizeof(*c.values), by_count);
	for (size_t i = 0; i < c.n_values; i++)
		c.values[i].count = (uint32_t)(c.values[i].count * scale + 0.5);
	size_t n = c.n_values < FACET_VALUES ? c.n_values : FACET_VALUES;
	*out = (struct facet){ .kind = kind,
			       .estimated = set->estimated,
			       .values = c.values,
			       .n = n,
			       .n_others = (uint32_t)(c.n_values - n) };
	return true;
}
