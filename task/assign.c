/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/assign.h"

#include "citation/cue.h"
#include "task/office.h"

enum {
	MAX_GIVEN = 8,  /* words of what is given */
	MAX_TIME = 8,   /* tokens of "until the end of May 2026" */
	MAX_ASIDE = 30, /* tokens between two commas */
};

bool assign_is_weak(enum assign how)
{
	return how == ASSIGN_OWES_WEAKLY || how == ASSIGN_NEEDS || how == ASSIGN_MUST ||
	       how == ASSIGN_DUTY;
}

size_t assign_skip(const struct lex *l, size_t i)
{
	uint16_t value;

	for (;;) {
		size_t at = i + lex_is(l, i, ',');
		size_t n = cue_at(l, at, TABLE_LIGHT, &value);

		if (n == 0 || value != CUE_LIGHT_ADVERB)
			return i;
		i = at + n + lex_is(l, at + n, '\'');
		i += lex_is(l, i, ',') && at + n == i;
	}
}

/* "à", "au", "aux" at token `i`: the token after it, 0 if there is none. */
static size_t to_end(const struct lex *l, size_t i)
{
	return cue_word(l, i, "a") || cue_word(l, i, "au") || cue_word(l, i, "aux")
		       ? i + 1
		       : 0;
}

/* The verb from token `i` to `next` with its "à", adverbs or what is given between. */
static size_t give_to(const struct lex *l, size_t i, size_t next, enum assign *how)
{
	size_t at = assign_skip(l, next), end = to_end(l, at);

	*how = ASSIGN_GIVES;
	if (end != 0)
		return end - i;
	*how = ASSIGN_HANDS;
	for (; at < next + MAX_GIVEN && l->t[at].kind == LEX_WORD; at++)
		if (cue_word(l, at, "au") || cue_word(l, at, "aux") ||
		    (cue_word(l, at, "a") &&
		     (cue_word(l, at + 1, "la") || cue_word(l, at + 1, "l"))))
			return at + 1 - i;
	return 0;
}

static size_t fall_to(const struct lex *l, size_t i, size_t next)
{
	size_t end = to_end(l, assign_skip(l, next));

	return end ? end - i : 0;
}

/* "par la province à", "par le préfet de": the token after "à" or "de", 0 if none. */
static size_t by_end(const struct lex *l, size_t i)
{
	if (!cue_word(l, i, "par"))
		return 0;
	for (size_t at = i + 2; at <= i + MAX_GIVEN && l->t[at].kind == LEX_WORD; at++)
		if (office_duty(l, at))
			return at + 1;
	return 0;
}

/* "chargé, en lien avec la province, de": the aside at token `i` ends before "de". */
static bool aside_ends(const struct lex *l, size_t i)
{
	static const char *const links[] = { "de", "des", "du", "d", NULL };

	for (size_t at = i + 1; lex_is(l, i, ',') && at < i + MAX_ASIDE; at++)
		if (lex_is(l, at, ','))
			return cue_among(l, at + 1, links);
	return false;
}

/* An auxiliary at token `i`, up to `next`, with its participle. */
static size_t compound(const struct lex *l, size_t i, size_t next, bool have,
		       enum assign *how)
{
	static const char *const held[] = { "tenu", "tenue", "tenus", "tenues", NULL };
	uint16_t part;
	size_t at = assign_skip(l, next);
	size_t n = cue_at(l, at, TABLE_ASSIGN, &part);

	*how = have ? ASSIGN_GIVES : ASSIGN_FALLS;
	if (!have && cue_among(l, at, held) && aside_ends(l, at + 1)) {
		*how = ASSIGN_OWES; /* "sont tenues, avant mai, de" */
		return at + 1 - i;
	}
	if (n == 0)
		return 0;
	if (part == ASSIGN_GIVEN_TO || (have && part == ASSIGN_GIVES_TO))
		return have ? give_to(l, i, at + n, how) : fall_to(l, i, at + n);
	if (have ? part == ASSIGN_GIVEN : part == ASSIGN_ENTRUSTED) {
		size_t end = to_end(l, assign_skip(l, at + n));

		return (end != 0 ? end : assign_skip(l, at + n)) - i;
	}
	*how = ASSIGN_OWES;
	size_t by = part == ASSIGN_GIVEN ? by_end(l, at + n) : 0;
	if (by != 0)
		return by - i;
	if (!have && part == ASSIGN_GIVEN && aside_ends(l, at + n))
		return at + n - i;
	/* "are tasked, firstly, with" */
	bool passive =
		part == ASSIGN_GIVES && !str_ends(lex_slice(l, at, at + n), STR("ing"));
	return !have && (part == ASSIGN_BOUND || passive) ? at + n - i : 0;
}

