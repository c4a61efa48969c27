/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/bind.h"

#include "citation/cue.h"

#include "text/lang.h"

enum {
	MAX_ISSUER = 12, /* words of an issuer between type and number */
	MAX_TITLE = 40,  /* words of a title */
	MAX_HEADS = 4,   /* type words looked back at: a title may hold others */
};

struct gap {
	size_t issuer, title; /* words of each kind */
	bool marked, broken;
	bool colon; /* after words of a title */
	uint16_t body;
};

static bool is_joiner(const struct lex *l, size_t i)
{
	return lex_is(l, i, ':') || lex_is(l, i, '(') || lex_is(l, i, '"') ||
	       lex_is(l, i, '#') || lex_is(l, i, '[') || lex_is(l, i, '*') ||
	       ((lex_is(l, i, '-') || lex_is(l, i, '_')) && lex_glued(l, i) &&
		lex_glued(l, i + 1));
}

/* "s1819": the mark lost its letter. */
static bool is_lost_mark(const struct lex *l, size_t i)
{
	return l->t[i].kind == LEX_WORD && l->t[i].end - l->t[i].start == 1 &&
	       l->text.p[l->t[i].start] == 's' && lex_glued(l, i + 1) &&
	       l->t[i + 1].kind == LEX_NUMBER;
}

static size_t gap_step(const struct lex *l, size_t at, struct gap *g)
{
	uint16_t value;
	size_t n = cue_loose(l, at, TABLE_MARK, &value);
	if (n || is_lost_mark(l, at)) {
		g->marked = true;
		n = n ? n : 1;
		return at + n + lex_is(l, at + n, '.') + lex_is(l, at + n, ':');
	}
	if (is_joiner(l, at)) {
		g->colon = g->colon || (lex_is(l, at, ':') && g->title);
		return at + 1;
	}
	g->marked = false;
	n = lex_phrase(l, at, TABLE_BODY, &value, NULL);
	if (n) {
		g->body = (uint16_t)(value + 1);
		g->issuer += n;
		return at + n;
	}
	n = lex_phrase(l, at, TABLE_PREP, &value, NULL);
	n = n ? n : lex_phrase(l, at, TABLE_PLACE, &value, NULL);
	if (!n && (n = lex_phrase(l, at, TABLE_GOVERN, &value, NULL)) != 0)
		n = value == TABLE_GOVERN_UNION ? 0 : n;
	if (n) {
		g->issuer += n;
		return at + n;
	}
	if (l->t[at].kind == LEX_WORD && (l->t[at].flags & LEX_CAPITAL)) {
		g->issuer++;
		return at + 1;
	}
	if (l->t[at].kind == LEX_PUNCT &&
	    (l->t[at].value == ';' || l->t[at].value == '?' || l->t[at].value == '!' ||
	     l->t[at].value == '.'))
		g->broken = true;
	g->title++;
	return at + 1;
}

static enum bind_gap gap_read(const struct lex *l, size_t from, size_t to, struct gap *g)
{
	*g = (struct gap){ 0 };
	for (size_t at = from; at < to;) {
		if ((l->t[at].flags & LEX_BREAK) && g->title)
			return BIND_NONE;
		at = gap_step(l, at, g);
		if (at > to || g->broken || g->issuer + g->title > MAX_TITLE)
			return BIND_NONE;
	}
	if (g->title || g->issuer > MAX_ISSUER)
		return BIND_TITLE;
	return g->issuer ? BIND_ISSUER : BIND_DIRECT;
}

struct bind bind_head(const struct lex *l, const struct head *heads, size_t n, size_t i)
{
	struct bind b = { 0 };
	if (n == 0)
		return b;
	struct gap g;
	enum bind_gap gap = gap_read(l, heads[n - 1].end, i, &g);
	if (gap != BIND_NONE)
		b = (struct bind){ &heads[n - 1], gap, g.marked, g.body };
	return b;
}

static bool type_fits(const struct table_type *word, const struct table_type *type)
{
	if (word == type)
		return true;
	bool statute = str_eq(word->id, STR("luat")) || str_eq(word->id, STR("bl")) ||
		       str_eq(word->id, STR("pl")) || str_eq(word->id, STR("nq"));
	return !type && statute; /* QH15 does not say which */
}

/* "Law on VAT No. ...", "Loi sur ...": a title begins with a small word or a capital. */
static bool begins_title(const struct lex *l, const struct head *h)
{
	uint16_t value;
	const struct lex_token *t = &l->t[h->end];
	return (t->flags & LEX_CAPITAL) ||
	       lex_phrase(l, h->end, TABLE_AFTER, &value, NULL);
}

struct bind bind_title(const struct lex *l, const struct head *heads, size_t n, size_t i,
		       const struct table_type *type)
{
	for (size_t back = 1; back <= MAX_HEADS && back <= n; back++) {
		const struct head *h = &heads[n - back];
		struct gap g;
		if (!type_fits(h->type, type))
			continue;
		enum bind_gap gap = gap_read(l, h->end, i, &g);
		if (gap != BIND_NONE && g.marked && !g.colon &&
		    (type || h->lang == LANG_VI || begins_title(l, h)))
			return (struct bind){ h, gap, true, g.body };
		return (struct bind){ 0 };
	}
	return (struct bind){ 0 };
}

static bool mark_before(const struct lex *l, size_t i)
{
	uint16_t value;
	for (size_t back = 1; back <= 3 && back < i; back++)
		if (lex_phrase(l, i - back, TABLE_MARK, &value, NULL) == back)
			return true;
	return false;
}

bool bind_left_edge(const struct lex *l, const struct bind *b, size_t i)
{
	const struct lex_token *before = &l->t[i - 1];
	if (lex_is(l, i - 1, '/'))
		return false;
	if (!lex_glued(l, i) || before->kind == LEX_END)
		return true;
	if (b->head && b->gap == BIND_DIRECT)
		return true;
	if (before->kind == LEX_WORD)
		return mark_before(l, i) || is_lost_mark(l, i - 1);
	if (before->kind != LEX_PUNCT)
		return false;
	switch (before->value) {
	case '%':
	case '+':
	case '=':
		return false;
	case '.':
		return !lex_glued(l, i - 1) || mark_before(l, i - 1);
	case '-':
	case '_':
		return !lex_glued(l, i - 1);
	default:
		return true;
	}
}
