/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/anybody.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"
#include "task/predicate.h"
#include "task/subject.h"
#include "task/title.h"

enum {
	MAX_BODY = 8,   /* tokens of a body that no word tells for one */
	MAX_PERSON = 6, /* of the name of a person with a title */
	MAX_NAMES = 4,  /* the same without one */
};

bool anybody_is_named(const struct lex *l, size_t i, size_t end)
{
	size_t capitals = 0;

	for (size_t at = i; at < end; at++)
		capitals += (l->t[at].flags & LEX_CAPITAL) != 0;
	return capitals >= 2;
}

/* The tokens are large words, "et", "and", "of" or hyphens. */
static bool all_large(const struct lex *l, size_t i, size_t end)
{
	for (; i < end; i++)
		if (!(l->t[i].flags & LEX_CAPITAL) && !cue_word(l, i, "et") &&
		    !cue_word(l, i, "and") && !cue_word(l, i, "of") && !lex_is(l, i, '-'))
			return false;
	return true;
}

/* Somebody owes or, by a date or behind other tasks, does what begins at token `i`. */
static bool does(const struct order_reader *r, size_t i)
{
	enum assign how;

	if (r->asked || r->dated)
		return predicate_owes(r, i) || predicate_acts(r, i);
	return assign_at(r->l, i, &how) > 1 && how == ASSIGN_OWES;
}

/* "L'ARS assurera", "L'ONF (Office national des forêts) plantera": the token behind a
 * body that only its letters name, where it does something; 0 if none does. */
static size_t acronym(const struct order_reader *r, size_t i)
{
	static const char *const articles[] = { "le", "la", "les", NULL };
	const struct lex *l = r->l;
	size_t at = office_article(l, i), next = predicate_behind(l, at + 1);
	bool article = lex_is(l, at - 1, '\'') || cue_among(l, at - 1, articles);

	if (r->lang != LANG_FR || !article || !(l->t[at].flags & LEX_UPPER) ||
	    l->t[at].end < l->t[at].start + 2)
		return 0;
	return does(r, next) ? at + 1 : 0;
}

/* "M. Karim Benali est chargé de": the token behind a person who does something. */
static size_t person(const struct order_reader *r, size_t i)
{
	size_t end = r->lang == LANG_FR ? title_person(r->l, i) : 0;

	if (end == 0)
		return 0;
	return does(r, end) || does(r, predicate_behind(r->l, end)) ? end : 0;
}

/* "will circulate", "agreed to raise", "to write": what a person or body of minutes does
 * at token `i`. */
static bool promises(const struct order_reader *r, size_t i)
{
	const struct lex *l = r->l;
	enum assign how;
	size_t n = assign_at(l, i, &how);

	if (n > 0 && assign_is_weak(how))
		return predicate_does(l, i, n);
	return (n > 0 && how == ASSIGN_OWES) ||
	       ((r->listed || r->minutes) && office_duty(l, i));
}

/* "Mr Whitlock", "Ann Pratt", "OCHA", behind other tasks: the token behind the name,
 * where it does something; 0 if none does. */
static size_t named(const struct order_reader *r, size_t i)
{
	static const char *const titles[] = { "mr",         "mrs",   "ms",  "dr",
					      "cllr",       "prof",  "sir", "dame",
					      "councillor", "judge", NULL };
	const struct lex *l = r->l;
	size_t at = i, capitals = 0, n;

	if (r->lang != LANG_EN || !r->asked || cue_is(l, i, TABLE_BODY_STOP, &n) ||
	    cue_is(l, i, TABLE_TASK_PRONOUN, &n) || subject_any_firm(l, i, i + 1))
		return 0;
	bool title = cue_among(l, i, titles);
	for (; at < i + MAX_PERSON && l->t[at].kind == LEX_WORD &&
	       (l->t[at].flags & LEX_CAPITAL);
	     at++)
		capitals += 1 + (l->t[at].flags & LEX_UPPER &&
				 l->t[at].end > l->t[at].start + 1);
	size_t behind = lex_is(l, at, '(') ? predicate_behind(l, at) : at;

	return capitals >= 2 && (title || at <= i + MAX_NAMES) && promises(r, behind) ? at
										      : 0;
}

size_t anybody_end(const struct order_reader *r, size_t i)
{
	const struct lex *l = r->l;
	enum assign how;
	size_t n;
	bool capital = r->asked || lex_is(l, l->n, ':') ||
		       (r->lang == LANG_FR && (r->after || r->dated));
	size_t end = acronym(r, i);

	if (end == 0)
		end = person(r, i);
	if (end == 0)
		end = named(r, i);
	if (end != 0)
		return end;
	uint16_t value = 0;
	if (r->lang == LANG_EN &&
	    cue_at(l, office_article(l, i), TABLE_NON_ORDER, &value) > 0 &&
	    value == CUE_NON_ORDER_PUBLIC)
		return 0; /* "Readers are asked to" */
	if (r->lang == LANG_VI || cue_is(l, i, TABLE_BODY_STOP, &n) ||
	    cue_is(l, i, TABLE_TASK_PRONOUN, &n) ||
	    cue_is(l, office_article(l, i), TABLE_ANY_FIRM, &n))
		return 0;
	for (size_t at = i + 1;
	     at < i + MAX_BODY && (l->t[at].kind == LEX_WORD || lex_is(l, at, '-'));
	     at++) {
		size_t n_owes = assign_at(l, at, &how);
		bool be =
			(n_owes > 1 && how == ASSIGN_OWES && !cue_word(l, at, "vous")) ||
			(n_owes > 0 && how == ASSIGN_OWES && r->dated &&
			 anybody_is_named(l, i, at)) ||
			(n_owes > 0 && how == ASSIGN_MUST && r->asked &&
			 anybody_is_named(l, i, at)) ||
			(r->listed && all_large(l, i, at) &&
			 ((anybody_is_named(l, i, at) && cue_present(l, at, r->lang)) ||
			  (cue_word(l, at, "to") && office_duty(l, at))));

		if (be)
			return capital ? at : 0;
		capital |= (l->t[at].flags & LEX_CAPITAL) != 0;
	}
	return 0;
}
