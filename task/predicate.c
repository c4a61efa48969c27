/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/predicate.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/office.h"

enum {
	MAX_ADVERB = 2,    /* words between "sẽ" and its verb */
	MAX_HAS = 4,       /* words between "has" and "tasks" */
	MAX_ASIDE = 30,    /* tokens between two commas behind the subject */
	MAX_PROMISED = 40, /* tokens from the subject to a future */
};

/* "présentera", "lui remettront": the French future behind a subject. */
static bool is_future(const struct lex *l, size_t i)
{
	static const char *const states[] = { "pourra",    "pourront",  "sera",
					      "seront",    "aura",      "auront",
					      "restera",   "resteront", "recevra",
					      "recevront", "permettra", "comprendra",
					      "comptera",  "deviendra", NULL };

	i = assign_skip(l, i);
	str word = lex_slice(l, i, i + 1);
	return l->t[i].kind == LEX_WORD && !cue_among(l, i, states) &&
	       ((word.n > 4 &&
		 (str_ends(word, STR("ra")) || str_ends(word, STR("ront")))) ||
		str_eq(word, STR("fera")));
}

/* "has two tasks", "có ba nhiệm vụ" */
static bool has_tasks(const struct lex *l, size_t i)
{
	enum assign how;
	uint16_t value;
	size_t count, n = cue_at(l, i, TABLE_TASK_WORD, &value);

	if (n == 0 || value != CUE_TASK_HAS || assign_at(l, i, &how) > 0)
		return false;
	i += n;
	if (l->t[i].kind != LEX_NUMBER && !cue_is(l, i, TABLE_TASK_COUNT, &count))
		return cue_is(l, i, TABLE_TASK_NOUN, &n);
	for (size_t at = i; at <= i + MAX_HAS; at++)
		if (cue_is(l, at, TABLE_TASK_NOUN, &n))
			return true;
	return false;
}

bool predicate_is_plan(const struct order_reader *r, size_t i)
{
	return r->lang == LANG_VI && !r->listed && cue_word(r->l, i, "se") &&
	       !cue_word(r->l, i + 1, "phai");
}

bool predicate_does(const struct lex *l, size_t i, size_t n)
{
	static const char *const states[] = { "be",     "have",    "remain",    "become",
					      "face",   "see",     "get",       "lose",
					      "grow",   "rise",    "receive",   "stay",
					      "fall",   "benefit", "meet",      "need",
					      "return", "expect",  "reconvene", "depend",
					      "not",    NULL };

	if (cue_word(l, i, "will"))
		return !cue_among(l,
				  i + n +
					  (cue_word(l, i + n, "next") ||
					   cue_word(l, i + n, "then")),
				  states);
	static const char *const tenses[] = { "se", "tiep", NULL };

	if (!cue_among(l, i, tenses))
		return true;
	for (size_t at = i + n; at <= i + n + MAX_ADVERB; at++)
		if (cue_verb(l, at, NULL))
			return true;
	return false;
}

/* "Bộ trưởng Bộ Y tế chủ trì.": nothing to do follows, and no other tasks are near. */
bool predicate_is_caption(const struct order_reader *r, size_t end)
{
	return r->lang == LANG_VI && !r->asked && !r->dated &&
	       end + lex_is(r->l, end, '.') > r->l->n;
}

/* "Trước ngày 14/7, Bộ công bố điểm sàn": a date for readers. */
static bool is_publishing(const struct lex *l, size_t i)
{
	return cue_word(l, i, "cong") && cue_word(l, i + 1, "bo");
}

/* "is responsible for", "is in charge of" near no tasks: what an office is for. */
static bool is_function(const struct order_reader *r, size_t i, size_t end)
{
	static const char *const words[] = { "responsible", "charge", "accountable",
					     NULL };

	if (r->asked || r->dated || r->listed || r->after ||
	    !(cue_word(r->l, i, "is") || cue_word(r->l, i, "are")))
		return false;
	while (i < end && !cue_among(r->l, i, words))
		i++;
	return i < end && !cue_word(r->l, i - 1, "put");
}

/* What stands behind an office makes it owe something. */
static bool owes_here(const struct order_reader *r, size_t i)
{
	enum assign how;

	if (has_tasks(r->l, i))
		return true;
	size_t n = assign_at(r->l, i, &how);
	if (n > 1 && r->lang == LANG_EN && is_function(r, i, i + n))
		return false;
	if (n > 0)
		return (how == ASSIGN_OWES && !predicate_is_caption(r, i + n)) ||
		       (how == ASSIGN_FALLS && !cue_word(r->l, i, "releve") &&
			!cue_word(r->l, i, "relevent")) ||
		       (assign_is_weak(how) &&
			((r->dated && predicate_does(r->l, i, n)) ||
			 lex_is(r->l, r->l->n, ':')) &&
			!predicate_is_plan(r, i));
	if (r->l->t[i].flags & LEX_CAPITAL)
		return false;
	if (r->lang == LANG_FR && (r->dated || lex_is(r->l, r->l->n, ':')))
		return !r->until && is_future(r->l, i);
	return r->dated && !r->until && r->lang == LANG_VI && cue_verb(r->l, i, NULL) &&
	       !is_publishing(r->l, i);
}

