/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Which articles of a small index tell the same event. */
#include "indexer/update.h"
#include "store/schema.h"
#include "store/terms.h"
#include "story/pairs.h"
#include "story/story.h"
#include "tests/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* id, language, text: two events in three languages, of which the second carries out the
 * resolution of the first, and one that nobody else tells */
static const char *const articles[][3] = {
	{ "bridge.vi", "vi",
	  "Ủy ban nhân dân tỉnh Quảng Nam ban hành Kế hoạch số 214/KH-UBND ngày 3/9/2025 "
	  "xây dựng 12 cây cầu treo ở vùng núi theo Nghị quyết số 59-NQ/TW. Tổng vốn là "
	  "86,5 tỷ đồng. Học sinh của 37 bản không còn phải lội suối đến trường. Đợt mưa "
	  "lũ "
	  "năm ngoái đã cuốn trôi nhiều cây cầu gỗ. Kỹ sư bắt đầu khảo sát từ ngày "
	  "15/9." },
	{ "bridge.fr", "fr",
	  "Le Comité populaire de la province de Quang Nam a publié le Plan n° "
	  "214/KH-UBND "
	  "du 3 septembre 2025 pour construire 12 ponts suspendus dans la montagne selon "
	  "la "
	  "Résolution n° 59-NQ/TW. Le budget est de 86,5 milliards de dongs. Les élèves "
	  "de "
	  "37 villages ne traverseront plus le ruisseau pour aller à l'école. Les "
	  "inondations de l'année dernière ont emporté des ponts en bois. Les ingénieurs "
	  "commencent le 15 septembre." },
	{ "bridge.en", "en",
	  "The People's Committee of Quang Nam province has issued Plan No. 214/KH-UBND "
	  "dated September 3, 2025 to build 12 suspension bridges in the mountains under "
	  "Resolution No. 59-NQ/TW. The budget is VND 86.5 billion. Pupils of 37 "
	  "villages "
	  "will no longer wade through the stream to school. Last year's floods swept "
	  "away "
	  "wooden bridges. Engineers begin the survey on September 15." },
	{ "coffee.vi", "vi",
	  "Tỉnh Đắk Lắk mở 9 trung tâm thử nếm cà phê cho nông dân, thực hiện Nghị quyết "
	  "số "
	  "59-NQ/TW. Kế hoạch số 88/KH-UBND ngày 20/10/2025 giao Sở Công Thương mời các "
	  "nhà "
	  "rang xay từ Nhật Bản và Đức. Xuất khẩu cà phê đạt 640.000 tấn." },
	{ "coffee.fr", "fr",
	  "La province de Dak Lak ouvre 9 centres de dégustation de café pour les "
	  "agriculteurs, en application de la Résolution n° 59-NQ/TW. Le Plan n° "
	  "88/KH-UBND "
	  "du 20 octobre 2025 charge le Service de l'industrie et du commerce d'inviter "
	  "des "
	  "torréfacteurs du Japon et d'Allemagne. Les exportations de café atteignent "
	  "640 000 tonnes." },
	{ "coffee.en", "en",
	  "Dak Lak province opens 9 coffee tasting centres for farmers, carrying out "
	  "Resolution No. 59-NQ/TW. Plan No. 88/KH-UBND dated October 20, 2025 assigns "
	  "the "
	  "Department of Industry and Trade to invite roasters from Japan and Germany. "
	  "Coffee exports reached 640,000 tonnes." },
	{ "library.en", "en",
	  "A library in the old quarter lends umbrellas on rainy days. Readers bring "
	  "them "
	  "back with the books, and nobody has asked for a deposit under Resolution No. "
	  "59-NQ/TW." },
};

enum { N_ARTICLES = sizeof(articles) / sizeof(*articles) };

static char folder[] = "/tmp/tracuu-story-XXXXXX";
static char corpus[64], index_path[64];
static struct store *store;
static struct story *story;

