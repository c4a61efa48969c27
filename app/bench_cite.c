/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "app/bench_cite.h"

#include "app/feed.h"
#include "citation/citation.h"
#include "indexer/context.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

struct times {
	int64_t scanning, extracting; /* nanoseconds */
	uint64_t candidates, citations;
};

/* Time on the processor, so that what else the machine does counts little. */
static int64_t cpu_now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void *time_article(void *ctx, struct arena *a, const struct article *article)
{
	struct times *t = ctx; /* of the only worker */
	const struct citation_context context = context_of(article);
	struct citation *citations;
	int64_t began = cpu_now();
	t->candidates += citation_candidates(article->text);
	int64_t scanned = cpu_now();
	t->citations += citation_find(a, &context, &citations);
	t->scanning += scanned - began;
	t->extracting += cpu_now() - scanned;
	return NULL;
}

static bool pass_over(void *ctx, const struct article *article, void *result)
{
	(void)ctx;
	(void)article;
	(void)result;
	return true;
}

static void print_speed(const char *what, uint64_t bytes, int64_t ns)
{
	printf("%s\t%.0f MB/s\n", what, ns > 0 ? (double)bytes * 1e3 / (double)ns : 0.0);
}

bool bench_cite(const struct command_run *run, enum command_status *status,
		struct error *err)
{
	static const struct feed_ops reading = { .done = pass_over };
	static const struct feed_ops working = { time_article, pass_over };
	struct feed_counts counts = { 0 }, again = { 0 };
	struct times t = { 0 };

	int64_t began = cpu_now();
	feed_run(&reading, NULL, run, 1, &counts);
	int64_t took = cpu_now() - began;
	*status = feed_status(run, &counts, true);
	if (counts.opened == 0)
		return true;
	print_speed("reading", counts.bytes, took);
	feed_run(&working, &t, run, 1, &again);
	print_speed("candidates", again.bytes, t.scanning);
	print_speed("extraction", again.bytes, t.extracting);
	printf("%llu bytes, %llu candidates, %llu citations\n",
	       (unsigned long long)again.bytes, (unsigned long long)t.candidates,
	       (unsigned long long)t.citations);
	return (fflush(stdout) == 0 && !ferror(stdout)) ||
	       error_set(err, ERR_IO, "standard output: %s", strerror(errno));
}
