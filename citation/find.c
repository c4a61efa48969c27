/* SPDX-License-Identifier: GPL-2.0-or-later */
/* citation_find: stretches of text through the grammar, then identities. */
#include "citation/citation.h"

#include "citation/bind.h"
#include "citation/head.h"
#include "citation/identity.h"
#include "citation/lex.h"
#include "citation/mention.h"
#include "citation/symbol.h"

#include <string.h>

enum { STRETCH = 16 * 1024 }; /* bytes that are read at once */

static bool is(const struct table_type *type, const char *id)
{
	return type && type->id.n == strlen(id) && !memcmp(type->id.p, id, type->id.n);
}

/* The type of a symbol: its code's, save where one code means two types. */
static const struct table_type *type_of(const struct symbol *y, const struct bind *b)
{
	const struct table_type *word = b->head ? b->head->type : NULL;
	bool party = y->code && y->code->value == TABLE_PARTY_BODY;
	if (!y->type) {
		if (word && !is(word, "doc"))
			return word;
		return y->na_term ? table_type_find(STR("luat"))
				  : table_type_find(STR("cv"));
	}
	if (is(y->type, "qd") && (is(word, "qdi") || is(word, "qc")))
		return word;
	if (is(y->type, "tt") && party)
		return table_type_find(STR("thong-tri"));
	return y->type;
}

static void set_span(struct stretch *s, struct mention *m)
{
	m->c.start = s->l->t[m->first].start;
	m->c.end = s->l->t[m->end - 1].end;
	m->c.type = m->type->id;
}

static bool add_full(struct stretch *s, const struct bind *b, size_t i)
{
	struct symbol y;
	struct symbol_hint hint = {
		.type = b->gap == BIND_DIRECT || b->gap == BIND_ISSUER ? b->head->type
								       : NULL,
		.slug = b->gap == BIND_DIRECT,
	};
	if (!symbol_parse(s->a, s->l, i, hint, &y))
		return false;
	struct bind bound = *b;
	if (b->gap == BIND_TITLE && (b->head->type != y.type || !b->marked))
		bound = (struct bind){ 0 };
	struct mention *m = mention_add(s);
	m->first = bound.head ? bound.head->first : i;
	m->end = y.end;
	m->type = type_of(&y, &bound);
	m->code = y.code;
	m->na_term = y.na_term;
	m->c.form = CITATION_FULL;
	m->c.number = y.number;
	m->c.year = y.year;
	m->c.issuer = y.issuer;
	m->c.symbol = y.text;
	m->c.confidence = 0.99;
	m->c.rule = bound.head ? "type word and symbol" : "symbol";
	if (b->body)
		m->body = table_bodies[b->body - 1];
	mention_tail(s, m, y.year.n != 0);
	set_span(s, m);
	return true;
}

/* "178/2024", "15/2008": number and year, no issuer. */
static size_t year_part(const struct stretch *s, size_t i, str *year)
{
	const struct lex *l = s->l;
	if (!lex_is(l, i, '/') && !(lex_is(l, i, '-') && lex_glued(l, i)))
		return i;
	*year = symbol_year(l, i + 1);
	if (year->n == 0 || (lex_glued(l, i + 2) && l->t[i + 2].kind != LEX_PUNCT))
		return i;
	return i + 2;
}

static bool add_bare(struct stretch *s, const struct bind *b, size_t i)
{
	if (b->gap == BIND_NONE || b->gap == BIND_TITLE || is(b->head->type, "doc"))
		return false;
	str number, year = { 0 };
	size_t end = symbol_number(s->a, s->l, i, &number);
	if (end == i || number.n > 4)
		return false;
	size_t after = year_part(s, end, &year);
	if (after == end && b->head->type->bare != TABLE_BARE_YES && !b->marked)
		return false;
	if (b->head->type->bare >= TABLE_BARE_SYMBOL || b->head->code)
		if (!(b->head->code && (after != end || s->context->query)))
			return false;
	struct mention *m = mention_add(s);
	m->first = b->head->first;
	m->end = after;
	m->type = b->head->type;
	m->c.form = after != end ? CITATION_NUMYEAR : CITATION_BARE;
	m->c.number = number;
	m->c.year = year;
	m->c.confidence = 0.9;
	m->c.rule = "type word and number";
	if (b->body)
		m->body = table_bodies[b->body - 1];
	mention_tail(s, m, year.n != 0);
	set_span(s, m);
	return true;
}

/* The number at token `i`; returns the token after what it became. */
static size_t read_number(struct stretch *s, size_t i)
{
	while (s->n_heads_before < s->n_heads && s->heads[s->n_heads_before].end <= i)
		s->n_heads_before++;
	struct bind b = bind_head(s->l, s->heads, s->n_heads_before, i);
	if (!bind_left_edge(s->l, &b, i))
		return i + 1;
	if (b.head && s->n > s->n_before && s->mentions[s->n - 1].end > b.head->first)
		b = (struct bind){ 0 }; /* that type word has its number */
	if (add_full(s, &b, i) || add_bare(s, &b, i))
		return s->mentions[s->n - 1].end;
	return i + 1;
}

static void read_stretch(struct stretch *s, size_t from, size_t to)
{
	lex_run(s->l, from, to);
	s->n_heads = head_find(s->l, s->heads, s->l->size);
	s->n_heads_before = 0;
	s->n_before = s->n;
	for (size_t i = 1; i <= s->l->n;)
		i = s->l->t[i].kind == LEX_NUMBER ? read_number(s, i) : i + 1;
}

/* The end of the stretch from `at`: a line end, or a blank where the line is long. */
static size_t stretch_end(str text, size_t at)
{
	size_t end = at + STRETCH < text.n ? at + STRETCH : text.n;
	if (end == text.n)
		return end;
	for (size_t i = end; i > at + STRETCH / 2; i--)
		if (text.p[i - 1] == '\n')
			return i;
	for (size_t i = end; i > at + STRETCH / 2; i--)
		if (text.p[i - 1] == ' ')
			return i;
	return end;
}

size_t citation_find(struct arena *a, const struct citation_context *context,
		     struct citation **out)
{
	size_t size = context->text.n < STRETCH ? context->text.n : STRETCH;
	struct lex l = lex_new(a, context->text, size + 64);
	struct stretch s = { .a = a, .context = context, .l = &l };
	s.heads = arena_make(a, l.size, struct head);
	for (size_t at = 0; at < context->text.n;) {
		size_t end = stretch_end(context->text, at);
		read_stretch(&s, at, end);
		at = end;
	}
	*out = arena_make(a, s.n, struct citation);
	for (size_t i = 0; i < s.n; i++) {
		identity_set(a, &s.mentions[i]);
		(*out)[i] = s.mentions[i].c;
	}
	return s.n;
}
