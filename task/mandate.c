/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/mandate.h"

#include "citation/cue.h"

enum { MAX_BACK = 200 }; /* citations that a type word may refer back to */

struct mandate mandate_new(const struct citation *cites, size_t n_cites, size_t lead_end)
{
	return (struct mandate){ .cites = cites,
				 .n_cites = n_cites,
				 .lead_end = lead_end };
}

/* The first document of the type that the paragraph names without number: "The plan
 * sets out ...". */
static str antecedent(const struct mandate *m, struct lex *l,
		      const struct outline_para *p)
{
	size_t end = p->end - p->start > l->size ? p->start + l->size : p->end;
	uint16_t type;

	lex_run(l, p->start, end);
	for (size_t i = 1; i <= l->n; i++) {
		if (cue_at(l, i, TABLE_TYPE, &type) == 0)
			continue;
		for (size_t k = 0; k < m->cite && k < MAX_BACK; k++) {
			const struct citation *c = &m->cites[k];

			if (c->id.n > 0 && str_eq(c->type, table_types[type].id))
				return c->id;
		}
	}
	return (str){ "", 0 };
}

/* Laws are what an order rests on, not what gives it. */
static bool is_law(str id)
{
	return str_starts(id, STR("vn:na/luat/")) || str_starts(id, STR("vn:law/")) ||
	       str_starts(id, STR("vn:hp/"));
}

/*
 * The document that orders what the paragraph holds: one named there, else one it
 * refers back to, else the first of the article, where the article begins with it or,
 * for a list, nobody else gives the order.
 */
str mandate_of(struct mandate *m, struct lex *l, const struct outline_para *p, bool list)
{
	const struct citation *cites = m->cites;
	size_t n = m->n_cites;

	for (; m->cite < n && cites[m->cite].start < p->start; m->cite++)
		if (m->first.n == 0 && !is_law(cites[m->cite].id)) {
			m->first = cites[m->cite].id;
			m->leads = cites[m->cite].start < m->lead_end;
		}
	for (size_t i = m->cite; i < n && cites[i].start < p->end; i++)
		if (cites[i].id.n > 0)
			return cites[i].id;
	str id = antecedent(m, l, p);
	if (id.n > 0)
		return id;
	return m->leads || (list && !p->gives) ? m->first : (str){ "", 0 };
}
