/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 *   or    = and { OR and }
 *   and   = run { AND run }
 *   run   = { ["+" | "-" | NOT] near }
 *   near  = thing { NEAR/n thing }
 *   thing = word | prefix* | "phrase" | field:value | number | "(" or ")"
 *
 * A run by itself is free text, ranked together. A run beside AND or OR is required
 * whole.
 */
#include "query/parse.h"

#include "query/lexer.h"
#include "query/merge.h"

#include <string.h>

struct parser {
	struct arena *a;
	str query;
	const struct lexeme *next;
	unsigned depth;
	struct error *err;
};

/* Subs of a node that is being made. */
struct list {
	struct tree **items;
	size_t n, size;
};

static struct tree *parse_or(struct parser *p);

static void list_add(struct arena *a, struct list *list, struct tree *item)
{
	if (list->n == list->size) {
		size_t size = list->size ? 2 * list->size : 8;
		struct tree **items = arena_make(a, size, struct tree *);
		if (list->n > 0)
			memcpy(items, list->items, list->n * sizeof(*items));
		list->items = items;
		list->size = size;
	}
	list->items[list->n++] = item;
}

static struct tree *wrong(struct parser *p, size_t at, const char *what)
{
	lexer_error(p->err, p->query, at, what);
	return NULL;
}

static struct tree *node(struct parser *p, enum tree_op op, const struct list *subs)
{
	struct tree *t = arena_make(p->a, 1, struct tree);

	t->op = op;
	t->start = subs->items[0]->start;
	t->end = subs->items[subs->n - 1]->end;
	t->subs = subs->items;
	t->n_subs = subs->n;
	return t;
}

static struct tree *leaf(struct arena *a, const struct lexeme *l)
{
	static const enum tree_op ops[] = {
		[LEXEME_WORD] = TREE_WORD,
		[LEXEME_WILD] = TREE_WILD,
		[LEXEME_PHRASE] = TREE_PHRASE,
		[LEXEME_KEY] = TREE_KEY,
	};

	if (l->kind == LEXEME_FIELD)
		return l->field;
	struct tree *t = arena_make(a, 1, struct tree);
	*t = (struct tree){
		.op = ops[l->kind],
		.start = l->start,
		.end = l->end,
		.text = l->text,
		.exact = l->exact,
	};
	return t;
}

static struct tree *parse_group(struct parser *p)
{
	size_t open = p->next->start;

	if (p->depth == PARSE_DEPTH)
		return wrong(p, open, "brackets are nested too deep");
	p->next++;
	if (p->next->kind == LEXEME_CLOSE)
		return wrong(p, open, "there is nothing between these brackets");
	p->depth++;
	struct tree *t = parse_or(p);
	p->depth--;
	if (t == NULL)
		return NULL;
	if (p->next->kind != LEXEME_CLOSE)
		return wrong(p, open, "this bracket is not closed");
	p->next++;
	return t;
}

static struct tree *parse_thing(struct parser *p)
{
	switch (p->next->kind) {
	case LEXEME_OPEN:
		return parse_group(p);
	case LEXEME_WORD:
	case LEXEME_WILD:
	case LEXEME_PHRASE:
	case LEXEME_FIELD:
	case LEXEME_KEY:
		return leaf(p->a, p->next++);
	case LEXEME_CLOSE:
		return wrong(p, p->next->start, "this bracket was not opened");
	case LEXEME_END:
		return wrong(p, p->next->start, "something is missing at the end");
	default:
		return wrong(p, p->next->start, "an operator needs a word before it");
	}
}

/* What may stand beside NEAR. A document number counts as its words there. */
static bool near_takes(struct parser *p, struct tree *t)
{
	if (t->op == TREE_KEY && t->end > t->start) {
		t->op = TREE_PHRASE;
		t->text = (str){ p->query.p + t->start, t->end - t->start };
	}
	return t->op == TREE_WORD || t->op == TREE_WILD || t->op == TREE_PHRASE;
}

static struct tree *parse_near(struct parser *p)
{
	struct tree *first = parse_thing(p);
	struct list list = { 0 };
	uint32_t distance = 0;

	if (first == NULL || p->next->kind != LEXEME_NEAR)
		return first;
	list_add(p->a, &list, first);
	while (p->next->kind == LEXEME_NEAR) {
		if (p->next->distance > distance)
			distance = p->next->distance;
		size_t at = p->next++->start;
		struct tree *t = parse_thing(p);
		if (t == NULL)
			return NULL;
		if (!near_takes(p, first) || !near_takes(p, t))
			return wrong(p, at, "NEAR stands between words or phrases");
		list_add(p->a, &list, t);
	}
	struct tree *near = node(p, TREE_NEAR, &list);
	near->distance = distance;
	return near;
}

/* One thing of a run, with the signs before it. */
static struct tree *parse_item(struct parser *p)
{
	bool negated = false, plus = false;
	size_t start = p->next->start;

