/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/outline.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/count.h"
#include "task/office.h"

#include <string.h>

enum {
	OTHER_NOUN = 4, /* value of class tasknoun: cases, powers */
	PAST_NOUN = 5,  /* what was done: its sentence announces nothing */
	PROPOSAL = 7,   /* proposes what a weak noun names: it is not asked for */
	LINE_NOUN = 6,  /* announces where it is all of its line */
	HEADING_WORDS = 12,
	MAX_RESOLUTION = 25, /* tokens of "Be it resolved by the Board ...:" */
	MAX_DATE_WORDS = 4,  /* between the words of a deadline and its number */
};

/* What one sentence of a paragraph announces. */
struct announcement {
	unsigned noun, count; /* as in struct outline_para */
	bool announces;
	bool past, proposed;
	size_t at, colon;
	size_t first; /* token of the sentence */
};

/* Somebody who may give work stands between token `i` and byte `at`; who tells what will
 * be done, "sẽ", is a body. */
static bool has_orderer(const struct lex *l, size_t i, size_t at)
{
	bool anybody = false, body = false, plan = false;
	uint16_t value, kind;
	size_t n;

	for (; i <= l->n && l->t[i].start < at; i++) {
		plan |= cue_word(l, i, "se") && l->t[i].flags & LEX_MARKED;
		anybody |= cue_at(l, i, TABLE_ORDERER, &value) > 0;
		if (!office_head(l, i, &n))
			continue;
		anybody = true;
		body |= cue_at(l, i, TABLE_BODY_HEAD, &kind) > 0 && kind != CUE_BODY_RANK;
	}
	return plan ? body : anybody;
}

/* "Quatre mesures seront conduites :": the noun at byte `at` names what is to be done. */
static bool is_ahead(const struct lex *l, size_t at)
{
	static const char *const words[] = { "seront", "devront", "doivent", NULL };
	size_t i = lex_is(l, l->n, ':') ? l->n : 0;

	while (l->t[i].start > at && !cue_among(l, i, words))
		i--;
	return i > 0 && l->t[i].start > at;
}

/* A weak noun announces tasks where there is somebody to give them. */
static bool is_announcement(const struct lex *l, const struct announcement *s,
			    const struct outline_para *p)
{
	return s->noun && !s->past && (s->count > 0 || s->announces || s->colon > 0) &&
	       (s->noun == 1 || p->gives || (s->count > 0 && is_ahead(l, s->at)) ||
		has_orderer(l, s->first, s->at));
}

/* The better of two sentences: a noun that needs no colon, then one with a count. */
static void take(const struct lex *l, struct outline_para *p,
		 const struct announcement *s)
{
	bool better = p->noun == 0 || s->noun < p->noun ||
		      (s->noun == p->noun && s->count > 0 && p->count == 0);

	if (!is_announcement(l, s, p) || !better)
		return;
	p->noun = s->noun;
	p->count = s->count;
	p->announces = s->announces;
	p->at = s->at;
	p->colon = s->colon;
}

static bool ends_sentence(const struct lex *l, size_t i)
{
	return (lex_is(l, i, '.') || lex_is(l, i, '?') || lex_is(l, i, '!')) &&
	       !lex_glued(l, i + 1) && (l->t[i + 1].flags & LEX_CAPITAL);
}

/* A noun of tasks at token `i`; the tokens it takes. */
static size_t note_noun(const struct lex *l, size_t i, struct announcement *s)
{
	uint16_t value;
	size_t n = cue_at(l, i, TABLE_TASK_NOUN, &value);

	if (n == 0 || value == LINE_NOUN)
		return n;
	if (value == OTHER_NOUN) {
		*s = (struct announcement){ 0 };
		return n;
	}
	if (value == PAST_NOUN) {
		s->past |= s->colon == 0;
		return n;
	}
	if (value == PROPOSAL) {
		s->proposed = true;
		return n;
	}
	if (value == 2 && s->proposed && s->noun == 0)
		return n;
	unsigned count = count_of(l, i, n);

	value = value == 2 ? 2 : 1;
	if (s->noun == 0 || (count > 0 && s->count == 0) || value < s->noun) {
		s->noun = value;
		s->count = count ? count : s->count;
		s->at = l->t[i].start;
		s->colon = 0;
	}
	return n;
}

static unsigned part_of(const struct outline_para *p, size_t at)
{
	return (unsigned)((at - p->start) * 64 / (p->end - p->start));
}

