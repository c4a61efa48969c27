/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * search: a question in, ranked passages out.
 *
 * string -> tree -> bound in each language -> expanded -> planned -> candidates -> read
 * again -> ranked -> merged -> hits.
 */
#ifndef QUERY_SEARCH_H
#define QUERY_SEARCH_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"
#include "lexicon/user.h"
#include "query/bind.h"
#include "query/facet.h"
#include "query/parse.h"
#include "query/suggest.h"
#include "store/record.h"

#include <stdint.h>

struct search;

/* Owned by the caller; one thread uses it at a time. */
bool search_open(struct search **out, const char *path, struct error *err);
/* Accepts NULL. */
void search_close(struct search *s);

/* The user's own lexicon, to be used from now on; it must outlive `s`. */
void search_use(struct search *s, const struct user *user);

/* How passages in other languages than the question's are found. */
enum search_cross {
	SEARCH_CROSS_AUTO, /* by the lexicon, the user's pairs, and what the index learned
			    */
	SEARCH_CROSS_OFF,  /* not at all, where the language of the question is known */
	SEARCH_CROSS_EXACT,    /* by the question's own words: names, numbers */
	SEARCH_CROSS_CONCEPTS, /* by set phrases, bodies and places, not by general words
				*/
	SEARCH_CROSS_LEARNED,  /* by what the index has learned of its stories, alone */
};

struct search_options {
	enum parse_mode mode;
	uint32_t n;      /* hits wanted; 0: SEARCH_HITS */
	bool by_article; /* one hit an article, its best passage */
	bool by_story;   /* one hit a story, the best passage of its articles */
	enum search_cross cross;
	unsigned langs;   /* bit 1 << LANG_VI ...: only these; 0: all */
	bool no_passages; /* ids and scores only, as TREC wants them: hits have no text,
			     highlights, why or citations, and nothing is suggested */
	unsigned facets;  /* bit 1 << FACET_LANG ...: count these */
	struct buf *explain; /* what each stage made of the query; or NULL */
};

enum {
	SEARCH_HITS = 10,
	SEARCH_HITS_MAX = 10000, /* each is read again: a second */
};

/* Why a hit is one: which words of the query, and what of the passage they matched. */
struct search_why {
	str query, matched;
	enum via via;
	enum lang lang;
	double weight;
	const struct member_note *note; /* where it is not the lexicon's; or NULL */
	str resolved_from; /* how a short mention was known to be it; or empty */
};

struct search_range {
	size_t start, end;
};

/* Another article that tells the same event; unknown strings are empty. */
struct search_version {
	str article, source, title, published;
	enum lang lang;
	double confidence; /* story/story.h */
};

/* One record of the contract; unknown strings are empty. */
struct search_hit {
	double score;
	str article, passage; /* passage: the article, "#" and the number of the part */
	str kind, source, lang, title, heading, url, published;
	uint32_t start, end; /* bytes of the article's text */
	str text;
	const struct search_range *highlights; /* bytes of `text`, in order, disjoint */
	size_t n_highlights;
	const struct search_why *why;
	size_t n_why;
	const str *citations; /* ids, each once */
	size_t n_citations;
	const struct search_version *versions; /* by_story: the surest first */
	size_t n_versions;
	const struct record_task *task; /* that the hit is, or NULL */
};

struct search_results {
	const struct search_hit *hits; /* best first */
	size_t n;
	uint32_t estimated;                   /* parts of articles that match, about */
	const struct suggestion *suggestions; /* what may have been meant */
	size_t n_suggestions;
	const struct facet *facets; /* by their kinds */
	size_t n_facets;
};

/*
 * Everything in *out lives in `a`. A query of another form than `how->mode` says fails
 * with ERR_USAGE, see parse.h. A commit of a writer in between is survived.
 */
bool search_run(struct arena *a, struct search *s, str query,
		const struct search_options *how, struct search_results *out,
		struct error *err);

#endif
