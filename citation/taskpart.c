/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/taskpart.h"

#include <string.h>

#include "citation/cue.h"
#include "citation/due.h"
#include "citation/office.h"
#include "citation/outline.h"

enum {
	MAX_HAS = 4,     /* words between "has" and "tasks" */
	MAX_ORDERER = 6, /* tokens of who orders: "Phó Thủ tướng A B" */
	MAX_LEAD = 40,   /* tokens before the subject: "No later than ..., the offices" */
};

/* Values of class nonorder: right before the verb; anywhere before it; the time of an
 * event, before a subject. */
enum { NON_ORDER_NEAR = 1, NON_ORDER_BEFORE = 2, NON_ORDER_EVENT = 3 };

/* Values of class agent: the office alone, the office and what it does. */
enum { AGENT_NAMES = 1, AGENT_DOES = 2 };

enum { COORD_SURE = 1, COORD_WEAK = 2 };

enum { ORDERER_RANKS = 2 }; /* value of class orderer: whose request is an order */

struct reader {
	const struct lex *l;
	enum lang lang;
	bool dated; /* the clause has a firm deadline */
};

static bool is_verb(const struct lex *l, size_t i)
{
	size_t n;

	return cue_is(l, i, TABLE_TASK_VERB, &n);
}

static unsigned assigns(const struct lex *l, size_t i, size_t *n)
{
	uint16_t value = 0;

	*n = cue_assign(l, i, &value);
	return *n ? value : 0;
}

/* The verb is longer than the head that its first syllable may be: "ban hành", "bố trí".
 */
static bool begins_with_verb(const struct lex *l)
{
	size_t verb = 0, head = 0, n;

	cue_is(l, 1, TABLE_TASK_VERB, &verb);
	cue_is(l, 1, TABLE_BODY_HEAD, &head);
	if (verb == head && cue_is(l, 1 + head, TABLE_BODY_ADJECTIVE, &n))
		return false;
	return verb > 0 && verb >= head;
}

/* "présentera", "lui remettront": the French future behind a subject. */
static bool is_future(const struct lex *l, size_t i)
{
	size_t n;

	while (cue_is(l, i, TABLE_LIGHT, &n))
		i += n + lex_is(l, i + n, '\'');
	str word = lex_slice(l, i, i + 1);
	return l->t[i].kind == LEX_WORD && word.n > 4 &&
	       (str_ends(word, STR("ra")) || str_ends(word, STR("ront")));
}

/* "has two tasks", "có ba nhiệm vụ" */
static bool has_tasks(const struct lex *l, size_t i)
{
	size_t n;

	if (!cue_is(l, i, TABLE_HAS, &n))
		return false;
	for (size_t at = i + n; at <= i + n + MAX_HAS; at++)
		if (cue_is(l, at, TABLE_TASK_NOUN, &n))
			return true;
	return false;
}

/* What stands behind an office makes it owe something. */
static bool owes(const struct reader *r, size_t i)
{
	size_t n;
	unsigned how = assigns(r->l, i, &n);

	if (has_tasks(r->l, i))
		return true;
	if (how == CUE_ASSIGN_OWES || how == CUE_ASSIGN_OWES_WEAKLY)
		return how == CUE_ASSIGN_OWES || r->dated;
	if (how != 0 || !r->dated || r->l->t[i].flags & LEX_CAPITAL)
		return false;
	return (r->lang == LANG_VI && is_verb(r->l, i)) ||
	       (r->lang == LANG_FR && is_future(r->l, i));
}

/* French "dressant", "pilotant" behind the name of an agent. */
static bool is_participle(const struct lex *l, size_t i)
{
	str word = lex_slice(l, i, i + 1);

	return l->t[i].kind == LEX_WORD && word.n > 5 && str_ends(word, STR("ant"));
}

static bool acts(const struct reader *r, size_t i)
{
	size_t n;
	unsigned how = assigns(r->l, i, &n);

	if (how == CUE_ASSIGN_OWES || how == CUE_ASSIGN_OWES_WEAKLY ||
	    lex_is(r->l, i, ')'))
		return true;
	if (r->l->t[i].flags & LEX_CAPITAL)
		return false;
	return is_verb(r->l, i) || office_duty(r->l, i) ||
	       (r->lang == LANG_FR && (is_future(r->l, i) || is_participle(r->l, i)));
}

