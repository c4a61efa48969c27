/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/taskpart.h"

#include <string.h>

#include "citation/cue.h"
#include "citation/due.h"
#include "citation/outline.h"

enum {
	MAX_OFFICE = 60, /* tokens of one name or list of names */
	MAX_BEFORE = 5,  /* words before the head: "the Hanoi Steering Committee" */
};

enum { LINK_PREPOSITION = 1, LINK_ARTICLE = 2 };
enum { ASSIGN_GIVES = 1, ASSIGN_OWES = 2 };

static bool is_verb(const struct lex *l, size_t i)
{
	size_t n;

	return cue_is(l, i, TABLE_TASK_VERB, &n);
}

/* French "de préparer", "d'élaborer", "à créer", "de :"; English "to" and a verb. */
static bool begins_duty(const struct lex *l, size_t i)
{
	size_t next = i + 1 + lex_is(l, i + 1, '\'');
	bool small = l->t[next].kind == LEX_WORD && !(l->t[next].flags & LEX_CAPITAL);

	if (cue_word(l, i, "to"))
		return small;
	if (!cue_word(l, i, "de") && !cue_word(l, i, "d") && !cue_word(l, i, "a"))
		return false;
	return lex_is(l, next, ':') ||
	       (small && (is_verb(l, next) || cue_infinitive(l, next)));
}

static bool is_link(const struct lex *l, size_t i, unsigned kind, size_t *n)
{
	uint16_t value = 0;

	*n = cue_at(l, i, TABLE_BODY_LINK, &value);
	if (*n > 0 && lex_is(l, i + *n, '\''))
		++*n;
	return *n > 0 && value == kind;
}

/* The head of a name with whatever article is before it; 0 if none is. */
static size_t head_end(const struct lex *l, size_t i)
{
	size_t n;

	if (is_link(l, i, LINK_ARTICLE, &n))
		i += n;
	return cue_is(l, i, TABLE_BODY_HEAD, &n) ? i + n : 0;
}

/* What may follow a link within a name: "de la ville", "of Foreign Affairs"; no duty. */
static size_t link_end(const struct lex *l, size_t i)
{
	size_t n, end;

	if (begins_duty(l, i) || !is_link(l, i, LINK_PREPOSITION, &n))
		return 0;
	end = head_end(l, i + n);
	i += n;
	if (end != 0)
		return end;
	if (begins_duty(l, i - 1) || l->t[i].kind != LEX_WORD || is_verb(l, i) ||
	    (l->t[i].flags & LEX_BREAK))
		return 0;
	return i + 1;
}

/* After a comma a name goes on with a capital or another head. */
static size_t comma_end(const struct lex *l, size_t i)
{
	if (!lex_is(l, i, ','))
		return 0;
	size_t end = head_end(l, i + 1);
	return end ? end : l->t[i + 1].flags & LEX_CAPITAL ? i + 2 : 0;
}

/*
 * Vietnamese names write the first syllable of a compound large: "Tài chính", "Nội vụ".
 * Behind "Công Thương", both large, a small syllable is the verb.
 */
static bool is_compound(const struct lex *l, size_t i, bool head_before)
{
	const struct lex_token *t = &l->t[i];

	return t[1].kind == LEX_WORD && !(t[1].flags & (LEX_CAPITAL | LEX_BREAK)) &&
	       !(t[0].flags & LEX_UPPER && t[0].end - t[0].start > 1) &&
	       (head_before || !(t[-1].flags & LEX_CAPITAL));
}

/* French adjectives of names: "affaires étrangères", "intégration internationale". */
static bool is_adjective(const struct lex *l, size_t i)
{
	static const char *const ends[] = { "ale",   "ales",  "aux",    "aires",
					    "aire",  "ique",  "iques",  "elle",
					    "elles", "ères",  "ère",    "ives",
					    "ive",   "ienne", "iennes", "iens" };
	str word = lex_slice(l, i, i + 1);

	for (size_t k = 0; k < sizeof(ends) / sizeof(*ends); k++)
		if (word.n > 6 && str_ends(word, (str){ ends[k], strlen(ends[k]) }))
			return l->t[i].kind == LEX_WORD;
	return false;
}

static size_t name_step(const struct lex *l, size_t i, enum lang lang)
{
	size_t n;

	if (l->t[i].kind == LEX_END || (l->t[i].flags & LEX_BREAK))
		return 0;
	if (cue_is(l, i, TABLE_BODY_HEAD, &n) || cue_is(l, i, TABLE_BODY_ADJECTIVE, &n))
		return i + n;
	if (l->t[i].kind == LEX_WORD && (l->t[i].flags & LEX_CAPITAL)) {
		size_t unused;
		bool head_before = cue_is(l, i - 1, TABLE_BODY_HEAD, &unused);

		return i + 1 + (lang == LANG_VI && is_compound(l, i, head_before));
	}
	if (lex_is(l, i, '-') || (lang == LANG_FR && is_adjective(l, i)))
		return i + 1;
	size_t end = comma_end(l, i);
	return end ? end : link_end(l, i);
}

/*
 * The token after the office named at token `i`, 0 if none is: its head (in English after
 * capitals and adjectives), then whatever can belong to a name.
 */
