/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/listtalk.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/inlinelist.h"
#include "task/office.h"
#include "task/subject.h"

enum {
	ITEM_READ = 200, /* bytes of an item */
	MAX_FIRM = 3,    /* tokens before a firm that is the subject */
};

/* The sentence that leads to the items. */
static struct sentence lead_of(struct listshape *f, size_t at, size_t from)
{
	const struct outline_para *p = &f->p[at];
	size_t first = f->items[0].start < p->end ? f->items[0].start : p->end;
	size_t last = first > from ? first - 1 : first;
	struct sentence s = inlinelist_sentence(f->l, from, p->end, last);

	s.end = first;
	return s;
}

/* "Readers are asked to", "advises drivers to", "applicants must": the public at token
 * `i`, a name of `n` tokens, is who does it. */
static bool is_actor(const struct lex *l, size_t i, size_t n)
{
	enum assign how;
	size_t first = i - (i > 1 && office_article(l, i - 1) == i), verb;

	if (cue_word(l, i + n, "s") && lex_glued(l, i + n))
		return false; /* "People's Committees" */
	for (verb = first > 3 ? first - 3 : 1; verb < first; verb++)
		if (assign_at(l, verb, &how) > 0 &&
		    verb + assign_at(l, verb, &how) >= first)
			return true;
	return first == 1 || assign_at(l, i + n, &how) > 0;
}

/* What the sentence says leads to no tasks. */
static bool is_talk(const struct lex *l)
{
	uint16_t value;
	size_t clause = 1;

	for (size_t i = 1; i <= l->n; i++)
		clause = lex_is(l, i, ',') ? i + 1 : clause;
	for (size_t i = 1; i <= l->n; i++) {
		size_t n = cue_at(l, i, TABLE_NON_ORDER, &value);

		if (n > 0 && ((value == CUE_NON_ORDER_TALK && i >= clause) ||
			      (value == CUE_NON_ORDER_PUBLIC && is_actor(l, i, n)) ||
			      (value == CUE_NON_ORDER_SPEAKER && i <= 2 &&
			       !(i > 1 && l->t[i].flags & LEX_CAPITAL))))
			return true;
	}
	return false;
}

/* "The company has five priorities:": a firm that nobody orders. */
static bool is_firm(const struct lex *l, bool gives)
{
	size_t end;

	for (size_t i = 1; i <= MAX_FIRM && !gives; i++) {
		office_at(l, i, LANG_EN, &end);
		if (end != 0)
			return subject_any_firm(l, office_article(l, i), end);
	}
	return false;
}

/* "inspected 300 factories": what was done. */
static bool is_done(struct listshape *f, const struct tasklist_item *item)
{
	size_t end =
		item->end - item->body > ITEM_READ ? item->body + ITEM_READ : item->end;
	lex_run(f->l, item->body, end);
	str word = lex_slice(f->l, 1, 2);

	return f->l->t[1].kind == LEX_WORD && word.n > 4 && str_ends(word, STR("ed")) &&
	       !str_ends(word, STR("eed")) && !cue_verb(f->l, 1, NULL);
}

bool listtalk_is(struct listshape *f, size_t at, size_t from)
{
	size_t done = 0;

	if (f->lang != LANG_EN || f->n_items == 0)
		return false;
	struct sentence lead = lead_of(f, at, from);
	if (lead.end > lead.start) {
		lex_run(f->l, lead.start, lead.end);
		if (is_talk(f->l) || is_firm(f->l, f->p[at].gives != 0))
			return true;
	}
	for (size_t k = 0; k < f->n_items; k++)
		done += is_done(f, &f->items[k]);
	return 2 * done > f->n_items;
}
