/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "task/heading.h"

enum {
	MAX_HEADED = 120, /* paragraphs that a list of headings may reach over */
	CUT_BONUS = 150,  /* per cent: what is cut short with "..." ends a section */
	MIN_RATIO = 130,  /* per cent: a heading is this much shorter than what follows */
};

static size_t length(const struct outline_para *p)
{
	return p->end - p->start;
}

/* How much p[at] looks like a heading: per cent of its length that the next one has. */
static size_t score(const struct outline_para *p, size_t at, size_t end)
{
	if (at + 1 >= end || p[at].last == ':' || p[at].last == ';' || p[at].cut)
		return 0;
	size_t ratio = 100 * length(&p[at + 1]) / length(&p[at]);
	if (at > 0 && p[at - 1].cut)
		ratio = ratio * CUT_BONUS / 100;
	return ratio >= MIN_RATIO ? ratio : 0;
}

static bool is_bare(const struct outline_para *p)
{
	return p->last == '\0' && !p->cut;
}

/* The best paragraph that is not next to a chosen heading; `end` if there is none. */
static size_t best(const struct outline_para *p, size_t first, size_t end,
		   const bool *chosen)
{
	size_t at_best = end, top = 0;

	for (size_t at = first; at < end; at++) {
		bool near = chosen[at - first] ||
			    (at > first && chosen[at - first - 1]) ||
			    (at + 1 < end && chosen[at - first + 1]);
		size_t s = near ? 0 : score(p, at, end);

		if (s > top) {
			top = s;
			at_best = at;
		}
	}
	return at_best;
}

/* An announcer that ends with a colon has its list behind it: no heading stands above. */
static bool is_announced_later(const struct outline_para *p, size_t first, size_t end)
{
	for (size_t at = first; at < end; at++)
		if (p[at].noun == 3 ||
		    (p[at].noun == 1 && (p[at].last == ':' || p[at].count > 0)))
			return true;
	return false;
}

static bool is_task(const struct outline_para *p)
{
	return p->head.verb || p->head.office || p->gives;
}

/*
 * Where the last section ends: where most paragraphs of the others are tasks, at the
 * first that is none.
 */
static size_t last_end(const struct outline_para *p, const size_t *places, size_t n,
		       size_t end)
{
	size_t tasks = 0, all = 0;

	for (size_t k = 0; k + 1 < n; k++)
		for (size_t at = places[k] + 1; at < places[k + 1]; at++, all++)
			tasks += is_task(&p[at]);
	if (4 * tasks < 3 * all)
		return end;
	size_t at = places[n - 1] + 1;
	while (at < end && is_task(&p[at]))
		at++;
	return at > places[n - 1] + 1 ? at : end;
}

static size_t choose(const struct outline_para *p, size_t first, size_t end, size_t count,
		     bool *chosen)
{
	size_t found = 0;

	for (size_t at = first; at + 1 < end && found < count; at++)
		if (is_bare(&p[at]) && !is_bare(&p[at + 1])) {
			chosen[at - first] = true;
			found++;
		}
	if (!chosen[0] && !chosen[1] && !p[first].head.verb && found < count &&
	    score(p, first, end) > 0) {
		chosen[0] = true;
		found++;
	}
	if (!chosen[0])
		return 0;
	for (; found < count; found++) {
		size_t at = best(p, first, end, chosen);

		if (at == end)
			break;
		chosen[at - first] = true;
	}
	return found;
}

size_t heading_find(const struct outline_para *p, size_t n, size_t first, size_t count,
		    size_t *places, size_t *end)
{
	bool chosen[MAX_HEADED] = { false };
	size_t found = 0;

	*end = n > first + MAX_HEADED ? first + MAX_HEADED : n;
	if (first >= n || count < 2 || p[first].head.mark != ITEMHEAD_NONE ||
	    is_announced_later(p, first, *end) ||
	    choose(p, first, *end, count, chosen) < 2)
		return 0;
	for (size_t at = first; at < *end; at++)
		if (chosen[at - first])
			places[found++] = at;
	*end = last_end(p, places, found, *end);
	return found;
}
