/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/mention.h"

#include "base/memory.h"
#include "citation/dated.h"

#include <stdlib.h>

enum { MAX_ISSUER = 8 }; /* words of an issuer between symbol and date */

struct mention *mention_add(struct stretch *s)
{
	if (s->n == s->size) {
		s->size = s->size ? 2 * s->size : 16;
		s->mentions =
			memory_must(realloc(s->mentions, s->size * sizeof(*s->mentions)));
	}
	s->mentions[s->n] = (struct mention){ 0 };
	return &s->mentions[s->n++];
}

size_t mention_floor(const struct stretch *s)
{
	return s->n > s->n_before ? s->mentions[s->n - 1].end : 1;
}

void mention_span(struct stretch *s, struct mention *m)
{
	m->c.start = s->l->t[m->first].start;
	m->c.end = s->l->t[m->end - 1].end;
	m->c.type = m->type->id;
}

/* "năm 2016", "2022", "(2005)" right after a symbol. Not a period, not a decimal. */
static size_t take_year(const struct stretch *s, size_t i, str *year)
{
	const struct lex *l = s->l;
	size_t at = i + lex_is(l, i, '-');
	uint16_t value;
	size_t n = lex_phrase(l, at, TABLE_YEAR, &value, NULL);
	uint32_t length = l->t[at].end - l->t[at].start;
	bool of = length == 2 &&
		  (l->text.p[l->t[at].start] == 'o' || l->text.p[l->t[at].start] == 'd');
	bool word = n == 1 && (length >= 3 || of); /* "in 2022" is when it is spoken of */
	if (n && !word)
		return i;
	at += n;
	*year = symbol_year(l, at);
	if (year->n == 0 || (l->t[at].flags & LEX_BREAK))
		return i;
	bool more = (lex_is(l, at + 1, '-') || lex_is(l, at + 1, '/')) &&
		    l->t[at + 2].kind == LEX_NUMBER;
	return more ? i : at + 1;
}

/* "Parlement européen et", "Council": how many tokens. */
static size_t lawmaker(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t n = lex_phrase(l, i, TABLE_GOVERN, &value, NULL);
	if (!n || value != TABLE_GOVERN_UNION)
		return 0;
	size_t and = lex_phrase(l, i + n, TABLE_AND, &value, NULL);
	return n + (and&&!lex_is(l, i + n, ',') ? and : 0);
}

/* Words of an issuer from token `i`; the token after them. */
static size_t issuer_words(const struct lex *l, size_t i, uint16_t *body)
{
	size_t at = i, words = 0;
	uint16_t value;
	if (!lex_phrase(l, i, TABLE_PREP, &value, NULL) &&
	    !lex_phrase(l, i, TABLE_BODY, &value, NULL))
		return i;
	while (words <= MAX_ISSUER + 4) {
		if (l->t[at].flags & LEX_BREAK)
			return at;
		size_t maker = lawmaker(l, at);
		if (maker) {
			at += maker;
			words += maker;
			continue;
		}
		size_t n = lex_phrase(l, at, TABLE_BODY, &value, NULL);
		if (n && !*body)
			*body = (uint16_t)(value + 1);
		n = n ? n : lex_phrase(l, at, TABLE_PREP, &value, NULL);
		n = n ? n : lex_phrase(l, at, TABLE_PLACE, &value, NULL);
		if (!n && l->t[at].kind == LEX_WORD && (l->t[at].flags & LEX_CAPITAL))
			n = 1;
		if (!n && *body == 0 && lex_is(l, at, ','))
			n = 1;
		if (!n)
			return at;
		at += n;
		words += n;
	}
	return i;
}

/* "832/QĐ-UBND Thanh Hóa 2024": the year after one name of a place. */
static size_t year_after_place(const struct stretch *s, size_t i, str *year)
{
	const struct lex *l = s->l;
	size_t at = i;
	while (at < i + 4 && l->t[at].kind == LEX_WORD &&
	       (l->t[at].flags & LEX_CAPITAL) && !(l->t[at].flags & LEX_BREAK))
		at++;
	if (at == i || l->t[at].kind != LEX_NUMBER)
		return i;
	return take_year(s, at, year) == at + 1 ? at + 1 : i;
}

void mention_tail(struct stretch *s, struct mention *m, bool has_year)
{
	struct dated date;
	size_t end = m->end;
	if (!has_year) {
		str year = { 0 };
		end = take_year(s, m->end, &year);
		if (end == m->end && m->code && m->code->local)
			end = year_after_place(s, m->end, &year);
		if (end != m->end)
			m->c.year = year;
	}
	m->end = end;
	uint16_t body = 0;
	if (dated_bind(s->a, s->l, end, !has_year, &date)) {
		m->end = date.end;
		m->c.date = date.iso;
		return;
	}
	size_t after = issuer_words(s->l, end, &body);
	if (body)
		m->body = table_bodies[body - 1];
	for (size_t at = after; at + 2 >= after && at > end; at--) {
		if (dated_bind(s->a, s->l, at, false, &date) && date.iso.n) {
			m->end = date.end;
			m->c.date = date.iso;
			return;
		}
	}
}

bool mention_nickname(const struct lex *l, size_t i)
{
	for (size_t k = 0; k < table_n_nicknames; k++)
		if (l->t[i].value == table_nicknames[k])
			return true;
	return false;
}
