/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/session.h"

#include "citation/identity.h"
#include "text/lang.h"

#include <stdio.h>
#include <string.h>

enum { MAX_WORDS = 30 };

uint32_t session_roman(str word)
{
	uint32_t sum = 0, before = 0;
	if (word.n == 0 || word.n > 6)
		return 0;
	for (size_t i = word.n; i > 0; i--) {
		char c = word.p[i - 1];
		uint32_t value = c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : 0;
		if (value == 0)
			return 0;
		sum = value < before ? sum - value : sum + value;
		before = value > before ? value : before;
	}
	return sum < 40 ? sum : 0;
}

/* What a word for a plenum says; the order is that of lexicon/cite_words.tsv. */
enum plenum { PLENUM_NONE, PLENUM_MEETING, PLENUM_CENTRAL, PLENUM_ALONE };

struct session {
	bool congress, committee, party, term_next;
	enum plenum plenum;
	bool local; /* of a province's or district's Party, "Đảng bộ" */
	str place;
	uint32_t session, term, loose; /* loose: a number not yet claimed */
	size_t end;
	size_t words;
};

/* "4", "12e", "8th", "XIII", "XIVᵉ", "thứ sáu": its value and the token after it. */
static size_t ordinal(const struct lex *l, size_t i, uint32_t *value)
{
	const struct lex_token *t = &l->t[i];
	uint16_t word;
	if (t->kind == LEX_NUMBER && t->end - t->start <= 2) {
		*value = t->value;
		bool suffix = t[1].kind == LEX_WORD && lex_glued(l, i + 1) &&
			      t[1].end - t[1].start <= 6;
		return i + 1 + suffix;
	}
	size_t n = lex_phrase(l, i, TABLE_ORDINAL, &word, NULL);
	if (n) {
		*value = word;
		return i + n;
	}
	if (t->kind != LEX_WORD || !(t->flags & LEX_CAPITAL))
		return i;
	str s = lex_slice(l, i, i + 1);
	while (s.n && s.p[s.n - 1] != 'I' && s.p[s.n - 1] != 'V' && s.p[s.n - 1] != 'X')
		s.n--; /* "XIVᵉ", "XVIIIe" */
	*value = session_roman(s);
	return *value && t->end - t->start - s.n <= 3 ? i + 1 : i;
}

static void claim(struct session *x, uint32_t value)
{
	if (x->term_next) {
		x->term = value;
		x->term_next = false;
	} else {
		if (x->loose && !x->session && !x->congress)
			x->session = x->loose; /* "6 of the 12th Central Committee" */
		x->loose = value;
	}
}

/* The Central Committee's name at token `i`: how many tokens. "từ" is no "TƯ". */
static size_t central(const struct lex *l, size_t i)
{
	uint16_t value, word = l->t[i].word;
	size_t n = lex_phrase(l, i, TABLE_CENTRAL, &value, NULL);
	bool code = n == 1 && str_eq(table_words[word], STR("tu"));
	return code && !(l->t[i].flags & LEX_UPPER) ? 0 : n;
}

/* "Trung ương 5" at token `i`. */
static bool begins_plenum(const struct lex *l, size_t i)
{
	size_t n = central(l, i);
	return n && l->t[i + n].kind == LEX_NUMBER;
}

/* "Đảng bộ tỉnh Nghệ An": the Party of a place; the token after it, or `i`. */
static size_t local_party(const struct lex *l, size_t i, struct session *x)
{
	uint16_t value;
	str word = lex_slice(l, i, i + 1);
	if (!x->congress || !(str_eq(word, STR("Đảng")) || str_eq(word, STR("đảng"))) ||
	    !str_eq(lex_slice(l, i + 1, i + 2), STR("bộ")))
		return i;
	x->local = true;
	size_t at = i + 2, n = lex_phrase(l, at, TABLE_LOCALITY, &value, NULL);
	if (!n) {
		at += lex_phrase(l, at, TABLE_PLACE, &value, NULL);
		n = lex_phrase(l, at, TABLE_LOCALITY, &value, NULL);
	}
	if (n)
		x->place = table_places[value];
	return at + n;
}

