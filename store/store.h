/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * store: the inverted index behind a C face. Only the C++ files of this
 * layer know Xapian.
 *
 * Records go in, documents, postings and hits come out, all as plain structs: no handle
 * of the library crosses. Strings given out live in the caller's arena.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"

#include <stdint.h>

/* Xapian's limit for a term is 245 bytes; longer ones are cut and hashed in one place. */
enum { STORE_TERM_BYTES = 200 };

/* ---- writing ---- */

struct store_term {
	str name;
	uint32_t wdf; /* within-document frequency; 0 for a boolean term */
};

struct store_value {
	uint32_t slot;
	str bytes; /* compared as bytes in ranges */
};

struct store_doc {
	const struct store_term *terms; /* each name once */
	size_t n_terms;
	const struct store_value *values;
	size_t n_values;
	str data;
};

struct store_writer;

enum store_mode {
	STORE_CREATE, /* a new index; what is there is overwritten */
	STORE_UPDATE, /* one that exists */
	STORE_CHUNK,  /* a new one that will only be merged: nothing is synced */
};

/* One writer at a time: ERR_BUSY where another process holds the index. */
bool store_writer_open(struct store_writer **out, const char *path, enum store_mode mode,
		       struct error *err);
bool store_writer_add(struct store_writer *w, const struct store_doc *doc, uint32_t *id,
		      struct error *err);
bool store_writer_replace(struct store_writer *w, uint32_t id,
			  const struct store_doc *doc, struct error *err);
bool store_writer_remove(struct store_writer *w, uint32_t id, struct error *err);
/* An empty value removes the key. */
bool store_writer_set_meta(struct store_writer *w, str key, str value, struct error *err);
/*
 * Everything since the last commit becomes visible and durable, or nothing does. Where
 * the disk is full within some writes of the library it cannot return: the program then
 * ends with a message and status 74 (EX_IOERR), and the index is as it was last
 * committed.
 */
bool store_writer_commit(struct store_writer *w, struct error *err);
/* What was not committed is dropped. Accepts NULL. */
void store_writer_close(struct store_writer *w);

/*
 * Merges the indexes at `paths`, in order, into a new one at `out`. Document numbers
 * follow each other; metadata is the first index's that has the key.
 */
bool store_merge(const char *const *paths, size_t n, const char *out, struct error *err);

/* ---- reading ---- */

struct store;

/* `path` is an index, or a Xapian stub file that names several, local or remote. */
bool store_open(struct store **out, const char *path, struct error *err);
/* Accepts NULL. */
void store_close(struct store *s);
/* After ERR_STALE: moves to the newest commit. Who asks again gives up after STORE_TRIES:
 * a writer that commits so often is none. */
enum { STORE_TRIES = 20 };
bool store_reopen(struct store *s, struct error *err);

bool store_count(struct store *s, uint32_t *out, struct error *err);
/* Number of documents that have the term; 0 if none. */
bool store_term_count(struct store *s, str term, uint32_t *out, struct error *err);
/* Empty where the key is not set. */
bool store_meta(struct arena *a, struct store *s, str key, str *out, struct error *err);
bool store_data(struct arena *a, struct store *s, uint32_t id, str *out,
		struct error *err);
bool store_value(struct arena *a, struct store *s, uint32_t id, uint32_t slot, str *out,
		 struct error *err);
/* The same of `n` documents in one pass over the slot, out[i] of ids[i], in any order;
 * empty for documents that do not exist. */
bool store_values(struct arena *a, struct store *s, uint32_t slot, const uint32_t *ids,
		  size_t n, str *out, struct error *err);
/* Numbers of all documents that have the term, ascending. */
bool store_postings(struct arena *a, struct store *s, str term, uint32_t **ids, size_t *n,
		    struct error *err);
/* Of the *n documents in `ids`, ascending, keeps those that have the term. */
bool store_keep(struct store *s, str term, uint32_t *ids, size_t *n, struct error *err);

struct store_name {
	str name;
	uint32_t count; /* documents that have it; 0 for metadata keys */
};

/* Terms that begin with `prefix`, in byte order, at most `max` of them. */
bool store_terms(struct arena *a, struct store *s, str prefix, size_t max,
		 struct store_name **out, size_t *n, struct error *err);
/* Metadata keys that begin with `prefix`. */
bool store_meta_keys(struct arena *a, struct store *s, str prefix,
		     struct store_name **out, size_t *n, struct error *err);

/* ---- searching ---- */

enum store_op {
	STORE_TERM, /* term, wqf */
	STORE_ALL,  /* every document */
	STORE_NOTHING,
	STORE_AND,
	STORE_OR,
	STORE_AND_NOT, /* the first without the others */
	STORE_AND_MAYBE,
	STORE_FILTER,  /* the first, weighed; the others only restrict */
	STORE_SYNONYM, /* the subs count as one term (Pirkola's SYN) */
	STORE_MAX,     /* the best of the subs */
	STORE_SCALE,   /* one sub, its weight times factor (0: boolean) */
	STORE_RANGE,   /* slot, low, high as bytes, both inclusive; empty is open */
};

struct store_query {
	enum store_op op;
	str term;
	uint32_t wqf; /* 0 counts as 1 */
	double factor;
	uint32_t slot;
	str low, high;
	struct store_query **subs;
	size_t n_subs;
};

struct store_search {
	uint32_t first, max; /* which hits: from `first`, at most `max` */
	double k1, b;        /* BM25 */
};

struct store_hit {
	uint32_t id;
	double score;
};

struct store_hits {
	struct store_hit *hits; /* best first, equal scores by id */
	size_t n;
	uint32_t estimated; /* of all matches */
};

bool store_search(struct arena *a, struct store *s, const struct store_query *query,
		  const struct store_search *how, struct store_hits *out,
		  struct error *err);

/*
 * Numbers of the first `max` documents that match, ascending, unranked; *estimated gets
 * how many match at all, exact where it is at most `max`.
 */
bool store_match(struct arena *a, struct store *s, const struct store_query *query,
		 uint32_t max, uint32_t **ids, size_t *n, uint32_t *estimated,
		 struct error *err);

/* ---- whole indexes ---- */

/* Reads every block of every table; false with ERR_INDEX and the first fault if unsound.
 * The library opens tables for writing to check them: where that is not allowed, what a
 * reader can reach is read and counted instead. */
bool store_check(const char *path, struct error *err);

/* Version string of the library, for --version. */
const char *store_version(void);

#endif
