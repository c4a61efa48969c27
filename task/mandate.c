/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/mandate.h"

#include "base/ascii.h"
#include "base/numbers.h"
#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"

enum {
	BYTES_AROUND = 200,    /* that are read on either side of a citation */
	MAX_ISSUED = 14,       /* tokens between "issued" and what */
	MAX_GIVING = 12,       /* and between a document and what it asks */
	MAX_SUBJECT = 10,      /* tokens before which a sentence names what it is about */
	OWN_BYTES = 250,       /* of a sentence before what it orders */
	LEAD_BYTES = 600,      /* in which the article's own document is named */
	TELLS = 4,             /* value of class issue: what a document does */
	MAX_GIVER = 14,        /* tokens in which a sentence tells who orders */
	ANY_TYPE = UINT16_MAX, /* of a mention: "this document" */
	MAX_BACK = 200,        /* citations looked back at for "this plan", "Plan 12" */
};

/* Laws are what an order rests on, not what gives it. */
static bool is_law(str id)
{
	return str_starts(id, STR("vn:na/luat/")) || str_starts(id, STR("vn:law/")) ||
	       str_starts(id, STR("vn:hp/"));
}

/* A document that can give work: no law and no report. */
static bool may_order(const struct citation *c)
{
	return c->id.n > 0 && !is_law(c->id) && !str_eq(c->type, STR("bc"));
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
	uint16_t value;
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
		n = cue_at(l, k, TABLE_ISSUE, &value);
		if (n > 0 && value != TELLS)
			return true;
	}
	return false;
}

/* It gives orders from token `i` on: "... nêu rõ", "của Chính phủ yêu cầu". */
static bool gives(const struct lex *l, size_t i)
{
	enum assign how;
	uint16_t value;

	for (size_t k = i; k <= l->n && k < i + MAX_GIVING; k++) {
		bool in_date = lex_is(l, k, ',') && l->t[k + 1].kind == LEX_NUMBER;

		if ((lex_is(l, k, ',') && !in_date) || lex_is(l, k, ';') ||
		    ends_sentence(l, k))
			return false;
		size_t n = assign_at(l, k, &how);

		if ((n > 0 && how == ASSIGN_GIVES) ||
		    (cue_at(l, k, TABLE_ISSUE, &value) > 0 && value == TELLS))
			return true;
		k += n > 1 ? n - 1 : 0; /* "bàn giao" */
	}
	return false;
}

static bool orders(struct lex *l, const struct citation *c)
{
	size_t from = c->start > BYTES_AROUND ? c->start - BYTES_AROUND : 0;
	size_t to = c->end + BYTES_AROUND < l->text.n ? c->end + BYTES_AROUND : l->text.n;

	if (!may_order(c))
		return false;
	for (size_t at = c->start; at-- > from;)
		if (l->text.p[at] == '\n')
			from = at + 1;
	lex_run(l, from, to);
	return is_issued(l, token_at(l, c->start)) || gives(l, token_at(l, c->end));
}

static bool is_central(str id)
{
	static const char *const issuers[] = { "vn:party/tw/", "vn:na/", "vn:state/cp/",
					       "vn:state/ttg/", "vn:state/b" };

	for (size_t i = 0; i < sizeof(issuers) / sizeof(*issuers); i++)
		if (str_starts(id, str_of(issuers[i])))
			return true;
	return false;
}

/* "Implementing Plan No. 2 of the city, ...": what a text begins with is carried out by
 * the work that it heads. */