static int set_up(void **state)
{
	struct error err = { 0 };
	const char *sources[] = { corpus };
	struct update_options how = { .dir = index_path,
				      .scan = { .sources = sources, .n_sources = 1 },
				      .workers = 1 };
	struct update_result result;

	(void)state;
	if (mkdtemp(folder) == NULL)
		return 1;
	snprintf(corpus, sizeof(corpus), "%s/corpus.jsonl", folder);
	snprintf(index_path, sizeof(index_path), "%s/index", folder);
	FILE *f = fopen(corpus, "w");
	if (f == NULL)
		return 1;
	for (size_t i = 0; i < N_ARTICLES; i++)
		fprintf(f, "{\"id\":\"%s\",\"lang\":\"%s\",\"text\":\"%s\"}\n",
			articles[i][0], articles[i][1], articles[i][2]);
	fclose(f);
	if (!update_run(&how, &result, &err) || !schema_open(&store, index_path, &err)) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	story = story_new(store);
	return 0;
}

static int tear_down(void **state)
{
	char command[80];

	(void)state;
	story_free(story);
	store_close(store);
	snprintf(command, sizeof(command), "rm -rf %s", folder);
	return system(command);
}

static str key_of(struct arena *a, const char *article)
{
	return terms_article(a, str_of(corpus), str_of(article));
}

static bool has(const struct story_versions *v, str key)
{
	for (size_t i = 0; i < v->n; i++)
		if (str_eq(v->list[i].key, key))
			return true;
	return false;
}

static void an_article_has_the_versions_of_the_other_languages(void **state)
{
	static const char *const langs[] = { "vi", "fr", "en" };
	struct arena *a = arena_new();
	struct story_versions v;
	struct error err;
	char name[32];

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		snprintf(name, sizeof(name), "bridge.%s", langs[i]);
		assert_true(story_versions(a, story, key_of(a, name), 0, &v, &err));
		assert_int_equal(v.lang, lang_parse(str_of(langs[i])));
		assert_int_equal(v.n, 2);
		for (size_t j = 0; j < 3; j++) {
			snprintf(name, sizeof(name), "bridge.%s", langs[j]);
			assert_int_equal(has(&v, key_of(a, name)), i != j);
		}
	}
	arena_free(a);
}

static void versions_can_be_asked_for_in_some_languages_only(void **state)
{
	struct arena *a = arena_new();
	struct story_versions v;
	struct error err;

	(void)state;
	assert_true(story_versions(a, story, key_of(a, "coffee.vi"), 1u << LANG_FR, &v,
				   &err));
	assert_int_equal(v.n, 1);
	assert_true(has(&v, key_of(a, "coffee.fr")));
	arena_free(a);
}

static void one_resolution_is_not_one_event(void **state)
{
	struct arena *a = arena_new();
	struct story_versions v;
	struct error err;

	(void)state;
	assert_true(story_versions(a, story, key_of(a, "library.en"), 0, &v, &err));
	assert_int_equal(v.n, 0);
	assert_true(story_versions(a, story, key_of(a, "coffee.en"), 0, &v, &err));
	assert_false(has(&v, key_of(a, "bridge.vi")));
	arena_free(a);
}

static void every_pair_of_languages_is_found_once(void **state)
{
	struct arena *a = arena_new();
	struct pairs_pair *pairs;
	struct error err;
	size_t n;

	(void)state;
	for (int workers = 1; workers <= 3; workers++) {
		assert_true(pairs_find(a, store, NULL, workers, NULL, &pairs, &n, &err));
		assert_int_equal(n, 6);
		for (size_t i = 0; i < n; i++) {
			assert_int_not_equal(pairs[i].langs[0], pairs[i].langs[1]);
			assert_true(pairs[i].confidence >= STORY_LEAST);
		}
	}
	const volatile sig_atomic_t stop = 1;
	assert_true(pairs_find(a, store, NULL, 1, &stop, &pairs, &n, &err));
	assert_int_equal(n, 0);
	arena_free(a);
}

static void an_article_that_is_not_there_is_an_error(void **state)
{
	struct arena *a = arena_new();
	struct story_versions v;
	struct error err = { 0 };

	(void)state;
	assert_false(story_versions(a, story, key_of(a, "nowhere"), 0, &v, &err));
	assert_int_equal(err.code, ERR_INDEX);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_article_has_the_versions_of_the_other_languages),
		cmocka_unit_test(versions_can_be_asked_for_in_some_languages_only),
		cmocka_unit_test(one_resolution_is_not_one_event),
		cmocka_unit_test(every_pair_of_languages_is_found_once),
		cmocka_unit_test(an_article_that_is_not_there_is_an_error),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
