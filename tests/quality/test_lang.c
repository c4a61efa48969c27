/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Measures language identification by length of text; the floors are what must hold. */
#include "tests/quality/data.h"
#include "tests/test.h"
#include "text/lang.h"

#include <stdio.h>
#include <time.h>

struct row {
	const char *file;
	enum lang lang;
	bool unmarked;
	double right, other; /* floor and ceiling in per cent */
};

static const struct row rows[] = {
	{ "langid/sentences.vi.txt", LANG_VI, false, 99.5, 0.5 },
	{ "langid/sentences.fr.txt", LANG_FR, false, 99.5, 0.5 },
	{ "langid/sentences.en.txt", LANG_EN, false, 99.5, 0.5 },
	{ "langid/sentences.vi.txt", LANG_VI, true, 97, 3 },
	{ "langid/word-pairs.vi.txt", LANG_VI, false, 0, 5 },
	{ "langid/word-pairs.fr.txt", LANG_FR, false, 0, 5 },
	{ "langid/word-pairs.en.txt", LANG_EN, false, 0, 5 },
	{ "langid/single-words.vi.txt", LANG_VI, false, 0, 5 },
	{ "langid/single-words.fr.txt", LANG_FR, false, 0, 5 },
	{ "langid/single-words.en.txt", LANG_EN, false, 0, 5 },
};

static double mb_per_second(const str *lines, size_t n)
{
	struct timespec from, to;
	size_t bytes = 0;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	for (size_t i = 0; i < n; i++) {
		bytes += lines[i].n;
		lang_detect(lines[i]);
	}
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	return (double)bytes / 1e6 /
	       ((double)(to.tv_sec - from.tv_sec) +
		(double)(to.tv_nsec - from.tv_nsec) / 1e9);
}

static bool measure(const struct row *row)
{
	struct arena *a = arena_new();
	size_t n, count[LANG_COUNT] = { 0 };
	str *lines;

	if (!data_lines(a, row->file, &lines, &n)) {
		arena_free(a);
		return false;
	}
	for (size_t i = 0; i < n; i++) {
		if (row->unmarked)
			lines[i] = data_unmarked(a, lines[i]);
		count[lang_detect(lines[i])]++;
	}
	double right = 100.0 * (double)count[row->lang] / (double)n;
	double other =
		100.0 * (double)(n - count[row->lang] - count[LANG_UND]) / (double)n;
	printf("# %-26s%s right %.1f other %.1f of %zu, %.0f MB/s\n", row->file,
	       row->unmarked ? " unmarked" : "", right, other, n,
	       mb_per_second(lines, n));
	arena_free(a);
	assert_true(right >= row->right && other <= row->other);
	return true;
}

static void texts_get_their_language(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (!measure(&rows[i]))
			skip();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_get_their_language),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
