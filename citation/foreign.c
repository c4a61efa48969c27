/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/foreign.h"

#include "citation/community.h"
#include "citation/dated.h"
#include "citation/letter.h"
#include "citation/session.h"
#include "text/lang.h"

#include <stdio.h>
#include <string.h>

static bool is_type(const struct bind *b, const char *id)
{
	return b->head && b->head->type->id.n == strlen(id) &&
	       !memcmp(b->head->type->id.p, id, b->head->type->id.n);
}

str foreign_decimal(struct arena *a, uint32_t number)
{
	char text[16];
	snprintf(text, sizeof(text), "%u", number);
	return arena_copy(a, str_of(text));
}

struct mention *foreign_add(struct stretch *s, size_t first, size_t end, const char *type,
			    const char *issuer, const char *rule)
{
	struct mention *m = mention_add(s);
	m->first = first;
	m->end = end;
	m->type = table_type_find(str_of(type));
	m->c.form = CITATION_FULL;
	m->c.issuer = str_of(issuer);
	m->c.confidence = 0.95;
	m->c.rule = rule;
	return m;
}

bool foreign_is_small(const struct lex *l, size_t i)
{
	return l->t[i].kind == LEX_NUMBER && l->t[i].end - l->t[i].start <= 5;
}

uint32_t foreign_year(uint32_t year)
{
	return year < 100 ? 1900 + year : year;
}

/* Acts of France are numbered by year since 1944. */
static bool is_french_year(uint32_t year)
{
	uint32_t full = foreign_year(year);
	return full >= 1944 && full <= SYMBOL_LAST_YEAR;
}

/* The number after the year at token `i`, or `i`: "2016-1691"; where the date tells,
 * "2018 1131 du 12 décembre 2018" too. */
static size_t french_second(struct stretch *s, const struct bind *b, size_t i)
{
	struct dated date;
	if (lex_is(s->l, i + 1, '-'))
		return i + 2;
	bool blank = b->marked && s->l->t[i + 1].kind == LEX_NUMBER &&
		     dated_bind(s->a, s->l, i + 2, false, &date);
	return blank && str_starts(date.iso, lex_slice(s->l, i, i + 1)) ? i + 1 : i;
}

/* "Law No. 2022-401 of 21 March 2022": in another language the date tells. */
static bool is_dated_so(struct stretch *s, size_t i)
{
	struct dated date;
	return lex_is(s->l, i + 1, '-') && dated_bind(s->a, s->l, i + 3, false, &date) &&
	       str_starts(date.iso, lex_slice(s->l, i, i + 1));
}

/* "loi n° 2016-1691", "loi n° 89-462", "décret n°2021-1600". */
static bool french_act(struct stretch *s, const struct bind *b, size_t i)
{
	static const struct {
		const char *word, *type, *key;
	} acts[] = {
		{ "luat", "fr-loi", "loi" },
		{ "nd", "fr-decret", "decret" },
		{ "pl", "fr-ordonnance", "ordonnance" },
		{ "fr-arrete", "fr-arrete", "arrete" },
	};
	const struct lex *l = s->l;
	if (!b->head || !foreign_is_small(l, i) || !is_french_year(l->t[i].value) ||
	    (b->head->lang != LANG_FR && !is_dated_so(s, i)))
		return false;
	size_t second = french_second(s, b, i), end = second + 1;
	if (second == i || !foreign_is_small(l, second))
		return false;
	if ((lex_is(l, end, '/') || lex_is(l, end, '-')) && lex_glued(l, end) &&
	    l->t[end + 1].kind != LEX_PUNCT)
		return false;
	for (size_t k = 0; k < sizeof(acts) / sizeof(*acts); k++) {
		if (!is_type(b, acts[k].word))
			continue;
		struct mention *m = foreign_add(s, b->head->first, end, acts[k].type,
						"FR", "French act");
		char text[64];
		m->c.number = foreign_decimal(s->a, l->t[second].value);
		m->c.year = foreign_decimal(s->a, foreign_year(l->t[i].value));
		snprintf(text, sizeof(text), "%.*s-%.*s", STR_ARG(lex_slice(l, i, i + 1)),
			 STR_ARG(lex_slice(l, second, end)));
		m->c.symbol = arena_copy(s->a, str_of(text));
		snprintf(text, sizeof(text), "fr:%s/%.*s", acts[k].key,
			 STR_ARG(m->c.symbol));
		m->foreign = arena_copy(s->a, str_of(text));
		mention_tail(s, m, true);
		mention_span(s, m);
		return true;
	}
	return false;
}

