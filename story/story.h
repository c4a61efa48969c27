/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * story: which articles of an index tell the same event, in other languages or other
 * outlets.
 *
 * Nothing of it is stored: it is worked out from the index when it is asked for, and so
 * is never out of date. Rare features that articles share (documents cited, days,
 * numbers, names, concepts) find candidates; all features of both decide.
 */
#ifndef STORY_STORY_H
#define STORY_STORY_H

#include "base/arena.h"
#include "base/error.h"
#include "store/store.h"
#include "text/lang.h"

#include <stddef.h>

struct story;

/* Owned by the caller, one thread uses it at a time; `s` must outlive it. */
struct story *story_new(struct store *s);
void story_free(struct story *st);

/* Forgets what it remembers of articles: call it after store_reopen. */
void story_reset(struct story *st);

struct story_version {
	str key; /* the Q term of the article (store/terms.h) */
	enum lang lang;
	double confidence; /* that it tells the same event: STORY_LEAST to 1 */
};

/* Versions below this are not given. */
#define STORY_LEAST 0.8

/* Of an article there are at most so many versions. */
enum { STORY_MOST = 16 };

/* A bit beside those of the languages: all but the article's own, and in a hurry. */
#define STORY_OTHERS (1u << 31)

struct story_versions {
	enum lang lang;             /* of the article that they are versions of */
	struct story_version *list; /* the surest first */
	size_t n;
};

/*
 * The other versions of the article with that Q term, in the languages with bit 1 <<
 * LANG_VI ... (none of them: in all); in `a`. Versions of its versions are among them,
 * unless STORY_OTHERS is.
 */
bool story_versions(struct arena *a, struct story *st, str key, unsigned langs,
		    struct story_versions *out, struct error *err);

#endif
