/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * facet: how many articles of all that match have each value of a property.
 *
 * An article counts once for each value, however many of its parts match. A document that
 * has parts in two languages, or cites documents of two types, counts for both.
 */
#ifndef QUERY_FACET_H
#define QUERY_FACET_H

#include "query/candidate.h"

enum facet_kind {
	FACET_LANG,   /* of the passage */
	FACET_TYPE,   /* of a cited document */
	FACET_ISSUER, /* the same */
	FACET_KIND,   /* "passage", "task" */
	FACET_YEAR,   /* of publication */
	FACET_OUTLET,
	FACET_COUNT,
};

enum {
	FACET_VALUES = 20,    /* of a facet, those with most articles */
	FACET_PARTS = 100000, /* parts that are counted: a tenth of a second; of more
				 matches these are a sample, the first in the index */
	FACET_READ = 1000,    /* texts read to see if they hold a phrase */
};

struct facet_value {
	str value;
	uint32_t count; /* articles */
};

struct facet {
	enum facet_kind kind;
	bool estimated;
	struct facet_value *values; /* most articles first */
	size_t n;
	uint32_t n_others; /* further values */
};

/* "lang", "type", ...; FACET_COUNT for any other. */
const char *facet_name(enum facet_kind kind);
enum facet_kind facet_parse(str name);

/* The parts that match, while they are gathered. Begin with zero. */
struct facet_set {
	uint32_t *ids; /* ascending in each language's stretch */
	size_t n, room;
	uint64_t matches;
	bool estimated;
	bool tasks_only;
};

/* Adds what the plan of one language matches. Call while how->reread is at the list. */
bool facet_add(struct facet_set *set, const struct candidate_how *how,
	       const struct plan *plan, const struct found_list *list, struct error *err);

/* Counts; `out` is of one kind. */
bool facet_count(struct arena *a, struct store *s, const struct facet_set *set,
		 enum facet_kind kind, struct facet *out, struct error *err);

#endif
