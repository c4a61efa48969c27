/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/identity.h"

#include "base/ascii.h"
#include "base/buf.h"
#include "citation/atom.h"
#include "citation/letter.h"

#include <stdio.h>
#include <string.h>

/* Lower-case ASCII of a code, a unit's hyphens kept. */
static void put_code(struct buf *b, str code)
{
	size_t from = 0;
	for (size_t i = 0; i <= code.n; i++) {
		if (i < code.n && code.p[i] != '-')
			continue;
		char folded[64];
		size_t n = letter_fold((str){ code.p + from, i - from }, folded,
				       sizeof(folded));
		buf_put(b, (str){ folded, n });
		if (i < code.n)
			buf_put_char(b, '-');
		from = i + 1;
	}
}

static void put_number(struct buf *b, str number)
{
	for (size_t i = 0; i < number.n; i++)
		buf_put_char(b, ascii_lower(number.p[i]));
}

static bool starts(str s, const char *with)
{
	return str_starts(s, str_of(with));
}

str identity_year(const struct mention *m)
{
	if (m->c.year.n)
		return m->c.year;
	return (str){ m->c.date.p, m->c.date.n >= 4 ? 4 : 0 };
}

const struct table_code *identity_code(str code)
{
	char key[ATOM_KEY];
	size_t n = atom_key(code, key);
	return table_code_find((str){ key, n }, true);
}

bool identity_body_fits(str body, str issuer)
{
	if (starts(body, "QH") || starts(body, "UBTVQH"))
		return str_starts(issuer, body);
	if (str_eq(body, STR("CP")) &&
	    (str_eq(issuer, STR("HĐBT")) || str_eq(issuer, STR("HĐCP"))))
		return true; /* its names before 1992 */
	return str_eq(body, issuer);
}

str identity_term(struct arena *a, uint32_t term)
{
	static const char *const tens[] = { "", "x", "xx", "xxx" };
	static const char *const ones[] = { "",  "i",  "ii",  "iii",  "iv",
					    "v", "vi", "vii", "viii", "ix" };
	char text[16];
	if (term == 0 || term > 39)
		return (str){ 0 };
	int n = snprintf(text, sizeof(text), "%s%s", tens[term / 10], ones[term % 10]);
	return arena_copy(a, (str){ text, (size_t)n });
}

static uint32_t term_on(str date)
{
	for (size_t i = 0; i < table_n_terms && date.n == 10; i++)
		if (memcmp(table_terms[i].from.p, date.p, 10) <= 0 &&
		    memcmp(date.p, table_terms[i].to.p, 10) <= 0)
			return table_terms[i].term;
	return 0;
}

/* The term that a year lies in as a whole, or 0. */
static uint32_t term_in(str year)
{
	char first[16], last[16];
	if (year.n != 4)
		return 0;
	snprintf(first, sizeof(first), "%.*s-01-01", STR_ARG(year));
	snprintf(last, sizeof(last), "%.*s-12-31", STR_ARG(year));
	uint32_t term = term_on(str_of(first));
	return term == term_on(str_of(last)) ? term : 0;
}

/* Documents of the Assembly: by type, number and term. */
static void put_assembly(struct buf *b, struct mention *m, str issuer)
{
	uint32_t term = m->na_term ? m->na_term : m->term;
	buf_printf(b, "vn:%s/%.*s/", starts(issuer, "UBTVQH") ? "ubtvqh" : "na",
		   STR_ARG(m->type->id));
	put_number(b, m->c.number);
	if (term)
		buf_printf(b, "/qh%u", term);
	m->complete = term != 0;
}

static void put_issued(struct arena *a, struct buf *b, struct mention *m, str issuer,
		       const struct table_code *code)
{
	static const char *const names[] = {
		[TABLE_PARTY_BODY] = "party", [TABLE_STATE] = "state",
		[TABLE_NA] = "state",         [TABLE_UBTVQH] = "state",
		[TABLE_ORG] = "org",          [TABLE_NONE] = "org",
	};
	enum table_family family = symbol_family(m->type, code);
	bool party = family == TABLE_PARTY_BODY, local = code && code->local;
	str year = identity_year(m);
	buf_printf(b, "vn:%s/", names[family]);
	put_code(b, issuer);
	if (local && m->c.place.n)
		buf_printf(b, "@%.*s", STR_ARG(m->c.place));
	buf_printf(b, "/%.*s/", STR_ARG(m->type->id));
	put_number(b, m->c.number);
	if (party && !local) {
		uint32_t term = m->term ? m->term : term_on(m->c.date);
		m->c.term = identity_term(a, term ? term : term_in(m->c.year));
	}
	if (party && m->c.term.n)
		buf_printf(b, "~%.*s", STR_ARG(m->c.term));
	else if (!party && year.n)
		buf_printf(b, "/%.*s", STR_ARG(year));
	m->complete = party ? m->c.term.n || (local && m->c.place.n) : year.n != 0;
	if (local && !m->c.place.n)
		m->complete = m->complete && !party && m->c.date.n;
}

