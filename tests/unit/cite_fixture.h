/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cite_fixture: texts, and what is found in them in the notation of a test. */
#ifndef TESTS_CITE_FIXTURE_H
#define TESTS_CITE_FIXTURE_H

#include "citation/citation.h"
#include "tests/test.h"

#include <stdio.h>
#include <string.h>

enum { SIZE = 4096 };

struct row {
	const char *text, *found;
};

/* One citation as a test writes it: at most `size` bytes; returns how many. */
typedef size_t print_citation(char *out, size_t size, const char *text,
			      const struct citation *c);

static inline void check_rows(const struct row *rows, size_t n, print_citation *print)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < n; i++) {
		const char *text = rows[i].text;
		struct citation_context context = { .text = { text, strlen(text) } };
		struct citation *cites;
		size_t n_cites = citation_find(a, &context, &cites), at = 0;
		char out[SIZE] = "";

		for (size_t k = 0; k < n_cites; k++) {
			if (k > 0)
				out[at++] = '\n';
			at += print(out + at, SIZE - at, text, &cites[k]);
		}
		assert_string_equal(out, rows[i].found);
	}
	arena_free(a);
}

#define CHECK(rows) check_rows(rows, sizeof(rows) / sizeof(*(rows)), print_one)

#endif
