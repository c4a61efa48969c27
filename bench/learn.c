/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * bench_learn: times learning from pairs of sentences: bench_learn LANG LANG JOBS <PAIRS
 *
 * PAIRS: a line each, the sentence of the first language, a tab, that of the second. They
 * are learned as `tracuu index` does once stories are aligned; the likeliest pairs of
 * terms go to standard output, what it took to standard error.
 */
#include "base/memory.h"
#include "indexer/bitext.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

static double seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void add_line(struct bitext *b, struct analyzer *z, str line)
{
	struct arena *a = arena_new();
	struct words words[2];
	str head;

	str_cut(&line, '\t', &head);
	words_read(a, z, head, bitext_lang(b, 0), &words[0]);
	words_read(a, z, line, bitext_lang(b, 1), &words[1]);
	const struct bitext_side sides[2] = { { .sentences = &words[0], .n = 1 },
					      { .sentences = &words[1], .n = 1 } };
	bitext_add(b, sides);
	arena_free(a);
	analyzer_trim(z);
}

static void print(const struct bitext *b, const struct ibm1_table *t)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct ibm1_link *l = &t->links[i];

		printf("%.3f\t%.3f\t%u\t%.*s\t%.*s\n", l->given[0], l->given[1],
		       l->passages, STR_ARG(bitext_spelling(b, 0, l->terms[0])),
		       STR_ARG(bitext_spelling(b, 1, l->terms[1])));
	}
}

int main(int argc, char **argv)
{
	struct rusage used;
	char *line = NULL;
	size_t room = 0;
	ssize_t n;

	if (argc != 4) {
		fprintf(stderr, "usage: bench_learn LANG LANG JOBS <PAIRS\n");
		return 2;
	}
	struct bitext *b =
		bitext_new(lang_parse(str_of(argv[1])), lang_parse(str_of(argv[2])));
	struct analyzer *z = analyzer_new();
	double began = seconds();
	while ((n = getline(&line, &room, stdin)) >= 0)
		add_line(b, z, str_trim((str){ line, (size_t)n }));
	double analysed = seconds();
	struct ibm1_table table;
	ibm1_learn(bitext_finish(b), atoi(argv[3]), &table);
	double learned = seconds();
	print(b, &table);
	getrusage(RUSAGE_SELF, &used);
	fprintf(stderr,
		"%u pairs: analysed in %.2f s, learned in %.2f s, %zu pairs of terms, "
		"%ld MB\n",
		bitext_pairs(b), analysed - began, learned - analysed, table.n,
		used.ru_maxrss / 1024);
	ibm1_free(&table);
	bitext_free(b);
	analyzer_free(z);
	free(line);
	return 0;
}
