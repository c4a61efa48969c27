/* SPDX-License-Identifier: GPL-2.0-or-later */
/* store_fixture: what the tests of the index share. Nothing of the program but base and
 * store. */
#ifndef TESTS_STORE_FIXTURE_H
#define TESTS_STORE_FIXTURE_H

#include "store/store.h"
#include "tests/unit/root_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct fixture {
	struct arena *a;
	struct error err;
	char path[128], other[128], third[128];
};

static inline int set_up(void **state)
{
	static int n;
	struct fixture *f = calloc(1, sizeof(*f));

	f->a = arena_new();
	n++;
	snprintf(f->path, sizeof(f->path), "%s/%d.a", root, n);
	snprintf(f->other, sizeof(f->other), "%s/%d.b", root, n);
	snprintf(f->third, sizeof(f->third), "%s/%d.c", root, n);
	*state = f;
	return 0;
}

static inline int tear_down(void **state)
{
	struct fixture *f = *state;

	arena_free(f->a);
	free(f);
	return 0;
}

#define assert_ok(f, call)                                        \
	do {                                                      \
		if (!(call))                                      \
			fail_msg("%s: %s", #call, (f)->err.text); \
	} while (0)

static inline str c_str(const char *s)
{
	return (str){ s, strlen(s) };
}

/* A document of the blank-separated `words`, each once, with itself as data. */
static inline struct store_doc doc_of(struct fixture *f, const char *words)
{
	struct store_term *terms = arena_make(f->a, 16, struct store_term);
	size_t n = 0;
	str rest = c_str(words), head;

	while (str_cut(&rest, ' ', &head))
		terms[n++] = (struct store_term){ head, 1 };
	return (struct store_doc){ .terms = terms, .n_terms = n, .data = c_str(words) };
}

static inline void build(struct fixture *f, const char *path, enum store_mode mode,
			 const char *const *docs, size_t n)
{
	struct store_writer *w;
	uint32_t id;

	assert_ok(f, store_writer_open(&w, path, mode, &f->err));
	for (size_t i = 0; i < n; i++) {
		struct store_doc d = doc_of(f, docs[i]);

		assert_ok(f, store_writer_add(w, &d, &id, &f->err));
	}
	assert_ok(f, store_writer_commit(w, &f->err));
	store_writer_close(w);
}

static const char *const small[] = { "a b c", "b c", "c d d2", "e" };

static inline struct store *opened(struct fixture *f, const char *path)
{
	struct store *s;

	assert_ok(f, store_open(&s, path, &f->err));
	return s;
}

static inline struct store_query term(const char *t)
{
	return (struct store_query){ .op = STORE_TERM, .term = c_str(t) };
}

/* The ids found, as digits in ascending order: "124". */
static inline const char *found(struct fixture *f, struct store *s,
				const struct store_query *q)
{
	static char ids[16];
	struct store_search how = { .max = 10, .k1 = 1.2, .b = 0.75 };
	struct store_hits hits;
	size_t n = 0;

	assert_ok(f, store_search(f->a, s, q, &how, &hits, &f->err));
	for (uint32_t id = 1; id < 10; id++)
		for (size_t i = 0; i < hits.n; i++)
			if (hits.hits[i].id == id)
				ids[n++] = (char)('0' + id);
	ids[n] = '\0';
	return ids;
}

static inline const char *found_by(struct fixture *f, struct store *s, enum store_op op,
				   struct store_query *x, struct store_query *y)
{
	struct store_query *subs[] = { x, y };
	struct store_query q = {
		.op = op, .factor = 2, .subs = subs, .n_subs = y ? 2 : 1
	};

	return found(f, s, &q);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
