/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/coord.h"

#include "citation/foreign.h"
#include "citation/guard.h"

enum { MAX_ITEMS = 64 }; /* of one list; real ones have under twenty */

/* Separators and number marks between items, from token `i`; the token after them. */
static size_t separators(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t at = i, n;
	while ((n = lex_phrase(l, at, TABLE_AND, &value, NULL)) != 0 && at < i + 6)
		at += n;
	if (at == i)
		return i;
	n = lex_phrase(l, at, TABLE_MARK, &value, NULL);
	at += n;
	if (n && lex_is(l, at, '.'))
		at++;
	return at;
}

bool coord_follows(const struct stretch *s, size_t i)
{
	if (s->n == s->n_before)
		return false;
	size_t end = s->mentions[s->n - 1].end;
	return end < i && end + 8 > i && separators(s->l, end) == i;
}

/* "70-71-72", "57/59/66": three numbers or more joined by one mark. */
static size_t chain_end(const struct lex *l, size_t i)
{
	uint32_t mark = l->t[i].kind == LEX_PUNCT ? l->t[i].value : 0;
	size_t at = i, items = 1;
	if (mark != '-' && mark != '/')
		return i;
	while (lex_is(l, at, mark) && l->t[at + 1].kind == LEX_NUMBER &&
	       l->t[at + 1].end - l->t[at + 1].start <= 3) {
		at += 2;
		items++;
	}
	bool more =
		lex_glued(l, at) && (l->t[at].kind == LEX_WORD || lex_is(l, at, mark));
	return items >= 3 && !more ? at : i;
}

static void add_item(struct stretch *s, size_t i, size_t end, str number, str year)
{
	const struct mention before = s->mentions[s->n - 1];
	struct mention *m = mention_add(s);
	m->first = i;
	m->end = end;
	m->type = before.type;
	m->lang = before.lang;
	m->list = before.list ? before.list : s->n - 1;
	m->c.form = CITATION_COORD;
	m->c.number = number;
	m->c.year = year;
	m->c.confidence = 0.85;
	m->c.rule = "later item of a list";
	m->anywhere = before.anywhere;
	m->weak = before.weak && before.anywhere;
	if (before.foreign.n) { /* "2270 and 2321 of the Security Council" */
		m->c.issuer = before.c.issuer;
		m->foreign = foreign_sibling(s->a, &before, number);
	}
	mention_tail(s, m, year.n != 0);
	mention_span(s, m);
}

/* Does a plain word follow that makes the number a count ("and 20 provinces")? */
static bool counts_something(const struct lex *l, size_t end, bool plural)
{
	const struct lex_token *t = &l->t[end];
	return !plural && t->kind == LEX_WORD &&
	       !(t->flags & (LEX_CAPITAL | LEX_BREAK)) && t->word == 0;
}

static bool read_item(struct stretch *s, size_t i, bool plural)
{
	str number, year = { 0 };
	const struct lex *l = s->l;
	if (l->t[i].kind != LEX_NUMBER || l->t[i].end - l->t[i].start > 4)
		return false;
	size_t end = symbol_number(s->a, l, i, &number);
	if (lex_is(l, end, '/') && lex_glued(l, end) && symbol_year(l, end + 1).n &&
	    !(lex_glued(l, end + 2) && l->t[end + 2].kind != LEX_PUNCT)) {
		if (lex_is(l, end + 2, '/') || lex_is(l, end + 2, '-'))
			return false;
		year = symbol_year(l, end + 1);
		end += 2;
	} else if (lex_is(l, end, '/') || lex_is(l, end, '-') ||
		   (symbol_year(l, i).n && l->t[i].value >= 1990)) {
		return false;
	}
	if (guard_quantity(l, end) || lex_is(l, end, '%') || l->t[i].value == 0 ||
	    counts_something(l, end, plural))
		return false;
	if (l->t[end].kind == LEX_WORD && lex_glued(l, end))
		return false;
	add_item(s, i, end, number, year);
	return true;
}

static void read_chain(struct stretch *s, size_t i, size_t end)
{
	for (size_t at = i + 1; at < end; at += 2) {
		str number;
		size_t after = symbol_number(s->a, s->l, at, &number);
		add_item(s, at, after, number, (str){ 0 });
	}
}

void coord_read(struct stretch *s)
{
	const struct mention *m = &s->mentions[s->n - 1];
	if (m->c.form != CITATION_BARE && m->c.form != CITATION_NUMYEAR &&
	    m->c.form != CITATION_FULL)
		return;
	size_t chain = chain_end(s->l, m->end);
	if (m->c.form == CITATION_BARE && chain != m->end) {
		read_chain(s, m->end, chain);
		return;
	}
	bool plural = m->plural;
	for (int items = 0; items < MAX_ITEMS; items++) {
		size_t end = s->mentions[s->n - 1].end, at = separators(s->l, end);
		if (at == end || (s->l->t[at].flags & LEX_BREAK))
			return;
		if (m->c.form == CITATION_FULL && !plural &&
		    !str_starts(m->foreign, STR("un:")))
			return;
		if (!read_item(s, at, plural))
			return;
		m = &s->mentions[s->n - 1];
		plural = plural || items > 0;
	}
}
