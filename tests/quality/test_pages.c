/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Measures page extraction on the golden pages: whole paragraphs, titles, dates. */
#include "corpus/source.h"
#include "tests/test.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Per cent of the paragraphs that the pages have, and of those that were read. */
struct set {
	const char *gold, *folder;
	double least_kept, most_extra;
};

struct tally {
	size_t pages, titles, dates, wanted, kept, read, extra;
};

static str text_of(const json_t *object, const char *key)
{
	const json_t *value = json_object_get(object, key);

	return (str){ json_string_value(value), json_string_length(value) };
}

static bool has_line(str text, str wanted)
{
	str line;

	while (text.n > 0 && str_cut(&text, '\n', &line))
		if (str_eq(str_trim(line), str_trim(wanted)))
			return true;
	return false;
}

/* How many lines of `these` stand in `those`; *n is how many there are. */
static size_t count_common(str these, str those, size_t *n)
{
	size_t common = 0;
	str line;

	while (these.n > 0 && str_cut(&these, '\n', &line)) {
		if (str_trim(line).n == 0)
			continue;
		*n += 1;
		common += has_line(those, line);
	}
	return common;
}

static void compare(const json_t *gold, const struct article *article,
		    struct tally *tally)
{
	str date = text_of(gold, "published"), text = text_of(gold, "text");

	tally->pages++;
	tally->titles += str_eq(text_of(gold, "title"), article->title);
	tally->dates +=
		date.n >= 10 && str_starts(article->published, (str){ date.p, 10 });
	tally->kept += count_common(text, article->text, &tally->wanted);
	size_t n_read = 0, good = count_common(article->text, text, &n_read);
	tally->read += n_read;
	tally->extra += n_read - good;
}

static void read_page(const char *root, const char *folder, const json_t *gold,
		      struct tally *tally)
{
	char path[1024];
	struct arena *a = arena_new();
	struct source_file file = { .path = { path, 0 }, .name = text_of(gold, "page") };
	struct items *items;
	struct item item;
	struct article *articles;
	struct error err = { 0 };
	size_t n = 0;

	file.path.n = (size_t)snprintf(path, sizeof(path), "%s/tests/golden/%s/%s", root,
				       folder, file.name.p);
	assert_true(items_open(&items, &file, &err));
	assert_true(items_next(items, &item, &err));
	assert_true(item_read(a, &item, &articles, &n, &err));
	assert_int_equal(n, 1);
	compare(gold, articles, tally);
	items_close(items);
	arena_free(a);
}

static void measure(const struct set *set)
{
	char path[1024];
	const char *root = getenv("TRACUU_ROOT");
	struct tally t = { 0 };
	json_t *gold;

	assert_non_null(root);
	snprintf(path, sizeof(path), "%s/tests/golden/%s", root, set->gold);
	FILE *f = fopen(path, "rb");
	assert_non_null(f);
	while ((gold = json_loadf(f, JSON_DISABLE_EOF_CHECK, NULL)) != NULL) {
		read_page(root, set->folder, gold, &t);
		json_decref(gold);
	}
	fclose(f);
	printf("# %s: %zu pages: titles %zu dates %zu, %zu of %zu paragraphs, %zu of %zu "
	       "extra\n",
	       set->folder, t.pages, t.titles, t.dates, t.kept, t.wanted, t.extra,
	       t.read);
	assert_true(t.pages > 0);
	assert_int_equal(t.titles, t.pages);
	assert_int_equal(t.dates, t.pages);
	assert_true(100 * (double)t.kept >= set->least_kept * (double)t.wanted);
	assert_true(100 * (double)t.extra <= set->most_extra * (double)t.read);
}

static void vietnamese_articles_are_cut_out_whole(void **state)
{
	(void)state;
	measure(&(struct set){ "pages.jsonl", "pages", 98, 2 });
}

static void english_articles_are_cut_out_whole(void **state)
{
	(void)state;
	measure(&(struct set){ "pages.en.jsonl", "pages_en", 97, 10 });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(vietnamese_articles_are_cut_out_whole),
		cmocka_unit_test(english_articles_are_cut_out_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
