/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/grammar.h"

#include "citation/coord.h"
#include "citation/foreign.h"
#include "citation/guard.h"
#include "citation/named.h"
#include "citation/pinpoint.h"
#include "citation/relation.h"
#include "citation/scope.h"
#include "citation/session.h"
#include "citation/standard.h"
#include "text/lang.h"

#include <string.h>

static bool is(const struct table_type *type, const char *id)
{
	return type && type->id.n == strlen(id) && !memcmp(type->id.p, id, type->id.n);
}

/* The type of a symbol: its code's, save where one code means two types. */
static const struct table_type *type_of(const struct symbol *y,
					const struct table_type *word)
{
	bool party = y->code && y->code->value == TABLE_PARTY_BODY;
	if (is(word, "doc"))
		word = NULL;
	if (!y->type) {
		if (is(word, "cd") || is(word, "hd") ||
		    (word && word->bare == TABLE_BARE_NO))
			word = NULL; /* no code: a letter, whatever it is called */
		if (y->na_term && (is(word, "nd") || is(word, "tt") || is(word, "qd")))
			word = NULL;
		if (word)
			return word;
		bool standing = y->issuer.n && y->issuer.p[0] == 'U';
		return table_type_find(!y->na_term ? STR("cv")
				       : standing  ? STR("nq")
						   : STR("luat"));
	}
	if (is(y->type, "qd") && (is(word, "qdi") || is(word, "qc")) && party)
		return word;
	if (is(y->type, "qd") && is(word, "eu-reg") && party) /* "règlement" */
		return table_type_find(STR("qdi"));
	if (is(y->type, "tt") && party)
		return table_type_find(STR("thong-tri"));
	return y->type;
}

static bool is_plural(const struct lex *l, const struct head *h)
{
	uint16_t value;
	size_t i = h->first;
	if (lex_phrase(l, i - 1, TABLE_PLURAL, &value, NULL) == 1 ||
	    l->t[i - 1].kind == LEX_NUMBER)
		return true;
	char last = l->text.p[l->t[h->end - 1].end - 1];
	return h->lang != LANG_VI && (last == 's' || last == 'S');
}

/* "dated 226/2025/ND-CP": the symbol printed once more where its date should stand. */
static bool repeats_last(const struct stretch *s, const struct symbol *y, size_t i)
{
	uint16_t value;
	if (s->n == s->n_before)
		return false;
	const struct mention *m = &s->mentions[s->n - 1];
	return m->end < i &&
	       lex_phrase(s->l, m->end, TABLE_DATED, &value, NULL) == i - m->end &&
	       str_eq(m->c.symbol, y->text);
}

/* The type word that a symbol takes: the one bound to it, the list's, or none. */
static struct bind bind_symbol(const struct stretch *s, const struct bind *b,
			       const struct symbol *y, size_t i)
{
	bool other = b->head && y->type && y->type != b->head->type &&
		     (is(b->head->type, "bl") || is(b->head->type, "hp"));
	bool near = !other && (b->gap == BIND_DIRECT || b->gap == BIND_ISSUER);
	if (near && (!y->type || y->type == b->head->type))
		return *b;
	struct bind title = bind_title(s->l, s->heads, s->n_heads_before, i, y->type);
	bool free = title.head && title.head->first >= mention_floor(s);
	if (near) /* "Thông tư hướng dẫn số 219/2015/TT-BTC" */
		return free && title.head->end == b->head->first ? title : *b;
	if (free)
		return title;
	return (struct bind){ 0 };
}

/* "Land Law No. 31/2024/QH15": an English name begins before its type word. */
static size_t name_start(const struct stretch *s, const struct head *h)
{
	uint16_t value;
	const struct lex *l = s->l;
	if (h->lang == LANG_VI || h->lang == LANG_FR ||
	    !(l->t[h->first].flags & LEX_CAPITAL) ||
	    !(is(h->type, "luat") || is(h->type, "bl")))
		return h->first;
	for (size_t back = 4; back >= 1; back--)
		if (h->first > back &&
		    lex_phrase(l, h->first - back, TABLE_LAW, &value, NULL) == back &&
		    (l->t[h->first - back].flags & LEX_CAPITAL))
			return h->first - back;
	return h->first;
}

static bool opens_bracket(const struct lex *l, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (lex_is(l, i, '('))
			return true;
	return false;
}

/* Only where the type word has no marks do blanks separate codes: "quyet dinh 141 qd
 * bct". */
static bool is_slug(const struct stretch *s, const struct bind *b)
{
	if (b->gap != BIND_DIRECT || b->head->lang != LANG_VI)
		return b->gap == BIND_DIRECT && s->context->query;
	return s->context->query || !(s->l->t[b->head->first].flags & LEX_MARKED ||
				      s->l->t[b->head->end - 1].flags & LEX_MARKED);
}