enum un { UN_NONE, UN_COUNCIL, UN_ASSEMBLY };

static enum un un_body(const struct lex *l, size_t i, size_t *n)
{
	uint16_t value;
	*n = lex_phrase(l, i, TABLE_BODY, &value, NULL);
	if (*n && str_eq(table_bodies[value], STR("UNSC")))
		return UN_COUNCIL;
	if (*n && str_eq(table_bodies[value], STR("UNGA")))
		return UN_ASSEMBLY;
	return UN_NONE;
}

/* "Security Council resolution 1325": the body that ends right before token `head`. */
static enum un un_before(const struct lex *l, size_t head, size_t *first)
{
	for (size_t back = 1; back <= 6 && back < head; back++) {
		size_t n;
		enum un body = un_body(l, head - back, &n);
		if (body && n == back) {
			*first = head - back;
			size_t wider;
			if (head > back + 1 &&
			    un_body(l, head - back - 1, &wider) == body &&
			    wider == back + 1)
				*first = head - back - 1;
			return body;
		}
	}
	return UN_NONE;
}

/* "(2000)", "(XXVI)" after a number: the token after it, or `i`. */
static size_t un_suffix(const struct lex *l, size_t i, str *roman, bool *year)
{
	if (!lex_is(l, i, '(') || !lex_is(l, i + 2, ')'))
		return i;
	*year = symbol_year(l, i + 1).n != 0;
	if (*year)
		return i + 3;
	str word = lex_slice(l, i + 1, i + 2);
	if (l->t[i + 1].kind == LEX_WORD && session_roman(word)) {
		*roman = word;
		return i + 3;
	}
	return i;
}

/* "of the Security Council", "du Conseil de sécurité" after token `i`. */
static enum un un_after(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t n;
	for (size_t at = i; at < i + 8;) {
		enum un body = un_body(l, at, &n);
		if (body)
			return body;
		n = lex_phrase(l, at, TABLE_PREP, &value, NULL);
		n = n ? n : lex_phrase(l, at, TABLE_AND, &value, NULL);
		if (!n &&
		    foreign_is_small(l, at)) /* "2270 (2016) và 2321 của Hội đồng" */
			n = un_suffix(l, at + 1, &(str){ 0 }, &(bool){ 0 }) - at;
		if (!n)
			return UN_NONE;
		at += n;
	}
	return UN_NONE;
}

/* "của Liên hợp quốc": the United Nations, and no word of which body. */
static bool un_named_after(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t at = lex_over(l, i, TABLE_PREP);
	return at != i && lex_phrase(l, at, TABLE_UN, &value, NULL);
}

/* The last body named before token `head` in its sentence, if it is one of these. */
static enum un un_subject(const struct lex *l, size_t head)
{
	uint16_t value;
	size_t n;
	for (size_t back = 2; back <= 24 && back < head; back++) {
		size_t i = head - back;
		if (lex_is(l, i, '.') || lex_is(l, i, ';') || (l->t[i].flags & LEX_BREAK))
			break;
		if (lex_phrase(l, i, TABLE_BODY, &value, NULL))
			return un_body(l, i, &n);
	}
	return UN_NONE;
}

static void un_fill(struct stretch *s, struct mention *m, enum un body, str number,
		    str roman)
{
	char text[64], low[8] = "";
	m->c.number = number;
	m->c.issuer = body == UN_COUNCIL    ? STR("UNSC")
		      : body == UN_ASSEMBLY ? STR("UNGA")
					    : (str){ 0 };
	letter_fold(roman, low, sizeof(low) - 1);
	snprintf(text, sizeof(text), "%s/RES/%.*s%s%.*s%s",
		 body == UN_COUNCIL ? "S" : "A", STR_ARG(number), roman.n ? "(" : "",
		 STR_ARG(roman), roman.n ? ")" : "");
	if (body)
		m->c.symbol = arena_copy(s->a, str_of(text));
	snprintf(text, sizeof(text), "un:%s/%.*s%s%s",
		 body == UN_COUNCIL    ? "sc"
		 : body == UN_ASSEMBLY ? "ga"
				       : "res",
		 STR_ARG(number), *low ? "-" : "", low);
	m->foreign = arena_copy(s->a, str_of(text));
	mention_span(s, m);
}

