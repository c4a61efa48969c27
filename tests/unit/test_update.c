/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/update.h"
#include "lexicon/lexicon.h"
#include "store/schema.h"
#include "tests/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static char folder[] = "/tmp/tracuu-update-XXXXXX";
static char corpus[64], index_path[64];

static int set_up(void **state)
{
	(void)state;
	if (mkdtemp(folder) == NULL)
		return 1;
	snprintf(corpus, sizeof(corpus), "%s/corpus.jsonl", folder);
	snprintf(index_path, sizeof(index_path), "%s/index", folder);
	return 0;
}

static int tear_down(void **state)
{
	char command[80];

	(void)state;
	snprintf(command, sizeof(command), "rm -rf %s", folder);
	return system(command);
}

/* Indexes the corpus with one more article in it. */
static void add_article(int number)
{
	const char *sources[] = { corpus };
	struct update_options how = { .dir = index_path,
				      .scan = { .sources = sources, .n_sources = 1 },
				      .workers = 1 };
	struct update_result result;
	struct error err;
	FILE *f = fopen(corpus, "a");

	assert_non_null(f);
	fprintf(f, "{\"id\":\"%d\",\"text\":\"A lighthouse keeper.\"}\n", number);
	assert_int_equal(fclose(f), 0);
	assert_true(update_run(&how, &result, &err));
}

static void pass_over(void *ctx, const char *text)
{
	(void)ctx;
	(void)text;
}

/* Seconds; looking through those carried over for each took minutes. */
static void many_lines_that_are_the_same_are_carried_over_in_time(void **state)
{
	enum { SAME = 150000 };
	char path[80], dir[80];
	const char *sources[] = { path };
	struct update_options how = {
		.dir = dir,
		.scan = { .sources = sources, .n_sources = 1, .warn = pass_over },
		.workers = 1,
	};
	struct update_result result;
	struct error err;

	(void)state;
	snprintf(path, sizeof(path), "%s/same.jsonl", folder);
	snprintf(dir, sizeof(dir), "%s/same", folder);
	for (int round = 0; round < 2; round++) {
		FILE *f = fopen(path, "a");
		assert_non_null(f);
		for (int i = 0; round == 0 && i < SAME; i++)
			fputs("{}\n", f);
		fprintf(f, "{\"id\":\"%d\",\"text\":\"A lighthouse keeper.\"}\n", round);
		assert_int_equal(fclose(f), 0);
		clock_t start = clock();
		assert_true(update_run(&how, &result, &err));
		assert_true(clock() - start < 20 * CLOCKS_PER_SEC);
		assert_int_equal(result.articles, 1);
		assert_int_equal(result.failed, SAME);
	}
}

static uint64_t lexicon_of_index(void)
{
	struct store *s;
	struct error err;
	uint64_t lexicon;

	assert_true(schema_open(&s, index_path, &err));
	assert_true(schema_lexicon(s, &lexicon, &err));
	store_close(s);
	return lexicon;
}

static void an_index_knows_the_lexicon_that_it_was_built_with(void **state)
{
	(void)state;
	add_article(1);
	assert_true(lexicon_of_index() == lexicon_hash());
	add_article(2);
	assert_true(lexicon_of_index() == lexicon_hash());
}

static void an_update_with_another_lexicon_leaves_an_index_of_several(void **state)
{
	struct store_writer *w;
	struct error err;

	(void)state;
	add_article(3);
	assert_true(store_writer_open(&w, index_path, STORE_UPDATE, &err));
	assert_true(schema_mark(w, lexicon_hash() + 1, &err));
	assert_true(store_writer_commit(w, &err));
	store_writer_close(w);
	assert_true(lexicon_of_index() == lexicon_hash() + 1);
	add_article(4);
	assert_true(lexicon_of_index() == SCHEMA_LEXICONS);
	add_article(5);
	assert_true(lexicon_of_index() == SCHEMA_LEXICONS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_index_knows_the_lexicon_that_it_was_built_with),
		cmocka_unit_test(many_lines_that_are_the_same_are_carried_over_in_time),
		cmocka_unit_test(
			an_update_with_another_lexicon_leaves_an_index_of_several),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
