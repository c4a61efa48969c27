/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/modifier.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"
#include "task/predicate.h"

enum { MAX_MODIFIER = 10 }; /* words that tell which office: "based in the city" */

/* A verb that speaks stands at token `i`: what follows is no modifier. */
static bool speaks(const struct order_reader *r, size_t i)
{
	static const char *const words[] = { "que",  "that",  "said", "says",
					     "cho",  "noi",   "rang", "neu",
					     "nhan", "khang", NULL };

	if (cue_among(r->l, i, words) ||
	    (cue_word(r->l, i, "kien") && cue_word(r->l, i + 1, "nghi")))
		return true;
	return r->lang == LANG_VI ? cue_verb(r->l, i, NULL)
				  : r->lang == LANG_FR && cue_present(r->l, i, LANG_FR);
}

/* "có thể làm đầu mối", "đang được Bộ Y tế chủ trì": what stands behind token `i` is not
 * what the subject owes. */
static bool is_taken_back(const struct order_reader *r, size_t i)
{
	const struct lex *l = r->l;
	size_t end = 0;

	if (r->lang != LANG_VI)
		return false;
	if (cue_word(l, i, "nao"))
		return true; /* "đơn vị nào sai phạm": whichever it is */
	if (cue_word(l, i, "duoc") || cue_word(l, i, "bi"))
		office_at(l, i + 1, r->lang, &end);
	return end != 0 || (cue_word(l, i, "co") && cue_word(l, i + 1, "the"));
}

size_t modifier_end(const struct order_reader *r, size_t end)
{
	const struct lex *l = r->l;
	enum assign how;

	if (assign_skip(l, end) != end || cue_word(l, end, "qu"))
		return 0;
	for (size_t at = end; at < end + MAX_MODIFIER &&
			      (l->t[at].kind == LEX_WORD || lex_is(l, at, '\''));
	     at++) {
		size_t n = assign_at(l, at, &how);
		bool owing = (n > !r->asked && how == ASSIGN_OWES &&
			      !predicate_is_caption(r, at + n)) ||
			     (n > 0 && assign_is_weak(how) && !predicate_is_plan(r, at) &&
			      (r->asked || lex_is(l, l->n, ':')));

		if (is_taken_back(r, at))
			return 0;
		if (n > 0 || speaks(r, at))
			return owing && at > end ? at : 0;
	}
	return 0;
}
