/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/clause.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"
#include "task/predicate.h"

enum { MAX_NAME = 4 }; /* words of a name that no head tells for one */

/* The token behind "and", "while" at token `i`, or `i`. */
static size_t joint_end(const struct lex *l, size_t i)
{
	return i + (cue_word(l, i, "and") || cue_word(l, i, "while") ||
		    cue_word(l, i, "whereas") || cue_word(l, i, "but") ||
		    cue_word(l, i, "et") || cue_word(l, i, "tandis") ||
		    cue_word(l, i, "pendant"));
}

/* It owes something for sure: "are to", "must", "has until", no "has said". */
static bool owes(const struct lex *l, size_t i)
{
	enum assign how;

	return assign_at(l, assign_skip(l, i), &how) > 0 &&
	       (how == ASSIGN_OWES || assign_is_weak(how));
}

/* "Myanmar was invited to": a name at token `i`, and what binds it. */
static bool is_bound(const struct lex *l, size_t i)
{
	enum assign how;
	size_t at = i;

	if (l->t[i - 1].kind == LEX_WORD && l->t[i - 2].flags & LEX_CAPITAL)
		return false; /* "Laos and Myanmar were invited to" */
	while (at < i + MAX_NAME &&
	       (l->t[at].flags & LEX_CAPITAL || (at > i && cue_word(l, at, "and"))))
		at++;
	return at > i && assign_at(l, at, &how) > 1 && how == ASSIGN_OWES;
}

/* An office that owes something begins at token `i`, behind "that" one that does it. */
static bool begins(const struct lex *l, enum lang lang, size_t i, bool that)
{
	size_t end;

	if (lang == LANG_VI || l->t[i].kind != LEX_WORD)
		return false;
	office_at(l, i, lang, &end);
	if (end == 0)
		return lang == LANG_EN && is_bound(l, i);
	return owes(l, end) || owes(l, predicate_behind(l, end)) ||
	       (that && cue_present(l, end, lang));
}

/* The token behind the name of an office that goes on at token `i`: "hospitals and"; `i`
 * if none does. */
static size_t behind_name(const struct lex *l, enum lang lang, size_t i)
{
	size_t end = 0, n;

	if (office_head(l, i, &n))
		office_at(l, i, lang, &end);
	return end > i ? end : i;
}

/* The token behind the subject at token `i`. */
static size_t behind_subject(const struct lex *l, enum lang lang, size_t i)
{
	size_t end;

	office_at(l, i, lang, &end);
	return end > i ? end : i + 1;
}

size_t clause_places(const struct lex *l, enum lang lang,
		     struct clause places[static CLAUSE_PLACES])
{
	size_t n = 0;

	for (size_t i = 2; i < l->n && n < CLAUSE_PLACES; i++) {
		bool semicolon = lex_is(l, i, ';'), comma = lex_is(l, i, ',');
		size_t at = joint_end(l, i + (semicolon || comma));
		struct clause cut = { l->t[i].start, l->t[at].start, semicolon };
		bool that = cue_word(l, at, "that") || cue_word(l, at, "que");
		size_t first = at + that;

		if (semicolon && !begins(l, lang, first, that))
			cut.next = l->t[i + 1].start;
		else if (!semicolon && (first == i || !begins(l, lang, first, that))) {
			i = behind_name(l, lang, i + 1) - 1;
			continue;
		}
		places[n++] = cut;
		if (!semicolon || at > i + 1)
			i = behind_subject(l, lang, first) - 1;
	}
	return n;
}
