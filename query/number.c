/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/number.h"

#include "base/numbers.h"
#include "query/expand.h"
#include "query/namesake.h"
#include "store/terms.h"

#include <stdlib.h>

/* More than all the words of a question can add: the number is what the user was surest
 * of. A date beside it is worth as much as a rare word. */
static const double NUMBER_WEIGHT = 1000, DEFINES = 5;

/* Of the weight, what an article that only tells the same gets: below all that name it.
 */
static const double TWIN = 0.5;

/* A task that the document orders stands above one beside which it is only cited. */
static const double ORDERS = 1;

static size_t count_keys(const struct tree *t)
{
	size_t n = t->op == TREE_KEY;

	for (size_t i = 0; i < t->n_subs; i++)
		n += count_keys(t->subs[i]);
	return n;
}

/* `above` holds what is known of the keys below a node. */
static void collect(struct numbers *out, struct tree *t, struct number above)
{
	above.excluded |= t->op == TREE_NOT;
	above.binding |= t->op == TREE_NOT || t->op == TREE_AND || t->required;
	for (size_t i = 0; i < t->n_subs; i++)
		collect(out, t->subs[i], above);
	if (t->op != TREE_KEY)
		return;
	above.leaf = t;
	out->items[out->n++] = above;
}

struct list {
	uint32_t *ids;
	size_t n;
};

static bool postings(struct arena *a, struct store *s, const char *prefix, str key,
		     struct list *out, struct error *err)
{
	struct buf term = { 0 };

	buf_printf(&term, "%s%.*s", prefix, STR_ARG(key));
	bool ok = store_postings(a, s, buf_str(&term), &out->ids, &out->n, err);
	buf_free(&term);
	return ok;
}

static bool holds(const uint32_t *ids, size_t n, uint32_t id)
{
	return n > 0 && bsearch(&id, ids, n, sizeof(id), numbers_order) != NULL;
}

/* Leaves out what has only a namesake. */
static void leave_out(struct list *from, const struct list *namesake,
		      const struct list *exact)
{
	size_t kept = 0;

	for (size_t i = 0; i < from->n; i++)
		if (!holds(namesake->ids, namesake->n, from->ids[i]) ||
		    holds(exact->ids, exact->n, from->ids[i]))
			from->ids[kept++] = from->ids[i];
	from->n = kept;
}

/* What stands under the key of a number and under no namesake of it. */
static bool parts_of(struct arena *a, struct store *s, const char *prefix,
		     const struct tree *leaf, const uint32_t **ids, size_t *n,
		     struct error *err)
{
	struct list all, exact, namesake;
	bool ok = postings(a, s, prefix, leaf->text, &all, err) &&
		  (leaf->n_namesakes == 0 ||
		   postings(a, s, prefix, leaf->exact, &exact, err));

	for (size_t i = 0; ok && i < leaf->n_namesakes; i++) {
		ok = postings(a, s, prefix, leaf->namesakes[i], &namesake, err);
		if (ok)
			leave_out(&all, &namesake, &exact);
	}
	if (ok) {
		*ids = all.ids;
		*n = all.n;
	}
	return ok;
}

static bool find_namesakes(struct arena *a, struct store *s, struct tree *leaf,
			   struct error *err)
{
	struct store_name *names;
	size_t n;

	if (leaf->exact.n == 0)
		return true;
	if (!namesake_find(a, s, leaf->exact, &names, &n, err))
		return false;
	leaf->namesakes = arena_make(a, n, str);
	leaf->n_namesakes = n;
	for (size_t i = 0; i < n; i++)
		leaf->namesakes[i] = names[i].name;
	return true;
}

/* The words between blanks, none of them required. */
static void part_words(struct arena *a, str query, struct tree *t)
{
	str rest = str_range(query, t->start, t->end), word;

	t->op = TREE_FREE;
	t->subs = arena_make(a, rest.n, struct tree *);
	while (str_cut(&rest, ' ', &word)) {
		if (word.n == 0)
			continue;
		struct tree *sub = t->subs[t->n_subs++] = arena_make(a, 1, struct tree);
		*sub = (struct tree){ .op = TREE_WORD,
				      .start = (uint32_t)(word.p - query.p),
				      .end = (uint32_t)(word.p - query.p + word.n),
				      .text = word };
	}
}

