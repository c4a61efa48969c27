/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/single.h"

#include "citation/cue.h"
#include "task/assign.h"
#include "task/clause.h"
#include "task/code.h"
#include "task/glued.h"
#include "task/office.h"
#include "task/past.h"
#include "task/quote.h"
#include "text/sentence.h"

enum {
	ARTICLE_BYTES = 20,   /* of what stands before who acts: "De plus, les" */
	MAX_GAP = 1,          /* sentences between tasks that are none */
	MAX_FAR = 12,         /* sentences from a task to what an office needs to do */
	HEADLINE_BYTES = 150, /* a paragraph this short without a final mark */
	MAX_CAPTION = 14,     /* tokens of a caption */
	PETITION_BYTES = 700, /* before what it goes on to ask */
	MAX_RESOLVED = 6,     /* tokens of "be it further resolved" */
};

/* Looked for once, where something was found that it would forbid. */
static bool is_code(struct finder *f)
{
	if (f->code == NOT_ASKED)
		f->code = code_is(f->context->text) ? CODE : NO_CODE;
	return f->code == CODE;
}

/* A sentence that goes on about the same actor: "They shall also ...". */
static bool carry_on(struct finder *f, struct sentence s)
{
	struct task *t = &f->tasks[f->n_tasks - 1];
	struct taskpart part;
	size_t n;

	if (finder_read(f, TASKPART_ALONE, s.start, s.end, &part) == ORDER_ASSIGNS ||
	    !cue_is(&f->l, 1, TABLE_TASK_PRONOUN, &n))
		return false;
	t->end = (uint32_t)outline_trim(f->context->text, t->start, s.end);
	if (t->deadline.n == 0) {
		t->deadline = part.deadline;
		t->deadline_text = part.deadline_text;
	}
	return true;
}

/* What a clause must say at least: right behind other tasks an office as subject will do,
 * further on what it needs to do; far from them that is an opinion. */
static enum order least_order(const struct finder *f, enum taskpart_place place)
{
	if (place == TASKPART_BEHIND)
		return ORDER_ACTS;
	return place == TASKPART_NEAR && f->gap <= MAX_FAR ? ORDER_NEEDS : ORDER_ASSIGNS;
}

/* By whose order the last task `t` is: a sentence that begins with who acts, or with the
 * verb, goes on with the order of the one right before it. */
static str order_of(struct finder *f, const struct task *t, enum taskpart_place place)
{
	str own = mandate_own(&f->mandate, &f->l, t->start, t->end, false);
	bool acts = t->actor.n > 0 &&
		    t->actor.p <= f->context->text.p + t->start + ARTICLE_BYTES;

	if (own.n > 0 || place != TASKPART_BEHIND || !acts || f->n_tasks < 2)
		return own.n > 0 ? own
				 : mandate_of(&f->mandate, &f->l, t->start, t->end, false,
					      false);
	return t[-1].ordered_by;
}

/* The first word of a name, without its plural sign. */
static str kind_of(str name)
{
	str word = { "", 0 };

	if (str_starts(name, STR("các ")) || str_starts(name, STR("Các ")))
		name = str_range(name, STR("các ").n, name.n);
	str_cut(&name, ' ', &word);
	return word;
}

/* "Mặt khác, chỉ đạo các xã ...": the actor of the task before is to direct them, unless
 * they are of his kind. */
static bool goes_on_directing(const struct finder *f, const struct taskpart *part)
{
	if (!part->directed || f->n_tasks == 0 || f->directed)
		return false;
	str before = f->tasks[f->n_tasks - 1].actor;

	str a = kind_of(before), b = kind_of(part->actor);
	bool alike = a.n > 0 && a.n == b.n && (a.p[0] | 0x20) == (b.p[0] | 0x20) &&
		     memcmp(a.p + 1, b.p + 1, a.n - 1) == 0;

	return before.n > 0 && !alike;
}

/* A caption or a heading that runs into the sentence is no part of it: the last place
 * from which the rest gives the same work, and what it says there. */
static size_t behind_glued(struct finder *f, size_t start, size_t end,
			   struct taskpart *part)
{
	size_t starts[GLUED_MAX];

	if (f->context->lang != LANG_VI)
		return start;
	lex_run(&f->l, start, end);
	for (size_t n = glued_starts(&f->l, starts); n-- > 0;) {
		struct taskpart behind;

		if (finder_read(f, TASKPART_ALONE, starts[n], end, &behind) ==
		    ORDER_ASSIGNS) {
			*part = behind;
			return starts[n];
		}
	}
	return start;
}