/* In French a future or a verb of tasks may follow at some distance. */
static bool is_promised(const struct reader *r, size_t i)
{
	size_t n;

	if (r->lang != LANG_FR)
		return false;
	for (size_t at = i; at <= r->l->n && at < i + MAX_LEAD; at++)
		if (is_future(r->l, at) || cue_is(r->l, at, TABLE_TASK_PRESENT, &n))
			return true;
	return false;
}

/* No "we think", "if", "this morning" stands before the subject at token `i`. */
static bool is_told(const struct lex *l, size_t i)
{
	uint16_t value;

	for (size_t at = 1; at < i; at++)
		if (cue_at(l, at, TABLE_NON_ORDER, &value) > 0 && value != NON_ORDER_NEAR)
			return false;
	return true;
}

/* "Công ty có trách nhiệm ...": a rule for firms, no order to one. */
static bool is_any_firm(const struct lex *l, size_t i, size_t end)
{
	size_t n;

	return cue_is(l, i, TABLE_ANY_FIRM, &n) && i + n == end;
}

/* An office as subject, at once or behind the first words of the clause. */
static enum taskpart_order subject(const struct reader *r, struct taskpart *out)
{
	const struct lex *l = r->l;
	enum taskpart_order order = TASKPART_NONE;
	size_t end;

	for (size_t i = 1; i <= l->n && i < MAX_LEAD; i++) {
		if (i > 1 && !lex_is(l, i - 1, ','))
			continue;
		if (i == 1 && begins_with_verb(l))
			break;
		str office = office_at(l, i, r->lang, &end);
		if (end == 0 || (i > 1 && (!owes(r, end) || !is_told(l, i))) ||
		    (!r->dated && is_any_firm(l, i, end)))
			continue;
		if (order == TASKPART_NONE)
			out->actor = office;
		if (owes(r, end))
			return TASKPART_OWES;
		order = acts(r, end) || is_promised(r, end) ? TASKPART_ACTS
							    : TASKPART_STARTS;
		i = end - 1;
	}
	return order;
}

static bool begins_clause(const struct lex *l, size_t i)
{
	return i == 1 || lex_is(l, i - 1, ',') || lex_is(l, i - 1, ';') ||
	       lex_is(l, i - 1, ':') || lex_is(l, i - 1, '.');
}

/* An order says what is to be done: words follow the office, and not "another". */
static bool says_what(const struct lex *l, size_t end)
{
	if (cue_word(l, end, "khac"))
		return false;
	return l->t[end].kind == LEX_WORD || l->t[end + 1].kind == LEX_WORD;
}

/* Somebody who may give orders stands before the verb at token `i`, and no "we ask". */
static bool is_ordered(const struct reader *r, size_t i)
{
	const struct lex *l = r->l;
	bool orderer = begins_clause(l, i);
	uint16_t value;
	size_t n;

	if (cue_word(l, 1, "co")) /* "Có văn bản yêu cầu ...": nobody does so */
		return false;
	for (size_t at = 1; at < i; at++) {
		n = cue_at(l, at, TABLE_NON_ORDER, &value);
		if (n > 0 && (value == NON_ORDER_BEFORE || at + n == i))
			return false;
		orderer |= cue_is(l, at, TABLE_ORDERER, &n) ||
			   cue_is(l, at, TABLE_BODY_HEAD, &n);
	}
	return orderer;
}

/* "Thủ tướng cũng đề nghị ...": whom the Prime Minister asks is given work. */
static bool ranks(const struct lex *l)
{
	uint16_t value;

	return cue_at(l, 1, TABLE_ORDERER, &value) > 0 && value == ORDERER_RANKS;
}

/* The comma behind the office at token `i`, where somebody who may order follows; else 0.
 * The name as it is read may run on over the comma. */
static size_t comma_before_orderer(const struct reader *r, size_t i)
{
	size_t end, n;

	office_at(r->l, i, r->lang, &end);
	for (size_t at = i + 1; end != 0 && at <= end; at++)
		if (lex_is(r->l, at, ',') && cue_is(r->l, at + 1, TABLE_ORDERER, &n))
			return at;
	return 0;
}