	for (; p->next->kind == LEXEME_PLUS || p->next->kind == LEXEME_NOT; p->next++) {
		if (p->next->kind == LEXEME_NOT)
			negated = !negated;
		else
			plus = true;
	}
	struct tree *t = parse_near(p);
	if (t == NULL)
		return NULL;
	t->required = (plus || t->required) && !negated;
	if (!negated)
		return t;
	struct list list = { 0 };
	list_add(p->a, &list, t);
	t = node(p, TREE_NOT, &list);
	t->start = (uint32_t)start;
	return t;
}

static bool ends_run(enum lexeme_kind kind)
{
	return kind == LEXEME_END || kind == LEXEME_CLOSE || kind == LEXEME_AND ||
	       kind == LEXEME_OR;
}

static struct tree *parse_run(struct parser *p)
{
	struct list list = { 0 };

	do {
		struct tree *t = parse_item(p);
		if (t == NULL)
			return NULL;
		list_add(p->a, &list, t);
	} while (!ends_run(p->next->kind));
	if (list.n == 1 && list.items[0]->op != TREE_NOT) {
		/* Of one thing a plus says nothing, but of a number that no twin will do.
		 */
		list.items[0]->required &= list.items[0]->op == TREE_KEY;
		return list.items[0];
	}
	return node(p, TREE_FREE, &list);
}

/* A run beside an operator: everything in it is required. */
static struct tree *whole(struct tree *t)
{
	if (t->op != TREE_FREE)
		return t;
	for (size_t i = 0; i < t->n_subs; i++)
		t->subs[i]->required = false;
	t->op = TREE_AND;
	return t;
}

/* The subs of an AND within an AND are its own: brackets change nothing there. */
static void add_required(struct parser *p, struct list *list, struct tree *t)
{
	t = whole(t);
	if (t->op != TREE_AND) {
		list_add(p->a, list, t);
		return;
	}
	for (size_t i = 0; i < t->n_subs; i++)
		list_add(p->a, list, t->subs[i]);
}

static struct tree *parse_and(struct parser *p)
{
	struct tree *t = parse_run(p);
	struct list list = { 0 };

	if (t == NULL || p->next->kind != LEXEME_AND)
		return t;
	add_required(p, &list, t);
	while (p->next->kind == LEXEME_AND) {
		p->next++;
		if ((t = parse_run(p)) == NULL)
			return NULL;
		add_required(p, &list, t);
	}
	return node(p, TREE_AND, &list);
}

static struct tree *parse_or(struct parser *p)
{
	struct tree *t = parse_and(p);
	struct list list = { 0 };

	if (t == NULL || p->next->kind != LEXEME_OR)
		return t;
	list_add(p->a, &list, whole(t));
	while (p->next->kind == LEXEME_OR) {
		p->next++;
		if ((t = parse_and(p)) == NULL)
			return NULL;
		list_add(p->a, &list, whole(t));
	}
	return node(p, TREE_OR, &list);
}

/* Free text: no lexeme but words and numbers. */
static struct tree *words(struct parser *p, enum parse_mode mode)
{
	struct list list = { 0 };

	for (; p->next->kind != LEXEME_END; p->next++)
		list_add(p->a, &list, leaf(p->a, p->next));
	if (list.n == 0)
		return NULL;
	if (list.n == 1 && mode != PARSE_PHRASE)
		return list.items[0];
	struct tree *t = node(p, mode == PARSE_ALL ? TREE_AND : TREE_FREE, &list);
	if (mode == PARSE_PHRASE)
		*t = (struct tree){ .op = TREE_PHRASE,
				    .start = t->start,
				    .end = t->end,
				    .text = { p->query.p + t->start,
					      t->end - t->start } };
	return t;
}

bool parse_query(struct arena *a, str query, enum parse_mode mode, struct tree **out,
		 struct error *err)
{
	struct parser p = { .a = a, .query = query, .err = err };
	struct lexeme *lexemes;
	struct tree *t;

	if (query.n > PARSE_BYTES)
		return error_set(err, ERR_USAGE, "the query is longer than %d bytes",
				 PARSE_BYTES);
	if (mode != PARSE_QUERY)
		lexemes = lexer_words(a, query);
	else if (!lexer_run(a, query, &lexemes, err))
		return false;
	if (lexemes[0].kind == LEXEME_END)
		return lexer_error(err, query, 0, "the query is empty");
	if (mode != PARSE_PHRASE)
		merge_citations(a, query, lexemes);
	p.next = lexemes;
	t = mode == PARSE_QUERY ? parse_or(&p) : words(&p, mode);
	if (t == NULL)
		return false;
	if (p.next->kind != LEXEME_END)
		return lexer_error(err, query, p.next->start,
				   "this bracket was not opened");
	*out = t;
	return true;
}
