/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/director.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"

enum {
	MAX_VERBS = 10, /* tokens of other verbs: "tăng cường kiểm tra, đôn đốc" */
	MAX_LEAD = 6, /* tokens of "Bên cạnh đó," */
};

static bool is_directing(const struct lex *l, size_t i)
{
	return (cue_word(l, i, "chi") && cue_word(l, i + 1, "dao")) ||
	       (cue_word(l, i, "don") && cue_word(l, i + 1, "doc"));
}

/* Directing is the verb at token `i`, or one of a row of verbs that begins there. */
static bool directs(const struct lex *l, size_t i)
{
	enum assign how;
	size_t n;

	for (size_t at = i; at <= l->n && at < i + MAX_VERBS; at += n) {
		if (is_directing(l, at))
			return true;
		if (cue_verb(l, at, &n))
			continue;
		n = assign_at(l, at, &how);
		if (n > 0 && !assign_is_weak(how))
			return false;
		if (n == 0)
			n = assign_skip(l, at) - at;
		if (n == 0 && !lex_is(l, at, ',') && !cue_word(l, at, "va"))
			return false;
		n = n ? n : 1;
	}
	return false;
}

/* The token behind the first comma, where it ends a short lead; else the first one. */
static size_t behind_lead(const struct lex *l)
{
	for (size_t i = 2; i <= MAX_LEAD; i++)
		if (lex_is(l, i, ','))
			return i + 1;
	return 1;
}

str director_of(const struct order_reader *r, str subject)
{
	const struct lex *l = r->l;
	uint16_t value;
	size_t end, first = office_headed(l, 1);

	if (r->lang != LANG_VI)
		return r->asked ? subject : (str){ "", 0 };
	if (cue_word(l, 1, "ve") && first == 1)
		while (first <= l->n && !lex_is(l, first - 1, ','))
			first++;
	else if (!r->asked)
		return (str){ "", 0 };
	str office = office_at(l, first, r->lang, &end);
	bool rank =
		cue_at(l, first, TABLE_BODY_HEAD, &value) > 0 && value == CUE_BODY_RANK;

	return end != 0 && !rank && directs(l, end) ? office : (str){ "", 0 };
}

bool director_is_before(const struct order_reader *r)
{
	const struct lex *l = r->l;

	if (r->lang != LANG_VI)
		return false;
	return directs(l, 1) || directs(l, assign_skip(l, 1)) ||
	       directs(l, behind_lead(l));
}
