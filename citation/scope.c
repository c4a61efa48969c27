/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/scope.h"

#include "base/utf8.h"
#include "citation/cue.h"
#include "citation/identity.h"
#include "citation/session.h"

enum {
	MAX_AFTER = 18,  /* tokens of an issuer after a citation */
	MAX_BEFORE = 24, /* tokens back to the body that issues it */
};

struct scope {
	str body, place;
	uint32_t term;
	bool district; /* or a commune: below the places that we know */
	size_t end;    /* token after the issuer, of one that stands before */
};

/* A number that counts a term: "12", "12e", "XII", "XIIe". */
static size_t term_number(const struct lex *l, size_t i, uint32_t *value)
{
	const struct lex_token *t = &l->t[i];
	if (t->kind == LEX_NUMBER && t->end - t->start <= 2) {
		*value = t->value;
		return i + 1 + (t[1].kind == LEX_WORD && lex_glued(l, i + 1));
	}
	if (t->kind != LEX_WORD || !(t->flags & LEX_CAPITAL))
		return i;
	str s = lex_slice(l, i, i + 1);
	while (s.n && s.p[s.n - 1] != 'I' && s.p[s.n - 1] != 'V' && s.p[s.n - 1] != 'X')
		s.n--;
	*value = session_roman(s);
	return *value ? i + 1 : i;
}

static size_t place_name(const struct lex *l, size_t i, str *place)
{
	uint16_t value;
	size_t n = lex_phrase(l, i, TABLE_LOCALITY, &value, NULL);
	if (n)
		*place = table_places[value];
	return n;
}

/* "12th tenure", "12e | Politburo", "12th-tenure", and "6th plenum", where *term is 0:
 * the token after it, or `i`. */
static size_t counted(const struct lex *l, size_t i, uint32_t *term)
{
	uint16_t value;
	size_t at = term_number(l, i, term);
	if (at == i)
		return i;
	at += lex_is(l, at, '-') && lex_glued(l, at);
	size_t n = lex_phrase(l, at, TABLE_TERM, &value, NULL);
	if (n || lex_phrase(l, at, TABLE_BODY, &value, NULL))
		return at + n;
	*term = 0;
	n = lex_phrase(l, at, TABLE_PLENUM, &value, NULL);
	return n ? at + n : i;
}

static size_t over_ordinal(const struct lex *l, size_t i)
{
	uint16_t value;
	bool number = l->t[i].kind == LEX_NUMBER && l->t[i].end - l->t[i].start <= 2;
	return number ? i + 1 : i + lex_phrase(l, i, TABLE_ORDINAL, &value, NULL);
}

/* The term that is told before the body at token `i`: "the 12th Politburo". */
static uint32_t term_before(const struct lex *l, size_t i)
{
	enum { REACH = 4 }; /* "12", "th", "-", "tenure" */
	uint32_t term;
	for (size_t back = 1; back <= REACH && back < i; back++)
		if (counted(l, i - back, &term) == i && term)
			return term;
	return 0;
}

/* One word or phrase of an issuer at token `i`; the token after it, or `i`. */
static size_t step(const struct lex *l, size_t i, struct scope *x)
{
	uint16_t value;
	uint32_t number;
	str place = { 0 };
	size_t n = lex_phrase(l, i, TABLE_BODY, &value, NULL);
	if (n) {
		if (x->body.n && !str_eq(x->body, table_bodies[value]))
			return i;
		x->body = table_bodies[value];
		return i + n;
	}
	n = place_name(l, i, &place);
	if (n) {
		x->place = place;
		return i + n;
	}
	n = lex_phrase(l, i, TABLE_TERM, &value, NULL);
	if (n) {
		size_t after = term_number(l, i + n, &number);
		if (after != i + n)
			x->term = number;
		return after;
	}
	n = counted(l, i, &number);
	if (n != i) {
		x->term = number ? number : x->term;
		return n;
	}
	n = lex_phrase(l, i, TABLE_PLENUM, &value, NULL);
	if (n) /* "Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII" */
		return over_ordinal(l, i + n);
	n = lex_phrase(l, i, TABLE_PREP, &value, NULL);
	if (n)
		return i + n;
	enum { DISTRICT = 2 };
	n = lex_phrase(l, i, TABLE_PLACE, &value, NULL);
	x->district = x->district || (n && value == DISTRICT);
	return i + n;
}

static size_t read_after(const struct lex *l, size_t i, size_t limit, bool comma,
			 struct scope *x)
{
	size_t at = i + (comma && (lex_is(l, i, ',') || lex_is(l, i, ')')));
	if (comma && (l->t[i].flags & LEX_BREAK))
		return i;
	while (at < limit && at < i + MAX_AFTER &&
	       (at == i || !(l->t[at].flags & LEX_BREAK))) {
		size_t next = lex_is(l, at, '(') ? at + 1 : step(l, at, x);
		if (next == at)
			break;
		at = next;
	}
	return at;
}