/* "4B - VTV6", "12 – TP": without a type word or a mark, an issuer alone is a letter's
 * only when nothing is blank in it. */
static bool lone_letter(const struct lex *l, size_t i, const struct symbol *y)
{
	uint16_t value;
	if (!y->code || symbol_year(l, i).n)
		return false;
	if (lex_phrase(l, i - 1, TABLE_MARK, &value, NULL))
		return true;
	for (size_t at = i + 1; at < y->end; at++)
		if (!lex_glued(l, at))
			return false;
	return y->issuer.n >= 3;
}

/* "Số hiệu: 43-TTg Loại văn bản: Chỉ thị": the type that a form prints behind. */
static const struct table_type *named_after(const struct stretch *s, size_t end)
{
	uint16_t value;
	size_t at = end + lex_phrase(s->l, end, TABLE_FORM, &value, NULL);
	if (at == end || !lex_is(s->l, at, ':'))
		return NULL;
	for (size_t k = s->n_heads_before; k < s->n_heads; k++)
		if (s->heads[k].first == at + 1)
			return s->heads[k].type;
	return NULL;
}

/* What a symbol cut off a code is a token more: the type words behind it move on. */
static void move_heads(struct stretch *s, size_t i, size_t by)
{
	for (size_t k = s->n_heads; by && k > 0 && s->heads[k - 1].first > i; k--) {
		s->heads[k - 1].first += by;
		s->heads[k - 1].end += by;
	}
}

static bool add_full(struct stretch *s, const struct bind *b, size_t i, bool *refused)
{
	struct symbol y;
	bool near = b->gap == BIND_DIRECT || b->gap == BIND_ISSUER;
	bool listed = coord_follows(s, i);
	const struct table_type *list_type = listed ? s->mentions[s->n - 1].type : NULL;
	struct symbol_hint hint = { .type = near ? b->head->type : list_type,
				    .slug = is_slug(s, b),
				    .spelled = near && !b->head->code };
	size_t tokens = s->l->n;
	bool ok = symbol_parse(s->a, s->l, i, hint, &y);
	move_heads(s, i, s->l->n - tokens);
	*refused =
		y.refused || (ok && (repeats_last(s, &y, i) || guard_template(s->l, i)));
	if (!ok || *refused)
		return false;
	struct bind bound = bind_symbol(s, b, &y, i);
	bool letter = !y.type && !y.na_term && !bound.head && !list_type;
	if (letter && !lone_letter(s->l, i, &y))
		return false;
	struct mention *m = mention_add(s);
	m->first = bound.head ? name_start(s, bound.head) : i;
	m->end = y.end;
	if (!bound.head && !list_type)
		list_type = named_after(s, y.end);
	m->type = type_of(&y, bound.head ? bound.head->type : list_type);
	m->code = y.code;
	m->na_term = y.na_term;
	m->plural = (bound.head && is_plural(s->l, bound.head)) ||
		    (listed && s->mentions[s->n - 2].plural);
	m->c.form = CITATION_FULL;
	m->c.number = y.number;
	m->c.year = y.year;
	m->c.issuer = y.issuer;
	m->c.symbol = y.text;
	m->c.confidence = bound.head ? 0.99 : 0.95;
	m->c.rule = bound.head ? "type word and symbol" : "symbol";
	if (y.bad_year)
		m->c.suspect = STR("year");
	if (bound.body)
		m->body = table_bodies[bound.body - 1];
	if (bound.head && lex_is(s->l, m->end, ')') &&
	    opens_bracket(s->l, bound.head->end, i))
		m->end++;
	mention_tail(s, m, y.year.n != 0 || y.bad_year);
	mention_span(s, m);
	return true;
}

/* "178/2024", "15/2008": number and year, no issuer. */
static size_t year_part(const struct stretch *s, size_t i, str *year)
{
	const struct lex *l = s->l;
	bool tight = (lex_is(l, i, '-') || lex_is(l, i, '.')) && lex_glued(l, i) &&
		     lex_glued(l, i + 1);
	if (!lex_is(l, i, '/') && !tight)
		return i;
	*year = symbol_year(l, i + 1);
	if (year->n == 0 || (lex_glued(l, i + 2) && l->t[i + 2].kind != LEX_PUNCT) ||
	    (lex_glued(l, i + 2) && (lex_is(l, i + 2, '/') || lex_is(l, i + 2, '-')) &&
	     l->t[i + 3].kind == LEX_NUMBER))
		return i;
	return i + 2;
}

