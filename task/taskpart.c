/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/taskpart.h"

#include "citation/cue.h"
#include "task/address.h"
#include "task/director.h"
#include "task/due.h"
#include "task/office.h"
#include "task/predicate.h"
#include "task/title.h"

/* Values of class agent: the office alone, the office and what it does, whoever does what
 * is still to be done, and the same in Vietnamese; and a name that stands by itself. */
enum {
	AGENT_NAMES = 1,
	AGENT_DOES = 2,
	AGENT_PASSIVE = 3,
	AGENT_MAKES = 4,
	AGENT_APART = 5
};

enum { MAX_BEFORE = 4 }; /* "Tuy nhiên, đến ngày ...": the token of a date that begins */
enum { MAX_EXPECTED = 8 }; /* tokens from "is expected to" to its date */
enum { MAX_PARTNER = 4 };  /* tokens of "in close coordination" before "with" */
enum { MAX_PASSIVE = 5 };  /* tokens of "will be done jointly by" */

enum { MAX_NAME = 30 }; /* tokens of the name of a document */
enum { YEAR_BYTES = 4 };

enum { COORD_SURE = 1, COORD_WEAK = 2 };

/* The office or, in French, the person at token `i`. */
static str named_at(const struct order_reader *r, size_t i, size_t *end)
{
	str office = office_at(r->l, i, r->lang, end);

	if (*end != 0 || r->lang != LANG_FR || (*end = title_person(r->l, i)) == 0)
		return office;
	return lex_slice(r->l, i, *end);
}

/* "(Service de la voirie, avant mai)": an office stands at token `i`, and nothing is said
 * of it. */
static bool names_in_bracket(const struct order_reader *r, size_t i)
{
	size_t end;

	named_at(r, i, &end);
	return end != 0 && (lex_is(r->l, end, ')') || lex_is(r->l, end, ','));
}

/* "coordinate with": the words at token `i` that end before token `end` belong to whom
 * somebody works with. */
static bool is_partner(const struct lex *l, size_t i, size_t end)
{
	uint16_t value;

	for (size_t at = i; at-- > 1 && i - at <= MAX_PARTNER;)
		if (cue_at(l, at, TABLE_COORD, &value) == end - at)
			return true;
	return false;
}

/* Where the name of an agent may begin, and whether what it does must follow. */
static size_t agent_place(const struct order_reader *r, size_t i, uint16_t *kind)
{
	size_t n = cue_at(r->l, i, TABLE_AGENT, kind);

	if (n > 0)
		return is_partner(r->l, i, i + n) ? 0 : i + n;
	*kind = AGENT_NAMES;
	if (lex_is(r->l, i, '|') && r->listed)
		return i + 1;
	*kind = AGENT_APART;
	if (r->listed &&
	    ((lex_is(r->l, i, '(') && r->lang != LANG_VI && names_in_bracket(r, i + 1)) ||
	     (lex_is(r->l, i, '-') && !lex_glued(r->l, i + 1)) || lex_is(r->l, i, ':')))
		return i + 1;
	*kind = AGENT_DOES;
	if (lex_is(r->l, i, ',') || lex_is(r->l, i, '(') || lex_is(r->l, i, '.') ||
	    lex_is(r->l, i, ';'))
		return i + 1;
	return 0;
}

/* "will be", "sera", "doit être" a little before token `i`: what is done by somebody is
 * still to be done. */
static bool is_ahead(const struct lex *l, size_t i)
{
	static const char *const signs[] = { "sera", "seront", "etre", "be", NULL };

	for (size_t at = i > MAX_PASSIVE ? i - MAX_PASSIVE : 1; at < i; at++)
		if (cue_among(l, at, signs))
			return true;
	return false;
}

/* "... - Service de la voirie - ...": nothing is said of the name that ends before token
 * `i`. */
static bool stands_apart(const struct lex *l, size_t i)
{
	return l->t[i].kind == LEX_END || lex_is(l, i, '-') || lex_is(l, i, '(') ||
	       lex_is(l, i, ')') || lex_is(l, i, ',') || lex_is(l, i, ';') ||
	       lex_is(l, i, '.');
}

/* "Transmission du dossier par la Direction": what is done by somebody is an item. */
static bool is_action(const struct order_reader *r)
{
	return r->listed && r->lang != LANG_VI && !cue_verb(r->l, 1, NULL) &&
	       !cue_infinitive(r->l, 1);
}

/* "buổi họp báo do Bộ tổ chức": who holds a meeting ends before token `end`. */
static bool is_held(const struct lex *l, size_t end)
{
	return cue_word(l, end, "to") && cue_word(l, end + 1, "chuc") &&
	       !cue_verb(l, end + 2, NULL);
}

/* "..., Sở Xây dựng chủ trì", "(do Sở Y tế chủ trì)", "led by the Department of ...",
 * "sera conduit par le Service ..." */
static enum order agent(const struct order_reader *r, struct taskpart *out)
{
	uint16_t kind;
	size_t end;

