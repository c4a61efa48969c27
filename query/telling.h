/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * telling: hits of several articles that tell one event become one hit with versions.
 */
#ifndef QUERY_TELLING_H
#define QUERY_TELLING_H

#include "query/found.h"
#include "query/search.h"
#include "story/story.h"

/* The other articles of a hit's story. */
struct telling {
	struct search_version *versions;
	size_t n;
};

/*
 * Of `found`, one hit an article, the best of each story stay, at most `most`, in their
 * order; tellings[i] (in `a`) belongs to found[i]. *n is how many there are, and stay.
 */
bool telling_group(struct arena *a, struct store *s, struct story *story,
		   struct found *found, size_t *n, size_t most, struct telling **tellings,
		   struct error *err);

/* What is known of the versions of an article, in `a`. */
bool telling_describe(struct arena *a, struct store *s,
		      const struct story_versions *versions, struct telling *out,
		      struct error *err);

#endif
