/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/inlinelist.h"

#include "citation/cue.h"

enum { MAX_PLACES = 120 };

static bool is_quote(const struct lex *l, size_t i)
{
	return lex_is(l, i, '"') || lex_is(l, i, 0x201C) || lex_is(l, i, 0x201D) ||
	       lex_is(l, i, 0xAB);
}

static bool is_and(const struct lex *l, size_t i)
{
	return cue_word(l, i, "and") || cue_word(l, i, "et") || cue_word(l, i, "va");
}

static bool ends_clause(const struct lex *l, size_t i)
{
	return lex_is(l, i, ';') || lex_is(l, i, '.') || lex_is(l, i, ':') ||
	       lex_is(l, i, ',') || lex_is(l, i, '?') || lex_is(l, i, '!') ||
	       l->t[i].kind == LEX_END || is_quote(l, i);
}

/* "(a)", "i)", "2.", or the first word of an ordinal. */
static bool looks_marked(const struct lex *l, size_t i)
{
	size_t n;

	if (lex_is(l, i, '('))
		return lex_is(l, i + 2, ')');
	if (cue_is(l, i, TABLE_TASK_ORDINAL, &n))
		return true;
	return l->t[i].end - l->t[i].start <= 4 &&
	       (lex_is(l, i + 1, ')') || lex_is(l, i + 1, '.') || lex_is(l, i + 1, '/') ||
		lex_is(l, i + 1, '-'));
}

/* Where items may begin: brackets anywhere, other marks where a clause does. */
static size_t find_places(const struct lex *l, size_t *places)
{
	size_t n = 0;

	for (size_t i = 1; i <= l->n && n < MAX_PLACES; i++) {
		bool clause = ends_clause(l, i - 1);
		size_t at = i + (clause && is_and(l, i));

		if ((clause || lex_is(l, at, '(')) && looks_marked(l, at))
			places[n++] = l->t[at].start;
	}
	return n;
}

static bool begins(const struct itemhead *h)
{
	return h->mark != ITEMHEAD_NONE && h->mark != ITEMHEAD_BULLET && h->number == 1;
}

struct sentence inlinelist_sentence(const struct lex *l, size_t start, size_t end,
				    size_t at)
{
	struct sentence_iter it = { str_range(l->text, 0, end), start };
	struct sentence s = { .start = start, .end = end };

	while (sentence_next(&it, &s) && s.end <= at)
		;
	s.start = s.start < at ? s.start : at;
	return s;
}

/* A quotation that ends before its speaker is named: `end`, or the byte of the mark. */
static size_t unquoted(const struct lex *l, size_t start, size_t end)
{
	const char *text = l->text.p;

	for (size_t at = start; at + 1 < end; at++)
		if (text[at] == ',' && text[at + 1] == '"')
			return at;
	return end;
}

/* The sentences of text[at:stop], the last one perhaps not to its end. */
static size_t count_sentences(const struct lex *l, size_t at, size_t stop)
{
	struct sentence_iter it = { str_range(l->text, 0, stop), at };
	struct sentence s;
	size_t n = 0;

	while (sentence_next(&it, &s))
		n++;
	return n;
}

/*
 * The last item has as many sentences as the longest of the others: what comes behind
 * goes on with the news.
 */
static void end_last(const struct lex *l, struct tasklist_item *items, size_t n,
		     size_t end)
{
	struct tasklist_item *last = &items[n - 1];
	struct sentence_iter it = { str_range(l->text, 0, end), last->body };
	struct sentence s = { .end = end };
	size_t most = 1;

	for (size_t k = 0; k + 1 < n; k++) {
		size_t sentences = count_sentences(l, items[k].body, items[k].end);

		most = sentences > most ? sentences : most;
	}
	while (most-- > 0 && sentence_next(&it, &s))
		;
	last->end = unquoted(l, last->body, s.end);
}

static size_t trim(const struct lex *l, size_t end)
{
	while (l->text.p[end - 1] == ' ' || l->text.p[end - 1] == '"')
		end--;
	return end;
}

size_t inlinelist_find(struct lex *l, enum lang lang, size_t start, size_t end,
		       struct tasklist_item *items, size_t max)
{
	struct itemhead first = { 0 };
	size_t places[MAX_PLACES], n = 0;
	unsigned number = 0;

	lex_run(l, start, end);
	size_t n_places = find_places(l, places);
	for (size_t k = 0; k < n_places && n < max; k++) {
		struct itemhead h = itemhead_at(l, lang, places[k], end);

		if (n < 2 && begins(&h)) {
			first = h;
			n = 0;
		} else if (n == 0 || !itemhead_follows(&h, &first, number)) {
			continue;
		} else {
			items[n - 1].end = trim(l, places[k]);
		}
		number = h.number < ITEMHEAD_NEXT ? h.number : number + 1;
		items[n++] = (struct tasklist_item){ .start = places[k],
						     .end = end,
						     .body = h.body };
	}
	if (n < 2)
		return 0;
	end_last(l, items, n, end);
	return n;
}

static bool verb_behind(struct lex *l, enum lang lang, size_t at, size_t end)
{
	return itemhead_at(l, lang, at, end).verb;
}