/* "Đối với Sở Y tế, Thủ tướng yêu cầu ...": the office stands before who orders. */
static enum taskpart_order fronted(const struct reader *r, struct taskpart *out)
{
	enum { FIRST = 3 }; /* token behind "đối với" */
	const struct lex *l = r->l;
	size_t n;

	if (!cue_word(l, 1, "doi") || !cue_word(l, 2, "voi"))
		return TASKPART_NONE;
	size_t comma = comma_before_orderer(r, FIRST);
	if (comma == 0 || is_any_firm(l, FIRST, comma))
		return TASKPART_NONE;
	for (size_t i = comma + 2; i <= comma + MAX_ORDERER && i <= l->n; i++) {
		if (assigns(l, i, &n) != CUE_ASSIGN_GIVES)
			continue;
		out->actor = lex_slice(l, FIRST, comma);
		return TASKPART_ASSIGNS;
	}
	return TASKPART_NONE;
}

/* "... giao Sở Tài chính ...": the first such verb with an office behind it. */
static enum taskpart_order object(const struct reader *r, struct taskpart *out)
{
	size_t end, n;

	for (size_t i = 1; i <= r->l->n; i += n ? n : 1) {
		unsigned how = assigns(r->l, i, &n);

		if (how != CUE_ASSIGN_GIVES && how != CUE_ASSIGN_GIVES_WEAKLY)
			continue;
		str office = office_at(r->l, i + n, r->lang, &end);
		if (end == 0)
			continue;
		out->actor = office;
		bool weak = how == CUE_ASSIGN_GIVES_WEAKLY && !r->dated && i > 1 &&
			    !ranks(r->l);
		return weak || !is_ordered(r, i) || !says_what(r->l, end)
			       ? TASKPART_ASKS
			       : TASKPART_ASSIGNS;
	}
	return fronted(r, out);
}

/* Where the name of an agent may begin, and whether what it does must follow. */
static size_t agent_place(const struct reader *r, size_t i, uint16_t *kind)
{
	size_t n = cue_at(r->l, i, TABLE_AGENT, kind);

	if (n > 0)
		return i + n;
	*kind = AGENT_DOES;
	if (lex_is(r->l, i, ',') || lex_is(r->l, i, '(') || lex_is(r->l, i, '.') ||
	    lex_is(r->l, i, ';'))
		return i + 1;
	return 0;
}

/* "..., Sở Xây dựng chủ trì", "(do Sở Y tế chủ trì)", "led by the Department of ..." */
static void agent(const struct reader *r, struct taskpart *out)
{
	uint16_t kind;
	size_t end;

	for (size_t i = 1; i <= r->l->n; i++) {
		size_t at = agent_place(r, i, &kind);

		if (at == 0)
			continue;
		str office = office_at(r->l, at, r->lang, &end);
		if (end == 0 || (kind == AGENT_DOES && !acts(r, end)))
			continue;
		out->actor = office;
		return;
	}
}

static bool coordinator(const struct reader *r, unsigned kind, struct taskpart *out)
{
	uint16_t value;
	size_t n, end;

	for (size_t i = 1; i <= r->l->n; i++) {
		n = cue_at(r->l, i, TABLE_COORD, &value);
		if (n == 0 || value != kind)
			continue;
		str office = office_at(r->l, i + n, r->lang, &end);
		if (end == 0)
			continue;
		out->coordinator = office;
		return true;
	}
	return false;
}

enum taskpart_order taskpart_read(struct arena *a, struct lex *l, enum lang lang,
				  unsigned year, size_t start, size_t end,
				  struct taskpart *out)
{
	struct reader r = { l, lang, false };
	struct due due;

	*out = (struct taskpart){ 0 };
	lex_run(l, start, end - start > l->size ? start + l->size : end);
	if (due_find(a, l, 1, year, &due)) {
		out->deadline = due.iso;
		out->deadline_text = lex_slice(l, due.first, due.end);
		r.dated = due.firm;
	}
	enum taskpart_order order = subject(&r, out);
	if (order != TASKPART_OWES) {
		enum taskpart_order given = object(&r, out);

		order = given != TASKPART_NONE ? given : order;
	}
	if (order == TASKPART_NONE)
		agent(&r, out);
	if (!coordinator(&r, COORD_SURE, out))
		coordinator(&r, COORD_WEAK, out);
	return order;
}