static bool is_carried_out(struct lex *l, const struct citation *c, size_t start)
{
	if (c->id.n == 0 || is_law(c->id) || is_central(c->id) ||
	    c->start - start > BYTES_AROUND)
		return false;
	lex_run(l, start, c->start);
	return l->n > 0 && l->n <= 2 && refers(l, l->n);
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
	for (size_t i = 0, k = 0; i < n && p[i].start < p[0].start + LEAD_BYTES; i++) {
		while (k < n_cites && cites[k].start <= p[i].start)
			k++;
		if (m.head == NULL && k < n_cites && cites[k].start < p[i].end &&
		    is_carried_out(l, &cites[k], p[i].start))
			m.head = &cites[k];
	}
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

/* A document that a sentence begins with, without its symbol: "The plan sets out", "Cette
 * résolution", "Resolution 138 tasks". */
struct mention {
	uint16_t type;
	unsigned number; /* 0 if it prints none */
	bool this;       /* "ce plan": the last one told */
};

static const char *const signs[] = { "ce", "cet", "cette", "this", "these", NULL };

static void read_mention(const struct lex *l, size_t i, size_t n, struct mention *out)
{
	static const char *const marks[] = { "so", "no", "n", NULL };
	size_t next = i + n;

	while (cue_among(l, next, marks) || lex_is(l, next, '.') || lex_is(l, next, 0xB0))
		next++;
	out->number = l->t[next].kind == LEX_NUMBER ? l->t[next].value : 0;
	out->this = (i > 1 && cue_among(l, i - 1, signs)) || cue_word(l, i + n, "nay");
}

/* Those of the sentence; how many. */
static size_t read_mentions(const struct mandate *m, struct lex *l, size_t start,
			    size_t end, struct mention *out)
{
	static const char *const any[] = { "texte", "document", "text", NULL };
	size_t n = 0, tokens;

	lex_run(l, start, end);
	for (size_t i = 1; i <= l->n && i <= MAX_SUBJECT; i++) {
		tokens = cue_at(l, i, TABLE_TYPE, &out[n].type);
		if (i > 1 && cue_among(l, i, any) && cue_among(l, i - 1, signs)) {
			out[n].type = ANY_TYPE;
			tokens = 1;
		}
		if (tokens > 0 && !is_cited(m, l->t[i].start))
			read_mention(l, i, tokens, &out[n++]);
	}
	return n;
}

static bool is_of_type(const struct citation *c, uint16_t type)
{
	return (type == ANY_TYPE || str_eq(c->type, table_types[type].id)) &&
	       may_order(c);
}

/* The first document of a type before byte `start`, or NULL; in Vietnamese news, which
 * name many, one that gives orders, or the only one. */
static const struct citation *first_of(const struct mandate *m, struct lex *l,
				       uint16_t type, size_t start)
{
	struct mandate_first *f = &m->firsts[type];

	for (; f->cite == NULL && f->n_read < m->n_cites; f->n_read++) {
		const struct citation *c = &m->cites[f->n_read];

		if (c->start >= start)
			break;
		if (!is_of_type(c, type))
			continue;
		f->many |= f->any != NULL && !str_eq(f->any->id, c->id);
		f->any = f->any != NULL ? f->any : c;
		if (m->lang != LANG_VI || orders(l, c))
			f->cite = c;
	}
	const struct citation *found = f->cite != NULL ? f->cite
				       : f->many       ? NULL
						       : f->any;
	return found != NULL && found->start < start ? found : NULL;
}

static unsigned number_of(const struct citation *c)
{
	unsigned n = 0;

	for (size_t i = 0; i < c->number.n && ascii_is_digit(c->number.p[i]); i++)
		n = 10 * n + (unsigned)(c->number.p[i] - '0');
	return n;
}

/* The last one before byte `start` of the type, with the number if that is not 0. */
static const struct citation *last_of(const struct mandate *m, const struct mention *want,
				      size_t start)
{
	size_t k = cite_from(m, start);

	for (size_t back = 0; k > 0 && back < MAX_BACK; back++) {
		const struct citation *c = &m->cites[--k];

		if (is_of_type(c, want->type) &&
		    (want->number == 0 || want->number == number_of(c)))
			return c;
	}
	return NULL;
}

/* The document that the sentence means without its symbol, or empty. */
static str antecedent(const struct mandate *m, struct lex *l, size_t start, size_t end)
{
	struct mention wants[MAX_SUBJECT + 1];
	size_t n = read_mentions(m, l, start, end, wants);

	for (size_t i = 0; i < n; i++) {
		const struct citation *c = wants[i].this || wants[i].number > 0
						   ? last_of(m, &wants[i], start)
						   : first_of(m, l, wants[i].type, start);

		if (c != NULL)
			return c->id;
	}
	return (str){ "", 0 };
}

/* Who orders in the sentence is a province, a city, an office of theirs or a school; in
 * English nobody who is told to. */
static bool is_local(const struct mandate *m, struct lex *l, size_t start, size_t end)
{
	static const char *const words[] = { "ubnd",       "populaire", "municipal",
					     "provincial", "ville",     "province",
					     "city",       "people",    "direction",
					     NULL };
	bool local = false;
	enum assign how;
	size_t n;

	lex_run(l, start, end);
	for (size_t i = 1; i <= l->n && i <= MAX_GIVER; i++) {
		str word = lex_slice(l, i, i + 1);

		local |= cue_among(l, i, words) || cue_is(l, i, TABLE_BODY_PLACE, &n) ||
			 str_eq(word, STR("Sở")) || str_eq(word, STR("sở"));
		if (local && m->lang != LANG_EN)
			return true;
		if (assign_at(l, i, &how) > 0 && how != ASSIGN_NOT)
			return local && how != ASSIGN_OWES && !assign_is_weak(how);
	}
	return local;
}

str mandate_own(const struct mandate *m, struct lex *l, size_t start, size_t end,
		bool list)
{
	size_t own = list || end - start < OWN_BYTES ? end : start + OWN_BYTES;

	for (size_t i = cite_from(m, start); i < m->n_cites && m->cites[i].start < own;
	     i++)
		if (orders(l, &m->cites[i]))
			return m->cites[i].id;
	return antecedent(m, l, start, end);
}

str mandate_of(const struct mandate *m, struct lex *l, size_t start, size_t end,
	       bool list, bool heading)
{
	str id = mandate_own(m, l, start, end, list);

	if (id.n == 0 && m->lead == NULL && m->head != NULL && heading)
		return m->head->id;
	if (id.n > 0 || m->lead == NULL || m->lead->start >= end)
		return id;
	return is_central(m->lead->id) && is_local(m, l, start, end) ? id : m->lead->id;
}