static size_t office_end(const struct lex *l, size_t i, enum lang lang)
{
	size_t at = i, n, reach = lang == LANG_EN ? i + MAX_BEFORE : i;

	while (at < reach && !cue_is(l, at, TABLE_BODY_HEAD, &n)) {
		if ((!(l->t[at].flags & LEX_CAPITAL) &&
		     !cue_is(l, at, TABLE_BODY_ADJECTIVE, &n)) ||
		    is_verb(l, at))
			return 0;
		at++;
	}
	if (!cue_is(l, at, TABLE_BODY_HEAD, &n))
		return 0;
	for (size_t next = at + n; next != 0 && at < i + MAX_OFFICE;
	     next = name_step(l, at, lang))
		at = next;
	return at;
}

/* An article is no part of a name. */
static size_t skip_article(const struct lex *l, size_t i)
{
	if (cue_word(l, i, "the") || cue_word(l, i, "le") || cue_word(l, i, "la") ||
	    cue_word(l, i, "les") || cue_word(l, i, "aux") || cue_word(l, i, "au") ||
	    cue_word(l, i, "cho"))
		return i + 1;
	if (cue_word(l, i, "l"))
		return i + 1 + lex_is(l, i + 1, '\'');
	if (cue_word(l, i, "a") && cue_word(l, i + 1, "la"))
		return i + 2;
	return i;
}

static str office_at(const struct lex *l, size_t i, enum lang lang, size_t *end)
{
	i = skip_article(l, i);
	*end = office_end(l, i, lang);
	return *end ? lex_slice(l, i, *end) : (str){ "", 0 };
}

static unsigned assigns(const struct lex *l, size_t i, size_t *n)
{
	uint16_t value = 0;

	*n = cue_at(l, i, TABLE_ASSIGN, &value);
	return *n ? value : 0;
}

/* The verb is longer than the head that its first syllable may be: "ban hành", "bố trí".
 */
static bool begins_with_verb(const struct lex *l)
{
	size_t verb = 0, head = 0;

	cue_is(l, 1, TABLE_TASK_VERB, &verb);
	cue_is(l, 1, TABLE_BODY_HEAD, &head);
	return verb > 0 && verb >= head;
}

static bool subject(const struct lex *l, enum lang lang, struct taskpart *out,
		    enum taskpart_order *order)
{
	size_t end, n;

	if (begins_with_verb(l))
		return false;
	str office = office_at(l, 1, lang, &end);
	if (end == 0)
		return false;
	out->actor = office;
	*order = assigns(l, end, &n) == ASSIGN_OWES ? TASKPART_OWES : TASKPART_STARTS;
	return true;
}

/* "... giao Sở Tài chính ...": the first such verb with an office behind it. */
static bool object(const struct lex *l, enum lang lang, struct taskpart *out)
{
	size_t end, n;

	for (size_t i = 1; i <= l->n; i += n ? n : 1) {
		if (assigns(l, i, &n) != ASSIGN_GIVES)
			continue;
		str office = office_at(l, i + n, lang, &end);
		if (end == 0)
			continue;
		out->actor = office;
		return true;
	}
	return false;
}

/* "..., Sở Xây dựng chủ trì", "(do Sở Y tế chủ trì)", "do Sở X thực hiện" */
static bool agent(const struct lex *l, enum lang lang, struct taskpart *out)
{
	size_t end, n;

	for (size_t i = 1; i <= l->n; i++) {
		bool by = cue_word(l, i, "do");

		if (!by && !lex_is(l, i, ',') && !lex_is(l, i, '(') && !lex_is(l, i, '.'))
			continue;
		str office = office_at(l, i + 1, lang, &end);
		if (end == 0 ||
		    (assigns(l, end, &n) != ASSIGN_OWES && !(by && is_verb(l, end)) &&
		     !(by && lex_is(l, end, ')'))))
			continue;
		out->actor = office;
		return true;
	}
	return false;
}

static void coordinator(const struct lex *l, enum lang lang, struct taskpart *out)
{
	size_t n, end;

	for (size_t i = 1; i <= l->n; i++) {
		if (!cue_is(l, i, TABLE_COORD, &n))
			continue;
		str office = office_at(l, i + n, lang, &end);
		if (end == 0)
			continue;
		out->coordinator = office;
		return;
	}
}

enum taskpart_order taskpart_read(struct arena *a, struct lex *l, enum lang lang,
				  unsigned year, size_t start, size_t end,
				  struct taskpart *out)
{
	enum taskpart_order order = TASKPART_NONE;
	struct due due;

	*out = (struct taskpart){ 0 };
	lex_run(l, start, end - start > OUTLINE_READ ? start + OUTLINE_READ : end);
	subject(l, lang, out, &order);
	if (order != TASKPART_OWES && object(l, lang, out))
		order = TASKPART_ASSIGNS;
	else if (order == TASKPART_NONE)
		agent(l, lang, out);
	coordinator(l, lang, out);
	if (due_find(a, l, 1, year, &due)) {
		out->deadline = due.iso;
		out->deadline_text = lex_slice(l, due.first, due.end);
	}
	return order;
}