/* Where a clause may begin: behind a semicolon, a comma if there is none, or an "and". */
static size_t clauses(const struct lex *l, size_t *places)
{
	size_t n = 0;
	uint32_t mark = ',';

	for (size_t i = 1; i <= l->n; i++)
		if (lex_is(l, i, ';'))
			mark = ';';
	places[n++] = l->t[1].start;
	for (size_t i = 2; i <= l->n && n < MAX_PLACES; i++) {
		bool cut = lex_is(l, i - 1, mark);

		if (cut)
			places[n++] = l->t[i + is_and(l, i)].start;
		else if (is_and(l, i - 1))
			places[n++] = l->t[i].start;
	}
	return n;
}

/* Each clause ends where the next begins. */
static void end_clauses(const struct lex *l, struct tasklist_item *items, size_t n,
			size_t end)
{
	for (size_t k = 0; k < n; k++) {
		items[k].body = items[k].start;
		items[k].end = k + 1 < n ? trim(l, items[k + 1].start) : end;
	}
}

/* The clauses between commas, as many as `count` with the one behind the last "and";
 * the first begins with a verb, as do most. */
static size_t comma_clauses(struct lex *l, enum lang lang, size_t end, size_t count,
			    struct tasklist_item *items, size_t max)
{
	size_t places[MAX_PLACES], n = 0, verbs = 0, last_and = 0;
	size_t n_places = clauses(l, places);

	for (size_t k = 0; k < n_places && n < max; k++) {
		char before = k > 0 ? l->text.p[trim(l, places[k]) - 1] : ',';

		if (before == ',' || before == ';')
			items[n++] = (struct tasklist_item){ .start = places[k] };
		else if (verb_behind(l, lang, places[k], end))
			last_and = places[k];
	}
	if (n + 1 == count && n < max && last_and > items[n - 1].start)
		items[n++] = (struct tasklist_item){ .start = last_and };
	for (size_t k = 0; k < n; k++)
		verbs += verb_behind(l, lang, items[k].start, end);
	if (n != count || 3 * verbs < 2 * n || !verb_behind(l, lang, items[0].start, end))
		return 0;
	end_clauses(l, items, n, end);
	return n;
}

/* Clauses that all begin with a verb, as many as `count`. */
static size_t verb_clauses(struct lex *l, enum lang lang, size_t end, size_t count,
			   struct tasklist_item *items, size_t max)
{
	size_t places[MAX_PLACES], n = 0, last_and = 0;

	size_t n_places = clauses(l, places);
	for (size_t k = 0; k < n_places && n < max; k++) {
		if (!verb_behind(l, lang, places[k], end))
			continue;
		char before = l->text.p[trim(l, places[k]) - 1];
		bool joined = k > 0 && before != ',' && before != ';';

		if (joined) {
			last_and = places[k];
			continue;
		}
		last_and = 0;
		items[n++] =
			(struct tasklist_item){ .start = places[k], .body = places[k] };
	}
	if (last_and > 0 && n + 1 == count && n < max)
		items[n++] =
			(struct tasklist_item){ .start = last_and, .body = last_and };
	end_clauses(l, items, n, end);
	return n >= 2 && n == count ? n : 0;
}

/* What stands between semicolons: offices and what they do, or as many as `count`. */
static size_t semicolons(struct lex *l, enum lang lang, size_t start, size_t end,
			 size_t count, struct tasklist_item *items, size_t max)
{
	size_t n = 0, acts = 0, does = 0;

	for (size_t at = start; at < end && n < max; at++) {
		size_t stop = at;

		while (stop < end && l->text.p[stop] != ';')
			stop++;
		while (at < stop && l->text.p[at] == ' ')
			at++;
		struct itemhead h = itemhead_at(l, lang, at, stop > at ? stop : at + 1);

		acts += h.acts || h.owner;
		does += itemhead_does(&h);
		items[n++] =
			(struct tasklist_item){ .start = at, .end = stop, .body = at };
		at = stop;
	}
	bool counted = n == count && 3 * does >= 2 * n;
	return n >= 2 && (counted || acts == n) ? n : 0;
}

/* "that it apologise ..., that it appoint ..., and that it share ...", as many as
 * `count`. */
static size_t that_clauses(struct lex *l, size_t start, size_t end, size_t count,
			   struct tasklist_item *items, size_t max)
{
	size_t n = 0;

	lex_run(l, start, end);
	if (!cue_word(l, 1, "that"))
		return 0;
	for (size_t i = 1; i <= l->n && n < max; i++)
		if (cue_word(l, i, "that") && (ends_clause(l, i - 1) || is_and(l, i - 1)))
			items[n++] = (struct tasklist_item){ .start = l->t[i].start };
	end_clauses(l, items, n, end);
	return n == count ? n : 0;
}

size_t inlinelist_unmarked(struct lex *l, enum lang lang, size_t start, size_t end,
			   size_t count, struct tasklist_item *items, size_t max)
{
	end = inlinelist_sentence(l, start, end, start).end;
	size_t n = semicolons(l, lang, start, end, count, items, max);

	if (n > 0 || count < 2)
		return n;
	n = that_clauses(l, start, end, count, items, max);
	if (n > 0)
		return n;
	lex_run(l, start, end);
	n = verb_clauses(l, lang, end, count, items, max);
	lex_run(l, start, end);
	return n ? n : comma_clauses(l, lang, end, count, items, max);
}