static bool add_bare(struct stretch *s, const struct bind *b, size_t i)
{
	bool weak;
	if (b->gap == BIND_NONE || b->gap == BIND_TITLE || b->head->loose)
		return false;
	str number, year = { 0 };
	size_t end = symbol_number(s->a, s->l, i, &number);
	if (end == i)
		return false;
	size_t after = year_part(s, end, &year);
	if (!guard_bare(s->l, b, i, after) || !guard_name(s, b, i, after != end, &weak))
		return false;
	struct mention *m = mention_add(s);
	m->first = b->head->first;
	m->end = after;
	m->type = is(b->head->type, "doc") ? table_type_find(STR("cv")) : b->head->type;
	m->lang = b->head->lang;
	m->plural = is_plural(s->l, b->head);
	m->weak = weak;
	m->anywhere = b->head->lang != LANG_VI && !b->head->code;
	m->c.form = after != end ? CITATION_NUMYEAR : CITATION_BARE;
	m->c.number = number;
	m->c.year = year;
	m->c.confidence = weak ? 0.6 : 0.9;
	m->c.rule = after != end ? "type word, number and year" : "type word and number";
	if (b->body)
		m->body = table_bodies[b->body - 1];
	mention_tail(s, m, year.n != 0);
	if (m->c.year.n && after == end)
		m->c.form = CITATION_NUMYEAR;
	if (m->body.n)
		m->weak = false;
	if (m->body.n || m->c.year.n || m->c.date.n || s->context->query)
		m->anywhere = false;
	mention_span(s, m);
	return true;
}

/* "le règlement (UE) 2016/679": what was taken to refer back has its own number. */
static bool refers_by_number(const struct stretch *s, const struct bind *b)
{
	const struct mention *last = s->n > s->n_before ? &s->mentions[s->n - 1] : NULL;
	return last && b->head && last->c.form == CITATION_ANAPHOR &&
	       last->first == b->head->first;
}

/* The number at token `i`; returns the token after what it became. */
static size_t read_number(struct stretch *s, size_t i)
{
	struct bind b = bind_head(s->l, s->heads, s->n_heads_before, i);
	if (!bind_left_edge(s->l, &b, i))
		return i + 1;
	bool again = refers_by_number(s, &b);
	s->n -= again;
	size_t used = mention_floor(s);
	if (used > i)
		return used;
	if (b.head && used > b.head->first)
		b = (struct bind){ 0 }; /* that type word has its number */
	bool refused = false;
	if (foreign_number(s, &b, i) || add_full(s, &b, i, &refused) ||
	    (!refused && add_bare(s, &b, i))) {
		coord_read(s);
		return s->mentions[s->n - 1].end;
	}
	s->n += again;
	return i + 1;
}

/* "Nghị quyết này", "the Resolution", "ladite conclusion", where no number follows. */
static bool read_anaphor(struct stretch *s, const struct head *h)
{
	const struct lex *l = s->l;
	uint16_t value = 0;
	if (h->code || h->loose || mention_floor(s) > h->first)
		return false;
	bool number = l->t[h->end].kind == LEX_NUMBER ||
		      lex_phrase(l, h->end, TABLE_MARK, &value, NULL);
	size_t after = lex_phrase(l, h->end, TABLE_ANAPHOR, &value, NULL);
	bool vietnamese = h->lang == LANG_VI && after && value == 1;
	bool before =
		h->lang != LANG_VI &&
		lex_phrase(l, h->first - 1, TABLE_ANAPHOR, &value, NULL) == 1 &&
		(value == 3 || (value == 2 && (l->t[h->first].flags & LEX_CAPITAL)));
	if (number || !(vietnamese || before))
		return false;
	struct mention *m = mention_add(s);
	m->first = h->first;
	m->end = h->end + (vietnamese ? after : 0);
	m->type = h->type;
	m->c.form = CITATION_ANAPHOR;
	m->c.rule = "refers back";
	mention_span(s, m);
	return true;
}

static size_t read_word(struct stretch *s, size_t i)
{
	if (s->n_heads_before < s->n_heads && s->heads[s->n_heads_before].first == i) {
		const struct head *h = &s->heads[s->n_heads_before];
		if (session_read(s, h) || named_read(s, h) ||
		    (s->context->anaphors && read_anaphor(s, h)))
			return s->mentions[s->n - 1].end;
		return i + 1;
	}
	if ((s->l->t[i].flags & LEX_CAPITAL) &&
	    (foreign_word(s, i) || standard_read(s, i)))
		return s->mentions[s->n - 1].end;
	return i + 1;
}

void grammar_read(struct stretch *s, size_t from, size_t to)
{
	lex_run(s->l, from, to);
	s->n_heads = head_find(s->l, s->heads, s->l->size);
	s->n_heads_before = 0;
	s->n_before = s->n;
	for (size_t i = 1; i <= s->l->n;) {
		while (s->n_heads_before < s->n_heads &&
		       s->heads[s->n_heads_before].end <= i)
			s->n_heads_before++;
		if (s->l->t[i].kind == LEX_NUMBER)
			i = read_number(s, i);
		else if (s->l->t[i].kind == LEX_WORD)
			i = read_word(s, i);
		else
			i++;
	}
	scope_read(s);
	relation_read(s);
	pinpoint_read(s);
}
