/* SPDX-License-Identifier: GPL-2.0-or-later */
/* citation_find: stretches of text through the grammar, then identities. */
#include "citation/citation.h"

#include "base/ascii.h"
#include "citation/candidates.h"
#include "citation/grammar.h"
#include "citation/lex.h"
#include "citation/mention.h"
#include "citation/resolve.h"

#include <stdlib.h>

enum {
	STRETCH = 16 * 1024, /* bytes that are read at once at most */
	LEFT = 300,  /* bytes before a candidate that may belong to its citation */
	RIGHT = 180, /* bytes after it */
};

/* The first byte of a word at or after `i`, not beyond `limit`. */
static size_t word_start(str text, size_t i, size_t limit)
{
	if (i == 0)
		return 0;
	while (i < limit && !ascii_is_blank(text.p[i - 1]))
		i++;
	return i;
}

/* Where to cut a stretch that is too long: a line end, a stop, a blank before `end`. */
static size_t cut(str text, size_t from, size_t end)
{
	size_t lowest = from + STRETCH / 2;
	for (size_t i = end; i > lowest; i--)
		if (text.p[i - 1] == '\n')
			return i;
	for (size_t i = end; i > lowest; i--)
		if (text.p[i - 1] == ' ' &&
		    (text.p[i - 2] == '.' || text.p[i - 2] == ';'))
			return i;
	for (size_t i = end; i > lowest; i--)
		if (text.p[i - 1] == ' ')
			return i;
	return end;
}

/* The next stretch from `from` on: *start and the end of it; false if there is none.
 * *candidate is the first candidate at or after `from`, and then the one after it. */
static bool next_stretch(struct candidates *c, size_t from, size_t *candidate,
			 size_t *start, size_t *end)
{
	str text = c->text;
	size_t at = *candidate;
	if (at >= text.n)
		return false;
	size_t first = at > from + LEFT ? at - LEFT : from;
	*start = word_start(text, first, at);
	size_t to = at + RIGHT;
	while ((at = candidates_next(c, at + 1)) < text.n && at < to + LEFT &&
	       at < *start + STRETCH)
		to = at + RIGHT;
	bool too_long = to > *start + STRETCH && *start + STRETCH < text.n;
	if (too_long)
		to = cut(text, *start, *start + STRETCH);
	to = to < text.n ? to : text.n;
	*end = word_start(text, to, to + 64 < text.n ? to + 64 : text.n);
	*candidate = too_long || at < *end ? candidates_next(c, *end) : at;
	return true;
}

size_t citation_find(struct arena *a, const struct citation_context *context,
		     struct citation **out)
{
	struct arena *scratch = arena_new();
	size_t size = context->text.n < STRETCH ? context->text.n : STRETCH;
	struct lex l = lex_new(scratch, context->text, size + 128);
	struct stretch s = { .a = a, .context = context, .l = &l };
	s.heads = arena_make_raw(scratch, l.size, struct head);
	struct candidates c = { .text = context->text };
	size_t candidate = candidates_next(&c, 0), start, end = 0;
	while (context->anaphors && end < context->text.n) { /* they may stand anywhere */
		start = end;
		end = start + STRETCH < context->text.n
			      ? cut(context->text, start, start + STRETCH)
			      : context->text.n;
		grammar_read(&s, start, end);
		candidate = context->text.n;
	}
	while (next_stretch(&c, end, &candidate, &start, &end))
		grammar_read(&s, start, end);
	resolve_all(&s);
	*out = arena_make(a, s.n, struct citation);
	for (size_t i = 0; i < s.n; i++)
		(*out)[i] = s.mentions[i].c;
	free(s.mentions);
	arena_free(scratch);
	return s.n;
}
