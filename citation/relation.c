/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/relation.h"

#include "citation/cue.h"

enum {
	REACH = 40, /* tokens between a cue and the document that it speaks of */
	CLOSE = 9, /* the same for cues that must be near: "sửa đổi một số điều của" */
	NEXT = 3, /* for cues that must touch it */
};

enum mode { ACTIVE, PASSIVE, PREMISE, NEAR };

struct cue {
	const struct table_relation *row;
	size_t first, end;
};

static bool ends_sentence(const struct lex *l, size_t i)
{
	if (l->t[i].kind == LEX_END || (l->t[i].flags & LEX_BREAK))
		return true;
	if (lex_is(l, i - 1, '.')) /* not that of "No. 5" */
		return !lex_glued(l, i) && l->t[i].kind == LEX_WORD &&
		       (l->t[i].flags & LEX_CAPITAL);
	return lex_is(l, i - 1, ';') || lex_is(l, i - 1, '?') || lex_is(l, i - 1, '!');
}

/* The first token of the sentence that token `i` is in, at most REACH back, not before
 * `lowest`. */
static size_t sentence_start(const struct lex *l, size_t i, size_t lowest)
{
	size_t at = i;
	while (at > lowest && at + REACH > i && !ends_sentence(l, at))
		at--;
	return at;
}

static bool stronger(const struct cue *before, const struct cue *found)
{
	bool implements = str_eq(found->row->kind, STR("implements"));
	bool review = str_eq(before->row->kind, STR("reviews")) ||
		      str_eq(before->row->kind, STR("continues"));
	return implements && review && before->end + CLOSE >= found->first;
}

/* The "Chiểu" of "Liên Chiểu", the "Vu" of "Nguyen Vu". */
static bool in_name(const struct lex *l, size_t i)
{
	const struct lex_token *before = &l->t[i - 1];
	return (cue_word(l, i, "chieu") || cue_word(l, i, "vu")) &&
	       !(l->t[i].flags & LEX_BREAK) && before->kind == LEX_WORD &&
	       (before->flags & LEX_CAPITAL) && !(before->flags & LEX_UPPER);
}

/* "Theo đó, Nghị định 15": what the ground is ends before the document at `to`. A comma
 * alone does not end "theo khoản 4, Điều 7, Nghị định 67". */
static bool ends_before(const struct lex *l, size_t from, size_t to)
{
	static const enum table_class parts[] = { TABLE_TYPE, TABLE_ARTICLE, TABLE_CLAUSE,
						  TABLE_POINT, TABLE_CHAPTER };
	uint16_t value;
	for (size_t i = from; i < to; i++)
		for (size_t k = 0; k < sizeof(parts) / sizeof(*parts); k++)
			if (lex_phrase(l, i, parts[k], &value, NULL))
				return false;
	return lex_is(l, to - 1, ',');
}

/* The cue in tokens [from, to) that speaks of what begins at `to`. */
static bool find_cue(const struct lex *l, size_t from, size_t to, struct cue *out)
{
	bool any = false;
	for (size_t i = from; i < to;) {
		uint16_t value;
		size_t n = lex_phrase(l, i, TABLE_RELATION, &value, NULL);
		if (n == 0 || i + n > to || in_name(l, i)) {
			i++;
			continue;
		}
		struct cue cue = { &table_relations[value], i, i + n };
		size_t gap = to - cue.end;
		bool reports = str_eq(cue.row->kind, STR("reports-on"));
		size_t most = cue.row->mode == NEAR ? NEXT : reports ? REACH : CLOSE;
		bool over = cue.row->mode == PREMISE && ends_before(l, cue.end, to);
		if (gap <= most && !over && !(any && stronger(out, &cue)) &&
		    !(any && cue.row->mode == PREMISE && out->row->mode != PREMISE)) {
			*out = cue;
			any = true;
		}
		i += n;
	}
	return any;
}

static void relate(struct mention *target, str kind, size_t source)
{
	if (target->c.relation.n)
		return;
	target->c.relation = kind;
	target->source = source;
}

/* Index plus one of the mention after `k` in the same sentence, or 0. */
static size_t following(const struct stretch *s, size_t k)
{
	if (k + 1 >= s->n)
		return 0;
	const struct mention *m = &s->mentions[k], *next = m + 1;
	for (size_t i = m->end; i < next->first; i++)
		if (ends_sentence(s->l, i) && i > m->end)
			return 0;
	return next->list ? 0 : k + 2;
}

static bool only_joins(const struct lex *l, size_t from, size_t to)
{
	return to > from && lex_over(l, from, TABLE_AND) == to;
}

/* Index plus one of the mention before `k` in its sentence that does what the cue at
 * token `cue` says, or 0: "X replaces A and repeals B". */
static size_t preceding(const struct stretch *s, size_t k, size_t start, size_t cue)
{
	if (k == s->n_before)
		return 0;
	const struct mention *before = &s->mentions[k - 1], *m = &s->mentions[k];
	if (before->first < start)
		return 0;
	if (before->source && only_joins(s->l, before->end, cue))
		return before->source;
	bool same = str_eq(before->c.type, m->c.type) &&
		    str_eq(before->c.number, m->c.number);
	return same ? 0 : k;
}

static void read_one(struct stretch *s, size_t k)
{
	struct mention *m = &s->mentions[k];
	size_t used = k > s->n_before ? s->mentions[k - 1].end : 1;
	size_t start = sentence_start(s->l, m->first, 1);
	struct cue cue = { 0 };
	if (m->list && k > s->n_before) { /* a later item shares its list's relation */
		relate(m, s->mentions[k - 1].c.relation, s->mentions[k - 1].source);
		return;
	}
	if (!find_cue(s->l, start > used ? start : used, m->first, &cue))
		return;
	size_t before = preceding(s, k, start, cue.first);
	switch ((enum mode)cue.row->mode) {
	case PASSIVE:
		if (before)
			relate(&s->mentions[before - 1], cue.row->kind, k + 1);
		break;
	case PREMISE:
		relate(m, cue.row->kind, before ? before : following(s, k));
		break;
	case NEAR:
	case ACTIVE:
		if (!before && str_eq(cue.row->kind, STR("reports-on")))
			before = following(s, k);
		if (str_eq(cue.row->kind, STR("approves")))
			before = 0; /* a body does that */
		relate(m, cue.row->kind, before);
		break;
	}
}

void relation_read(struct stretch *s)
{
	for (size_t k = s->n_before; k < s->n; k++)
		read_one(s, k);
	/* A document that does something is not said to be approved as well. */
	for (size_t k = s->n_before; k < s->n; k++) {
		size_t source = s->mentions[k].source;
		struct mention *m = source ? &s->mentions[source - 1] : NULL;
		if (m && !m->source && str_eq(m->c.relation, STR("approves")))
			m->c.relation = (str){ 0 };
	}
}
