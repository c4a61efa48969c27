/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/verb.h"

#include "citation/cue.h"
#include "citation/group.h"
#include "citation/object.h"

enum {
	REACH = 40, /* tokens between a verb and the document that it speaks of */
	CLOSE = 9, /* the same for those that must be near: "sửa đổi một số điều của" */
	PARTS = 16,  /* with its parts right before it: "plusieurs dispositions du" */
	NAMED = 24,  /* of the name of what is issued with a document */
	AFTER = 4,   /* from "tiếp tục" to "thực hiện" */
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

bool verb_is_worldly(const struct verb *verb)
{
	return verb_is(verb, "replaces") || verb_is(verb, "repeals") ||
	       verb_is(verb, "amends-supplements") || verb_is(verb, "suspends");
}

static bool is_active_worldly(const struct verb *verb)
{
	return verb->mode == VERB_ACTIVE && verb_is_worldly(verb);
}

/* "reviews five years of implementing A", "suspends the application of A". */
static bool stronger(const struct verb *before, const struct verb *found)
{
	bool review = verb_is(before, "reviews") || verb_is(before, "continues");
	bool guides = verb_is(before, "suspends") || verb_is(before, "guides") ||
		      verb_is(before, "disseminates");
	return verb_is(found, "implements") && (review || guides) &&
	       before->end + (review ? CLOSE : NEXT) >= found->first;
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

/* "suspend jusqu'à la fin de l'année plusieurs dispositions du". */
static bool names_parts(const struct lex *l, size_t from, size_t to)
{
	static const char *const parts[] = { "dispositions", "provisions", NULL };
	for (size_t i = from; i < to; i++)
		if (i + NEXT >= to && cue_among(l, i, parts))
			return true;
	return false;
}

/* A letter, a report or a submission begins at token `i`. */
static bool is_proposal(const struct lex *l, size_t i)
{
	static const char *const types[] = { "cv", "ttr", "bc", "doc", "tb", NULL };
	uint16_t value;
	if (!lex_phrase(l, i, TABLE_TYPE, &value, NULL))
		return false;
	for (size_t k = 0; types[k]; k++)
		if (str_eq(table_types[value].id, str_of(types[k])))
			return true;
	return false;
}

/* Whether a verb speaks of the document that begins at token `to`. */
static bool reaches(const struct lex *l, const struct verb *verb, size_t to)
{
	size_t most = CLOSE;

	if (verb->mode == VERB_NEAR)
		most = NEXT;
	else if (verb_is(verb, "reports-on") && is_proposal(l, to))
		most = REACH;
	else if (verb_is(verb, "reports-on") && verb->end == verb->first + 1)
		return false; /* "xét" alone */
	else if (names_parts(l, verb->end, to))
		most = PARTS;
	if (is_active_worldly(verb) && object_is_other(l, verb->end, to))
		return false;
	bool ground = verb->mode == VERB_PREMISE || verb_is(verb, "reports-on");
	if (verb->mode != VERB_PASSIVE && object_begins_anew(l, verb->end, to))
		return false;
	if (verb->mode == VERB_ACTIVE && to == verb->end + 1 && lex_is(l, verb->end, ','))
		return false;
	if (verb->mode == VERB_ACTIVE && !verb_is(verb, "reports-on") &&
	    object_is_under(l, verb->end, to))
		return false;
	if (verb->mode == VERB_NEAR)
		to = group_over_parts(l, to, verb->end);
	return to - verb->end <= most &&
	       !(ground && object_ends_before(l, verb->end, to));
}

/* "does not replace", "n'abroge pas", "chưa được thay thế"; "not only replaces" is none.
 */
static bool is_negated(const struct lex *l, const struct verb *verb)
{
	static const char *const only[] = { "only", "chi", "seulement", NULL };
	static const char *const pas[] = { "pas", "plus", NULL };
	uint16_t value;

	if (verb->mode != VERB_ENDS && cue_among(l, verb->end, pas))
		return true;
	for (size_t i = verb->first; i > 1 && i + NEXT > verb->first; i--) {
		size_t n = cue_at(l, i - 1, TABLE_RELATION, &value);
		if (n > 0 && table_relations[value].mode == VERB_NOT &&
		    i - 1 + n <= verb->first)
			return !cue_among(l, i, only);
		if (l->t[i - 1].kind == LEX_PUNCT && !lex_is(l, i - 1, '\''))
			return false;
	}
	return false;
}

bool verb_at(const struct lex *l, size_t i, size_t to, struct verb *out)
{
	uint16_t value;
	size_t n = cue_at(l, i, TABLE_RELATION, &value);

	if (n == 0 || i >= to || in_name(l, i))
		return false;
	/* "Theo Tờ trình số 5": the cue may reach into the document's name. */
	*out = (struct verb){ &table_relations[value],
			      (enum verb_mode)table_relations[value].mode, i,
			      i + n < to ? i + n : to };
	return out->mode != VERB_NOT && !is_negated(l, out);
}

/* "amended in 2020 by", "modifiée le 5 mai par": a time, or a comma, and then who did it
 * stand between the participle and the document at `to`. */
static bool is_done_later(const struct lex *l, const struct verb *verb, size_t to)
{
	static const char *const times[] = { "in",   "on",     "last", "since",
					     "once", "twice",  "then", "en",
					     "le",   "depuis", "puis", "par",
					     "vao",  "nam",    "ngay", NULL };
	static const char *const by[] = { "theo", "tai", "bang", "boi", NULL };
	size_t at = group_over_parts(l, to, verb->end);
	if (verb->mode == VERB_ENDS && verb_is(verb, "amends-supplements"))
		for (size_t i = at > verb->end ? at - 1 : at; i < to; i++)
			if (cue_among(l, i, by) && i <= verb->end + CLOSE)
				return true; /* "được sửa đổi một số điều theo Luật A" */
	bool past = verb->mode == VERB_PART ||
		    (is_active_worldly(verb) &&
		     str_ends(lex_slice(l, verb->end - 1, verb->end), STR("ed")));
	return past && at > verb->end && at <= verb->end + CLOSE && verb_by(l, at - 1) &&
	       (cue_among(l, verb->end, times) || lex_is(l, verb->end, ','));
}

/* Of "was repealed by" that is "repealed by". */
bool verb_before(const struct lex *l, size_t from, size_t to, struct verb *out)
{
	size_t ended = from; /* what tells an end tells it of what is before */
	bool any = false;
	struct verb verb, light = { 0 };
	struct verb whole = { 0 }; /* what is done to all that a document holds */

	for (size_t i = from; i < to; i = verb.end) {
		bool found = verb_at(l, i, to, &verb);
		if (found && (is_active_worldly(&verb) || verb.mode == VERB_PREMISE))
			whole = verb;
		if (found && verb.mode == VERB_LIGHT)
			light = verb;
		if (found && verb.mode == VERB_ENDS)
			ended = verb.end;
		if (found && is_done_later(l, &verb, to))
			verb.mode = VERB_PASSIVE;
		if (!found || verb.mode == VERB_ENDS || verb.mode == VERB_PART ||
		    verb.mode == VERB_LIGHT || (i < ended && verb.mode != VERB_PASSIVE)) {
			verb.end = i + 1;
			continue;
		}
		if (!reaches(l, &verb, to) || (any && stronger(out, &verb)) ||
		    (any && verb.mode == VERB_PREMISE && out->mode != VERB_PREMISE))
			continue;
		/* "sửa đổi Quy chế về ... ban hành kèm theo Quyết định A" */
		bool within = verb_is(&verb, "issued-with") && whole.row &&
			      is_active_worldly(&whole) &&
			      whole.end + NAMED >= verb.first;
		*out = within ? whole : verb;
		if (light.row && verb_is(out, "implements") && out->mode == VERB_ACTIVE &&
		    out->first <= light.end + AFTER)
			out->row = light.row; /* "tiếp tục thực hiện" */
		any = true;
	}
	return any;
}

bool verb_auxiliary(const struct lex *l, size_t i)
{
	static const char *const words[] = { "was", "were", "is",   "are", "has",  "have",
					     "est", "sont", "ont",  "a",   "duoc", "bi",
					     "da",  "se",   "will", "ete", "sera", NULL };
	return cue_among(l, i, words);
}

bool verb_opens(const struct lex *l, size_t start, const struct verb *verb)
{
	static const char *const openers[] = {
		"in",      "order", "to",  "for",  "pour",  "afin",   "de",     "d",
		"en",      "l",     "vue", "pris", "prise", "prises", "adopte", "issued",
		"adopted", "made",  "as",  "nham", "viec",  "nay",    NULL
	};
	for (size_t i = start; i < verb->first; i++)
		if (!cue_among(l, i, openers) && !lex_is(l, i, '\''))
			return false;
	return true;
}

bool verb_by(const struct lex *l, size_t i)
{
	static const char *const by[] = { "by", "par", "bang", "boi", "through", NULL };
	return cue_among(l, i, by);
}

/* "Sau 10 năm thực hiện A, hệ thống văn bản đã được bổ sung": one comma, and not before
 * the verb, begins what the verb is said of. */
static bool is_of_next(const struct lex *l, size_t from, size_t verb)
{
	for (size_t i = from + 1; i < verb; i++)
		if (lex_is(l, i, ','))
			return false;
	return lex_is(l, from, ',') && verb > from + 1 && !verb_auxiliary(l, from + 1);
}

bool verb_behind(const struct lex *l, size_t from, size_t to, struct verb *out)
{
	struct verb longer;
	size_t i = from;

	while (i < to && i < from + BEHIND && !verb_at(l, i, to, out))
		i++;
	if (i == to || i == from + BEHIND || out->mode != VERB_ENDS)
		return false;
	if (is_of_next(l, from, out->first))
		return false;
	for (i++; i < out->end; i++) /* "đã được sửa đổi tại" */
		if (verb_at(l, i, to, &longer) && longer.end > out->end)
			return false;
	return true;
}