/* Vietnamese laws and treaties are called by the words of their names. */
static bool is_named(str key)
{
	return str_starts(key, STR("vn:")) || str_starts(key, STR("int:"));
}

/* All by itself a number that nothing cites is the row of its words: what holds them
 * apart is about other documents. Among other words, and as a law's name, it is words. */
static void give_up(struct arena *a, struct tree *leaf, bool alone, str query)
{
	leaf->uncited = true;
	if (leaf->required)
		return;
	leaf->op = TREE_WORD;
	if (alone && is_named(leaf->text)) {
		part_words(a, query, leaf);
	} else if (alone) {
		leaf->op = TREE_PHRASE;
		leaf->text = str_range(query, leaf->start, leaf->end);
	}
}

bool number_resolve(struct arena *a, struct store *s, str query, struct tree *tree,
		    struct numbers *out, struct error *err)
{
	size_t kept = 0;

	*out = (struct numbers){ .items =
					 arena_make(a, count_keys(tree), struct number) };
	collect(out, tree, (struct number){ 0 });
	for (size_t i = 0; i < out->n; i++) {
		struct number n = out->items[i];
		struct tree *leaf = n.leaf;

		if (!find_namesakes(a, s, leaf, err) ||
		    !parts_of(a, s, TERMS_CITE, leaf, &n.parts, &n.n_parts, err) ||
		    !parts_of(a, s, TERMS_DEFINES, leaf, &n.defining, &n.n_defining,
			      err) ||
		    !parts_of(a, s, TERMS_ORDERS, leaf, &n.ordering, &n.n_ordering, err))
			return false;
		if (n.n_parts == 0)
			give_up(a, leaf, leaf == tree, query);
		if (leaf->op != TREE_KEY)
			continue;
		n.weight = NUMBER_WEIGHT;
		out->weight += n.excluded ? 0 : n.weight;
		out->items[kept++] = n;
	}
	out->n = kept;
	return true;
}

bool number_orders(const struct numbers *n, const struct tree *leaf, uint32_t id)
{
	for (size_t i = 0; i < n->n; i++)
		if (n->items[i].leaf == leaf)
			return holds(n->items[i].ordering, n->items[i].n_ordering, id);
	return false;
}

const struct number_twin *number_twin(const struct number *n, uint32_t id)
{
	for (size_t i = 0; i < n->n_twins; i++)
		if (n->twins[i].part == id)
			return &n->twins[i];
	return NULL;
}

bool number_matches(const struct numbers *n, const struct tree *leaf, uint32_t id)
{
	for (size_t i = 0; i < n->n; i++)
		if (n->items[i].leaf == leaf)
			return holds(n->items[i].parts, n->items[i].n_parts, id) ||
			       number_twin(&n->items[i], id) != NULL;
	return false;
}

double number_score(const struct numbers *n, uint32_t id, double *held)
{
	double score = 0;

	*held = 0;
	for (size_t i = 0; i < n->n; i++) {
		const struct number *number = &n->items[i];

		if (number->excluded)
			continue;
		if (number_twin(number, id) != NULL) {
			*held += TWIN * number->weight;
			score += TWIN * number->weight;
		}
		if (!holds(number->parts, number->n_parts, id))
			continue;
		*held += number->weight;
		score += number->weight;
		if (holds(number->defining, number->n_defining, id))
			score += DEFINES;
	}
	return score;
}

double number_score_task(const struct numbers *n, uint32_t id, double *held)
{
	double score = 0;

	*held = 0;
	for (size_t i = 0; i < n->n; i++) {
		const struct number *number = &n->items[i];
		bool orders = holds(number->ordering, number->n_ordering, id);

		if (number->excluded ||
		    (!orders && !holds(number->parts, number->n_parts, id)))
			continue;
		*held += number->weight;
		score += number->weight + (orders ? ORDERS : 0);
	}
	return score;
}
