/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Finding citations in text made to be slow: seconds for 10 MB of a few bytes repeated,
 * for 20 MB, and the latter by the former, which is 2 where time is linear. The texts
 * above the line hold no citation; they take milliseconds, so each time is the least of
 * several, measured in turn: what else runs only ever adds to it.
 *
 * usage: bench_hostile
 */
#include "citation/citation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SMALL = 10 * 1000 * 1000, ROUNDS = 9 };

static const char *const nothing[] = {
	"1/1/1/",          "Nghị quyết số ", "((((",          "1234567890", "a b c ",
	"Điều 1 khoản 1 ", "ngày 1/1/2024 ", "Luật Đất đai ", "khóa XIII ", "số 1 ",
};

static const char *const citations[] = {
	"59-NQ/TW ",
	"Nghị quyết 59 ",
	"Luật Đất đai 2024 ",
	"Directive 45 and 46 and ",
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Seconds for `n` bytes of `unit` again and again. */
static double measure(char *text, size_t n, const char *unit, size_t *found)
{
	struct arena *a = arena_new();
	struct citation *out;
	size_t length = strlen(unit);
	for (size_t i = 0; i < n; i++)
		text[i] = unit[i % length];
	const str whole = { text, n - n % length };
	double start = now();
	*found = 0;
	for (size_t from = 0, end; from < whole.n; from = end) {
		end = citation_piece(whole, from);
		arena_reset(a);
		const struct citation_context context = {
			.text = str_range(whole, from, end),
			.lang = LANG_VI,
		};
		*found += citation_find(a, &context, &out);
	}
	double seconds = now() - start;
	arena_free(a);
	return seconds;
}

static double least(double a, double b)
{
	return a < b ? a : b;
}

static void report(char *text, const char *const *units, size_t n, int rounds)
{
	for (size_t i = 0; i < n; i++) {
		size_t found;
		double one = 1e9, two = 1e9;

		for (int round = 0; round < rounds; round++) {
			one = least(one, measure(text, SMALL, units[i], &found));
			two = least(two, measure(text, 2 * SMALL, units[i], &found));
		}
		printf("%s\t%.3f\t%.3f\t%.2f\t%zu\n", units[i], one, two, two / one,
		       found);
	}
}

int main(void)
{
	char *text = malloc(2 * SMALL);
	if (!text)
		return 1;
	printf("text\t10 MB\t20 MB\tratio\tcitations\n");
	report(text, nothing, sizeof(nothing) / sizeof(*nothing), ROUNDS);
	printf("--\n");
	report(text, citations, sizeof(citations) / sizeof(*citations), 1);
	free(text);
	return 0;
}
