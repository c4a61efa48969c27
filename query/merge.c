/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "query/merge.h"

#include "citation/citation.h"

#include <string.h>

enum { SYMBOL_BYTES = 12 }; /* the longest of types and issuers that are so typed */

/* ---- numbers with blanks for marks: "59 NQ TW", "188 2025 ND CP" ---- */

static bool all_digits(str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 0;
}

/* A code: letters, those of other alphabets too. */
static bool all_letters(str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i] | 0x20;
		if (c < 0x80 && (c < 'a' || c > 'z'))
			return false;
	}
	return s.n > 1 && s.n <= SYMBOL_BYTES;
}

/* How many of the words from `run` on are such a number, 0 if none; and that number. */
static size_t spaced_number(struct arena *a, const struct lexeme *run, size_t n, str *out)
{
	struct buf b = { 0 };
	size_t at = 1;

	if (n < 3 || !all_digits(run[0].text))
		return 0;
	buf_put(&b, run[0].text);
	if (n > 3 && run[1].text.n == 4 && all_digits(run[1].text)) {
		buf_printf(&b, "/%.*s", STR_ARG(run[1].text));
		at = 2;
	}
	bool ok = all_letters(run[at].text) && all_letters(run[at + 1].text);
	if (ok)
		buf_printf(&b, "/%.*s-%.*s", STR_ARG(run[at].text),
			   STR_ARG(run[at + 1].text));
	*out = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return ok ? at + 2 : 0;
}

/* Puts the marks in place of the blanks if the grammar knows the type and the issuer,
 * each of one byte, so that all places stay. */
static void mark_spaced(struct arena *a, char *query, const struct lexeme *run, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct citation_context context = { .query = true };
		struct citation *found;
		size_t words = spaced_number(a, run + i, n - i, &context.text);
		uint32_t start = run[i].start;

		if (words > 0 && run[i + words - 1].end - start == context.text.n &&
		    citation_find(a, &context, &found) == 1 &&
		    found[0].end - found[0].start == context.text.n &&
		    found[0].type.n > 0 && found[0].issuer.n > 0)
			memcpy(query + start, context.text.p, context.text.n);
	}
}

/* ---- all numbers ---- */

/*
 * Puts one LEXEME_KEY in place of the words that a citation covers. `run` is `n` words
 * that follow each other; returns how many lexemes are left.
 */
static size_t merge_run(struct arena *a, str query, struct lexeme *run, size_t n)
{
	size_t start = run[0].start, kept = 0, i = 0;
	struct citation_context context = {
		.text = { query.p + start, run[n - 1].end - start }, .query = true
	};
	struct citation *found;
	size_t n_found = citation_find(a, &context, &found);

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

void merge_citations(struct arena *a, str query, struct lexeme *lexemes)
{
	str marked = arena_copy(a, query);
	size_t to = 0, i = 0;

	for (;;) {
		size_t from = i;
		while (lexemes[i].kind == LEXEME_WORD)
			i++;
		size_t n = i - from;
		mark_spaced(a, (char *)marked.p, lexemes + from, n);
		if (n > 0)
			n = merge_run(a, marked, lexemes + from, n);
		memmove(lexemes + to, lexemes + from, n * sizeof(*lexemes));
		to += n;
		lexemes[to] = lexemes[i];
		if (lexemes[to++].kind == LEXEME_END)
			return;
		i++;
	}
}
