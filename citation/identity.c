/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/identity.h"

#include "base/buf.h"

#include <stdio.h>

/* Lower-case ASCII of a code, a unit's hyphens kept. */
static void put_code(struct buf *b, str code)
{
	size_t from = 0;
	for (size_t i = 0; i <= code.n; i++) {
		if (i < code.n && code.p[i] != '-')
			continue;
		char folded[64];
		size_t n = lex_fold((str){ code.p + from, i - from }, folded,
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
		buf_put_char(b, (char)(number.p[i] >= 'A' && number.p[i] <= 'Z'
					       ? number.p[i] | 0x20
					       : number.p[i]));
}

static bool is_assembly(const struct mention *m)
{
	return m->na_term || str_eq(m->c.issuer, STR("QH")) ||
	       str_eq(m->c.issuer, STR("UBTVQH"));
}

static void put_assembly(struct buf *b, const struct mention *m)
{
	bool standing = m->c.issuer.n > 2 && m->c.issuer.p[0] == 'U';
	buf_printf(b, "vn:%s/%.*s/", standing ? "ubtvqh" : "na", STR_ARG(m->type->id));
	put_number(b, m->c.number);
	if (m->na_term)
		buf_printf(b, "/qh%u", m->na_term);
}

static str year_of(const struct mention *m)
{
	if (m->c.year.n)
		return m->c.year;
	return (str){ m->c.date.p, m->c.date.n >= 4 ? 4 : 0 };
}

static void put_issued(struct buf *b, const struct mention *m)
{
	int family = m->code ? m->code->value : TABLE_STATE;
	static const char *const names[] = {
		[TABLE_PARTY_BODY] = "party", [TABLE_STATE] = "state",
		[TABLE_NA] = "state",         [TABLE_UBTVQH] = "state",
		[TABLE_ORG] = "org",          [TABLE_NONE] = "org",
	};
	buf_printf(b, "vn:%s/", names[family]);
	put_code(b, m->c.issuer);
	if (m->c.place.n)
		buf_printf(b, "@%.*s", STR_ARG(m->c.place));
	buf_printf(b, "/%.*s/", STR_ARG(m->type->id));
	put_number(b, m->c.number);
	if (family == TABLE_PARTY_BODY && m->c.term.n)
		buf_printf(b, "~%.*s", STR_ARG(m->c.term));
	else if (family != TABLE_PARTY_BODY && year_of(m).n)
		buf_printf(b, "/%.*s", STR_ARG(year_of(m)));
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

void identity_set(struct arena *a, struct mention *m)
{
	struct buf b = { 0 };
	if (m->c.number.n == 0 || m->c.issuer.n == 0)
		return;
	if (is_assembly(m))
		put_assembly(&b, m);
	else
		put_issued(&b, m);
	m->c.id = arena_copy(a, buf_str(&b));
	buf_free(&b);
}