/* The bits of the parts from byte `start` to `end`. */
static uint64_t parts_of(const struct outline_para *p, size_t start, size_t end)
{
	unsigned first = part_of(p, start), last = part_of(p, end - 1);

	return UINT64_MAX << first & UINT64_MAX >> (63 - last);
}

bool outline_has_cue(const struct outline_para *p, size_t start, size_t end)
{
	return (p->cues & parts_of(p, start, end)) != 0;
}

bool outline_gives(const struct outline_para *p, size_t start, size_t end)
{
	return (p->gives & parts_of(p, start, end)) != 0;
}

/* A number behind the words of a deadline: the rest is narrative. */
static bool has_number(const struct lex *l, size_t i)
{
	for (size_t k = i; k < i + MAX_DATE_WORDS; k++)
		if (l->t[k].kind == LEX_NUMBER)
			return true;
	return false;
}

/* Words of a deadline: most that fold to them have no number behind them, and are not
 * compared with the table. */
static bool is_due(const struct lex *l, size_t i)
{
	uint16_t value;
	size_t n = lex_phrase(l, i, TABLE_DUE, &value, NULL);

	return n > 0 && value != CUE_DUE_WEAK && value != CUE_DUE_AT &&
	       (value == CUE_DUE_YEAR_END || has_number(l, i + n)) &&
	       cue_at(l, i, TABLE_DUE, &value) > 0;
}

/* "demande :", "requested that:": whom it is for stands in the list. */
static bool gives_list(const struct lex *l, size_t i)
{
	uint16_t how;
	size_t n = cue_at(l, i, TABLE_ASSIGN, &how);

	return n > 0 && lex_is(l, i + n, ':') &&
	       (how == ASSIGN_GIVES || how == ASSIGN_GIVES_TO || how == ASSIGN_GIVEN_TO);
}

/* Words that give work to an office, or date it; "phải:" does before a list. */
static bool is_cue(const struct lex *l, size_t i, enum lang lang, struct outline_para *p)
{
	uint16_t value;
	enum assign how = ASSIGN_NOT;
	size_t office, n = assign_at(l, i, &how);

	if (gives_list(l, i)) {
		p->gives |= UINT64_C(1) << part_of(p, l->t[i].start);
		return true;
	}
	bool weak = how == ASSIGN_OWES_WEAKLY || how == ASSIGN_NEEDS ||
		    (how == ASSIGN_MUST && lex_is(l, i + n, ':'));
	bool lists = weak && lex_is(l, i + n, ':');

	if (n == 0 || how == ASSIGN_NOT || (weak && !lists))
		return is_due(l, i) || cue_at(l, i, TABLE_DUE_QUARTER, &value) > 0;
	if (how == ASSIGN_MUST || how == ASSIGN_DUTY)
		return true;
	if (how != ASSIGN_OWES && !lists)
		office_at(l, i + n, lang, &office);
	bool gives = lists || how == ASSIGN_OWES || office != 0;
	if (gives)
		p->gives |= UINT64_C(1) << part_of(p, l->t[i].start);
	/* A capital is a body, perhaps. */
	return gives || (how != ASSIGN_BIDS && (l->t[i + n].flags & LEX_CAPITAL) != 0);
}

/* Most words begin nothing that is looked for: one look at their classes tells it. */
static bool says_nothing(const struct lex *l, size_t i)
{
	const uint64_t classes = UINT64_C(1) << TABLE_ASSIGN | UINT64_C(1) << TABLE_DUE |
				 UINT64_C(1) << TABLE_DUE_QUARTER |
				 UINT64_C(1) << TABLE_TASK_NOUN |
				 UINT64_C(1) << TABLE_TASK_ANNOUNCE;

	return l->t[i].kind == LEX_WORD &&
	       (table_root_classes[l->t[i].word] & classes) == 0;
}

/* "The Board agreed that:", "Council resolved:": what was decided is listed. */
static bool resolves(const struct lex *l)
{
	static const char *const verbs[] = { "that", "resolved", "agreed", "decided",
					     NULL };

	if (l->n < 2 || !lex_is(l, l->n, ':'))
		return false;
	for (size_t i = l->n > MAX_RESOLUTION ? l->n : 1; i < l->n; i++)
		if (cue_word(l, i, "resolved"))
			return true; /* "Be it resolved by the Board:" */
	return cue_among(l, l->n - 1, verbs);
}