	for (size_t i = 1; i <= r->l->n; i++) {
		size_t at = agent_place(r, i, &kind);

		if (at == 0 ||
		    (kind == AGENT_PASSIVE && !is_ahead(r->l, i) && !is_action(r)))
			continue;
		str office = named_at(r, at, &end);
		if (end == 0 || ((kind == AGENT_DOES || kind == AGENT_MAKES) &&
				 (!predicate_acts(r, end) || is_held(r->l, end))))
			continue;
		if (kind == AGENT_DOES && cue_word(r->l, end, "quan") &&
		    cue_word(r->l, end + 1, "ly"))
			continue; /* "cán bộ do Bộ Chính trị, Ban Bí thư quản lý" */
		if (kind == AGENT_APART && !stands_apart(r->l, end))
			continue;
		out->actor = office;
		if (r->dated &&
		    (kind >= AGENT_PASSIVE || (kind == AGENT_NAMES && is_ahead(r->l, i))))
			return ORDER_OWES;
		return kind == AGENT_PASSIVE ? ORDER_ACTS : ORDER_NONE;
	}
	return ORDER_NONE;
}

static bool coordinator(const struct order_reader *r, unsigned kind, struct taskpart *out)
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

static bool is_past(str iso, unsigned year)
{
	return iso.n > 0 && due_now_of(iso).year < year;
}

/* "dự kiến hoàn thành vào ngày ...", "Theo dự kiến, ...": nobody must keep the date
 * before token `i`. */
static bool is_expected(const struct lex *l, size_t i)
{
	uint16_t value;

	if (cue_at(l, 1 + cue_word(l, 1, "theo"), TABLE_NON_ORDER, &value) > 0 &&
	    value == CUE_NON_ORDER_EXPECTED)
		return true;
	for (size_t at = i > MAX_EXPECTED ? i - MAX_EXPECTED : 1; at < i; at++)
		if (cue_at(l, at, TABLE_NON_ORDER, &value) > 0 &&
		    value == CUE_NON_ORDER_EXPECTED)
			return true;
	for (size_t at = 1; at < i; at++)
		if (cue_word(l, at, "kien") && cue_word(l, at + 1, "nghi"))
			return true; /* "kiến nghị ... trước ngày" */
	return false;
}

/* "Nghị quyết về phát triển doanh nghiệp đến năm 2020": the year before token `i` is part
 * of the name of a document. */
static bool is_in_name(const struct lex *l, size_t i)
{
	uint16_t type;

	if (!cue_word(l, i, "den"))
		return false;
	for (size_t at = i; at-- > 1 && i - at < MAX_NAME;)
		if (lex_is(l, at, ',') || lex_is(l, at, ';') || lex_is(l, at, 0x201D))
			return false;
		else if (l->t[at].flags & LEX_CAPITAL &&
			 cue_at(l, at, TABLE_TYPE, &type) > 0)
			return true;
	return false;
}

static void take_due(struct taskpart *out, const struct lex *l, const struct due *due)
{
	out->deadline = due->iso;
	out->deadline_text = lex_slice(l, due->first, due->end);
}

/* A day or a month is the deadline rather than a year before it, and may stand behind
 * words that bind less; a year in the name of a document is none. */
static void refine_due(const struct taskpart_reader *p, struct due due,
		       struct taskpart *out)
{
	bool year = out->deadline.n > 0;
	size_t from = year ? due.end : 1;

	if (out->deadline_text.n > 0 && out->deadline.n != YEAR_BYTES)
		return;
	if (year && is_in_name(p->l, due.first))
		*out = (struct taskpart){ .actor = out->actor,
					  .coordinator = out->coordinator,
					  .directed = out->directed };
	if ((year && due_find(p->a, p->l, from, p->now, &due) && due.iso.n > YEAR_BYTES &&
	     !is_past(due.iso, p->now.year)) ||
	    due_find_at(p->a, p->l, from, p->now, &due))
		take_due(out, p->l, &due);
}

enum order taskpart_read(const struct taskpart_reader *p, size_t start, size_t end,
			 struct taskpart *out)
{
	struct order_reader r = { .l = p->l,
				  .lang = p->lang,
				  .year = p->year,
				  .after = p->after,
				  .asked = p->place >= TASKPART_BEHIND,
				  .listed = p->place == TASKPART_LISTED,
				  .minutes = p->minutes };
	static const char *const whens[] = { "den", "trong", "vao", "ngay", NULL };
	struct due due = { 0 };

	*out = (struct taskpart){ 0 };
	lex_run(p->l, start, end);
	if (due_find(p->a, p->l, 1, p->now, &due)) {
		take_due(out, p->l, &due);
		r.dated = due.firm && !is_past(due.iso, p->year) &&
			  !is_past(due.iso, p->now.year) && !is_expected(p->l, due.first);
		r.until = (due.first <= MAX_BEFORE || !r.asked) &&
			  cue_among(p->l, due.first, whens);
	}
	enum order order = order_read(&r, &out->actor);
	out->directed = order >= ORDER_ASKS && director_is_before(&r);
	if (p->addressee.n > 0 && order < ORDER_ASKS && address_read(&r) != ORDER_NONE) {
		order = address_read(&r);
		out->actor = p->addressee;
	}
	if ((order > ORDER_STARTS || r.listed) && p->lang == LANG_VI)
		refine_due(p, due, out);
	if (order == ORDER_NONE)
		order = agent(&r, out);
	if (!coordinator(&r, COORD_SURE, out))
		coordinator(&r, COORD_WEAK, out);
	return order;
}