/* A word of the institution: which, and how many tokens. */
static size_t institution(const struct lex *l, size_t i, struct session *x)
{
	uint16_t value;
	size_t n = lex_phrase(l, i, TABLE_CONGRESS, &value, NULL);
	if (n && x->congress && x->loose)
		return 0; /* another congress */
	if (n) {
		x->congress = true;
		bool local = n > 1 && local_party(l, i + n - 1, x) != i + n - 1;
		return n - local; /* "Đại hội Đảng | bộ" */
	}
	n = lex_phrase(l, i, TABLE_PLENUM, &value, NULL);
	if (n) {
		x->plenum = (enum plenum)value;
		x->committee = x->committee || value == PLENUM_CENTRAL;
		if (x->loose) {
			x->session = x->loose;
			x->loose = 0;
		}
		return n;
	}
	n = central(l, i);
	if (n) {
		x->committee = true;
		if (x->loose && x->session)
			x->term = x->loose; /* "of the 13th Party Central Committee" */
		else if (x->loose)
			x->session = x->loose;
		x->loose = 0;
		return n;
	}
	return 0;
}

static size_t step(const struct lex *l, size_t i, struct session *x)
{
	uint16_t value;
	uint32_t number;
	size_t local = local_party(l, i, x);
	if (local != i)
		return local;
	size_t n = institution(l, i, x);
	if (n) {
		x->end = i + n;
		return i + n;
	}
	if ((n = lex_phrase(l, i, TABLE_TERM, &value, NULL)) != 0) {
		if (x->loose && !x->term && (x->session || x->congress)) {
			x->term = x->loose; /* "XIIe mandat", "11th tenure" */
			x->loose = 0;
			x->end = i + n;
		} else {
			x->term_next = true;
		}
		return i + n;
	}
	size_t after = ordinal(l, i, &number);
	if (after != i) {
		claim(x, number);
		x->end = after;
		return after;
	}
	n = lex_phrase(l, i, TABLE_PREP, &value, NULL);
	n = n ? n : lex_phrase(l, i, TABLE_COMMITTEE, &value, NULL);
	if (n)
		return i + n;
	n = lex_phrase(l, i, TABLE_PARTY, &value, NULL);
	if (n) {
		x->end = x->committee && x->end ? i + n : x->end;
		return i + n;
	}
	bool over = (x->local && x->loose) || begins_plenum(l, i + 1);
	if (lex_is(l, i, '(') || (lex_is(l, i, ',') && !over))
		return i + 1;
	if (lex_is(l, i, ')') && x->end == i)
		x->end = i + 1;
	return lex_is(l, i, ')') ? i + 1 : i;
}

/* "NQTW", "TW4", "T.Ư 6": codes glued to the number; only their words differ. */
static bool is_session(const struct session *x)
{
	if (x->congress)
		return x->loose || x->term || x->session;
	if (x->plenum == PLENUM_ALONE && x->session)
		return true; /* "résolution du 8e plénum": only the committee has plenums
			      */
	return x->committee && (x->session || x->loose) &&
	       (x->plenum || x->loose || x->term);
}

static str session_key(struct arena *a, const struct session *x, str term)
{
	char text[96];
	uint32_t number = x->session ? x->session : x->loose;
	uint32_t congress = x->term ? x->term : number;
	if (x->congress && x->local)
		snprintf(text, sizeof(text), "tu%s%.*s/congress/%u",
			 x->place.n ? "@" : "", STR_ARG(x->place), congress);
	else if (x->congress)
		snprintf(text, sizeof(text), "congress/%u", congress);
	else
		snprintf(text, sizeof(text), "%.*s%s%u", STR_ARG(term), term.n ? "." : "",
			 number);
	return arena_copy(a, str_of(text));
}

