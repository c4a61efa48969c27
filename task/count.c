/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/count.h"

#include "citation/cue.h"

enum {
	MAX_ADJECTIVES =
		3, /* words between a count and its noun: "seven new key tasks" */
};

/* The count that belongs to the noun at token `i`: "7", "bảy", with adjectives between.
 */
static unsigned count_before(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t n;

	for (size_t back = 1; back <= MAX_ADJECTIVES + 1 && back < i; back++) {
		const struct lex_token *t = &l->t[i - back];

		if (t->kind == LEX_NUMBER)
			return t->value > 1 && t->value < 100 &&
					       !lex_is(l, i - back - 1, '/')
				       ? t->value
				       : 0;
		for (size_t first = i - back; first + 2 > i - back && first > 0; first--)
			if (cue_at(l, first, TABLE_TASK_COUNT, &value) ==
			    i - back - first + 1)
				return value;
		if (t->kind != LEX_WORD || cue_word(l, i - back, "its") ||
		    cue_word(l, i - back, "the") || cue_is(l, i - back, TABLE_ASSIGN, &n))
			return 0; /* "on May 8 issued its tasks" */
	}
	return 0;
}

/* "nhiệm vụ (7 nhóm)": a count in brackets behind the noun. */
static unsigned count_behind(const struct lex *l, size_t i)
{
	uint16_t value;

	if (!lex_is(l, i, '('))
		return 0;
	if (l->t[i + 1].kind == LEX_NUMBER && l->t[i + 1].value > 1 &&
	    l->t[i + 1].value < 100)
		return l->t[i + 1].value;
	return cue_at(l, i + 1, TABLE_TASK_COUNT, &value) > 0 ? value : 0;
}

unsigned count_of(const struct lex *l, size_t i, size_t n)
{
	unsigned count = count_before(l, i);

	return count ? count : count_behind(l, i + n);
}
