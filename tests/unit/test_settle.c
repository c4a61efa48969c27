/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "indexer/settle.h"

#include "tests/test.h"

#include <stdlib.h>
#include <string.h>

/* A file's items, each with one article: its id, a letter, and how many parts it has. */
struct given {
	char id;
	uint32_t parts;
	bool carried, kept;
};

struct bench {
	struct arena *a;
	struct visit visit;
	struct manifest_file old;
	struct settle_orders orders;
	struct scan_options options;
	unsigned n_warned;
};

static void count_warning(void *ctx, const char *text)
{
	struct bench *b = ctx;

	(void)text;
	b->n_warned++;
}

static int set_up(void **state)
{
	struct bench *b = calloc(1, sizeof(*b));

	b->a = arena_new();
	b->options = (struct scan_options){ .warn = count_warning, .ctx = b };
	b->visit.file.source = STR("file");
	*state = b;
	return 0;
}

static int tear_down(void **state)
{
	struct bench *b = *state;

	free(b->orders.orders);
	arena_free(b->a);
	free(b);
	return 0;
}

static struct manifest_item item_of(struct arena *a, char id, uint32_t parts)
{
	struct manifest_item item = { .n_articles = 1,
				      .articles =
					      arena_make(a, 1, struct manifest_article) };

	memset(item.articles[0].key, id, TERMS_ARTICLE_BYTES);
	item.articles[0].parts = parts;
	return item;
}

static void is_now(struct bench *b, const struct given *given, size_t n)
{
	b->visit.items = arena_make(b->a, n, struct visit_item);
	b->visit.n_items = n;
	for (size_t i = 0; i < n; i++)
		b->visit.items[i] = (struct visit_item){
			.known = item_of(b->a, given[i].id, given[i].parts),
			.number = (uint32_t)i + 1,
			.carried = given[i].carried || given[i].kept,
			.kept = given[i].kept,
		};
}

/* What the file was; `carried` says which items it still has. */
static void was(struct bench *b, const struct given *given, size_t n)
{
	b->old = (struct manifest_file){
		.items = arena_make(b->a, n, struct manifest_item), .n_items = n
	};
	b->visit.old = &b->old;
	b->visit.used = arena_make(b->a, n, bool);
	for (size_t i = 0; i < n; i++) {
		b->old.items[i] = item_of(b->a, given[i].id, given[i].parts);
		b->visit.used[i] = given[i].carried;
	}
}

static void settle(struct bench *b)
{
	settle_visit(b->a, &b->visit, &b->options, &b->orders);
}

static void expect_order(const struct bench *b, size_t i, char id, uint32_t first,
			 uint32_t n, uint32_t total)
{
	assert_true(i < b->orders.n);
	assert_int_equal(b->orders.orders[i].key[0], id);
	assert_int_equal(b->orders.orders[i].first, first);
	assert_int_equal(b->orders.orders[i].n, n);
	assert_int_equal(b->orders.orders[i].total, total);
}

static void new_articles_need_no_order(void **state)
{
	struct bench *b = *state;

	is_now(b,
	       (const struct given[]){ { .id = 'a', .parts = 1 },
				       { .id = 'b', .parts = 3 } },
	       2);
	settle(b);
	assert_int_equal(b->orders.n, 0);
	assert_int_equal(b->n_warned, 0);
	assert_int_equal(b->visit.items[1].known.n_articles, 1);
}

static void of_one_id_twice_the_first_stays_and_the_other_fails(void **state)
{
	struct bench *b = *state;

	is_now(b,
	       (const struct given[]){ { .id = 'a', .parts = 2 },
				       { .id = 'a', .parts = 3 } },
	       2);
	settle(b);
	assert_int_equal(b->orders.n, 1);
	expect_order(b, 0, 'a', 0, 2, 5);
	assert_int_equal(b->n_warned, 1);
	assert_int_equal(b->visit.items[0].known.n_articles, 1);
	const struct manifest_item *lost = &b->visit.items[1].known;
	assert_int_equal(lost->n_articles, 0);
	assert_int_equal(lost->n_failures, 1);
	assert_true(lost->again);
	assert_true(str_eq(lost->failures[0].text,
			   STR("file:2: its id occurred before in this file")));
}

static void a_changed_article_replaces_what_the_index_has(void **state)
{
	struct bench *b = *state;

	was(b, (const struct given[]){ { .id = 'a', .parts = 4 } }, 1);
	is_now(b, (const struct given[]){ { .id = 'a', .parts = 2 } }, 1);
	settle(b);
	assert_int_equal(b->orders.n, 1);
	expect_order(b, 0, 'a', 4, 2, 6);
	assert_int_equal(b->n_warned, 0);
}

static void an_article_that_is_gone_goes(void **state)
{
	struct bench *b = *state;

	was(b,
	    (const struct given[]){ { .id = 'a', .parts = 1, .carried = true },
				    { .id = 'b', .parts = 2 } },
	    2);
	is_now(b, (const struct given[]){ { .id = 'a', .parts = 1, .carried = true } },
	       1);
	settle(b);
	assert_int_equal(b->orders.n, 1);
	expect_order(b, 0, 'b', 0, 0, 2);
}

/* A line put before an old one with its id is the first now. */
static void the_order_of_the_file_decides_not_that_of_the_index(void **state)
{
	struct bench *b = *state;

	was(b, (const struct given[]){ { .id = 'a', .parts = 2, .carried = true } }, 1);
	is_now(b,
	       (const struct given[]){ { .id = 'a', .parts = 3 },
				       { .id = 'a', .parts = 2, .carried = true } },
	       2);
	settle(b);
	assert_int_equal(b->orders.n, 1);
	expect_order(b, 0, 'a', 2, 3, 5);
	assert_int_equal(b->visit.items[1].known.n_articles, 0);
	assert_int_equal(b->n_warned, 1);
}

/* Standard input brings articles anew: the old ones are superseded, not doubled. */
static void what_was_only_kept_gives_way_without_a_word(void **state)
{
	struct bench *b = *state;

	was(b, (const struct given[]){ { .id = 'a', .parts = 2, .carried = true } }, 1);
	is_now(b,
	       (const struct given[]){ { .id = 'a', .parts = 1 },
				       { .id = 'a', .parts = 2, .kept = true } },
	       2);
	settle(b);
	expect_order(b, 0, 'a', 2, 1, 3);
	assert_int_equal(b->n_warned, 0);
	assert_int_equal(b->visit.items[1].known.n_failures, 0);
}

static void all_articles_of_a_vanished_file_go(void **state)
{
	struct bench *b = *state;

	was(b,
	    (const struct given[]){ { .id = 'a', .parts = 1 },
				    { .id = 'b', .parts = 2 } },
	    2);
	settle_vanished(&b->old, &b->orders);
	assert_int_equal(b->orders.n, 2);
	expect_order(b, 0, 'a', 0, 0, 1);
	expect_order(b, 1, 'b', 0, 0, 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(new_articles_need_no_order),
		TEST(of_one_id_twice_the_first_stays_and_the_other_fails),
		TEST(a_changed_article_replaces_what_the_index_has),
		TEST(an_article_that_is_gone_goes),
		TEST(the_order_of_the_file_decides_not_that_of_the_index),
		TEST(what_was_only_kept_gives_way_without_a_word),
		TEST(all_articles_of_a_vanished_file_go),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
