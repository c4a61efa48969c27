/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/merge.h"

#include "citation/typed.h"
#include "query/deadline.h"

#include <string.h>

/*
 * Puts one LEXEME_KEY in place of the words that a citation covers. `run` is `n` words
 * that follow each other; returns how many lexemes are left.
 */
static size_t merge_run(struct arena *a, str query, struct lexeme *run, size_t n)
{
	size_t start = run[0].start, kept = 0, i = 0;
	struct citation *found;
	size_t n_found = typed_find(a, str_range(query, start, run[n - 1].end), &found);

	for (size_t f = 0; f < n_found; f++) {
		size_t from = start + found[f].start, to = start + found[f].end;
		str key = citation_query_key(a, &found[f]);

		while (i < n && run[i].end <= from)
			run[kept++] = run[i++];
		if (i == n || key.n == 0 || run[i].start >= to)
			continue;
		struct lexeme l = { .kind = LEXEME_KEY,
				    .start = run[i].start,
				    .text = key,
				    .exact = citation_query_identity(&found[f]) };
		for (; i < n && run[i].start < to; i++)
			l.end = run[i].end;
		run[kept++] = l;
	}
	while (i < n)
		run[kept++] = run[i++];
	return kept;
}

/* "2025-Q4" is neither the year of a number nor its code. */
static bool is_of_run(const struct lexeme *l)
{
	return l->kind == LEXEME_WORD && !deadline_is_quarter(l->text);
}

void merge_citations(struct arena *a, str query, struct lexeme *lexemes)
{
	size_t to = 0, i = 0;

	for (;;) {
		size_t from = i;
		while (is_of_run(&lexemes[i]))
			i++;
		size_t n = i - from;
		if (n > 0)
			n = merge_run(a, query, lexemes + from, n);
		memmove(lexemes + to, lexemes + from, n * sizeof(*lexemes));
		to += n;
		lexemes[to] = lexemes[i];
		if (lexemes[to++].kind == LEXEME_END)
			return;
		i++;
	}
}