/* The resolution whose list token `i` goes on: "1267 (1999), 1989 (2011)"; or NULL. */
static const struct mention *un_listed(const struct stretch *s, size_t i)
{
	bool year;
	str roman;
	const struct mention *m = s->n > s->n_before ? &s->mentions[s->n - 1] : NULL;
	if (!m || !str_starts(m->foreign, STR("un:")))
		return NULL;
	size_t end = un_suffix(s->l, m->end, &roman, &year);
	return end < i && lex_over(s->l, end, TABLE_AND) == i ? m : NULL;
}

static bool un_resolution(struct stretch *s, const struct bind *b, size_t i)
{
	const struct lex *l = s->l;
	bool year = false;
	str roman = { 0 };
	if (!foreign_is_small(l, i))
		return false;
	size_t end = i + 1;
	str number = lex_slice(l, i, end);
	if (lex_is(l, end, '/') && lex_glued(l, end) && foreign_is_small(l, end + 1) &&
	    l->t[i].value < 200 && !lex_is(l, end + 2, '/'))
		end += 2;
	bool head = b->gap == BIND_DIRECT && is_type(b, "nq");
	const struct mention *before = un_listed(s, i);
	size_t first = head ? b->head->first : i;
	enum un body = head ? un_before(l, b->head->first, &first) : UN_NONE;
	first = first < mention_floor(s) ? mention_floor(s) : first;
	size_t after = un_suffix(l, end, &roman, &year);
	if (!body)
		body = un_after(l, after);
	if (!body && head && l->t[i].value >= 100)
		body = un_subject(l, first);
	if (before && !body && year)
		body = str_starts(before->foreign, STR("un:sc")) ? UN_COUNCIL
								 : UN_ASSEMBLY;
	if (roman.n && l->t[i].value >= 50)
		body = UN_ASSEMBLY; /* only the Assembly's have a session in Roman
				       numerals */
	else if (!body && !(head && un_named_after(l, after)) &&
		 !(head && year && l->t[i].value < 4000 && end == i + 1))
		return false;
	if (!head && !(before && year) && !(roman.n && l->t[i].value >= 50))
		return false;
	bool list =
		s->n > s->n_before && str_eq(s->mentions[s->n - 1].c.type, STR("un-res"));
	if (!head && !list && !(roman.n > 1))
		return false;
	number = end == i + 1 ? number : lex_slice(l, i, end);
	struct mention *m = foreign_add(s, first, end, "un-res", "", "UN resolution");
	un_fill(s, m, body, number, roman);
	return true;
}

bool foreign_number(struct stretch *s, const struct bind *b, size_t i)
{
	return community_act(s, b, i) || french_act(s, b, i) || un_resolution(s, b, i);
}

/* "S/RES/1325 (2000)", "A/RES/70/1" */
static bool un_symbol(struct stretch *s, size_t i)
{
	const struct lex *l = s->l;
	bool year = false;
	str roman = { 0 };
	char c = l->text.p[l->t[i].start];
	if (l->t[i].end - l->t[i].start != 1 || (c != 'S' && c != 'A') ||
	    !lex_is(l, i + 1, '/') || !str_eq(lex_slice(l, i + 2, i + 3), STR("RES")) ||
	    !lex_is(l, i + 3, '/') || !foreign_is_small(l, i + 4))
		return false;
	size_t end = i + 5;
	if (lex_is(l, end, '/') && lex_glued(l, end) && foreign_is_small(l, end + 1))
		end += 2;
	str number = lex_slice(l, i + 4, end);
	un_suffix(l, end, &roman, &year);
	size_t first = i;
	if (s->n_heads_before && s->heads[s->n_heads_before - 1].end == i)
		first = s->heads[s->n_heads_before - 1].first;
	struct mention *m = foreign_add(s, first, end, "un-res", "", "UN symbol");
	un_fill(s, m, c == 'S' ? UN_COUNCIL : UN_ASSEMBLY, number, roman);
	return true;
}

bool foreign_word(struct stretch *s, size_t i)
{
	return un_symbol(s, i);
}

str foreign_sibling(struct arena *a, const struct mention *m, str number)
{
	size_t slash = str_find(m->foreign, STR("/"));
	char text[64];
	if (slash > m->foreign.n)
		return (str){ 0 };
	snprintf(text, sizeof(text), "%.*s/%.*s", (int)slash, m->foreign.p,
		 STR_ARG(number));
	return arena_copy(a, str_of(text));
}