/* "... de l'exécution du présent arrêté, qui sera publié ...": what is told of the act is
 * no task; the byte where the task ends. */
static size_t before_notice(const struct finder *f, size_t start, size_t end)
{
	str text = str_range(f->context->text, start, end);
	size_t act = str_find(text, STR("exécution d"));
	size_t at = str_find(text, STR(", qui ser"));

	return act < at && at < text.n ? start + at : end;
}

/* "... kiến nghị Chính phủ ... Giao Bộ Y tế ...": somebody asks those above for what
 * stands at byte `start`, and nobody has given work since. */
static bool is_petition(const struct finder *f, size_t start)
{
	static const char *const words[] = { "kiến nghị Thủ tướng", "kiến nghị Chính phủ",
					     "kiến nghị Quốc hội",  "đề nghị Thủ tướng",
					     "đề nghị Chính phủ",   "đề nghị Quốc hội" };
	size_t from = start > PETITION_BYTES ? start - PETITION_BYTES : 0;

	if (f->n_tasks > 0 && f->tasks[f->n_tasks - 1].end > from)
		from = f->tasks[f->n_tasks - 1].end;
	str before = str_range(f->context->text, from < start ? from : start, start);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_find(before, str_of(words[i])) < before.n)
			return true;
	return false;
}

/* The clause that was read last names nobody who gives what it says. */
static bool lacks_orderer(const struct finder *f, enum order order)
{
	enum assign how;

	return order != ORDER_ASSIGNS ||
	       (assign_at(&f->l, assign_skip(&f->l, 1), &how) > 0 && how == ASSIGN_GIVES);
}

/* A task where the clause says enough. */
static bool add_single(struct finder *f, size_t start, size_t end,
		       enum taskpart_place place)
{
	struct taskpart part;
	enum order order = finder_read(f, place, start, end, &part);
	bool goes_on = goes_on_directing(f, &part);

	if (f->context->lang == LANG_VI && order >= least_order(f, place) &&
	    lacks_orderer(f, order) && is_petition(f, start))
		return false;
	if (order < least_order(f, place) || order == ORDER_ASKS ||
	    (order == ORDER_ASSIGNS && f->context->lang == LANG_VI &&
	     past_followed(&f->l, end, part.actor)) ||
	    is_code(f))
		return false;
	if (f->context->lang == LANG_FR)
		end = before_notice(f, start, end);
	if (order == ORDER_ASSIGNS)
		start = behind_glued(f, start, end, &part);
	f->directed = part.directed;
	if (place == TASKPART_BEHIND && goes_on) {
		part.actor = f->tasks[f->n_tasks - 1].actor;
		f->directed = false;
	}
	struct task *t = finder_add(f, start, end);
	finder_fill(t, &part);
	t->ordered_by = order_of(f, t, place);
	return true;
}

/* A side that gives no work by itself goes on with the one before. */
static void add_side(struct finder *f, size_t start, size_t end,
		     enum taskpart_place place, bool behind)
{
	if (add_single(f, start, end, place) || !behind || f->n_tasks == 0)
		return;
	struct task *t = &f->tasks[f->n_tasks - 1];
	t->end = (uint32_t)outline_trim(f->context->text, t->start, end);
}

/* The clauses of a sentence: the first gives work to somebody, each other tells what
 * somebody else does, or by when; what lies between and names nobody goes on with the one
 * before. */
static bool add_sides(struct finder *f, struct sentence s, enum taskpart_place place)
{
	struct clause cuts[CLAUSE_PLACES];
	struct taskpart left, right;
	size_t start = s.start;

	if (f->context->lang == LANG_VI &&
	    memchr(f->context->text.p + s.start, ';', s.end - s.start) == NULL)
		return false;
	lex_run(&f->l, s.start, s.end);
	size_t n = clause_places(&f->l, f->context->lang, cuts);
	for (size_t k = 0; k < n; k++) {
		if (cuts[k].next >= s.end ||
		    finder_read(f, place, start, cuts[k].end, &left) <
			    least_order(f, place) ||
		    finder_read(f, TASKPART_BEHIND, cuts[k].next,
				k + 1 < n ? cuts[k + 1].end : s.end,
				&right) == ORDER_NONE ||
		    str_eq(left.actor, right.actor))
			continue;
		add_side(f, start, cuts[k].end, place, start > s.start);
		start = cuts[k].next;
		place = TASKPART_BEHIND;
	}
	if (start > s.start)
		add_side(f, start, s.end, TASKPART_BEHIND, true);
	return start > s.start;
}

