/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/citation.h"

#include "citation/dated.h"
#include "citation/keys.h"
#include "citation/lex.h"

#include <stdio.h>
#include <string.h>

/* "35/2021/QH15" without a type word may be a law or a resolution. */
static bool type_is_open(const struct citation *c)
{
	bool assembly =
		str_starts(c->issuer, STR("QH")) || str_starts(c->issuer, STR("UBTVQH"));
	return assembly && c->rule && !strcmp(c->rule, "symbol");
}

str citation_query_key(struct arena *a, const struct citation *c)
{
	char key[256];
	unsigned parts = KEYS_ISSUER | KEYS_YEAR;

	if (str_starts(c->id, STR("vn:party/"))) /* its year says the term, see below */
		parts = KEYS_ISSUER;
	size_t n = keys_partial(c, type_is_open(c) ? parts | KEYS_NO_TYPE : parts, key,
				sizeof(key));
	if (n == 0)
		return c->id;
	return arena_copy(a, (str){ key, n });
}

str citation_query_identity(const struct citation *c)
{
	bool term = c->id.n > 0 && memchr(c->id.p, '~', c->id.n) != NULL;
	bool year = c->date.n > 0 && c->year.n == 0;

	return c->resolved_from.n == 0 && (term || year) ? c->id : STR("");
}

bool citation_query_is_identity(str s)
{
	static const str schemes[] = { STR_ROW("vn:"), STR_ROW("eu:"), STR_ROW("fr:"),
				       STR_ROW("un:"), STR_ROW("int:") };

	for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
		if (str_starts(s, schemes[i]) && s.n > schemes[i].n)
			return true;
	return false;
}

/* 2022-07-01, which no document of the three languages has for a date of its own. */
static bool iso_day(struct arena *a, const struct lex *l, size_t i, struct dated *out)
{
	str s = lex_slice(l, i, i + 5);

	if (s.n != 10 || !lex_is(l, i + 1, '-') || !lex_is(l, i + 3, '-') ||
	    l->t[i + 1].end - l->t[i].start != 5)
		return false;
	*out = (struct dated){ .end = i + 5, .iso = arena_copy(a, s) };
	return true;
}

bool citation_query_day(struct arena *a, str query, struct citation_day *out)
{
	struct lex l = lex_new(a, query, query.n);
	struct dated found;

	lex_run(&l, 0, query.n);
	for (size_t i = 1; i <= l.n; i++) {
		if (lex_glued(&l, i) && l.t[i - 1].kind != LEX_PUNCT)
			continue;
		if (!iso_day(a, &l, i, &found) && !dated_parse(a, &l, i, &found))
			continue;
		if (found.iso.n == 10 &&
		    sscanf(found.iso.p, "%4u-%2u-%2u", &out->year, &out->month,
			   &out->day) == 3 &&
		    out->month >= 1 && out->month <= 12 && out->day >= 1 &&
		    out->day <= 31) {
			out->start = l.t[i].start;
			out->end = l.t[found.end - 1].end;
			return true;
		}
		i = found.end - 1;
	}
	return false;
}