/* The last body before token `to` in its sentence, with its place. */
static void read_before(const struct lex *l, size_t from, size_t to, struct scope *x)
{
	for (size_t i = from; i < to;) {
		struct scope found = { 0 };
		uint16_t value;
		size_t at = i;
		bool stop = lex_is(l, i, '.') || lex_is(l, i, ';') ||
			    (l->t[i].flags & LEX_BREAK);
		if (stop)
			*x = (struct scope){ 0 };
		size_t n = place_name(l, i, &found.place);
		if (n && lex_phrase(l, i + n, TABLE_PLACE, &value, NULL))
			n++; /* "Can Tho City People's Committee" */
		at += n;
		n = lex_phrase(l, at, TABLE_BODY, &value, NULL);
		if (n == 0) {
			i++;
			continue;
		}
		str place = found.place;
		found.end = read_after(l, at, to, false, &found);
		found.place = found.place.n ? found.place : place;
		found.term = found.term ? found.term : term_before(l, at);
		*x = found;
		i = at + n;
	}
}

static bool is_local(str code)
{
	return str_eq(code, STR("TU")) || str_eq(code, STR("UBND")) ||
	       str_eq(code, STR("HĐND")) || str_eq(code, STR("HU")) ||
	       str_eq(code, STR("QU")) || str_eq(code, STR("ĐU"));
}

static void note_place(struct stretch *s, const struct scope *x)
{
	if (!x->place.n || !is_local(x->body))
		return;
	if (!s->place.n)
		s->place = x->place;
	else if (!str_eq(s->place, x->place))
		s->many_places = true;
}

/* "(sau đây gọi tắt là Nghị quyết 23)", "(“Decree 70”)": a short name declared right
 * after the full one. */
static bool declares_alias(const struct stretch *s, size_t k)
{
	uint16_t value;
	if (k == s->n_before)
		return false;
	const struct mention *m = &s->mentions[k], *full = m - 1;
	if (full->c.form != CITATION_FULL || m->c.form != CITATION_BARE ||
	    !str_eq(full->c.number, m->c.number) || m->first > full->end + 60)
		return false;
	for (size_t i = m->first; i > full->end && i + 8 > m->first; i--) {
		if (lex_is(s->l, i - 1, '(') ||
		    lex_phrase(s->l, i - 1, TABLE_ALIAS, &value, NULL))
			return true;
	}
	return false;
}

/* "the Politburo's Resolution 57", "Bộ Chính trị ban hành Nghị quyết 57". */
static bool issues(const struct lex *l, const struct scope *before, size_t first)
{
	uint16_t value;
	size_t verb = cue_at(l, before->end, TABLE_ISSUE, &value);
	size_t at = lex_over(l, before->end + verb, TABLE_PREP);
	bool touches = lex_phrase(l, at, TABLE_PLURAL, &value, NULL) && at + 1 == first;
	return before->body.n && (at == first || (verb && touches));
}

/* Is this a constitution that Vietnam has had? */
static bool known_constitution(const struct mention *m)
{
	str years = { 0 }, one, year = identity_year(m);
	for (size_t i = 0; i < table_n_laws; i++)
		if (str_eq(table_laws[i].type, m->c.type))
			years = table_laws[i].years;
	while (str_cut(&years, '|', &one))
		if (str_starts(one, year))
			return true;
	return false;
}

/* A company's resolution, another country's law: "Hiến pháp 1987", "nghị quyết 660 của
 * Hạ viện Mỹ", "Luật Quan hệ Đài Loan năm 1979". */
static bool is_alien(const struct lex *l, const struct mention *m,
		     const struct scope *after, const struct scope *before)
{
	uint16_t value;
	str none = STR("-");
	if (m->c.symbol.n || m->foreign.n || str_eq(m->c.type, STR("treaty")))
		return false;
	if (str_eq(m->c.type, STR("hp")) && !known_constitution(m))
		return true;
	str word = lex_slice(l, m->first, m->first + 1);
	if (str_eq(word, STR("Đạo")) || str_eq(word, STR("đạo"))) /* ours are "Luật" */
		return m->c.form == CITATION_NAMED;
	if (str_eq(m->body, none) || str_eq(after->body, none) ||
	    (str_eq(before->body, none) && issues(l, before, m->first)))
		return true;
	for (size_t i = m->first; i < m->end && m->c.form == CITATION_NAMED; i++)
		if (lex_phrase(l, i, TABLE_BODY, &value, NULL) >= 2 &&
		    str_eq(table_bodies[value], none))
			return true;
	return false;
}