/* Headlines tell what the text says again. */
static bool is_headline(const struct outline_para *p)
{
	return p->last == '\0' && !p->cut && p->end - p->start < HEADLINE_BYTES;
}

/* "Nghiên cứu ...": a sentence without subject goes on with what is to be done. */
static bool tells_more(struct finder *f, struct sentence s)
{
	return itemhead_at(&f->l, f->context->lang, s.start, s.end).verb;
}

/* "Ảnh: TTXVN Thủ tướng yêu cầu ...": the byte behind a caption that runs into the
 * sentence. */
static size_t behind_caption(struct finder *f, struct sentence s)
{
	str text = str_range(f->context->text, s.start, s.end);
	const struct lex *l = &f->l;
	uint16_t value;
	size_t n;

	if (!str_starts(text, STR("Ảnh:")) && !str_starts(text, STR("(Ảnh:")) &&
	    !str_starts(text, STR("Nguồn:")))
		return s.start;
	lex_run(&f->l, s.start, s.end);
	for (size_t i = 4; i <= l->n && i < MAX_CAPTION; i++)
		if (l->t[i].flags & LEX_CAPITAL &&
		    (cue_is(l, i, TABLE_ORDERER, &n) || office_head(l, i, &n) ||
		     office_sentence(l, i) ||
		     (cue_at(l, i, TABLE_LIGHT, &value) > 0 &&
		      value == CUE_LIGHT_ADVERB)))
			return l->t[i].start;
	return s.start;
}

/* "FURTHER RESOLVED, that the Clerk ...", "Action: ...": the byte of what is to be done.
 */
static size_t behind_resolved(struct finder *f, struct sentence s)
{
	const struct lex *l = &f->l;
	size_t i = 1;

	if (f->context->lang != LANG_EN)
		return s.start;
	lex_run(&f->l, s.start, s.end);
	if (cue_word(l, 1, "action") && lex_is(l, 2, ':') && l->n > 2)
		return l->t[3].start;
	while (i < MAX_RESOLVED && l->t[i].kind == LEX_WORD &&
	       !cue_word(l, i, "resolved"))
		i++;
	bool resolved = cue_word(l, i, "resolved") &&
			(lex_is(l, i + 1, ',') || lex_is(l, i + 1, ':')) &&
			cue_word(l, i + 2, "that");
	return resolved ? l->t[i + 2].start : s.start;
}

/* Where what follows the sentence stands. */
static enum taskpart_place place_behind(struct finder *f, struct sentence s, bool task,
					enum taskpart_place place)
{
	if (task || (place == TASKPART_BEHIND && tells_more(f, s))) {
		f->gap = 0;
		return TASKPART_BEHIND;
	}
	if (++f->gap <= MAX_GAP && place == TASKPART_BEHIND)
		return TASKPART_BEHIND;
	return place == TASKPART_ALONE || f->far != TASKPART_ALONE ? f->far
								   : TASKPART_NEAR;
}

void single_add(struct finder *f, size_t para, size_t from, size_t to)
{
	str text = f->context->text;
	struct sentence_iter it = { str_range(text, 0, to), from };
	struct sentence s;
	bool open = false, any = false;

	if (is_headline(&f->p[para]) ||
	    (f->p[para].cues == 0 && f->place == TASKPART_ALONE && f->addressee.n == 0))
		return;
	while (sentence_next(&it, &s)) {
		if (text.p[s.end - 1] == '?')
			continue;
		if (open && carry_on(f, s))
			continue;
		s.start = behind_caption(f, s);
		if ((f->context->lang == LANG_EN && !quote_open(&f->l, &s)) ||
		    (f->context->lang == LANG_FR && !quote_guillemets(&f->l, &s)))
			continue;
		s.start = behind_resolved(f, s);
		open = (f->place != TASKPART_ALONE || f->addressee.n > 0 ||
			outline_has_cue(&f->p[para], s.start, s.end)) &&
		       (add_sides(f, s, f->place) ||
			add_single(f, s.start, s.end, f->place));
		any |= open;
		f->place = place_behind(f, s, open, f->place);
	}
	if (!any)
		f->place = f->far;
}
