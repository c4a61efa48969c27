/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/tree.h"

#include <string.h>

static const char *const field_names[] = {
	[TREE_LANG] = "lang",
	[TREE_TYPE] = "type",
	[TREE_ISSUER] = "issuer",
	[TREE_DATE] = "date",
	[TREE_SIGNED] = "signed",
	[TREE_TITLE] = "title",
	[TREE_SOURCE] = "source",
	[TREE_KIND] = "kind",
	[TREE_ACTOR] = "actor",
	[TREE_DEADLINE] = "deadline",
	[TREE_IMPLEMENTS] = "implements",
};

const char *tree_field_name(enum tree_field field)
{
	return field_names[field];
}

static void blank_fields(char *query, const struct tree *t)
{
	if (t->op == TREE_FIELD && t->field != TREE_LANG)
		memset(query + t->start, ' ', t->end - t->start);
	for (size_t i = 0; i < t->n_subs; i++)
		blank_fields(query, t->subs[i]);
}

str tree_words(struct arena *a, str query, const struct tree *t)
{
	str words = arena_copy(a, query);

	blank_fields((char *)words.p, t);
	for (size_t i = 0; i < words.n; i++)
		if (words.p[i] != ' ')
			return words;
	return query;
}

static void print_field(struct buf *out, const struct tree *t)
{
	bool range = t->field == TREE_DATE || t->field == TREE_SIGNED ||
		     t->field == TREE_DEADLINE;

	buf_printf(out, "(%s %.*s", field_names[t->field], STR_ARG(t->low));
	if (range && !str_eq(t->low, t->high))
		buf_printf(out, "..%.*s", STR_ARG(t->high));
	buf_put_char(out, ')');
}

static void print_subs(struct buf *out, const struct tree *t)
{
	static const char *const names[] = { "free", "and", "or", "not" };

	if (t->op == TREE_NEAR)
		buf_printf(out, "(near/%u", t->distance);
	else
		buf_printf(out, "(%s", names[t->op]);
	for (size_t i = 0; i < t->n_subs; i++) {
		buf_put_char(out, ' ');
		tree_print(out, t->subs[i]);
	}
	buf_put_char(out, ')');
}

/* Recursion is as deep as brackets in a query may be: PARSE_DEPTH. */
bool tree_is_words(const struct tree *t)
{
	bool words = t->op != TREE_KEY && t->op != TREE_FIELD && t->op != TREE_NOT;

	for (size_t i = 0; i < t->n_subs && words; i++)
		words = tree_is_words(t->subs[i]);
	return words;
}

void tree_print(struct buf *out, const struct tree *t)
{
	if (t->required)
		buf_put(out, STR("(+ "));
	switch (t->op) {
	case TREE_WORD:
		buf_put(out, t->text);
		break;
	case TREE_WILD:
		buf_printf(out, "%.*s*", STR_ARG(t->text));
		break;
	case TREE_PHRASE:
		buf_printf(out, "\"%.*s\"", STR_ARG(t->text));
		break;
	case TREE_KEY:
		buf_printf(out, "(key %.*s%s%.*s)", STR_ARG(t->text),
			   t->exact.n > 0 ? " " : "", STR_ARG(t->exact));
		break;
	case TREE_FIELD:
		print_field(out, t);
		break;
	default:
		print_subs(out, t);
	}
	if (t->required)
		buf_put_char(out, ')');
}
