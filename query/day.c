/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/day.h"

#include "citation/citation.h"

#include <stdlib.h>
#include <string.h>

/* ---- how a day is written ---- */

static const char *const months[][3] = {
	{ "một", "janvier", "January" },
	{ "hai", "février", "February" },
	{ "ba", "mars", "March" },
	{ "tư", "avril", "April" },
	{ "năm", "mai", "May" },
	{ "sáu", "juin", "June" },
	{ "bảy", "juillet", "July" },
	{ "tám", "août", "August" },
	{ "chín", "septembre", "September" },
	{ "mười", "octobre", "October" },
	{ "mười một", "novembre", "November" },
	{ "mười hai", "décembre", "December" },
};

static const char *ordinal(unsigned day)
{
	unsigned last = day / 10 == 1 ? 0 : day % 10;

	return last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
}

/* As phrases, any of them. A number with and without a zero before it is one word, all
 * marks but points separate words. */
static void put_spellings(struct buf *out, unsigned year, unsigned month, unsigned day)
{
	const char *const *names = months[month - 1];

	buf_printf(out, "\"%u/%u/%u\"", day, month, year);
	buf_printf(out, " OR \"%u.%u.%u\" OR \"%02u.%02u.%u\"", day, month, year, day,
		   month, year);
	buf_printf(out, " OR \"%u-%u-%u\"", year, month, day);
	buf_printf(out, " OR \"%u tháng %u năm %u\"", day, month, year);
	buf_printf(out, " OR \"%u tháng %u %u\"", day, month, year);
	buf_printf(out, " OR \"%u tháng %s năm %u\"", day, names[0], year);
	buf_printf(out, " OR \"%u%s %s %u\"", day, day == 1 ? "er" : "", names[1], year);
	buf_printf(out, " OR \"%u %s %u\"", day, names[2], year);
	buf_printf(out, " OR \"%s %u %u\"", names[2], day, year);
	buf_printf(out, " OR \"%u%s %s %u\"", day, ordinal(day), names[2], year);
	buf_printf(out, " OR \"%s %u%s %u\"", names[2], day, ordinal(day), year);
}

/* ---- where a question holds one ---- */

/* True if the day is made of words that nothing else is said of. */
static bool is_free(const struct tree *t, size_t start, size_t end)
{
	bool free = t->op == TREE_WORD || t->op == TREE_FREE;

	for (size_t i = 0; i < t->n_subs && free; i++) {
		const struct tree *sub = t->subs[i];

		if (sub->start < end && sub->end > start)
			free = sub->op == TREE_WORD && !sub->required;
	}
	return free;
}

bool day_find(struct arena *a, str query, enum parse_mode mode, struct day_query *out)
{
	struct citation_day day;
	struct tree *tree;
	struct error ignored;
	struct buf text = { 0 };

	if (mode != PARSE_QUERY || query.n > PARSE_BYTES ||
	    !citation_query_day(a, query, &day) ||
	    !parse_query(a, query, mode, &tree, &ignored) ||
	    !is_free(tree, day.start, day.end))
		return false;
	buf_put(&text, str_range(query, 0, day.start));
	buf_put_char(&text, ' ');
	out->start = text.n;
	buf_put(&text, STR("+("));
	put_spellings(&text, day.year, day.month, day.day);
	buf_put(&text, STR(") "));
	out->end = text.n;
	buf_put(&text, str_from(query, day.end));
	out->text = arena_copy(a, buf_str(&text));
	out->day = str_range(query, day.start, day.end);
	buf_free(&text);
	return true;
}

/* ---- what is found ---- */

/* The whole place that is highlighted around a word of it. */
static str highlight_around(const struct search_hit *hit, str word)
{
	for (size_t i = 0; i < hit->n_highlights; i++) {
		const struct search_range *r = &hit->highlights[i];

		if (word.p >= hit->text.p + r->start && word.p < hit->text.p + r->end)
			return str_range(hit->text, r->start, r->end);
	}
	return word;
}

/* The words of the phrases are told as the day that was asked for, once. */
static void tell_of_day(struct arena *a, const struct day_query *day,
			struct search_hit *hit)
{
	struct search_why *list = arena_make(a, hit->n_why, struct search_why);
	size_t n = 0;
	bool told = false;

	for (size_t i = 0; i < hit->n_why; i++) {
		struct search_why why = hit->why[i];
		size_t at = (size_t)(why.query.p - day->text.p);
		bool named = at >= day->start && at < day->end;

		if (named && told)
			continue;
		if (named) {
			why.query = day->day;
			why.matched = highlight_around(hit, why.matched);
			told = true;
		}
		list[n++] = why;
	}
	hit->why = list;
	hit->n_why = n;
}

static bool is_same(const struct search_hit *x, const struct search_hit *y,
		    bool by_article)
{
	if (by_article)
		return str_eq(x->article, y->article);
	return str_eq(x->passage, y->passage) && str_eq(x->kind, y->kind) &&
	       (x->task == NULL || x->start == y->start);
}

static bool is_among(const struct search_hit *hit, const struct search_hit *list,
		     size_t n, bool by_article)
{
	for (size_t i = 0; i < n; i++)
		if (is_same(hit, &list[i], by_article))
			return true;
	return false;
}

void day_put_first(struct arena *a, const struct day_query *day,
		   const struct search_results *naming, bool by_article, size_t most,
		   struct search_results *out)
{
	struct search_hit *hits = arena_make(a, naming->n + out->n, struct search_hit);
	double above = out->n > 0 ? out->hits[0].score : 0;
	size_t n = 0;

	for (; n < naming->n && n < most; n++) {
		hits[n] = naming->hits[n];
		hits[n].score += above;
		tell_of_day(a, day, &hits[n]);
	}
	for (size_t i = 0, named = n; i < out->n && n < most; i++)
		if (!is_among(&out->hits[i], hits, named, by_article))
			hits[n++] = out->hits[i];
	out->hits = hits;
	out->n = n;
}
