/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/mentions.h"

#include "citation/citation.h"
#include "text/normal.h"

/* Of a citation that a field asks for, in finding the passage: as a rare word. */
static const double FIELD_WEIGHT = 10;

/* True if a mention with these keys is the document of `leaf`, and no namesake. */
static bool is_of(const struct tree *leaf, const str *keys, size_t n_keys)
{
	if (!str_among(keys, n_keys, leaf->text))
		return false;
	for (size_t i = 0; i < leaf->n_namesakes; i++)
		if (str_among(keys, n_keys, leaf->namesakes[i]))
			return false;
	return true;
}

static const struct number *number_of(const struct numbers *numbers, const str *keys,
				      size_t n_keys)
{
	for (size_t i = 0; i < numbers->n; i++)
		if (!numbers->items[i].excluded &&
		    is_of(numbers->items[i].leaf, keys, n_keys))
			return &numbers->items[i];
	return NULL;
}

/* A date of a citation, as long as it is printed, lies in the range. */
static bool is_signed(const struct tree *field, str date)
{
	str low = str_range(date, 0, field->low.n),
	    high = str_range(date, 0, field->high.n);

	return date.n > 0 && (field->low.n == 0 || str_compare(low, field->low) >= 0) &&
	       (field->high.n == 0 || str_compare(high, field->high) <= 0);
}

/* The field of the question that the citation fits, or NULL. */
static const struct tree *field_of(struct arena *a, const struct tree *t,
				   const struct citation *c)
{
	const struct tree *found = NULL;

	for (size_t i = 0; i < t->n_subs && t->op != TREE_NOT && found == NULL; i++)
		found = field_of(a, t->subs[i], c);
	if (t->op != TREE_FIELD)
		return found;
	bool fits = (t->field == TREE_TYPE && str_eq(c->type, t->low)) ||
		    (t->field == TREE_ISSUER &&
		     str_eq(normal_folded(a, c->issuer), t->low)) ||
		    (t->field == TREE_SIGNED && is_signed(t, c->date));
	return fits ? t : NULL;
}

static bool asks_fields(const struct tree *t)
{
	bool any = t->op == TREE_FIELD &&
		   (t->field == TREE_TYPE || t->field == TREE_ISSUER ||
		    t->field == TREE_SIGNED);

	for (size_t i = 0; i < t->n_subs && t->op != TREE_NOT; i++)
		any |= asks_fields(t->subs[i]);
	return any;
}

double mentions_weight(const struct numbers *numbers, const struct mentions *m, size_t i)
{
	for (size_t k = 0; k < numbers->n; k++)
		if (numbers->items[k].leaf == m->leaves[i])
			return numbers->items[k].weight;
	return 0;
}

/* A dated mention is the better passage: it says which document is meant. */
void mentions_find(struct arena *a, const struct found *f, const struct numbers *numbers,
		   struct mentions *out)
{
	struct citation_context context = { .text = f->record.text,
					    .lang = f->list->bound.lang,
					    .published = f->record.published,
					    .title = f->record.title,
					    .url = f->record.url };
	const struct tree *tree = f->list->bound.tree;
	bool fields = asks_fields(tree);
	struct citation *cites;
	str *keys;

	*out = (struct mentions){ 0 };
	if (numbers->n == 0 && !fields)
		return;
	size_t n = citation_find(a, &context, &cites);
	out->marks = arena_make(a, n, struct window_mark);
	out->leaves = arena_make(a, n, const struct tree *);
	for (size_t i = 0; i < n; i++) {
		const struct number *number =
			number_of(numbers, keys, citation_keys(a, &cites[i], &keys));
		const struct tree *leaf = number ? number->leaf : NULL;

		if (leaf == NULL && fields)
			leaf = field_of(a, tree, &cites[i]);
		if (leaf == NULL)
			continue;
		out->leaves[out->n] = leaf;
		out->marks[out->n++] = (struct window_mark){
			.start = cites[i].start,
			.end = cites[i].end,
			.weight = (number ? number->weight : FIELD_WEIGHT) *
				  (cites[i].date.n > 0 ? 1.5 : 1),
		};
	}
}
