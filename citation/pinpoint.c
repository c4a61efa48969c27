/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/pinpoint.h"

#include "citation/session.h"

enum { REACH = 64 }; /* tokens of a pinpoint: "điểm a, b, c, ... và n khoản 2" */

/* "bis", "octies": an article that was put between others. */
static bool is_inserted(const struct lex *l, size_t i)
{
	static const char *const words[] = { "bis",       "ter",      "quater",
					     "quinquies", "sexies",   "septies",
					     "octies",    "nonies",   "decies",
					     "undecies",  "duodecies" };
	str word = lex_slice(l, i, i + 1);
	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (l->t[i].kind == LEX_WORD && str_eq(word, str_of(words[k])))
			return true;
	return false;
}

/* "3", "7.2", "57(3)", "a", "a, b, d", "6 à 8", "L. 123-19": the token after the value.
 */
static size_t one_value(const struct lex *l, size_t i)
{
	const struct lex_token *t = &l->t[i];
	bool letter =
		t->kind == LEX_WORD && t->end - t->start <= 3 && !(t->flags & LEX_BREAK);
	if (t->kind == LEX_WORD && lex_is(l, i + 1, '.') && t[2].kind == LEX_NUMBER)
		letter = true;
	letter = letter || (t->kind == LEX_WORD && session_roman(lex_slice(l, i, i + 1)));
	uint16_t value;
	bool elided =
		t->end - t->start > 1 ||
		(lex_glued(l, i + 1) && t[1].kind == LEX_WORD); /* d', not "L. 12" */
	if (letter && ((elided && lex_phrase(l, i, TABLE_PREP, &value, NULL)) ||
		       lex_phrase(l, i, TABLE_ARTICLE, &value, NULL)))
		return i;
	if (t->kind != LEX_NUMBER && !letter)
		return i;
	size_t at = i + 1;
	if (letter && lex_is(l, at, '.') && l->t[at + 1].kind == LEX_NUMBER)
		at += 2;
	else if (letter && (t->flags & LEX_CAPITAL) && lex_glued(l, at) &&
		 l->t[at].kind == LEX_NUMBER)
		at++; /* "L122-5" */
	while ((lex_is(l, at, '.') || lex_is(l, at, '-')) && lex_glued(l, at) &&
	       lex_glued(l, at + 1) && l->t[at + 1].kind == LEX_NUMBER)
		at += 2;
	if (l->t[at].kind == LEX_WORD && lex_glued(l, at) &&
	    l->t[at].end - l->t[at].start <= 2)
		at++; /* 7a, 1er */
	while (lex_is(l, at, '-') && lex_glued(l, at) && lex_glued(l, at + 1) &&
	       l->t[at + 1].kind == LEX_NUMBER)
		at += 2; /* 1er-1 */
	if (lex_is(l, at, '(') && lex_glued(l, at) && lex_is(l, at + 2, ')'))
		at += 3;
	while (is_inserted(l, at))
		at++;
	return at;
}

static bool is_unit(const struct lex *l, size_t i, enum table_class *kind, size_t *n)
{
	static const enum table_class units[] = { TABLE_ARTICLE, TABLE_CLAUSE,
						  TABLE_POINT, TABLE_CHAPTER };
	uint16_t value;
	for (size_t k = 0; k < sizeof(units) / sizeof(*units); k++) {
		*n = lex_phrase(l, i, units[k], &value, NULL);
		*kind = units[k];
		if (*n)
			return true;
	}
	return false;
}

/* "Đ1", "k3": articles and clauses in lawyers' shorthand. */
static bool is_short(const struct lex *l, size_t i, enum table_class *kind, size_t *n)
{
	str s = lex_slice(l, i, i + 1);
	bool article = str_eq(s, STR("Đ")), clause = str_eq(s, STR("k"));
	*kind = article ? TABLE_ARTICLE : TABLE_CLAUSE;
	*n = 1;
	return (article || clause) && l->t[i + 1].kind == LEX_NUMBER &&
	       lex_glued(l, i + 1);
}

/* "Điều 5, Điều 8 và Điều 15": the same unit again goes on with the list. */
static void put(str *part, str slice, bool again)
{
	*part = again && part->n ? (str){ part->p, (size_t)(slice.p + slice.n - part->p) }
				 : slice;
}

