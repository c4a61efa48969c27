/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * reread: the second reading. Runs the analyzer over a candidate's text and notes every
 * place that satisfies a unit, a phrase or a member of several words.
 *
 * A token costs two array lookups, by number: no string is looked at.
 */
#ifndef QUERY_REREAD_H
#define QUERY_REREAD_H

#include "query/bind.h"

/* Words of a phrase beyond this many are not checked to be adjacent. */
enum { REREAD_ROW = 64 };

/* Words that must stand next to each other: a phrase, or a member of several words. */
struct row {
	const struct tree *leaf; /* of a phrase; NULL for a member */
	uint32_t unit;           /* of a member; the first of a phrase */
	const struct member *member;
	uint32_t n;
};

/* Something found in a text. */
struct event {
	uint32_t unit; /* the first of its `same` units; of a phrase its first unit */
	uint32_t row;  /* 1 + number of the row; 0 for a single word */
	uint32_t position, length; /* in words */
	uint32_t start, end;       /* bytes of the text */
	enum via via;
	uint32_t member; /* of the unit, by number; earlier ones are better supported */
	double weight;
	bool part; /* a translation that is no word of the text: a syllable of one */
};

struct reading {
	struct event *events; /* by position of their last word */
	size_t n_events;
	uint32_t n_words;
	uint32_t n_content; /* of a translation: words that are no stop words */
};

struct reread;

struct reread *reread_new(struct analyzer *z);
void reread_free(struct reread *r);
/* After an analyzer_trim that returned true. */
void reread_forget(struct reread *r);

/*
 * Prepares for one bound query, after its members are complete. Returns its rows; they
 * live in `a`, which must outlive the readings.
 */
const struct row *reread_begin(struct arena *a, struct reread *r, const struct bound *b,
			       size_t *n_rows);

/* `words` as in analyzer_listed. */
void reread_text(struct arena *a, struct reread *r, str text, struct listed words,
		 struct reading *out);

#endif
