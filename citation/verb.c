/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/verb.h"

#include "citation/cue.h"

enum {
	REACH = 40, /* tokens between a verb and the document that it speaks of */
	CLOSE = 9, /* the same for those that must be near: "sửa đổi một số điều của" */
	PARTS = 16,  /* with its parts right before it: "plusieurs dispositions du" */
	NEXT = 3,    /* for those that must touch it */
	BEHIND = 12, /* from a document to what is said to have become of it */
};

bool verb_ends_sentence(const struct lex *l, size_t i)
{
	if (l->t[i].kind == LEX_END || (l->t[i].flags & LEX_BREAK))
		return true;
	if (lex_is(l, i - 1, '.')) /* not that of "No. 5" */
		return !lex_glued(l, i) && l->t[i].kind == LEX_WORD &&
		       (l->t[i].flags & LEX_CAPITAL);
	return lex_is(l, i - 1, ';') || lex_is(l, i - 1, '?') || lex_is(l, i - 1, '!');
}

bool verb_in_sentence(const struct lex *l, size_t from, size_t to)
{
	for (size_t i = from + 1; i <= to; i++)
		if (verb_ends_sentence(l, i))
			return false;
	return true;
}

bool verb_is(const struct verb *verb, const char *kind)
{
	return str_eq(verb->row->kind, str_of(kind));
}

static bool stronger(const struct verb *before, const struct verb *found)
{
	bool review = verb_is(before, "reviews") || verb_is(before, "continues");
	return verb_is(found, "implements") && review &&
	       before->end + CLOSE >= found->first;
}

/* The "Chiểu" of "Liên Chiểu", the "Vu" of "Nguyen Vu", a "Commission Implementing
 * Regulation". */
static bool in_name(const struct lex *l, size_t i)
{
	const struct lex_token *before = &l->t[i - 1];
	if (cue_word(l, i, "implementing") && (l->t[i].flags & LEX_CAPITAL))
		return !verb_ends_sentence(l, i);
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

/* "suspend jusqu'à la fin de l'année plusieurs dispositions du". */
static bool names_parts(const struct lex *l, size_t from, size_t to)
{
	static const char *const parts[] = { "dispositions", "provisions", NULL };
	for (size_t i = from; i < to; i++)
		if (i + NEXT >= to && cue_among(l, i, parts))
			return true;
	return false;
}

/* Whether a verb speaks of the document that begins at token `to`. */
static bool reaches(const struct lex *l, const struct verb *verb, size_t to)
{
	size_t most = CLOSE;

	if (verb->row->mode == VERB_NEAR)
		most = NEXT;
	else if (verb_is(verb, "reports-on"))
		most = REACH;
	else if (names_parts(l, verb->end, to))
		most = PARTS;
	return to - verb->end <= most &&
	       !(verb->row->mode == VERB_PREMISE && ends_before(l, verb->end, to));
}

bool verb_at(const struct lex *l, size_t i, size_t to, struct verb *out)
{
	uint16_t value;
	size_t n = lex_phrase(l, i, TABLE_RELATION, &value, NULL);

	if (n == 0 || i + n > to || in_name(l, i))
		return false;
	*out = (struct verb){ &table_relations[value], i, i + n };
	return true;
}

/* Of "was repealed by" that is "repealed by". */
bool verb_before(const struct lex *l, size_t from, size_t to, struct verb *out)
{
	size_t ended = from; /* what tells an end tells it of what is before */
	bool any = false;
	struct verb verb;

	for (size_t i = from; i < to; i = verb.end) {
		bool found = verb_at(l, i, to, &verb);
		if (found && verb.row->mode == VERB_ENDS)
			ended = verb.end;
		if (!found || verb.row->mode == VERB_ENDS ||
		    (i < ended && verb.row->mode != VERB_PASSIVE)) {
			verb.end = i + 1;
			continue;
		}
		if (!reaches(l, &verb, to) || (any && stronger(out, &verb)) ||
		    (any && verb.row->mode == VERB_PREMISE &&
		     out->row->mode != VERB_PREMISE))
			continue;
		*out = verb;
		any = true;
	}
	return any;
}

bool verb_by(const struct lex *l, size_t i)
{
	static const char *const by[] = { "by", "par", "bang", "boi", "through", NULL };
	return cue_among(l, i, by);
}

bool verb_behind(const struct lex *l, size_t from, size_t to, struct verb *out)
{
	for (size_t i = from; i < to && i < from + BEHIND; i++)
		if (verb_at(l, i, to, out))
			return out->row->mode == VERB_ENDS && !verb_by(l, out->end);
	return false;
}