/* "giao Ban Chỉ đạo" gives work, "giao ban" does not. */
static bool is_head(const struct lex *l, size_t i, size_t n)
{
	return n >= 2 && cue_word(l, i, "giao") && !(l->t[i].flags & LEX_CAPITAL) &&
	       (l->t[i + 1].flags & LEX_CAPITAL);
}

/* "được giao rà soát", "được giao chủ trì": work, no "được giao 145 chỉ tiêu", no "được
 * phân công làm Phó Chủ tịch". */
static bool is_work(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t n;

	if (!cue_verb(l, i, &n))
		return cue_at(l, i, TABLE_ASSIGN, &value) > 0 &&
		       (value == ASSIGN_OWES || value == ASSIGN_OWES_WEAKLY);
	bool rank = cue_at(l, i + n, TABLE_BODY_HEAD, &value) > 0 &&
		    (value == CUE_BODY_RANK || cue_word(l, i + n, "chu"));

	return !cue_word(l, i, "lam") || !(rank || l->t[i + n].flags & LEX_CAPITAL);
}

/* "là cơ quan thường trực của Ban Chỉ đạo.": what it is, and nothing to do behind. */
static bool is_title(const struct lex *l, size_t i)
{
	size_t end, n;

	if (cue_word(l, i, "cua"))
		i++;
	office_at(l, i, LANG_VI, &end);
	for (i = end ? end : i; i <= l->n; i += n > 0 ? n : 1)
		if (!cue_is(l, i, TABLE_BODY_ADJECTIVE, &n) &&
		    (lex_is(l, i, ',') || lex_is(l, i, ';') || cue_verb(l, i, NULL) ||
		     cue_is(l, i, TABLE_ASSIGN, &end)))
			return false;
	return true;
}

/* "assigned [the drafting of the decree to] the Ministry": the token behind "to", where a
 * body follows it, and none the verb that ends before token `i`; 0 if none does. */
static size_t hand_to(const struct lex *l, size_t i)
{
	static const char *const verbs[] = { "assigned",  "assigns",   "assign",
					     "assigning", "entrusted", "entrusts",
					     "entrust",   "delegated", NULL };
	size_t end = 0;

	if (!cue_among(l, i - 1, verbs))
		return 0;
	office_at(l, i, LANG_EN, &end);
	for (size_t at = i; end == 0 && at < i + MAX_GIVEN && l->t[at].kind == LEX_WORD;
	     at++)
		if (cue_word(l, at, "to")) {
			office_at(l, at + 1, LANG_EN, &end);
			return end != 0 ? at + 1 : 0;
		}
	return 0;
}

size_t assign_at(const struct lex *l, size_t i, enum assign *how)
{
	uint16_t value;
	size_t n = cue_at(l, i, TABLE_ASSIGN, &value);

	if (n == 0)
		return 0;
	*how = (enum assign)value;
	switch (*how) {
	case ASSIGN_GIVES:
		if (hand_to(l, i + n) != 0) {
			*how = ASSIGN_HANDS;
			return hand_to(l, i + n) - i;
		}
		return assign_skip(l, i + n) - i;
	case ASSIGN_BIDS:
		return assign_skip(l, i + n) - i;
	case ASSIGN_TOLD:
		n = assign_skip(l, i + n) - i;
		*how = is_work(l, i + n) ? ASSIGN_OWES : ASSIGN_NOT;
		return n;
	case ASSIGN_GIVES_TO:
		return give_to(l, i, i + n, how);
	case ASSIGN_BE:
	case ASSIGN_HAVE:
		return compound(l, i, i + n, *how == ASSIGN_HAVE, how);
	case ASSIGN_DUTY:
		if (cue_word(l, i, "la") && is_title(l, i + n))
			*how = ASSIGN_NOT;
		return n;
	case ASSIGN_NOT:
		*how = is_head(l, i, n) ? ASSIGN_GIVES : ASSIGN_NOT;
		return *how == ASSIGN_NOT ? n : 1;
	case ASSIGN_GIVEN:
	case ASSIGN_GIVEN_TO:
	case ASSIGN_BOUND:
	case ASSIGN_ENTRUSTED:
		return 0;
	default:
		return n;
	}
}

size_t assign_behind_time(const struct lex *l, size_t i)
{
	size_t n;

	if (l->t[i].kind == LEX_NUMBER || cue_is(l, i, TABLE_TASK_COUNT, &n))
		return i + 2;
	for (size_t at = i + 1; cue_word(l, i, "until") && at < i + MAX_TIME; at++)
		if (cue_word(l, at, "to"))
			return at;
	return i;
}