/* A unit and its values from token `i`; the token after them, or `i`. *last is the kind
 * of the unit before it, and gets its own. */
static size_t one_pin(const struct lex *l, size_t i, struct citation_pinpoint *p,
		      enum table_class *last)
{
	enum table_class kind, next;
	uint16_t value;
	size_t n, unused;
	if (!is_unit(l, i, &kind, &n) && !is_short(l, i, &kind, &n))
		return i;
	size_t first = i + n, at = one_value(l, first);
	if (at == first)
		return i;
	for (;;) {
		size_t and = lex_phrase(l, at, TABLE_AND, &value, NULL);
		and = and? and : lex_phrase(l, at, TABLE_RANGE, &value, NULL);
		if (!and || is_unit(l, at + and, &next, &unused))
			break;
		size_t more = one_value(l, at + and);
		if (more == at + and)
			break;
		at = more;
	}
	str slice = lex_slice(l, first, at);
	if (*last == TABLE_ARTICLE && kind != TABLE_ARTICLE &&
	    (p->clause.n || p->point.n))
		*p = (struct citation_pinpoint){
			0
		}; /* "khoản 1 Điều 5 và khoản 2 ..." */
	if (kind == TABLE_ARTICLE)
		put(&p->article, slice, kind == *last);
	else if (kind == TABLE_CLAUSE)
		put(&p->clause, slice, kind == *last);
	else if (kind == TABLE_POINT)
		put(&p->point, slice, kind == *last);
	*last = kind;
	return at;
}

/* Pins from token `i` on; the token after the last one, or `i`. */
static size_t pins(const struct lex *l, size_t i, struct citation_pinpoint *p)
{
	uint16_t value;
	enum table_class last = TABLE_TYPE;
	size_t at = one_pin(l, i, p, &last);
	if (at == i)
		return i;
	for (;;) {
		size_t next = at + lex_phrase(l, at, TABLE_AND, &value, NULL);
		next += lex_phrase(l, next, TABLE_PREP, &value, NULL);
		size_t after = one_pin(l, next, p, &last);
		if (after == next)
			return at;
		at = after;
	}
}

static void set(struct stretch *s, struct mention *m, size_t from, size_t to,
		struct citation_pinpoint p)
{
	p.text = lex_slice(s->l, from, to);
	m->c.pinpoint = arena_make(s->a, 1, struct citation_pinpoint);
	*m->c.pinpoint = p;
}

static void before(struct stretch *s, struct mention *m, size_t lowest)
{
	size_t from = m->first > REACH ? m->first - REACH : 1;
	for (size_t i = from > lowest ? from : lowest; i < m->first; i++) {
		struct citation_pinpoint p = { 0 };
		uint16_t value;
		size_t at = pins(s->l, i, &p), end = at;
		if (at == i)
			continue;
		for (size_t n; (n = lex_phrase(s->l, at, TABLE_PREP, &value, NULL)) != 0;)
			at += n;
		if (at != m->first)
			continue;
		set(s, m, i, end, p);
		return;
	}
}

/* What stands after the document adds to what stands before it: "l'article 158 de la
 * loi, point a, clause 1". */
static void after(struct stretch *s, struct mention *m, size_t limit)
{
	struct citation_pinpoint p = { 0 };
	uint16_t value;
	size_t at = m->end;
	if (!lex_is(s->l, at, ',') && !lex_is(s->l, at, '('))
		return;
	size_t end = pins(s->l, at + 1, &p);
	if (end == at + 1 || end > limit)
		return;
	if (lex_phrase(s->l, end, TABLE_PREP, &value, NULL))
		return; /* it belongs to what follows */
	struct citation_pinpoint *has = m->c.pinpoint;
	if (!has) {
		set(s, m, at + 1, end, p);
	} else if (!p.article.n && !has->clause.n && !has->point.n) {
		has->clause = p.clause;
		has->point = p.point;
	}
}

void pinpoint_read(struct stretch *s)
{
	for (size_t k = s->n_before; k < s->n; k++) {
		struct mention *m = &s->mentions[k];
		size_t lowest = k > s->n_before ? m[-1].end : 1;
		size_t limit = k + 1 < s->n ? m[1].first : s->l->n + 1;
		before(s, m, lowest);
		after(s, m, limit);
	}
}