static void put_numbered(struct arena *a, struct buf *b, struct mention *m, str issuer,
			 const struct table_code *code)
{
	if (starts(issuer, "QH") || starts(issuer, "UBTVQH"))
		put_assembly(b, m, issuer);
	else
		put_issued(a, b, m, issuer, code);
}

/* The document of a law's name and year in the table, or empty. */
static str law_id(const struct table_law *law, str year)
{
	str years = law->years, one;
	while (str_cut(&years, '|', &one))
		if (year.n && str_starts(one, year))
			return str_from(one, year.n + 1);
	return (str){ 0 };
}

static bool is_small_word(str word)
{
	static const char *const small[] = { "on", "of", "the", "sur", "de",
					     "du", "la", "le",  "des", "relative" };
	for (size_t i = 0; i < sizeof(small) / sizeof(*small); i++)
		if (str_eq(word, str_of(small[i])))
			return true;
	return false;
}

/* A blank, the first byte of a no-break one (no word begins with it), or a comma. */
static bool parts_words(char c)
{
	return c == ' ' || c == ',' || c == '\n' || (unsigned char)c == 0xC2;
}

/* Words of a name, joined: "dat-dai", "promulgation-legal-documents". */
static void put_name(struct buf *b, str name, bool vietnamese)
{
	size_t words = 0;
	for (size_t i = 0; i < name.n && words < 12;) {
		size_t end = i;
		while (end < name.n && !parts_words(name.p[end]))
			end++;
		char folded[32];
		size_t n = letter_fold(str_range(name, i, end), folded, sizeof(folded));
		str word = { folded, n };
		str raw = str_range(name, i, end);
		bool year = str_eq(word, STR("nam")) && str_find(raw, STR("N")) >= raw.n;
		if (n && (folded[0] <= '9' || year || str_eq(word, STR("ngay"))))
			return;
		if (n && (vietnamese || !is_small_word(word)))
			buf_printf(b, "%s%.*s", words++ ? "-" : "", STR_ARG(word));
		i = end + 1;
	}
}

static void put_named(struct buf *b, const struct mention *m)
{
	str type = m->type->id, year = identity_year(m);
	if (starts(type, "fr-") || starts(type, "s")) {
		buf_printf(b, "%s%.*s/d%.*s",
			   starts(type, "fr-") ? "fr:" : "vn:state/ctn/",
			   STR_ARG(str_from(type, starts(type, "fr-") ? 3 : 0)),
			   STR_ARG(m->c.date));
		return;
	}
	if (str_eq(type, STR("hp"))) {
		buf_printf(b, "vn:hp/%.*s", STR_ARG(year));
		return;
	}
	str id = m->law ? law_id(&table_laws[m->law - 1], year) : (str){ 0 };
	if (id.n) {
		buf_put(b, id);
		return;
	}
	bool treaty = str_eq(type, STR("treaty"));
	buf_printf(b, treaty ? "int:" : "vn:law/");
	if (m->law && !treaty)
		buf_put(b, table_laws[m->law - 1].slug);
	else
		put_name(b, m->name, m->lang == LANG_VI);
	buf_printf(b, "/%.*s", STR_ARG(year));
}

static void put_session(struct buf *b, const struct mention *m)
{
	if (str_find(m->session, STR("congress")) < m->session.n)
		buf_printf(b, "vn:party/%.*s/nq", STR_ARG(m->session));
	else
		buf_printf(b, "vn:party/tw/session/%.*s/nq", STR_ARG(m->session));
}

static bool is_edict(str type)
{
	return str_eq(type, STR("sl")) || str_eq(type, STR("sac-luat"));
}

void identity_set(struct arena *a, struct mention *m)
{
	struct buf b = { 0 };
	if (m->foreign.n)
		buf_put(&b, m->foreign);
	else if (m->c.form == CITATION_SESSION)
		put_session(&b, m);
	else if (m->c.form == CITATION_NAMED)
		put_named(&b, m);
	else if (m->c.number.n && m->c.issuer.n)
		put_numbered(a, &b, m, m->c.issuer, m->code);
	else if (m->c.number.n && is_edict(m->type->id)) /* the President's alone */
		put_issued(a, &b, m, STR("CTN"), identity_code(STR("CTN")));
	m->c.id = arena_copy(a, buf_str(&b));
	buf_free(&b);
}

bool identity_from_body(struct arena *a, struct mention *m)
{
	const struct table_code *code = identity_code(m->body);
	bool assembly = str_eq(m->body, STR("QH")) || str_eq(m->body, STR("UBTVQH"));
	struct buf b = { 0 };
	if (!code && !assembly)
		return false;
	put_numbered(a, &b, m, m->body, code);
	m->c.id = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return true;
}
