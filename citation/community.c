/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/community.h"

#include "citation/dated.h"
#include "citation/foreign.h"

#include <stdio.h>

enum { EU_ORDER = 2015 }; /* from this year on all EU acts are year/number */

enum eu { EU_REGULATION = 1, EU_DECISION, EU_DIRECTIVE };

static bool is_eu_year(uint32_t year)
{
	return (year >= 51 && year < 100) || (year >= 1951 && year <= SYMBOL_LAST_YEAR);
}

/* "(EU)", "(CE) no", "UE n°" between the type word and the number: which community, or
 * 0. */
static uint16_t community_before(const struct lex *l, size_t from, size_t to)
{
	uint16_t value;
	if ((l->t[from].flags & LEX_UPPER) && from < to &&
	    lex_phrase(l, from, TABLE_COMMUNITY, &value, NULL) == 1)
		return value;
	for (size_t i = from; i < to && i < from + 8; i++)
		if (lex_is(l, i, '(') &&
		    lex_phrase(l, i + 1, TABLE_COMMUNITY, &value, NULL) == 1)
			return value;
	return 0;
}

static uint16_t community_after(const struct lex *l, size_t i, size_t *end)
{
	uint16_t value;
	if (!lex_is(l, i, '/') ||
	    lex_phrase(l, i + 1, TABLE_COMMUNITY, &value, NULL) != 1)
		return 0;
	if (!(l->t[i + 1].flags & LEX_UPPER))
		return 0;
	*end = i + 2;
	return value;
}

/* The family of a type word for EU acts; directives where there is none. */
static enum eu eu_family(const struct stretch *s, const struct bind *b)
{
	uint16_t value = EU_DIRECTIVE;
	if (b->head)
		lex_phrase(s->l, b->head->first, TABLE_FOREIGN, &value, NULL);
	else if (s->n > s->n_before && str_eq(s->mentions[s->n - 1].c.issuer, STR("EU")))
		return s->mentions[s->n - 1].c.type.p[3] == 'r'   ? EU_REGULATION
		       : s->mentions[s->n - 1].c.type.p[4] == 'e' ? EU_DECISION
								  : EU_DIRECTIVE;
	return (enum eu)value;
}

/* "du Parlement européen", "of the Council of 5 May 2009" at token `i`. */
static bool union_makes(struct stretch *s, size_t i)
{
	struct dated date;
	uint16_t value;
	size_t at = i;
	for (size_t n; (n = lex_phrase(s->l, at, TABLE_PREP, &value, NULL)) != 0;)
		at += n;
	size_t n = lex_phrase(s->l, at, TABLE_GOVERN, &value, NULL);
	if (at == i || !n || value != TABLE_GOVERN_UNION)
		return false;
	return n > 1 || s->l->t[at + n].kind == LEX_PUNCT ||
	       dated_bind(s->a, s->l, at + n, false, &date);
}

/* "directive 2004/38", "règlement n° 428/2009 du Conseil": no community is printed, but
 * the year stands first, and is no season's, or the Union's bodies make it. */
static bool is_union_act(struct stretch *s, const struct bind *b, size_t i)
{
	uint16_t value;
	const struct lex_token *t = &s->l->t[i];
	if (!b->head || b->gap != BIND_DIRECT ||
	    !lex_phrase(s->l, b->head->first, TABLE_FOREIGN, &value, NULL) ||
	    value == EU_DECISION)
		return false;
	bool more = lex_glued(s->l, i + 3) &&
		    (t[3].kind != LEX_PUNCT || lex_is(s->l, i + 3, '/') ||
		     lex_is(s->l, i + 3, '-'));
	bool period = symbol_year(s->l, i + 2).n || t[2].value == (t->value + 1) % 100;
	bool first = symbol_year(s->l, i).n && !period;
	return !more && (first || union_makes(s, i + 3));
}

/* The symbol as the union prints it; without a community, the numbers. */
static void print_eu(char *text, size_t size, enum eu family, uint16_t community,
		     uint32_t year, uint32_t number, str printed_year)
{
	static const char *const codes[] = { "",    "EU",   "EC",     "EEC",
					     "JHA", "CFSP", "Euratom" };
	const char *code = codes[community];
	if (year >= EU_ORDER)
		snprintf(text, size, "(%s) %u/%u", community > 3 ? code : "EU", year,
			 number);
	else if (family == EU_REGULATION && community)
		snprintf(text, size, "(%s) %u/%.*s", code, number, STR_ARG(printed_year));
	else if (family == EU_REGULATION)
		snprintf(text, size, "%u/%.*s", number, STR_ARG(printed_year));
	else
		snprintf(text, size, "%.*s/%u%s%s", STR_ARG(printed_year), number,
			 community ? "/" : "", code);
}

bool community_act(struct stretch *s, const struct bind *b, size_t i)
{
	static const char *const types[] = { "", "eu-reg", "eu-dec", "eu-dir" };
	const struct lex *l = s->l;
	size_t end = i + 3;
	bool dash = lex_is(l, i + 1, '-');
	if (!foreign_is_small(l, i) || !(dash || lex_is(l, i + 1, '/')) ||
	    !foreign_is_small(l, i + 2))
		return false;
	enum { LISTED = 5 }; /* ", (CEE) no 793/93" */
	size_t from = b->head ? b->head->end : i > LISTED ? i - LISTED : 1;
	uint16_t before = community_before(l, from, i);
	uint16_t community = community_after(l, end, &end);
	if (!before && (dash || (!community && !is_union_act(s, b, i))))
		return false;
	community = community ? community : before;
	bool lone = !b->head && before; /* "(EC) No 338/97" can only be a regulation */
	bool listed = s->n > s->n_before && s->mentions[s->n - 1].end + LISTED > i &&
		      str_eq(s->mentions[s->n - 1].c.issuer, STR("EU"));
	enum eu family = lone && !listed ? EU_REGULATION : eu_family(s, b);
	uint32_t year = l->t[i].value, number = l->t[i + 2].value;
	bool marked =
		b->marked || lex_phrase(l, i - 1, TABLE_MARK, &(uint16_t){ 0 }, NULL);
	bool reversed = family == EU_REGULATION &&
			(marked || !is_eu_year(year) || year < EU_ORDER);
	size_t at_year = reversed || !is_eu_year(year) ? i + 2 : i;
	if (at_year != i) {
		year = l->t[i + 2].value;
		number = l->t[i].value;
	}
	if (!is_eu_year(year))
		return false;
	year = foreign_year(year);
	struct mention *m = foreign_add(s, b->head ? b->head->first : i, end,
					types[family], "EU", "EU act");
	m->c.number = foreign_decimal(s->a, number);
	m->c.year = foreign_decimal(s->a, year);
	char text[64];
	print_eu(text, sizeof(text), family, community, year, number,
		 lex_slice(l, at_year, at_year + 1));
	m->c.symbol = arena_copy(s->a, str_of(text));
	snprintf(text, sizeof(text), "eu:%s/%u/%u", types[family] + 3, year, number);
	m->foreign = arena_copy(s->a, str_of(text));
	mention_tail(s, m, true);
	mention_span(s, m);
	return true;
}
