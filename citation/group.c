/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "citation/group.h"

#include "base/memory.h"
#include "citation/cue.h"
#include "citation/refer.h"
#include "citation/verb.h"
#include "text/lang.h"

#include <stdlib.h>

enum {
	TITLE = 30, /* tokens of a title between two that are named together */
	BODY = 6,   /* of a body behind a document: "của Bộ Chính trị" */
	SUBJECT = 8 /* from a document to the verb that it is the subject of */
};

/* "(UE)", "(EC)" before token `i`: its three tokens, or 0. */
static size_t over_community(const struct lex *l, size_t i)
{
	uint16_t value;
	return i > 3 && lex_is(l, i - 1, ')') && lex_is(l, i - 3, '(') &&
			       lex_phrase(l, i - 2, TABLE_COMMUNITY, &value, NULL)
		       ? 3
		       : 0;
}

/* Articles, prepositions and numbers right before token `i`: how many tokens, or 0. */
static size_t part_before(const struct lex *l, size_t i)
{
	static const char *const articles[] = {
		"the",  "la",  "le",        "les",          "l",
		"of",   "de",  "du",        "des",          "cac",
		"a",    "au",  "aux",       "to",           "tai",
		"both", "cua", "delegated", "implementing", NULL
	};
	static const enum table_class parts[] = { TABLE_ARTICLE, TABLE_CLAUSE,
						  TABLE_POINT, TABLE_CHAPTER,
						  TABLE_GOVERN };
	uint16_t value;

	if (l->t[i - 1].kind == LEX_NUMBER || lex_is(l, i - 1, '\'') ||
	    lex_is(l, i - 1, '(') || lex_is(l, i - 1, '"') ||
	    cue_among(l, i - 1, articles) ||
	    lex_phrase(l, i - 1, TABLE_MARK, &value, NULL) == 1)
		return 1;
	for (size_t k = 0; k < sizeof(parts) / sizeof(*parts); k++)
		if (lex_phrase(l, i - 1, parts[k], &value, NULL) == 1)
			return 1;
	return i > 2 && lex_phrase(l, i - 2, TABLE_MARK, &value, NULL) == 2
		       ? 2
		       : over_community(l, i);
}

size_t group_over_parts(const struct lex *l, size_t i, size_t lowest)
{
	size_t n;
	while (i > lowest && (n = part_before(l, i)) != 0)
		i -= n;
	return i > lowest ? i : lowest;
}

bool group_tells_force(const struct lex *l, size_t from, size_t to)
{
	static const char *const force[] = { "luc", "force", "vigueur", "effect", NULL };
	for (size_t i = from; i < to; i++)
		if (cue_among(l, i, force))
			return true;
	return false;
}

/* How a mention stands beside the one before it. */
enum joint { APART, COMMA, AND };

static enum joint joint_of(const struct stretch *s, size_t k)
{
	const struct lex *l = s->l;
	static const char *const again[] = { "on",   "sur",  "under", "with",
					     "avec", "theo", NULL };
	const struct mention *m = &s->mentions[k], *before = m - 1;
	size_t at = group_over_parts(l, m->first, before->end);
	uint16_t value;
	struct verb verb;

	if (m->list)
		return AND;
	if (at > before->end + 1 && cue_among(l, at - 1, again) &&
	    lex_phrase(l, at - 2, TABLE_AND, &value, NULL) == 1)
		at--; /* "rests on A and on B" */
	if (at <= before->end || at > before->end + TITLE ||
	    !verb_in_sentence(l, before->end - 1, m->first) ||
	    group_tells_force(l, before->end, at))
		return APART;
	for (size_t i = before->end; i < m->first; i++)
		if (verb_at(l, i, m->first, &verb) && verb.mode != VERB_LIGHT &&
		    verb.mode != VERB_PART)
			return APART;
	if (lex_is(l, at - 1, ','))
		return at - 1 <= before->end + BODY ? COMMA : APART;
	for (size_t n = 1; n <= 3 && at >= before->end + n; n++)
		if (lex_phrase(l, at - n, TABLE_AND, &value, NULL) == n)
			return AND;
	return APART;
}

/* More is said of mention `k` before any comma: it is the subject of a clause. */
static bool is_subject(const struct stretch *s, size_t k)
{
	const struct lex *l = s->l;
	size_t end = s->mentions[k].end, i = end;
	struct verb verb;

	for (; i < end + SUBJECT && !lex_is(l, i, ',') && !verb_ends_sentence(l, i); i++)
		if (verb_auxiliary(l, i) || cue_word(l, i, "quy") ||
		    (verb_at(l, i, l->n + 1, &verb) && verb.mode != VERB_PREMISE))
			return true;
	/* Lists without "and" are Vietnamese. */
	return s->context->lang != LANG_VI && i > end + 1 && !lex_is(l, i, ',');
}

/* "Pursuant to A, B ...", "Replacing A, B ...": what opens a sentence as a ground ends at
 * the comma, if more is said of B. */
static bool is_ground(const struct stretch *s, size_t k)
{
	const struct lex *l = s->l;
	/* "With the entry into force of A, B" */
	static const char *const times[] = { "with", "upon", "from", "on",  "when", "as",
					     "ke",   "tu",   "khi",  "sau", "a",    "des",
					     "lors", "au",   "once", NULL };
	size_t to = s->mentions[k].first, from = to;
	struct verb verb;

	while (from > 1 && from + TITLE > to && !verb_ends_sentence(l, from))
		from--;
	if (!verb_ends_sentence(l, from))
		return false;
	if (cue_among(l, from, times) && group_tells_force(l, from, to))
		return true;
	if (!verb_before(l, from, to, &verb))
		return false;
	return verb_opens(l, from, &verb) &&
	       (verb.mode == VERB_PREMISE || verb.mode == VERB_PASSIVE ||
		s->context->lang != LANG_VI);
}

/* The mention behind the last one that is named together with mention `k`. */
static size_t together(const struct stretch *s, size_t k)
{
	bool ground = is_ground(s, k);
	size_t next = k + 1;

	for (; next < s->n; next++) {
		enum joint joint = joint_of(s, next);
		if (joint == APART || (joint == COMMA && ground && is_subject(s, next)))
			break;
	}
	return next;
}

static struct group *add(struct groups *g, struct group group)
{
	if (g->n == g->size) {
		g->size = g->size ? 2 * g->size : 16;
		g->v = memory_must(realloc(g->v, g->size * sizeof(*g->v)));
	}
	g->v[g->n] = group;
	return &g->v[g->n++];
}

/* The references in tokens [from, to), where no document is cited. */
static void add_references(const struct stretch *s, struct groups *g, size_t from,
			   size_t to, size_t *head)
{
	struct group found;

	while (*head < s->n_heads && s->heads[*head].first < from)
		++*head;
	for (size_t i = from; i < to; i++) {
		const struct head *h = *head < s->n_heads ? &s->heads[*head] : NULL;
		bool here = h && h->first == i;
		*head += here;
		if (refer_find(s, g, i, here && h->end < to ? h : NULL, &found))
			i = add(g, found)->end - 1;
	}
}

struct groups group_all(struct stretch *s)
{
	struct groups g = { 0 };
	size_t at = 1, head = 0;

	for (size_t k = s->n_before; k < s->n;) {
		size_t next = together(s, k);

		add_references(s, &g, at, s->mentions[k].first, &head);
		at = s->mentions[next - 1].end;
		add(&g, (struct group){ .first = s->mentions[k].first,
					.end = at,
					.from = k,
					.to = next });
		k = next;
	}
	add_references(s, &g, at, s->l->n + 1, &head);
	return g;
}