/* The same, "also" and "who" before it. */
static bool owes_at(const struct order_reader *r, size_t i)
{
	uint16_t value;
	size_t n = cue_at(r->l, i, TABLE_LIGHT, &value);
	size_t who = n > 0 && value == CUE_LIGHT_WHO ? i + n : i;

	return owes_here(r, who) || owes_here(r, assign_skip(r->l, who));
}

/* "en lien avec Lao Cai, Hué et Vinh": the token behind with whom somebody works, or
 * `i`. */
static size_t behind_partner(const struct lex *l, size_t i)
{
	size_t n, end = 0;

	if (cue_is(l, i, TABLE_COORD, &n))
		office_at(l, i + n, LANG_FR, &end);
	return end != 0 ? end : i;
}

/* The token behind what is set off by commas or brackets at token `i`, or `i`. */
size_t predicate_behind(const struct lex *l, size_t i)
{
	bool bracket = lex_is(l, i, '(');

	size_t n;

	if (!bracket && !lex_is(l, i, ','))
		return i;
	if (cue_is(l, i + 1, TABLE_TASK_PRONOUN, &n)) /* "Quant à la Direction, elle" */
		return i + 1 + n;
	size_t at = bracket ? i + 1 : behind_partner(l, i + 1);
	for (; at <= l->n && at < i + MAX_ASIDE; at++)
		if (lex_is(l, at, bracket ? ')' : ','))
			return at + 1;
	return i;
}

bool predicate_owes(const struct order_reader *r, size_t i)
{
	return owes_at(r, i) || owes_at(r, predicate_behind(r->l, i)) ||
	       (r->lang == LANG_FR && lex_is(r->l, i, ',') &&
		owes_at(r, i + 1)); /* "..., il revient de" */
}

/* French "dressant", "pilotant" behind the name of an agent. */
static bool is_participle(const struct lex *l, size_t i)
{
	i = assign_skip(l, i);
	str word = lex_slice(l, i, i + 1);
	return l->t[i].kind == LEX_WORD && word.n > 5 && str_ends(word, STR("ant"));
}

/* "Chủ tịch yêu cầu ...": outside lists who orders at token `i` is not told to; to direct
 * others is work. */
static bool orders(const struct order_reader *r, size_t i, enum assign how)
{
	return r->lang == LANG_VI && !r->listed && !cue_word(r->l, i, "chi") &&
	       (how == ASSIGN_GIVES || how == ASSIGN_GIVES_WEAKLY);
}

/* A verb that gives work to others stands at token `i`. */
static bool gives_at(const struct lex *l, size_t i)
{
	enum assign how;

	return assign_at(l, i, &how) > 0 && (how == ASSIGN_GIVES || how == ASSIGN_BIDS);
}

bool predicate_acts(const struct order_reader *r, size_t i)
{
	const struct lex *l = r->l;
	enum assign how = ASSIGN_OWES;
	size_t n = assign_at(l, i, &how);
	bool found = n > 0;

	if (lex_is(l, i, ')') || (found && how == ASSIGN_OWES))
		return true;
	if (found && assign_is_weak(how))
		return predicate_does(l, i, n) && !predicate_is_plan(r, i);
	bool gives = how == ASSIGN_GIVES || how == ASSIGN_BIDS || how == ASSIGN_HANDS;
	if (found && gives && r->lang != LANG_VI && !r->listed)
		return false; /* "Les syndicats attendent du ministère ..." */
	if ((found && (how == ASSIGN_NOT || orders(r, i, how))) ||
	    l->t[i].flags & LEX_CAPITAL)
		return false;
	size_t verb = assign_skip(l, i);
	if (cue_word(l, verb, "has") ||
	    (r->lang == LANG_EN && verb > i && !r->listed && gives_at(l, verb)))
		return false; /* "The Assembly further requests the Ministry" */
	if (r->listed && cue_word(l, verb, "would"))
		return true; /* "agreed that: (a) the Clerk would write" */
	if (office_duty(l, i) || ((r->listed || (r->asked && r->lang != LANG_VI)) &&
				  cue_present(l, verb, r->lang)))
		return true;
	return r->lang == LANG_VI
		       ? cue_verb(l, verb, NULL)
		       : r->lang == LANG_FR && (cue_verb(l, i, NULL) || is_future(l, i) ||
						is_participle(l, i));
}

/* In French a future or a verb of tasks may follow at some distance. */
bool predicate_promised(const struct order_reader *r, size_t i)
{
	size_t n;

	if (r->lang != LANG_FR)
		return false;
	for (size_t at = i; at <= r->l->n && at < i + MAX_PROMISED; at++)
		if (is_future(r->l, at) || cue_is(r->l, at, TABLE_TASK_PRESENT, &n))
			return true;
	return false;
}

/* "Các sở cần ...", "the schools must ..." */
bool predicate_needs(const struct lex *l, size_t i)
{
	enum assign how;

	return assign_at(l, assign_skip(l, i), &how) > 0 &&
	       (how == ASSIGN_NEEDS || how == ASSIGN_MUST || how == ASSIGN_DUTY);
}