/* "NQTW 4": the type's code and the committee's in one word. */
static bool is_nqtw(const struct lex *l, size_t i)
{
	uint16_t word = l->t[i].word;
	return word && (str_eq(table_words[word], STR("nqtw")) ||
			str_eq(table_words[word], STR("nqtu")));
}

/* "Central Resolution 6" */
static bool central_before(const struct lex *l, const struct head *h)
{
	uint16_t value;
	return (l->t[h->first - 1].flags & LEX_CAPITAL) &&
	       lex_phrase(l, h->first - 1, TABLE_CENTRAL, &value, NULL) == 1;
}

/* "the 13th National Party Congress's Resolution": the number's token, with the congress
 * in *x; or the type word's. */
static size_t congress_before(const struct lex *l, const struct head *h,
			      struct session *x)
{
	enum { REACH = 8 };
	uint16_t value;
	size_t end = h->first;
	if (h->lang == LANG_VI || h->lang == LANG_FR)
		return h->first;
	end -= str_eq(lex_slice(l, end - 1, end), STR("s")) && lex_glued(l, end - 1);
	for (size_t back = REACH; back >= 2; back--) {
		uint32_t number;
		size_t first = end - back, after;
		if (end <= back || (after = ordinal(l, first, &number)) == first ||
		    lex_phrase(l, after, TABLE_CONGRESS, &value, NULL) != end - after)
			continue;
		*x = (struct session){ .congress = true, .loose = number, .end = h->end };
		return first;
	}
	return h->first;
}

/* Reads the words of a session from token `at` on into *x. */
static void read_words(const struct lex *l, size_t at, struct session *x)
{
	for (size_t from = at; x->words < MAX_WORDS; x->words++) {
		if ((l->t[at].flags & LEX_BREAK) && at > from)
			return;
		size_t next = step(l, at, x);
		if (next == at)
			return;
		at = next;
	}
}

static void add(struct stretch *s, const struct table_type *type, size_t first,
		const struct session *x)
{
	struct mention *m = mention_add(s);
	m->first = first;
	m->end = x->end;
	m->type = type;
	m->term = x->congress ? 0 : x->term;
	m->c.form = CITATION_SESSION;
	m->c.confidence = 0.9;
	m->c.rule = x->congress ? "resolution of a congress" : "resolution of a plenum";
	if (!x->congress)
		m->c.issuer = STR("TW");
	m->c.place = x->place;
	m->session = session_key(s->a, x, identity_term(s->a, x->term));
	mention_span(s, m);
}

/* "Nghị quyết Trung ương 4 và Trung ương 5 khóa XII": another plenum behind `x`, whose
 * term holds for both, where `x` has none. Its first token, or 0. */
static size_t next_plenum(const struct lex *l, struct session *x, struct session *y)
{
	uint16_t value;
	size_t and = lex_phrase(l, x->end, TABLE_AND, &value, NULL);
	size_t first = x->end + and;
	if (!and || x->congress || !begins_plenum(l, first))
		return 0;
	*y = (struct session){ 0 };
	read_words(l, first, y);
	if (!is_session(y) || y->congress)
		return 0;
	x->term = x->term ? x->term : y->term;
	return first;
}

bool session_read(struct stretch *s, const struct head *h)
{
	const struct lex *l = s->l;
	bool named = mention_floor(s) < h->first && central_before(l, h);
	struct session x = { .committee = named || is_nqtw(l, h->first) }, y;
	if (!str_eq(h->type->id, STR("nq")) || mention_floor(s) > h->first)
		return false;
	read_words(l, h->end, &x);
	size_t first = h->first - named;
	if (!is_session(&x))
		first = congress_before(l, h, &x);
	if (!is_session(&x) || first < mention_floor(s))
		return false;
	if (x.congress && x.committee &&
	    x.session) { /* a plenum of that congress's committee */
		x.congress = false;
		x.term = x.loose ? x.loose : x.term;
	}
	for (size_t next; first; first = next, x = y) {
		next = next_plenum(l, &x, &y);
		add(s, h->type, first, &x);
	}
	return true;
}
