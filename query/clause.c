/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/clause.h"

#include "base/buf.h"
#include "store/terms.h"

struct clauses clause_list(struct arena *a, size_t most)
{
	return (struct clauses){ arena_make(a, most, struct store_query *), 0 };
}

void clause_add(struct clauses *list, struct store_query *q)
{
	if (q != NULL)
		list->items[list->n++] = q;
}

struct store_query *clause_make(struct arena *a, struct store_query q)
{
	struct store_query *out = arena_make(a, 1, struct store_query);

	*out = q;
	return out;
}

struct store_query *clause_join(struct arena *a, enum store_op op, struct clauses list)
{
	if (list.n == 0)
		return NULL;
	if (list.n == 1)
		return list.items[0];
	return clause_make(a, (struct store_query){
				      .op = op, .subs = list.items, .n_subs = list.n });
}

struct store_query *clause_join_two(struct arena *a, enum store_op op,
				    struct store_query *x, struct store_query *y)
{
	struct clauses list = clause_list(a, 2);

	clause_add(&list, x);
	clause_add(&list, y);
	return clause_join(a, op, list);
}

struct store_query *clause_term(struct arena *a, str prefix, str name)
{
	struct buf b = { 0 };

	buf_put(&b, prefix);
	buf_put(&b, name);
	struct store_query q = { .op = STORE_TERM, .term = arena_copy(a, buf_str(&b)) };
	buf_free(&b);
	return clause_make(a, q);
}

struct store_query *clause_word(struct arena *a, enum lang lang, str word)
{
	return clause_make(
		a, (struct store_query){ .op = STORE_TERM,
					 .term = terms_word(a, lang_code(lang), word) });
}

struct store_query *clause_lang(struct arena *a, enum lang lang)
{
	return clause_term(a, STR(TERMS_LANG), str_of(lang_code(lang)));
}

struct store_query *clause_scale(struct arena *a, double factor, struct store_query *q)
{
	struct clauses list = clause_list(a, 1);

	clause_add(&list, q);
	return clause_make(a, (struct store_query){ .op = STORE_SCALE,
						    .factor = factor,
						    .subs = list.items,
						    .n_subs = 1 });
}

struct store_query *clause_nothing(struct arena *a)
{
	return clause_make(a, (struct store_query){ .op = STORE_NOTHING });
}