/* A circular of the Party has another name than one of the State. */
static void name_circular(struct mention *m)
{
	const struct table_code *code = m->body.n ? identity_code(m->body) : NULL;
	if (m->c.form == CITATION_FULL || !str_eq(m->c.type, STR("tt")) || !code ||
	    code->value != TABLE_PARTY_BODY)
		return;
	m->type = table_type_find(STR("thong-tri"));
	m->c.type = m->type->id;
}

static void read_one(struct stretch *s, size_t k)
{
	struct mention *m = &s->mentions[k];
	size_t lowest = k > s->n_before ? m[-1].end : 1;
	size_t from = m->first > MAX_BEFORE ? m->first - MAX_BEFORE : 1;
	size_t limit = k + 1 < s->n ? m[1].first : s->l->n + 1;
	struct scope after = { 0 }, before = { 0 };
	bool bare = m->c.form == CITATION_BARE || m->c.form == CITATION_COORD;
	read_after(s->l, m->end, limit, bare, &after);
	read_before(s->l, from > lowest ? from : lowest, m->first, &before);
	if (declares_alias(s, k)) {
		m->alias = true;
		m->weak = false;
	}
	note_place(s, &after);
	note_place(s, &before);
	if (m->body.n == 0)
		m->body = after.body;
	if (m->body.n == 0 && bare && issues(s->l, &before, m->first))
		m->body = before.body;
	name_circular(m);
	m->alien = is_alien(s->l, m, &after, &before);
	m->term = m->term ? m->term : after.term;
	if (!m->term && issues(s->l, &before, m->first))
		m->term = before.term;
	m->district = after.district || before.district;
	bool local = (m->code && m->code->local) || is_local(m->body);
	if (local && (after.body.n || m->c.symbol.n))
		m->c.place = after.place;
	if (local && m->c.place.n == 0 && is_local(before.body))
		m->c.place = before.place;
}

/* What the words after the last item say holds for the whole list. */
static void share_in_list(struct stretch *s)
{
	for (size_t k = s->n; k > s->n_before + 1; k--) {
		const struct mention *m = &s->mentions[k - 1];
		struct mention *before = &s->mentions[k - 2];
		bool joined = str_eq(before->c.type, m->c.type) && before->c.issuer.n &&
			      str_eq(before->c.issuer, m->c.issuer) &&
			      lex_over(s->l, before->end, TABLE_AND) == m->first;
		if (joined && !before->term) /* "18-NQ/TW và 19-NQ/TW khóa XII" */
			before->term = m->term;
		if (!m->list || before->c.issuer.n || before->body.n)
			continue;
		before->body = m->body;
		before->c.place = m->c.place;
		before->term = before->term ? before->term : m->term;
	}
}

void scope_read(struct stretch *s)
{
	for (size_t k = s->n_before; k < s->n; k++)
		read_one(s, k);
	share_in_list(s);
}

enum {
	PAGE_OPENING = 800, /* bytes in which an article says where it is set */
	MAX_SEEN = 16,      /* places of an opening that are told apart */
};

struct places {
	str name[MAX_SEEN];
	size_t times[MAX_SEEN], n;
};

static void count_places(const struct lex *l, struct places *seen)
{
	for (size_t i = 1; i <= l->n;) {
		str place = { 0 };
		size_t k = 0,
		       n = l->t[i].flags & LEX_CAPITAL ? place_name(l, i, &place) : 0;
		while (k < seen->n && !str_eq(seen->name[k], place))
			k++;
		if (n && k == seen->n && k < MAX_SEEN)
			seen->name[seen->n++] = place;
		if (n && k < MAX_SEEN)
			seen->times[k]++;
		i += n ? n : 1;
	}
}

str scope_page_place(struct stretch *s)
{
	str text = s->context->text, title = s->context->title;
	struct places seen = { 0 };
	size_t best = 0, next = 0;
	size_t size = text.n < PAGE_OPENING ? text.n : utf8_floor(text, PAGE_OPENING);
	struct lex head = lex_new(s->a, title, title.n);
	lex_run(&head, 0, title.n);
	count_places(&head, &seen);
	lex_run(s->l, 0, size);
	count_places(s->l, &seen);
	for (size_t k = 1; k < seen.n; k++)
		best = seen.times[k] > seen.times[best] ? k : best;
	for (size_t k = 0; k < seen.n; k++)
		next = k != best && seen.times[k] > next ? seen.times[k] : next;
	return seen.n && seen.times[best] > 2 * next ? seen.name[best] : (str){ 0 };
}