static void look_for_cues(const struct lex *l, enum lang lang, struct outline_para *p)
{
	struct announcement s = { 0 };
	uint16_t value;

	for (size_t i = 1; i <= l->n; i++) {
		if (says_nothing(l, i))
			continue;
		if (is_cue(l, i, lang, p))
			p->cues |= UINT64_C(1) << part_of(p, l->t[i].start);
		size_t n = note_noun(l, i, &s);

		if (n > 1)
			i += n - 1;
		if (cue_at(l, i, TABLE_TASK_ANNOUNCE, &value) > 0)
			s.announces = true;
		if (lex_is(l, i, ':') && cue_word(l, i - 1, "nhu") && s.colon == 0)
			s = (struct announcement){ 0 }; /* examples */
		if (lex_is(l, i, ':') && s.noun && s.colon == 0)
			s.colon = l->t[i].end;
		if (ends_sentence(l, i)) {
			take(l, p, &s);
			s = (struct announcement){ .first = i + 1 };
		}
	}
	take(l, p, &s);
	if (resolves(l)) {
		p->gives |= UINT64_C(1) << 63;
		p->cues |= p->gives;
	}
}

/* A line that is nothing but "Nhiệm vụ trọng tâm", "Implementation tasks". */
static bool is_task_heading(const struct lex *l, const struct outline_para *p)
{
	uint16_t value;

	if (l->n > HEADING_WORDS)
		return false;
	size_t first = 1; /* behind an enumerator */
	while (first < l->n && l->t[first].start < p->head.body)
		first++;
	size_t n = l->n - lex_is(l, l->n, ':') + 1 - first;
	if (cue_at(l, first, TABLE_TASK_NOUN, &value) == n && value == LINE_NOUN)
		return true;
	for (size_t i = 1; i <= l->n; i++)
		if (cue_at(l, i, TABLE_TASK_NOUN, &value) > 0 &&
		    (value == 3 || value == 1))
			return true;
	return false;
}

static void finish(const struct lex *l, struct outline_para *p)
{
	str s = str_range(l->text, p->start, p->end);

	p->cut = str_ends(s, STR("...")) || str_ends(s, STR("…"));
	p->last = strchr(".;:,", s.p[s.n - 1]) ? s.p[s.n - 1] : '\0';
}

static size_t count_lines(str text)
{
	size_t n = 0;
	str line;

	while (str_cut(&text, '\n', &line))
		n++;
	return n;
}

size_t outline_read(struct arena *a, struct lex *l, enum lang lang,
		    struct outline_para **out)
{
	str rest = l->text, line;
	size_t n = 0;

	*out = arena_make(a, count_lines(l->text), struct outline_para);
	l->kept = arena_make_raw(a, l->text.n, struct lex_token);
	while (rest.n > 0 && str_cut(&rest, '\n', &line)) {
		str s = str_trim(line);

		if (s.n == 0)
			continue;
		struct outline_para *p = &(*out)[n++];
		p->start = (size_t)(s.p - l->text.p);
		p->end = p->start + s.n;
		lex_run(l, p->start, p->end);
		lex_keep(l);
		p->head = itemhead_read(l, lang, p->start, p->end);
		look_for_cues(l, lang, p);
		finish(l, p);
		if (p->last != '.' && p->last != ';' && is_task_heading(l, p))
			p->noun = 3;
	}
	arena_give_back(a, l->kept, l->n_kept, sizeof(*l->kept));
	return n;
}

/* "... each station. (Paragraph 18)": the byte of the bracket behind the last sentence, 0
 * if there is none. */
static size_t aside(str text, size_t start, size_t end)
{
	size_t at = end;

	if (end < start + 2 || text.p[end - 1] != ')')
		return 0;
	while (at > start && text.p[at - 1] != '(')
		at--;
	return at > start + 3 && text.p[at - 2] == ' ' && text.p[at - 3] == '.' ? at - 1
										: 0;
}

size_t outline_trim(str text, size_t start, size_t end)
{
	static const char *const joins[] = { " and", " et", " và", " And", " Et", " Và" };

	while (end > start && strchr(" .;,:", text.p[end - 1]))
		end--;
	size_t open = aside(text, start, end);
	if (open > start)
		return outline_trim(text, start, open);
	if (end - start > 3 && memcmp(text.p + end - 3, "…", 3) == 0)
		end -= 3;
	for (size_t k = 0; k < sizeof(joins) / sizeof(*joins); k++) {
		str s = str_range(text, start, end);

		if (str_ends(s, str_of(joins[k])))
			return outline_trim(text, start, end - strlen(joins[k]));
	}
	return end;
}
