/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/mandate.h"

#include "base/numbers.h"
#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"

enum {
	BYTES_AROUND = 200, /* that are read on either side of a citation */
	MAX_ISSUED = 14,    /* tokens between "issued" and what */
	MAX_GIVING = 12,    /* and between a document and what it asks */
	MAX_SUBJECT = 8,    /* tokens before which a sentence names what it is about */
	OWN_BYTES = 250,    /* of a sentence before what it orders */
	LEAD_BYTES = 600,   /* in which the article's own document is named */
};

/* Laws are what an order rests on, not what gives it. */
static bool is_law(str id)
{
	return str_starts(id, STR("vn:na/luat/")) || str_starts(id, STR("vn:law/")) ||
	       str_starts(id, STR("vn:hp/"));
}

static bool ends_sentence(const struct lex *l, size_t i)
{
	return (lex_is(l, i, '.') && !lex_glued(l, i + 1)) || l->t[i].kind == LEX_END;
}

/* "theo", "thực hiện", "amending": what stands behind is only referred to. */
static bool refers(const struct lex *l, size_t i)
{
	static const char *const words[] = { "theo",        "hien",      "khai",
					     "quan",        "doi",       "sung",
					     "thay",        "implement", "implementing",
					     "amending",    "oeuvre",    "modifiant",
					     "application", "replacing", "remplacant",
					     NULL };

	return cue_among(l, i, words);
}

/* The token of byte `at` of what was read. */
static size_t token_at(const struct lex *l, size_t at)
{
	size_t i = 1;

	while (i <= l->n && l->t[i].start < at)
		i++;
	return i;
}

/* "vừa ban hành Chỉ thị", "has issued Plan", "đã có Công điện": token `i` begins what is
 * issued; or the sentence: "Tại Công văn", "Par la dépêche". */
static bool is_issued(const struct lex *l, size_t i)
{
	static const char *const begins[] = { "tai",   "par",   "dans", "in",
					      "by",    "trong", "theo", "under",
					      "selon", "with",  NULL };
	size_t n;

	bool article = i > 1 && office_article(l, i - 1) == i;

	if ((i > 1 && cue_word(l, i - 1, "co")) || ends_sentence(l, i - 1 - article))
		return true;
	for (size_t k = i; k-- > 1 && i - k <= MAX_ISSUED;) {
		if (i - k <= 2 && (ends_sentence(l, k - 1) || lex_is(l, k - 1, ',')) &&
		    cue_among(l, k, begins))
			return true;
		if (ends_sentence(l, k) || refers(l, k))
			return false;
		if (cue_is(l, k, TABLE_ISSUE, &n))
			return true;
	}
	return false;
}

/* It gives orders from token `i` on: "... nêu rõ", "của Chính phủ yêu cầu". */
static bool gives(const struct lex *l, size_t i)
{
	static const char *const tells[] = { "neu",     "sets",    "lays",       "fixe",
					     "prevoit", "definit", "identifies", NULL };
	enum assign how;

	for (size_t k = i; k <= l->n && k < i + MAX_GIVING; k++) {
		bool in_date = lex_is(l, k, ',') && l->t[k + 1].kind == LEX_NUMBER;

		if ((lex_is(l, k, ',') && !in_date) || lex_is(l, k, ';') ||
		    ends_sentence(l, k))
			return false;
		if ((assign_at(l, k, &how) > 0 && how == ASSIGN_GIVES) ||
		    cue_among(l, k, tells))
			return true;
	}
	return false;
}

static bool orders(struct lex *l, const struct citation *c)
{
	size_t from = c->start > BYTES_AROUND ? c->start - BYTES_AROUND : 0;
	size_t to = c->end + BYTES_AROUND < l->text.n ? c->end + BYTES_AROUND : l->text.n;

	if (c->id.n == 0 || is_law(c->id) || str_eq(c->type, STR("bc")))
		return false;
	for (size_t at = c->start; at-- > from;)
		if (l->text.p[at] == '\n')
			from = at + 1;
	lex_run(l, from, to - from > l->size ? from + l->size : to);
	return is_issued(l, token_at(l, c->start)) || gives(l, token_at(l, c->end));
}

struct mandate mandate_new(struct arena *a, struct lex *l, enum lang lang,
			   const struct citation *cites, size_t n_cites,
			   const struct outline_para *p, size_t n)
{
	struct mandate m = { .lang = lang,
			     .cites = cites,
			     .n_cites = n_cites,
			     .firsts =
				     arena_make(a, table_n_types, struct mandate_first) };

	for (size_t i = 0; n > 0 && i < n_cites && m.lead == NULL &&
			   cites[i].start < p[0].start + LEAD_BYTES;
	     i++)
		if (orders(l, &cites[i]))
			m.lead = &cites[i];
	return m;
}

/* The first citation that begins at byte `at` or behind. */
static size_t cite_from(const struct mandate *m, size_t at)
{
	return numbers_from(m->cites, m->n_cites, sizeof(*m->cites), (uint32_t)at);
}

/* Byte `at` is within a citation. */
static bool is_cited(const struct mandate *m, size_t at)
{
	size_t behind = cite_from(m, at + 1);

	return behind > 0 && at < m->cites[behind - 1].end;
}

/* The types of documents that the sentence begins with, without number: "The plan sets
 * out ..."; how many. */
static size_t bare_types(const struct mandate *m, struct lex *l, size_t start, size_t end,
			 uint16_t *types)
{
	size_t n = 0;

	lex_run(l, start, end - start > l->size ? start + l->size : end);
	for (size_t i = 1; i <= l->n && i <= MAX_SUBJECT; i++)
		if (cue_at(l, i, TABLE_TYPE, &types[n]) > 0 &&
		    !is_cited(m, l->t[i].start))
			n++;
	return n;
}

/* The first document of a type before byte `start`, or NULL; in Vietnamese news, which
 * name many, one that gives orders. */
static const struct citation *first_of(const struct mandate *m, struct lex *l,
				       uint16_t type, size_t start)
{
	struct mandate_first *f = &m->firsts[type];

	for (; f->cite == NULL && f->n_read < m->n_cites; f->n_read++) {
		const struct citation *c = &m->cites[f->n_read];

		if (c->start >= start)
			break;
		if (str_eq(c->type, table_types[type].id) && c->id.n > 0 &&
		    !is_law(c->id) && (m->lang != LANG_VI || orders(l, c)))
			f->cite = c;
	}
	return f->cite != NULL && f->cite->start < start ? f->cite : NULL;
}

/* The document that the sentence means by its type alone, or empty. */
static str antecedent(const struct mandate *m, struct lex *l, size_t start, size_t end)
{
	uint16_t types[MAX_SUBJECT];
	size_t n = bare_types(m, l, start, end, types);

	for (size_t i = 0; i < n; i++) {
		const struct citation *first = first_of(m, l, types[i], start);

		if (first != NULL)
			return first->id;
	}
	return (str){ "", 0 };
}

str mandate_of(const struct mandate *m, struct lex *l, size_t start, size_t end,
	       bool list)
{
	size_t own = list || end - start < OWN_BYTES ? end : start + OWN_BYTES;

	for (size_t i = cite_from(m, start); i < m->n_cites && m->cites[i].start < own;
	     i++)
		if (orders(l, &m->cites[i]))
			return m->cites[i].id;
	str id = antecedent(m, l, start, end);

	if (id.n > 0)
		return id;
	return m->lead != NULL && m->lead->start < end ? m->lead->id : id;
}
